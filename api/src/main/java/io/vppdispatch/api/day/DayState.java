package io.vppdispatch.api.day;

/** Whether what runs plan on can still change. */
public enum DayState {
    /** Not frozen yet; forecasts come in until the gate. */
    OPEN,
    /** Frozen after the gate. */
    CLOSED
}
