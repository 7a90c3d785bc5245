package io.vppdispatch.api.day;

/** What a run does about plants and loads whose forecast was not sent. */
public enum MissingForecasts {
    /** There is no run. */
    REFUSE,
    /** It plans them on the case's own series. */
    STANDARD
}
