package io.vppdispatch.optimizer.solver;

import io.vppdispatch.optimizer.lp.LazyRow;
import io.vppdispatch.optimizer.lp.LazyRows;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Solves programs of one model with its lazy rows: what an optimum breaks is added and the program solved again, until nothing is
 * broken. Rows that have mattered once stand in every later program.
 */
public final class LazySolver implements Solver {

    private final Solver solver;
    private final LazyRows lazy;
    private final List<LazyRow> known = new ArrayList<>();

    /** Programs of the model that the rows are of. */
    public LazySolver(Solver solver, LazyRows lazy) {
        this.solver = solver;
        this.lazy = lazy;
    }

    @Override
    public String name() {
        return solver.name();
    }

    @Override
    public String version() {
        return solver.version();
    }

    /** Values that a limit of time leaves with broken rows are none. */
    @Override
    public MipResult minimise(Lp lp, Limits limits, @Nullable Values start, ProgressListener listener) {
        long begin = System.nanoTime();
        Lp whole = whole(lp);
        Limits left = limits;
        while (true) {
            MipResult found = solver.minimise(whole, left, start, listener);
            if (found.values() == null || !addBroken(whole, found.values())) {
                return found;
            }
            left = limits.less(Duration.ofNanos(System.nanoTime() - begin), Duration.ZERO);
            if (left.timeLimit().isZero() || listener.isCancelled()) {
                return new MipResult(MipResult.Status.LIMIT, null, Double.POSITIVE_INFINITY, found.bound(), true);
            }
        }
    }

    @Override
    public LpResult relax(Lp lp) {
        Lp whole = whole(lp);
        LpResult relaxed = solver.relax(whole);
        while (addBroken(whole, relaxed.values())) {
            relaxed = solver.relax(whole);
        }
        return relaxed;
    }

    private Lp whole(Lp lp) {
        Lp whole = lp.copy();
        known.forEach(row -> row.addTo(whole));
        return whole;
    }

    private boolean addBroken(Lp whole, Values values) {
        List<LazyRow> broken = lazy.violated(whole, values);
        broken.forEach(row -> row.addTo(whole));
        known.addAll(broken);
        return !broken.isEmpty();
    }
}
