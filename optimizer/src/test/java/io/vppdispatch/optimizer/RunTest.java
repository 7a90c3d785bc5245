package io.vppdispatch.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.asset.storage.Storage;
import io.vppdispatch.optimizer.asset.storage.StorageInitial;
import io.vppdispatch.optimizer.explain.Conflict;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.solver.Solvers;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.testing.CancelAfter;
import io.vppdispatch.optimizer.testing.HardDay;
import io.vppdispatch.optimizer.testing.Mixed;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a run ends: with a plan, with the rows in conflict, or out of time. */
class RunTest {

    static List<String> solvers() {
        return Solvers.names();
    }

    private static SolverSettings exactly(String solver) {
        return SolverSettings.defaults().withGap(0).withSolver(solver);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("solvers")
    void theSameRunRepeatsToTheLastBit(String solver) {
        DispatchProblem problem = Mixed.problem(3, Mixed.halfHours(8));
        SolverSettings settings = exactly(solver).withGap(0.001);
        Plan first = DayAhead.plan(problem, settings).plan();
        Plan second = DayAhead.plan(problem, settings).plan();
        assertThat(second.schedule()).isEqualTo(first.schedule());
        assertThat(second.prices()).isEqualTo(first.prices());
        assertThat(second.objective()).isEqualTo(first.objective());
        assertThat(second.bound()).isEqualTo(first.bound());
        assertThat(first.reproducible()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("solvers")
    void aTimeLimitGivesTheBestPlanFoundWithItsGap(String solver) {
        Plan plan = DayAhead.plan(HardDay.priced(), exactly(solver).withTimeLimit(Duration.ofSeconds(2)))
                .plan();
        assertThat(plan.bound()).isLessThanOrEqualTo(HardDay.OPTIMUM_CNY + 1e-6);
        assertThat(plan.objective()).isGreaterThanOrEqualTo(HardDay.OPTIMUM_CNY - 1e-6);
        assertThat(plan.gap()).isPositive();
        assertThat(plan.isOptimal()).isFalse();
        assertThat(plan.reproducible()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("solvers")
    void aCancelGivesTheBestPlanFoundOrSaysThatThereIsNone(String solver) {
        SolverSettings settings = exactly(solver).withTimeLimit(Duration.ofHours(1));
        Plan plan =
                DayAhead.plan(HardDay.priced(), settings, new CancelAfter(20)).plan();
        assertThat(plan.gap()).isPositive();
        assertThat(plan.bound()).isLessThanOrEqualTo(HardDay.OPTIMUM_CNY + 1e-6);
        assertThat(plan.reproducible()).isFalse();
        assertThat(DayAhead.plan(HardDay.hard(), settings, new CancelAfter(0))).isInstanceOf(OutOfTime.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("solvers")
    void aLimitBeforeAnyPlanIsOutOfTime(String solver) {
        Outcome outcome = DayAhead.plan(HardDay.hard(), exactly(solver).withTimeLimit(Duration.ofMillis(1)));
        assertThat(outcome).isInstanceOf(OutOfTime.class);
        assertThat(((OutOfTime) outcome).bound()).isLessThanOrEqualTo(HardDay.OPTIMUM_CNY + 1e-6);
    }

    private static List<Conflict> conflicts(DispatchProblem problem, String solver) {
        Outcome outcome = DayAhead.plan(problem, exactly(solver));
        assertThat(outcome).isInstanceOf(Infeasible.class);
        return ((Infeasible) outcome).conflicts();
    }

    private static void assertConflict(Conflict conflict, String row, double amount) {
        assertThat(conflict.row()).hasToString(row);
        assertThat(conflict.amount()).isCloseTo(amount, within(1e-6));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("solvers")
    void tooLittlePowerNamesTheBalanceOfTheStep(String solver) {
        List<Conflict> conflicts =
                conflicts(Toys.serve(new double[] {50, 100, 60}, Toys.unit("coal", 0, 80, 300)), solver);
        assertThat(conflicts).hasSize(1);
        assertConflict(conflicts.get(0), "N1 grid 02", 100 - 80);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("solvers")
    void aUnitThatMustRunAboveTheLoadNamesEveryBalance(String solver) {
        DispatchProblem problem = Toys.serve(
                new double[] {45, 60, 30}, Toys.unit("coal", 50, 80).mustRun().build());
        List<Conflict> conflicts = conflicts(problem, solver);
        assertThat(conflicts).hasSize(2);
        assertConflict(conflicts.get(0), "N1 grid 03", 50 - 30);
        assertConflict(conflicts.get(1), "N1 grid 01", 50 - 45);
    }

    /** A quarter of an hour of 10 MW is 2.5 MWh: breaking what stored energy means would be the smaller violation. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("solvers")
    void anEmptyBatteryNamesTheBalanceAndNotWhatStoredEnergyMeans(String solver) {
        Storage empty = new Storage(
                "bat", Toys.NODE, 100, 100, 0, 50, 1, 1, 0, 0, 0, null, 0, 0, null, 0, 0, StorageInitial.stored(0));
        List<Conflict> conflicts = conflicts(Toys.serve(Toys.quarters(1), Series.constant(1, 10), empty), solver);
        assertThat(conflicts).hasSize(1);
        assertConflict(conflicts.get(0), "N1 grid 01", 10);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("solvers")
    void reserveThatNobodyOffersNamesItsRequirement(String solver) {
        DispatchProblem toy = Toys.serve(new double[] {50}, Toys.imports("tie", 1, 80, 300));
        ReserveProduct spinning = ReserveProduct.spinning("spin", Series.of(25), null, null);
        List<Conflict> conflicts = conflicts(
                DispatchProblem.leastCost(
                        toy.horizon(), toy.nodes(), toy.demands(), toy.assets(), List.of(spinning), Penalties.HARD),
                solver);
        assertThat(conflicts).hasSize(1);
        assertConflict(conflicts.get(0), "N2 spin 01", 25);
    }

    /** Either the ramp or the balance may give way by the same amount. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("solvers")
    void aLoadThatRisesTooFastNamesTheRampOrTheBalance(String solver) {
        DispatchProblem problem = Toys.serve(
                new double[] {20, 100},
                Toys.unit("coal", 10, 120).ramp(0.5).mustRun().limits(20, 120).build());
        List<Conflict> conflicts = conflicts(problem, solver);
        assertThat(conflicts)
                .extracting(one -> one.row().toString())
                .isSubsetOf("T7 coal 02", "N1 grid 01", "N1 grid 02");
        assertThat(conflicts.stream().mapToDouble(Conflict::amount).sum()).isCloseTo(100 - 20 - 0.5 * 60, within(1e-6));
    }
}
