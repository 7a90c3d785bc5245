package io.vppdispatch.api.day;

/** Where the forecast of a plant or load comes from. */
public enum ForecastSource {
    /** Sent for the day. */
    RECEIVED,
    /** The case's own, since none was sent. */
    STANDARD
}
