package io.vppdispatch.optimizer.stages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.DayAhead;
import io.vppdispatch.optimizer.Infeasible;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.asset.renewable.Renewable;
import io.vppdispatch.optimizer.lp.LazyRow;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.solver.Limits;
import io.vppdispatch.optimizer.solver.LpResult;
import io.vppdispatch.optimizer.solver.MipResult;
import io.vppdispatch.optimizer.solver.ProgressListener;
import io.vppdispatch.optimizer.solver.Solver;
import io.vppdispatch.optimizer.solver.SolverException;
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
import io.vppdispatch.optimizer.testing.Rewrite;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /** Rows that another search wrote into the model are not in the program of this plan. */
    @Test
    void aRowWrittenElsewhereIsStillBroken() {
        DispatchModel model = DispatchModel.of(lossOfAc(null), Formulation.TIGHT);
        Lp before = model.lp().copy();
        Values values = Solvers.named(Solvers.HIGHS).relax(before).values();
        List<LazyRow> rows = model.lazyRows().violated(model.lp(), values);
        rows.forEach(row -> row.addTo(model.lp()));
        assertThat(rows).hasSize(1);
        assertThat(model.lazyRows().violated(model.lp(), values)).isEmpty();
        assertThat(model.lazyRows().violated(before, values)).hasSize(1);
    }

    /**
     * PV at A could give 150 MW, of which 120 MW may leave; it is dearer than the unit at B. Time ends before the row of the
     * contingency stands in the program, with 0 MWh not absorbed held, which that row does not allow.
     */
    @Test
    void aSearchOutOfTimeKeepsTheOrderOfStagesAndProvesNothing() {
        Asset atB = Rewrite.with(Toys.unit("Gb", 0, 1000).costing(70).mustRun().build(), "node", "B");
        Renewable pv = new Renewable("pv", "A", Renewable.Source.PV, 150, Series.of(150), null, 200, 0);
        DispatchProblem problem = lossOfAc(null).withAssets(List.of(pv, atB)).withObjective(Objective.ABSORPTION_FIRST);
        DispatchModel model = DispatchModel.of(problem, Formulation.TIGHT);
        SolverSettings late = SolverSettings.defaults().withTimeLimit(Duration.ofNanos(1));
        StageSearch.Found found = new LazySearch(model, 150, new NamesNothing(), late, ProgressListener.NONE).run();
        MipResult last = found.last();
        assertThat(model.lazyRows().violated(found.lp(), last.requireValues())).isEmpty();
        assertThat(last.objective()).isCloseTo(120 * 200 + 30 * 70, within(10.0));
        assertThat(last.status()).isEqualTo(MipResult.Status.FEASIBLE);
        assertThat(last.bound()).isNegative().isInfinite();
        Stage absorption = found.earlier().get(1).stage(last.requireValues());
        assertThat(absorption.objective()).isCloseTo(150 - 120, within(0.02));
        assertThat(absorption.isProven()).isFalse();
    }

    /** HiGHS, but the first relaxation, which would name the rows that matter, fails. */
    private static final class NamesNothing implements Solver {

        private final Solver highs = Solvers.named(Solvers.HIGHS);
        private boolean hasFailed;

        @Override
        public String name() {
            return highs.name();
        }

        @Override
        public String version() {
            return highs.version();
        }

        @Override
        public MipResult minimise(Lp lp, Limits limits, @Nullable Values start, ProgressListener listener) {
            return highs.minimise(lp, limits, start, listener);
        }

        @Override
        public LpResult relax(Lp lp) {
            if (!hasFailed) {
                hasFailed = true;
                throw new SolverException("no relaxation");
            }
            return highs.relax(lp);
        }
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
