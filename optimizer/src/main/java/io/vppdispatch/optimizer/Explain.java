package io.vppdispatch.optimizer;

import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.audit.Audit;
import io.vppdispatch.optimizer.explain.Award;
import io.vppdispatch.optimizer.explain.curtailment.CauseFinder;
import io.vppdispatch.optimizer.explain.curtailment.CauseOptions;
import io.vppdispatch.optimizer.explain.curtailment.Commitments;
import io.vppdispatch.optimizer.explain.curtailment.CurtailmentCauses;
import io.vppdispatch.optimizer.explain.curtailment.MeritOrder;
import io.vppdispatch.optimizer.explain.curtailment.Recovery;
import io.vppdispatch.optimizer.explain.curtailment.Relief;
import io.vppdispatch.optimizer.explain.marginal.MarginalAssets;
import io.vppdispatch.optimizer.explain.marginal.MarginalStep;
import io.vppdispatch.optimizer.lp.LazyRow;
import io.vppdispatch.optimizer.lp.LazyRows;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.policy.AbsorptionRows;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.solver.KeepingBest;
import io.vppdispatch.optimizer.solver.Limits;
import io.vppdispatch.optimizer.solver.LpResult;
import io.vppdispatch.optimizer.solver.OrToolsSolver;
import io.vppdispatch.optimizer.solver.Progress;
import io.vppdispatch.optimizer.solver.ProgressListener;
import io.vppdispatch.optimizer.solver.SolverException;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.solver.Solvers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Explains a plan from its problem and its schedule alone, wherever that comes from: the commitments are recovered from the scheduled
 * power, and the dispatch is solved again with them held, for its duals.
 */
public final class Explain {

    private static final double SLACK_MWH = 0.01;
    private static final double SLACK_CNY = 0.01;
    private static final double SLACK_SHARE = 1e-6;

    private final DispatchProblem problem;
    private final Schedule schedule;
    private final Audit audit;
    private final CauseOptions options;
    private final Limits limits;
    private final ProgressListener listener;
    private final KeepingBest solver;
    private final long begin = System.nanoTime();

    private Explain(
            DispatchProblem problem,
            Schedule schedule,
            Audit audit,
            CauseOptions options,
            SolverSettings settings,
            ProgressListener listener) {
        this.problem = problem;
        this.schedule = schedule;
        this.audit = audit;
        this.options = options;
        this.limits = settings.withTimeLimit(options.timePerSearch()).limits();
        this.listener = listener;
        this.solver = new KeepingBest(Solvers.named(settings.solver()));
    }

    /** Explains a plan. */
    public static Explanation plan(
            Plan plan, CauseOptions options, SolverSettings settings, ProgressListener listener) {
        return new Explain(plan.problem(), plan.schedule(), plan.audit(), options, settings, listener)
                .run(plan.awards());
    }

    /** Explains a schedule that nothing else is known of. */
    public static Explanation schedule(
            DispatchProblem problem,
            Schedule schedule,
            Audit audit,
            CauseOptions options,
            SolverSettings settings,
            ProgressListener listener) {
        return new Explain(problem, schedule, audit, options, settings, listener).run(List.of());
    }

    private Explanation run(List<Award> awards) {
        tell("recover");
        Commitments commitments = Recovery.of(problem, schedule, limits, solver, listener);
        tell("marginal");
        List<MarginalStep> marginal = commitments == null ? List.of() : marginal(commitments);
        tell("causes");
        CurtailmentCauses causes =
                CauseFinder.find(problem, schedule, audit, commitments, options, limits, solver, listener);
        tell("reliefs");
        List<Relief> reliefs = commitments == null
                ? List.of()
                : new MeritOrder(problem, schedule, audit, commitments, limits, solver, listener).of(causes);
        return new Explanation(causes, reliefs, marginal, awards);
    }

    private void tell(String phase) {
        double open = Double.POSITIVE_INFINITY;
        listener.onProgress(new Progress(phase, (System.nanoTime() - begin) / 1e9, open, -open));
    }

    private List<MarginalStep> marginal(Commitments commitments) {
        DispatchModel model = DispatchModel.of(problem, Formulation.TIGHT);
        Lp held = stagesHeld(commitments.hold(model.lp()), model.absorption()).copy();
        try {
            return new MarginalAssets(problem, model, held, dispatched(held, model.lazyRows())).all();
        } catch (SolverException e) {
            return List.of();
        }
    }

    /** The optimum and its duals, with the lazy rows that matter added. */
    private static LpResult dispatched(Lp held, LazyRows lazy) {
        while (true) {
            LpResult optimum = new OrToolsSolver().dispatch(held);
            List<LazyRow> broken = lazy.violated(held, optimum.values());
            if (broken.isEmpty()) {
                return optimum;
            }
            broken.forEach(row -> row.addTo(held));
        }
    }

    /** What the stages of the plan reached, held as the plan's prices have it. */
    private Lp stagesHeld(Lp lp, @Nullable AbsorptionRows rows) {
        if (rows == null) {
            return lp;
        }
        double violation = audit.violationCny();
        double mostCny = violation + SLACK_CNY + SLACK_SHARE * Math.abs(violation);
        Lp held = lp.bounding(rows.violation(), mostCny - rows.violationCny().constant());
        double mostMwh =
                audit.notAbsorbedMwh() + SLACK_MWH - rows.notAbsorbedMwh().constant();
        return rows.hasPrice() ? held : held.bounding(rows.notAbsorbed(), mostMwh);
    }
}
