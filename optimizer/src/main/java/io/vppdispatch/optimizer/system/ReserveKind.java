package io.vppdispatch.optimizer.system;

/** What a reserve product asks for. */
public enum ReserveKind {
    /** More power into the system, from running machines or from what can start or let go in time. */
    UP,
    /** Less power into the system. */
    DOWN,
    /** More power from machines that run, stores that are connected to the grid by inverters included. */
    SPINNING;

    /** True where delivering it raises the injection. */
    public boolean isUp() {
        return this != DOWN;
    }
}
