package io.vppdispatch.optimizer.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.DayAhead;
import io.vppdispatch.optimizer.Infeasible;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.audit.Shortage;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.system.ShortageKind;
import io.vppdispatch.optimizer.system.ShortfallStep;
import io.vppdispatch.optimizer.testing.Mutants;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reserve nobody holds: the first 10 MW missing cost 100, the next 20 MW 300, all beyond 900 CNY/MWh. */
class ReserveRequirementTest {

    private static final DispatchProblem PROBLEM = problem(900.0, 5, 25, 50);

    private static DispatchProblem problem(Double beyond, double... requirementMw) {
        List<ShortfallStep> steps = List.of(new ShortfallStep(10, 100), new ShortfallStep(20, 300));
        ReserveProduct product =
                new ReserveProduct("up", ReserveKind.UP, Series.of(requirementMw), null, 60, steps, beyond);
        return Toys.serve(Toys.quarters(3), Series.constant(3, 40), Toys.imports("tie", 3, 100, 0))
                .withReserves(List.of(product));
    }

    @Test
    void writesAVariablePerStepAndOneBeyond() {
        assertThat(DispatchModel.of(PROBLEM, Formulation.TIGHT).lp().toString().lines())
                .contains(
                        "N2 up 02: 25 <= lack[up,1,02] + lack[up,2,02] + lack[up,02]",
                        "0 <= lack[up,1,02] <= 10",
                        "0 <= lack[up,2,02] <= 20",
                        "0 <= lack[up,02]");
    }

    @Test
    void fillsTheCurveFromItsCheapEnd() {
        Plan plan = Toys.optimum(PROBLEM);
        double quarters = 5 * 100 + (10 * 100 + 15 * 300) + (10 * 100 + 20 * 300 + 20 * 900);
        assertThat(plan.objective()).isCloseTo(quarters / 4, within(1e-6));
        assertThat(plan.audit().costs().get("up").get(CostKind.RESERVE_SHORTFALL))
                .isCloseTo(quarters / 4, within(1e-6));
    }

    @Test
    void isNamedOnceWithAllItsMw() {
        List<Shortage> shortages = Toys.optimum(PROBLEM).audit().shortages();
        assertThat(shortages).extracting(Shortage::kind).containsOnly(ShortageKind.UP_RESERVE);
        assertThat(shortages).extracting(Shortage::step).containsExactly(0, 1, 2);
        assertThat(shortages.get(2).amount()).isCloseTo(50, within(1e-6));
    }

    @Test
    void isHardBeyondTheStepsWithoutAPrice() {
        DispatchProblem within = problem(null, 0, 30, 0);
        Plan plan = Toys.optimum(within);
        assertThat(plan.objective()).isCloseTo((10 * 100 + 20 * 300) / 4.0, within(1e-6));
        DispatchProblem beyond = problem(null, 0, 31, 0);
        assertThat(DayAhead.plan(beyond, SolverSettings.defaults())).isInstanceOf(Infeasible.class);
        Schedule schedule = plan.schedule();
        Schedule more = schedule.with(schedule.reserves().get(0).with(Schedule.SHORTFALL_MW, 1, 31));
        assertThat(Mutants.codes(beyond, more)).containsExactly("N2");
    }
}
