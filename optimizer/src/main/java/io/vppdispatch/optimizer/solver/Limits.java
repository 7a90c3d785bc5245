package io.vppdispatch.optimizer.solver;

import java.time.Duration;

/**
 * When a search may end.
 *
 * @param relativeGap proven gap that is enough, as a share of the objective
 * @param absoluteGap proven gap that is enough, CNY
 * @param timeLimit wall-clock limit
 * @param seed seed of the solver's random choices
 * @param threads threads the solver may use
 */
public record Limits(double relativeGap, double absoluteGap, Duration timeLimit, int seed, int threads) {

    private static final Duration LEAST_TIME = Duration.ofMillis(100);

    /** A part of the gaps, and what is left of the time. */
    Limits share(double share, Duration used) {
        Duration left = timeLimit.minus(used);
        Duration limit = left.compareTo(LEAST_TIME) < 0 ? LEAST_TIME : left;
        return new Limits(share * relativeGap, share * absoluteGap, limit, seed, threads);
    }

    /** True where the gap between an objective and its bound is enough. */
    boolean isClosed(double objective, double bound) {
        return Gap.of(objective, bound) <= relativeGap + 1e-9 || objective - bound <= absoluteGap;
    }
}
