package io.vppdispatch.optimizer.solver;

import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides the few integers of large machines first, with all others relaxed, then the others with the first held. The first
 * search proves a bound of the whole; where the second comes within the asked gap of it, the plan is proven. Otherwise the whole
 * is searched from there.
 */
public final class CoarseFirst implements Solver {

    /** Shares of the asked gap for the first and the second search. */
    private static final double FIRST = 0.6;

    private static final double SECOND = 0.2;

    /** Share of the time for the first search. */
    private static final double FIRST_TIME = 0.6;

    /** What the second search may take after a limit or a cancel ended the first. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Solver solver;
    private final Predicate<Var> isCoarse;

    public CoarseFirst(Solver solver, Predicate<Var> isCoarse) {
        this.solver = solver;
        this.isCoarse = isCoarse;
    }

    @Override
    public String name() {
        return solver.name();
    }

    @Override
    public String version() {
        return solver.version();
    }

    @Override
    public LpResult relax(Lp lp) {
        return solver.relax(lp);
    }

    @Override
    public MipResult minimise(Lp lp, Limits limits, @Nullable Values start, ProgressListener listener) {
        if (isAllCoarse(lp)) {
            return solver.minimise(lp, limits, start, listener);
        }
        long begin = System.nanoTime();
        Limits coarse = limits.share(FIRST, FIRST_TIME);
        MipResult first = solver.minimise(lp.integersWhere(isCoarse), coarse, start, new Relaxed(listener));
        Values firstValues = first.values();
        if (firstValues == null) {
            return first;
        }
        // The first search found no plan yet: a cancel waits for the second, which is short.
        ProgressListener bounded = new Bounded(listener, first.bound(), System.nanoTime());
        Lp held = Fixing.where(lp, firstValues, isCoarse);
        MipResult second = solver.minimise(held, limits.share(SECOND, 1).less(since(begin), GRACE), null, bounded);
        boolean stopped = first.stopped() || second.stopped();
        Values values = second.values();
        if (values != null && (limits.isClosed(second.objective(), first.bound()) || listener.isCancelled())) {
            return result(limits, values, second.objective(), first.bound(), stopped || listener.isCancelled());
        }
        if (since(begin).compareTo(limits.timeLimit()) >= 0) {
            return values == null
                    ? new MipResult(MipResult.Status.LIMIT, null, second.objective(), first.bound(), true)
                    : result(limits, values, second.objective(), first.bound(), true);
        }
        Values from = values == null ? start : values;
        MipResult whole = solver.minimise(lp, limits.less(since(begin), Duration.ZERO), from, listener);
        double bound = Math.max(first.bound(), whole.bound());
        if (whole.values() != null && whole.objective() <= second.objective()) {
            return result(limits, whole.requireValues(), whole.objective(), bound, stopped || whole.stopped());
        }
        return values == null
                ? new MipResult(whole.status(), null, whole.objective(), bound, stopped || whole.stopped())
                : result(limits, values, second.objective(), bound, stopped || whole.stopped());
    }

    private static MipResult result(Limits limits, Values values, double objective, double bound, boolean stopped) {
        double proven = Math.min(bound, objective);
        boolean closed = limits.isClosed(objective, proven);
        MipResult.Status status = closed ? MipResult.Status.OPTIMAL : MipResult.Status.FEASIBLE;
        return new MipResult(status, values, objective, proven, stopped);
    }

    private boolean isAllCoarse(Lp lp) {
        for (int j = 0; j < lp.columns(); j++) {
            if (lp.isInteger(j) && !isCoarse.test(lp.var(j))) {
                return false;
            }
        }
        return true;
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** What the first search finds is no plan yet. */
    private record Relaxed(ProgressListener listener) implements ProgressListener {

        @Override
        public void onProgress(Progress progress) {
            double none = Double.POSITIVE_INFINITY;
            listener.onProgress(new Progress(progress.phase(), progress.seconds(), none, progress.bound()));
        }

        @Override
        public boolean isCancelled() {
            return listener.isCancelled();
        }
    }

    /** Shows the bound of the whole, and lets a cancel wait. */
    private record Bounded(ProgressListener listener, double bound, long begin) implements ProgressListener {

        @Override
        public void onProgress(Progress progress) {
            listener.onProgress(new Progress(progress.phase(), progress.seconds(), progress.incumbent(), bound));
        }

        @Override
        public boolean isCancelled() {
            return listener.isCancelled() && since(begin).compareTo(GRACE) > 0;
        }
    }
}
