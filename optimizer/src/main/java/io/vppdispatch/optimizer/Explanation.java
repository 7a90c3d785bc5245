package io.vppdispatch.optimizer;

import io.vppdispatch.optimizer.audit.Audit;
import io.vppdispatch.optimizer.explain.Award;
import io.vppdispatch.optimizer.explain.curtailment.CauseFinder;
import io.vppdispatch.optimizer.explain.curtailment.CauseOptions;
import io.vppdispatch.optimizer.explain.curtailment.CurtailmentCauses;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.solver.KeepingBest;
import io.vppdispatch.optimizer.solver.ProgressListener;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.solver.Solvers;
import java.util.List;

/**
 * Why a plan is as it is.
 *
 * @param causes why renewable energy is curtailed
 * @param awards why offers were awarded what they were; empty for a schedule that was read from a file
 */
public record Explanation(CurtailmentCauses causes, List<Award> awards) {

    public Explanation {
        awards = List.copyOf(awards);
    }

    /** Explains a plan. */
    public static Explanation of(Plan plan, CauseOptions options, SolverSettings settings, ProgressListener listener) {
        return of(plan.problem(), plan.schedule(), plan.audit(), plan.awards(), options, settings, listener);
    }

    /** Explains a schedule that nothing else is known of. */
    public static Explanation of(
            DispatchProblem problem,
            Schedule schedule,
            Audit audit,
            CauseOptions options,
            SolverSettings settings,
            ProgressListener listener) {
        return of(problem, schedule, audit, List.of(), options, settings, listener);
    }

    private static Explanation of(
            DispatchProblem problem,
            Schedule schedule,
            Audit audit,
            List<Award> awards,
            CauseOptions options,
            SolverSettings settings,
            ProgressListener listener) {
        KeepingBest solver = new KeepingBest(Solvers.named(settings.solver()));
        CurtailmentCauses causes =
                CauseFinder.find(problem, schedule, audit, options, settings.limits(), solver, listener);
        return new Explanation(causes, awards);
    }
}
