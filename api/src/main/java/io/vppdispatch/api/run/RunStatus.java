package io.vppdispatch.api.run;

/** Where a run is. */
public enum RunStatus {
    QUEUED,
    BUILDING,
    SOLVING,
    AUDITING,
    /** With a plan the audit found clean, proven or the best until its time limit. */
    COMPLETED,
    INFEASIBLE,
    /** With a reason; also a plan the audit found violations in, which is kept for inspection. */
    FAILED,
    /** Stopped by somebody; with a plan if there was one by then. */
    CANCELLED,
    /** The case cannot be planned as it is. */
    INVALID;

    public boolean isEnd() {
        return compareTo(COMPLETED) >= 0;
    }
}
