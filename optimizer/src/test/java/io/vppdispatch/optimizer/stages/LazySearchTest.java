package io.vppdispatch.optimizer.stages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.DayAhead;
import io.vppdispatch.optimizer.Infeasible;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.solver.MipResult;
import io.vppdispatch.optimizer.solver.ProgressListener;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.solver.Solvers;
import io.vppdispatch.optimizer.system.Contingency;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Grid;
import io.vppdispatch.optimizer.system.Line;
import io.vppdispatch.optimizer.system.Objective;
import io.vppdispatch.optimizer.testing.AngleRows;
import io.vppdispatch.optimizer.testing.Meshed;
import io.vppdispatch.optimizer.testing.MeshedDays;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans with contingencies, whose rows are written once they matter; every plan is audited with all of them. */
class LazySearchTest {

    /** Without ac, A may send 120 MW over ab; so 30 MW come from B. */
    private static DispatchProblem lossOfAc(Double overloadCnyPerMwh) {
        Line ab = Line.of("ab", "A", "B", 0.1)
                .withEmergencyMaxMw(Series.of(120))
                .withOverloadCnyPerMwh(overloadCnyPerMwh);
        return Meshed.triangle(new Grid(
                List.of(ab, Line.of("bc", "B", "C", 0.1), Line.of("ac", "A", "C", 0.1)),
                List.of(),
                List.of(new Contingency("loss", "ac"))));
    }

    @Test
    void keepsTheEmergencyLimitAfterALoss() {
        Plan plan = Toys.optimum(lossOfAc(null));
        assertThat(plan.objective()).isCloseTo(120 * 50 + 30 * 70, within(1e-6));
        double ab = 20 * 2 / 3.0 + 100 / 3.0;
        assertThat(plan.schedule().lines().get(0).at(Schedule.LINE_FLOW_MW, 0)).isCloseTo(ab, within(1e-6));
    }

    /** Overload at 15 CNY/MWh is cheaper than 20 CNY/MWh of redispatch. */
    @Test
    void overloadIsBoughtWhereItIsCheaper() {
        assertThat(Toys.optimum(lossOfAc(15.0)).objective()).isCloseTo(150 * 50 + 30 * 15, within(1e-6));
        assertThat(Toys.optimum(lossOfAc(25.0)).objective()).isCloseTo(120 * 50 + 30 * 70, within(1e-6));
    }

    @Test
    void aLossThatNothingCanBearIsInfeasible() {
        DispatchProblem problem = lossOfAc(null);
        DispatchProblem alone = problem.withAssets(List.of(Meshed.unit("Ga", "A", 1000, 50)));
        assertThat(DayAhead.plan(alone, SolverSettings.defaults())).isInstanceOf(Infeasible.class);
    }

    /** The same optimum as with every contingency from the beginning, by angles. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void reachesTheOptimumOfAllRows(long seed) {
        DispatchProblem problem = MeshedDays.problem(seed, 4);
        MipResult whole = Solvers.named(Solvers.HIGHS)
                .minimise(
                        AngleRows.of(problem),
                        SolverSettings.defaults().withGap(0).limits(),
                        ProgressListener.NONE);
        double cost = Toys.optimum(problem).objective();
        assertThat(cost).isCloseTo(whole.objective(), within(1e-6 * Math.max(1, whole.objective())));
    }

    /** Absorption first settles its stages with contingencies too: no violation less than the sum of all rows allows. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void settlesStages(long seed) {
        DispatchProblem problem = MeshedDays.problem(seed, 4).withObjective(Objective.ABSORPTION_FIRST);
        Plan plan = Toys.optimum(problem);
        Lp all = AngleRows.of(problem);
        double least = Solvers.named(Solvers.HIGHS)
                .minimise(
                        all.minimising(all.cost(CostKind::isViolation)),
                        SolverSettings.defaults().withGap(0).limits(),
                        ProgressListener.NONE)
                .objective();
        Stage violation = plan.stages().get(0);
        assertThat(violation.isProven()).isTrue();
        assertThat(violation.objective()).isCloseTo(least, within(violation.accepted() + 0.01));
    }

    /** Without the grid, without contingencies, or with one line's limit off, no plan is dearer. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void lessGridIsNeverDearer(long seed) {
        DispatchProblem problem = MeshedDays.problem(seed, 4);
        Grid grid = problem.grid();
        double cost = Toys.optimum(problem).objective();
        double rounding = 1e-6 * Math.max(1, Math.abs(cost));
        List<Line> wider = new ArrayList<>(grid.lines());
        int line = (int) (seed % wider.size());
        wider.set(line, wider.get(line).withMaxMw(null));
        List<Line> unlimited = grid.lines().stream()
                .map(each -> each.withMaxMw(null).withEmergencyMaxMw(null).withOverloadCnyPerMwh(null))
                .toList();
        for (Grid less : List.of(
                new Grid(grid.lines(), grid.sections(), List.of()),
                new Grid(wider, grid.sections(), grid.contingencies()),
                new Grid(unlimited, List.of(), List.of()))) {
            assertThat(Toys.optimum(problem.withGrid(less)).objective()).isLessThanOrEqualTo(cost + rounding);
        }
    }
}
