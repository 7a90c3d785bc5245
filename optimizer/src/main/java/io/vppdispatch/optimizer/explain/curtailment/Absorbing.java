package io.vppdispatch.optimizer.explain.curtailment;

import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.policy.AbsorptionRows;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.solver.LazySolver;
import io.vppdispatch.optimizer.solver.Solver;
import io.vppdispatch.optimizer.system.Objective;

/**
 * The model of a problem as absorption first sees it, whatever its own objective, with no more violation than a plan has.
 *
 * @param held the program, at its cost, without what curtailed energy costs
 * @param solver of its programs, lazy rows included
 */
record Absorbing(DispatchModel model, AbsorptionRows rows, Lp held, Solver solver) {

    private static final double VIOLATION_SLACK_CNY = 0.01;
    private static final double VIOLATION_SLACK_SHARE = 1e-6;

    static Absorbing of(DispatchProblem problem, double violationCny, Solver solver) {
        Objective own = problem.objective();
        Objective absorbing = new Objective(
                Objective.Mode.ABSORPTION_FIRST, own.perspective(), own.market(), null, own.countStorageLosses());
        DispatchModel model = DispatchModel.of(problem.withObjective(absorbing), Formulation.TIGHT);
        AbsorptionRows rows = model.absorption();
        if (rows == null) {
            throw new IllegalStateException("A model of absorption first has rows of absorption");
        }
        double most = violationCny + VIOLATION_SLACK_CNY + VIOLATION_SLACK_SHARE * Math.abs(violationCny);
        Lp held =
                model.lp().bounding(rows.violation(), most - rows.violationCny().constant());
        Solver whole = model.hasLazyRows() ? new LazySolver(solver, model.lazyRows()) : solver;
        return new Absorbing(model, rows, held, whole);
    }

    Lp leastNotAbsorbed() {
        return held.minimising(rows.notAbsorbedMwh());
    }

    double notAbsorbedMwh(Values values) {
        return rows.notAbsorbedMwh().value(values);
    }

    /** The program at its cost, leaving no more than so much unabsorbed. */
    Lp absorbingAtLeast(double notAbsorbedMwh) {
        return held.bounding(
                rows.notAbsorbed(), notAbsorbedMwh - rows.notAbsorbedMwh().constant());
    }
}
