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
 * @param cutoff plans that cost more are not worth finding, CNY; infinite where all are. Nothing is proven above it; one that a search
 *     begins from may come back though it costs more
 */
public record Limits(double relativeGap, double absoluteGap, Duration timeLimit, int seed, int threads, double cutoff) {

    /** Where every plan is worth finding. */
    public Limits(double relativeGap, double absoluteGap, Duration timeLimit, int seed, int threads) {
        this(relativeGap, absoluteGap, timeLimit, seed, threads, Double.POSITIVE_INFINITY);
    }

    /** A part of the gaps and of the time. */
    public Limits share(double ofGap, double ofTime) {
        Duration limit = Duration.ofNanos((long) (timeLimit.toNanos() * ofTime));
        return new Limits(ofGap * relativeGap, ofGap * absoluteGap, limit, seed, threads, cutoff);
    }

    /** What is left of the time, and not less than {@code least}. */
    public Limits less(Duration used, Duration least) {
        Duration left = timeLimit.minus(used);
        Duration limit = left.compareTo(least) < 0 ? least : left;
        return new Limits(relativeGap, absoluteGap, limit, seed, threads, cutoff);
    }

    /** The same where plans that cost more are not worth finding. */
    public Limits withCutoff(double cny) {
        return new Limits(relativeGap, absoluteGap, timeLimit, seed, threads, cny);
    }

    /** What another plan has to cost less than to be worth finding beside one of this objective. */
    public double worthBeside(double objective) {
        double share = relativeGap * Math.max(1, Math.abs(objective));
        double better = Double.isInfinite(objective) ? objective : objective - Math.max(share, absoluteGap);
        return Math.min(cutoff, better);
    }

    /** True where the gap between an objective and its bound is enough. */
    boolean isClosed(double objective, double bound) {
        return Gap.of(objective, bound) <= relativeGap + 1e-9
                || objective - bound <= absoluteGap + 1e-9 * Math.max(1, Math.abs(objective));
    }
}
