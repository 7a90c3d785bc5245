package io.vppdispatch.api.bench;

import io.vppdispatch.api.process.ProcessMemory;
import io.vppdispatch.optimizer.Baseline;
import io.vppdispatch.optimizer.DayAhead;
import io.vppdispatch.optimizer.Infeasible;
import io.vppdispatch.optimizer.ModelSize;
import io.vppdispatch.optimizer.OutOfTime;
import io.vppdispatch.optimizer.Outcome;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.Times;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.stages.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run, measured in the process that makes it. */
public final class CellRun {

    /** The contender that plans as the commands do; every other is a solver, given the textbook. */
    public static final String OURS = "ours";

    private CellRun() {}

    /** Runs a contender with the gap, the limit and else the defaults. */
    public static Measured run(DispatchProblem problem, String contender, SolverSettings settings) {
        return contender.equals(OURS)
                ? ours(DayAhead.plan(problem, settings))
                : textbook(Baseline.search(problem, settings.withSolver(contender)));
    }

    static Measured ours(Outcome outcome) {
        if (outcome instanceof Plan plan) {
            int violations = plan.audit().violations().size();
            return of(plan.solver(), plan.size(), plan.seconds(), cost(plan.stages()), plan.isOptimal(), violations);
        }
        if (outcome instanceof Infeasible infeasible) {
            return of("", infeasible.size(), infeasible.seconds(), null, false, null);
        }
        OutOfTime outOfTime = (OutOfTime) outcome;
        return of("", outOfTime.size(), outOfTime.seconds(), null, false, null);
    }

    private static Measured textbook(Baseline found) {
        return of(found.solver(), found.size(), found.seconds(), cost(found.stages()), found.isProven(), null);
    }

    private static @Nullable Stage cost(List<Stage> stages) {
        return stages.stream()
                .filter(stage -> stage.name().equals(Stage.LEAST_COST))
                .findFirst()
                .orElse(null);
    }

    private static Measured of(
            String solver,
            ModelSize size,
            Times seconds,
            @Nullable Stage cost,
            boolean isProven,
            @Nullable Integer violations) {
        Double objective = cost == null ? null : cost.objective();
        Double bound = cost == null || Double.isInfinite(cost.bound()) ? null : cost.bound();
        Double gap = cost == null || bound == null ? null : cost.gap();
        return new Measured(
                solver,
                size,
                seconds.build(),
                seconds.solve(),
                objective,
                bound,
                gap,
                isProven,
                violations,
                ProcessMemory.peakMb());
    }
}
