package io.vppdispatch.optimizer.explain;

import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.solver.LpResult;
import io.vppdispatch.optimizer.solver.OrToolsSolver;
import io.vppdispatch.optimizer.solver.ProgressListener;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Solves linear programs one after the other until the time is over or the listener cancels, and counts them. */
final class LpSearch {

    private final OrToolsSolver solver = new OrToolsSolver();
    private final Duration limit;
    private final ProgressListener listener;
    private final long begin = System.nanoTime();
    private int solves;

    LpSearch(Duration limit, ProgressListener listener) {
        this.limit = limit;
        this.listener = listener;
    }

    /** Optimum with duals, null where the search is over. */
    @Nullable
    LpResult solve(Lp lp) {
        Duration left = left();
        if (left.isNegative() || left.isZero() || listener.isCancelled()) {
            return null;
        }
        solves++;
        return solver.dispatch(lp, left, listener);
    }

    Duration left() {
        return limit.minusNanos(System.nanoTime() - begin);
    }

    int solves() {
        return solves;
    }
}
