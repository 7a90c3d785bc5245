package io.vppdispatch.optimizer.solver;

import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import org.jspecify.annotations.Nullable;

/** The port to a solver. Plain data in, plain data out; knows no asset. */
public interface Solver {

    /** Name by which it is chosen. */
    String name();

    /** Name and version as they stand in a plan. */
    String version();

    /** Searches until the gap is proven, the limit strikes or the listener cancels. */
    default MipResult minimise(Lp lp, Limits limits, ProgressListener listener) {
        return minimise(lp, limits, null, listener);
    }

    /** As above; a solver may begin from values of a search before, which may or may not keep all rows. */
    MipResult minimise(Lp lp, Limits limits, @Nullable Values start, ProgressListener listener);

    /** As above from a plan that is hardly to be bettered, so that only its bound is missing. */
    default MipResult prove(Lp lp, Limits limits, Values start, ProgressListener listener) {
        return minimise(lp, limits, start, listener);
    }

    /**
     * Optimum of the continuous relaxation, without duals.
     *
     * @throws InfeasibleException if it has no feasible point
     * @throws SolverException if there is none for another reason
     */
    LpResult relax(Lp lp);

    /**
     * As above; may be given up when the stop is due.
     *
     * @throws SolverException also where it is given up
     */
    default LpResult relax(Lp lp, Stop stop) {
        return relax(lp);
    }

    /** The relaxation, kept to be solved again and again; null where the solver cannot. */
    default @Nullable WarmLp warm(Lp lp, Stop stop) {
        return null;
    }
}
