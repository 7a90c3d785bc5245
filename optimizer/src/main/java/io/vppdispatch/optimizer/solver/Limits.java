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

    /** A part of the gaps and of the time. */
    public Limits share(double ofGap, double ofTime) {
        Duration limit = Duration.ofNanos((long) (timeLimit.toNanos() * ofTime));
        return new Limits(ofGap * relativeGap, ofGap * absoluteGap, limit, seed, threads);
    }

    /** What is left of the time, and not less than {@code least}. */
    public Limits less(Duration used, Duration least) {
        Duration left = timeLimit.minus(used);
        return new Limits(relativeGap, absoluteGap, left.compareTo(least) < 0 ? least : left, seed, threads);
    }

    /** True where the gap between an objective and its bound is enough. */
    boolean isClosed(double objective, double bound) {
        return Gap.of(objective, bound) <= relativeGap + 1e-9 || objective - bound <= absoluteGap;
    }
}
