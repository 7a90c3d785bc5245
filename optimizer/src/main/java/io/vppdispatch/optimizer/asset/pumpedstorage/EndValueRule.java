package io.vppdispatch.optimizer.asset.pumpedstorage;

/** Where the value of water at the end of the horizon comes from. */
public enum EndValueRule {
    /** From the station's data. */
    GIVEN,
    /** From what it costs to pump the water up again, or what it saves if that is less. */
    REPLACEMENT
}
