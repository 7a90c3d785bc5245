package io.vppdispatch.optimizer.explain.curtailment;

import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.policy.AbsorptionRows;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.solver.CancelOnly;
import io.vppdispatch.optimizer.solver.Fixing;
import io.vppdispatch.optimizer.solver.Limits;
import io.vppdispatch.optimizer.solver.MipResult;
import io.vppdispatch.optimizer.solver.ProgressListener;
import io.vppdispatch.optimizer.solver.Solver;
import io.vppdispatch.optimizer.solver.SolverException;
import io.vppdispatch.optimizer.system.Objective;
import io.vppdispatch.optimizer.time.Horizon;

/**
 * Least energy that a problem without some of its limits must leave unabsorbed, with no more violation than the plan has.
 *
 * <p>Whatever a plan with more limits does can still be done, so what was reached before stands unless the relaxation leaves room
 * below it and the search finds something there. Of all that absorb as much, that curtails least, and then closest to what was
 * curtailed before.
 */
final class LeastCurtailment {

    /** What absorption is proven to: a share of the available energy, or so many MWh. */
    private static final double ACCEPTED_SHARE = 1e-4;

    private static final double ACCEPTED_MWH = 0.01;
    private static final double VIOLATION_SLACK_CNY = 0.01;
    private static final double VIOLATION_SLACK_SHARE = 1e-6;
    private static final double SAME_MWH = 1e-6;

    private final double violationCny;
    private final double acceptedMwh;
    private final Limits limits;
    private final Solver solver;
    private final ProgressListener listener;
    private int solves;

    /**
     * Searches for a plan's problem and its variants.
     *
     * @param violationCny what the plan pays for what it cannot meet
     * @param limits of one search; its gaps are replaced
     */
    LeastCurtailment(
            double violationCny, double availableMwh, Limits limits, Solver solver, ProgressListener listener) {
        this.violationCny = violationCny + VIOLATION_SLACK_CNY + VIOLATION_SLACK_SHARE * Math.abs(violationCny);
        this.acceptedMwh = Math.max(ACCEPTED_MWH, ACCEPTED_SHARE * availableMwh);
        this.limits = new Limits(0, acceptedMwh, limits.timeLimit(), limits.seed(), limits.threads());
        this.solver = solver;
        this.listener = listener;
    }

    int solves() {
        return solves;
    }

    boolean isProven(Reached reached) {
        return reached.openMwh() <= acceptedMwh + SAME_MWH;
    }

    /** What a problem with fewer limits reaches, never less than {@code before}. */
    Reached of(DispatchProblem problem, Reached before) {
        DispatchModel model =
                DispatchModel.of(problem.withObjective(absorbing(problem.objective())), Formulation.TIGHT);
        AbsorptionRows rows = model.absorption();
        if (rows == null || listener.isCancelled()) {
            return before.withBound(0);
        }
        Expr violation = rows.violationCny();
        Expr notAbsorbed = rows.notAbsorbedMwh();
        Lp held = model.lp().bounding(rows.violation(), violationCny - violation.constant());
        try {
            solves++;
            double bound = solver.relax(held.minimising(notAbsorbed)).objective();
            if (before.notAbsorbedMwh() - bound <= acceptedMwh) {
                return before.withBound(bound);
            }
            solves++;
            MipResult found = solver.minimise(held.minimising(notAbsorbed), limits, new CancelOnly(listener));
            double proven = Math.min(Math.max(bound, found.bound()), before.notAbsorbedMwh());
            Values values = found.values();
            if (values == null || notAbsorbed.value(values) >= before.notAbsorbedMwh() - SAME_MWH) {
                return before.withBound(proven);
            }
            return settled(model, problem.horizon(), held, rows, values, before, proven);
        } catch (SolverException e) {
            return before.withBound(0);
        }
    }

    private Reached settled(
            DispatchModel model,
            Horizon horizon,
            Lp held,
            AbsorptionRows rows,
            Values values,
            Reached before,
            double bound) {
        double reached = rows.notAbsorbedMwh().value(values);
        double most = reached + SAME_MWH - rows.notAbsorbedMwh().constant();
        Lp fixed = Fixing.all(held, values).bounding(rows.notAbsorbed(), most);
        NearestSplit split = new NearestSplit(model, horizon, fixed, before.curtailedMw());
        solves++;
        double[] curtailedMw = split.curtailedMw(solver.relax(split.program()).values());
        double mwh = split.mwh(curtailedMw);
        return mwh > before.curtailedMwh()
                ? new Reached(before.curtailedMw(), before.curtailedMwh(), reached, bound)
                : new Reached(curtailedMw, mwh, reached, bound);
    }

    private static Objective absorbing(Objective objective) {
        return new Objective(
                Objective.Mode.ABSORPTION_FIRST,
                objective.perspective(),
                objective.market(),
                null,
                objective.countStorageLosses());
    }
}
