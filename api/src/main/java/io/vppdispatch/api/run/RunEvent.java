package io.vppdispatch.api.run;

import java.time.Instant;

/**
 * What happened to a run.
 *
 * @param eventNo the version of the run after it; grows, with gaps
 * @param kind {@code queued}, {@code begin}, {@code progress}, {@code cancel} or {@code end}
 * @param data JSON
 */
public record RunEvent(long eventNo, Instant at, String kind, String data) {}
