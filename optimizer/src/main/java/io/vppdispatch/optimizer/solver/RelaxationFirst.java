package io.vppdispatch.optimizer.solver;

import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Searches first with every integer held that the relaxation leaves whole (relaxation enforced neighbourhood, Berthold 2014). Where what
 * is found comes within the asked gap of the relaxation's optimum it is proven, which large fleets with tight rows often are; otherwise
 * the whole is searched from there.
 */
public final class RelaxationFirst implements Solver {

    /** Shares of the asked gap and of the time for the search with held integers. */
    private static final double HELD_GAP = 0.2;

    private static final double HELD_TIME = 0.3;

    /** Programs with fewer are searched before this has begun. */
    private static final int FEW_INTEGERS = 1000;

    private final Solver solver;
    private final int fewIntegers;

    public RelaxationFirst(Solver solver) {
        this(solver, FEW_INTEGERS);
    }

    RelaxationFirst(Solver solver, int fewIntegers) {
        this.solver = solver;
        this.fewIntegers = fewIntegers;
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
        if (isSmall(lp)) {
            return solver.minimise(lp, limits, start, listener);
        }
        long begin = System.nanoTime();
        MipResult found = MipResult.NOTHING;
        try {
            found = nearRelaxation(lp, solver.relax(lp), limits, listener);
        } catch (SolverException e) {
            // The search of the whole says what is wrong.
        }
        if (found.status() == MipResult.Status.OPTIMAL || listener.isCancelled()) {
            return found;
        }
        Values from = found.values() == null ? start : found.values();
        Duration used = Duration.ofNanos(System.nanoTime() - begin);
        return MipResult.better(limits, found, solver.minimise(lp, limits.less(used, Duration.ZERO), from, listener));
    }

    private MipResult nearRelaxation(Lp lp, LpResult relaxed, Limits limits, ProgressListener listener) {
        double bound = relaxed.objective();
        Lp held = Fixing.whole(lp, relaxed.values());
        MipResult near =
                solver.minimise(held, limits.share(HELD_GAP, HELD_TIME), null, new KnownBound(listener, bound));
        boolean stopped = near.stopped() || listener.isCancelled();
        MipResult ofWhole = new MipResult(MipResult.Status.LIMIT, near.values(), near.objective(), bound, stopped);
        return MipResult.better(limits, MipResult.NOTHING, ofWhole);
    }

    private boolean isSmall(Lp lp) {
        int integers = 0;
        for (int j = 0; j < lp.columns(); j++) {
            integers += lp.isInteger(j) ? 1 : 0;
        }
        return integers < fewIntegers;
    }
}
