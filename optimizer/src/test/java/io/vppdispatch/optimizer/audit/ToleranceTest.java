package io.vppdispatch.optimizer.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.DayAhead;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.testing.Mixed;
import io.vppdispatch.optimizer.testing.Rounded;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A plan with every kind of asset that was written with three decimals is still a plan. */
class ToleranceTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aPlanOfThreeDecimalsPasses(long seed) {
        DispatchProblem problem = Mixed.problem(seed, Mixed.halfHours(12));
        Plan plan =
                DayAhead.plan(problem, SolverSettings.defaults().withGap(0.02)).plan();
        Schedule rounded = Rounded.toThreeDecimals(plan.schedule());
        assertThat(Auditor.audit(problem, rounded, Tolerance.ofDecimals(3)).violations())
                .isEmpty();
        assertThat(Auditor.audit(problem, rounded, Claims.ofObjective(plan.objective()), Tolerance.ofDecimals(3))
                        .violations())
                .isEmpty();
    }
}
