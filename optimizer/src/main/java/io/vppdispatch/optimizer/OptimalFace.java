package io.vppdispatch.optimizer;

import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.solver.LpResult;
import io.vppdispatch.optimizer.solver.OrToolsSolver;
import io.vppdispatch.optimizer.solver.SolverException;

/**
 * All optima of a linear program, by complementary slackness: columns with a reduced cost stay at their bound and rows with a dual
 * stay binding, and whatever else changes, the cost does not. The duals found with one optimum are those of every other.
 */
final class OptimalFace {

    private static final double NEGLIGIBLE = 1e-6;
    private static final double SAME_COST_SHARE = 1e-8;

    private final Lp lp;
    private final LpResult optimum;

    OptimalFace(Lp lp, LpResult optimum) {
        this.lp = lp;
        this.optimum = optimum;
    }

    /** The optimum that is least by another objective; the one that was found where none can be told to be better. */
    Values least(Expr objective) {
        try {
            Values values = new OrToolsSolver().dispatch(face(objective)).values();
            double excess = Math.abs(lp.objective(values) - optimum.objective());
            return excess <= SAME_COST_SHARE * Math.max(1, Math.abs(optimum.objective())) ? values : optimum.values();
        } catch (SolverException e) {
            return optimum.values();
        }
    }

    private Lp face(Expr objective) {
        double[] lower = new double[lp.columns()];
        double[] upper = new double[lp.columns()];
        double[] reducedCosts = reducedCosts();
        for (int j = 0; j < lower.length; j++) {
            boolean held = Math.abs(reducedCosts[j]) > NEGLIGIBLE * Math.max(1, Math.abs(lp.cost(j)));
            double value = Math.min(Math.max(optimum.values().at(j), lp.lower(j)), lp.upper(j));
            lower[j] = held ? value : lp.lower(j);
            upper[j] = held ? value : lp.upper(j);
        }
        Lp face = lp.within(lower, upper).minimising(objective).copy();
        for (int i = 0; i < lp.rows(); i++) {
            if (Math.abs(optimum.rowDuals()[i]) > NEGLIGIBLE) {
                face.hold(i, lp.activity(i, optimum.values()));
            }
        }
        return face;
    }

    private double[] reducedCosts() {
        double[] costs = new double[lp.columns()];
        for (int j = 0; j < costs.length; j++) {
            costs[j] = lp.cost(j);
        }
        for (int i = 0; i < lp.rows(); i++) {
            for (int term = lp.firstTerm(i); term < lp.firstTerm(i + 1); term++) {
                costs[lp.termColumn(term)] -= optimum.rowDuals()[i] * lp.termCoefficient(term);
            }
        }
        return costs;
    }
}
