package io.vppdispatch.optimizer.asset;

/** What is counted over a day because it wears an asset or uses up a right. */
public enum Tally {
    /** Start-ups of units and machines. */
    STARTS,
    /** What was drawn from a store, as a multiple of what it can hold. */
    CYCLES,
    /** Calls of demand response that began. */
    CALLS,
    /** Water that a head linear in the volume would have raised beyond what the plan counts, 1000 m3. */
    HEAD_ERROR,
    /** Value of stored water that was computed from the case, CNY per 1000 m3. */
    WATER_VALUE,
    /** What the change of stored water counts for at that value, CNY; negative where water is gained. */
    WATER_GAINED
}
