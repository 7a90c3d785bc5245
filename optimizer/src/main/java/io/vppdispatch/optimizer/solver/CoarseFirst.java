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
        long begin = System.nanoTime();
        Lp coarse = lp.integersWhere(isCoarse);
        MipResult first = solver.minimise(coarse, limits.share(FIRST, Duration.ZERO), start, listener);
        Values firstValues = first.values();
        if (firstValues == null) {
            return first;
        }
        ProgressListener bounded = new Bounded(listener, first.bound());
        Lp held = Fixing.where(lp, firstValues, isCoarse);
        MipResult second = solver.minimise(held, limits.share(SECOND, since(begin)), null, bounded);
        Values values = second.values();
        if (values != null && limits.isClosed(second.objective(), first.bound())) {
            double bound = Math.min(first.bound(), second.objective());
            return new MipResult(MipResult.Status.OPTIMAL, values, second.objective(), bound, false);
        }
        Values from = values == null ? start : values;
        MipResult whole = solver.minimise(lp, limits.share(1, since(begin)), from, bounded);
        double bound = Math.max(first.bound(), whole.bound());
        if (values != null && (whole.values() == null || whole.objective() > second.objective())) {
            return new MipResult(
                    MipResult.Status.FEASIBLE,
                    values,
                    second.objective(),
                    Math.min(bound, second.objective()),
                    whole.stopped());
        }
        return new MipResult(
                whole.status(), whole.values(), whole.objective(), Math.min(bound, whole.objective()), whole.stopped());
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Shows the bound of the whole. */
    private record Bounded(ProgressListener listener, double bound) implements ProgressListener {

        @Override
        public void onProgress(Progress progress) {
            listener.onProgress(new Progress(progress.phase(), progress.seconds(), progress.incumbent(), bound));
        }

        @Override
        public boolean isCancelled() {
            return listener.isCancelled();
        }
    }
}
