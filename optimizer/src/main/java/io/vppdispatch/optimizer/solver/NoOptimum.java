package io.vppdispatch.optimizer.solver;

import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;

/**
 * Tells the two reasons apart for which a program has no optimum. Presolve may find that there is none without knowing which of
 * them holds, and OR-Tools then says infeasible. The same program without an objective is never unbounded: where that has values,
 * the objective is unbounded, and where a limit ends the search for them nothing is known.
 */
final class NoOptimum {

    static final String UNBOUNDED = "the objective is unbounded";

    private NoOptimum() {}

    /** True where some column may go without end and make the objective less; elsewhere no program is unbounded. */
    static boolean mayBeUnbounded(Lp lp) {
        for (int j = 0; j < lp.columns(); j++) {
            double end = lp.cost(j) < 0 ? lp.upper(j) : lp.lower(j);
            if (lp.cost(j) != 0 && Double.isInfinite(end)) {
                return true;
            }
        }
        return false;
    }

    static Lp withoutObjective(Lp lp) {
        return lp.minimising(Expr.zero());
    }

    /** What a search without an objective says of the program with it. */
    static MipResult judged(MipResult found) {
        if (found.values() != null) {
            throw new SolverException("The search has no optimum: " + UNBOUNDED);
        }
        return new MipResult(found.status(), null, found.objective(), Double.NEGATIVE_INFINITY, found.stopped());
    }
}
