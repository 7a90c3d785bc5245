package io.vppdispatch.api.work;

import org.jspecify.annotations.Nullable;

/**
 * Where the search of a child stands.
 *
 * @param phase a word such as {@code build}, {@code search}, {@code dispatch}, {@code audit}
 * @param seconds since the run began
 * @param incumbent objective of the best plan so far, CNY; null before the first
 * @param bound proven lower bound, CNY; null before the first
 * @param gap relative; null where an end is open
 */
public record ChildProgress(
        String phase,
        double seconds,
        @Nullable Double incumbent,
        @Nullable Double bound,
        @Nullable Double gap) {}
