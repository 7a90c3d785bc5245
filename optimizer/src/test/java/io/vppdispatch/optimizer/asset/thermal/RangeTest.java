package io.vppdispatch.optimizer.asset.thermal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.ProblemCheck;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.testing.Mutants;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Limits of output that differ from step to step: what must be taken, and what is available. */
class RangeTest {

    /** Burns waste for nothing, must run, and must give 30 MW in the second hour; at most 40 MW in the third. */
    private static Toys.UnitBuilder waste() {
        return Toys.unit("waste", 10, 50)
                .curve(new FuelPoint(10, 0), new FuelPoint(50, 0))
                .fuel(new Fuel(Fuel.Unit.GJ, 0, List.of(), null, null, null, 0.5, null))
                .mustRun()
                .from(ThermalInitial.on(20, 100));
    }

    private static DispatchProblem problem(ThermalUnit unit) {
        DispatchProblem toy = Toys.serve(new double[] {10, 10, 60}, unit, Toys.pv("pv", 20, 20, 20))
                .withPenalties(new Penalties(1000.0, 10.0));
        return toy.withReserves(List.of(
                ReserveProduct.of("up", ReserveKind.UP, Series.of(0, 0, 5), null, 2000.0),
                ReserveProduct.of("down", ReserveKind.DOWN, Series.of(0, 5, 0), null, 100.0)));
    }

    private static final ThermalUnit TAKEN =
            waste().atLeast(0, 30, 0).atMost(50, 50, 40).build();

    @Test
    void rowsStandWhereALimitIsNarrower() {
        assertThat(DispatchModel.of(problem(TAKEN), Formulation.TIGHT)
                        .lp()
                        .toString()
                        .lines())
                .contains(
                        "T30 waste 02: 20 u[waste,02] - p[waste,02] + r[waste,down,02] <= 0",
                        "T31 waste 03: p[waste,03] + r[waste,up,03] - 30 u[waste,03] <= 0")
                .noneMatch(row -> row.startsWith("T30 waste 01") || row.startsWith("T30 waste 03"))
                .noneMatch(row -> row.startsWith("T31 waste 01") || row.startsWith("T31 waste 02"));
    }

    /** Second hour: 30 MW and 5 MW of reserve below them for a load of 10 MW; third: 35 MW and 5 MW of reserve above. */
    @Test
    void whatMustBeTakenIsTakenWithTheReserveBelowIt() {
        Plan plan = Toys.optimum(problem(TAKEN));
        assertThat(plan.objective()).isCloseTo((35 - 10) * 10 + (60 - 35 - 20) * 1000, within(1e-6));
        double wasteMwh = 10 + 35 + 35;
        assertThat(plan.audit().account(Ledger.NON_HYDRO_RENEWABLE)).isCloseTo(0.5 * wasteMwh + 20, within(1e-6));
        assertThat(plan.audit().account(Ledger.RENEWABLE)).isCloseTo(0.5 * wasteMwh + 20, within(1e-6));
        assertThat(plan.audit().account(Ledger.CURTAILED)).as("of the PV alone").isCloseTo(20 + 20, within(1e-6));
    }

    @Test
    void t30LessThanMustBeTaken() {
        Schedule schedule = Toys.optimum(problem(TAKEN)).schedule();
        assertThat(Mutants.broken(problem(TAKEN), schedule, "waste", own -> own.with("power_mw", 1, 34)))
                .containsExactly("T30");
    }

    @Test
    void t31MoreThanIsAvailable() {
        Schedule schedule = Toys.optimum(problem(TAKEN)).schedule();
        assertThat(Mutants.broken(problem(TAKEN), schedule, "waste", own -> own.with("power_mw", 2, 36)))
                .containsExactly("T31");
    }

    private static List<ProblemIssue> issues(ThermalUnit unit) {
        return ProblemCheck.issuesOf(Toys.serve(new double[] {10, 10, 60}, unit));
    }

    @Test
    void refusesLimitsWithoutEffectOrBeyondOthers() {
        assertThat(issues(waste().atLeast(10, 0, 10).atMost(50, 50, 50).build()))
                .extracting(ProblemIssue::path, ProblemIssue::code)
                .containsExactly(tuple("/assets/0/least_mw", "no_effect"), tuple("/assets/0/most_mw", "no_effect"));
        assertThat(issues(waste().atLeast(41, 51, 0).atMost(40, 50, 5).build()))
                .extracting(ProblemIssue::path, ProblemIssue::message)
                .containsExactly(
                        tuple(
                                "/assets/0/least_mw/0",
                                "thermal waste: least_mw[0] (41.0) must be between 0 and the most output of the step"
                                        + " (40.0)"),
                        tuple(
                                "/assets/0/least_mw/1",
                                "thermal waste: least_mw[1] (51.0) must be between 0 and the most output of the step"
                                        + " (50.0)"),
                        tuple(
                                "/assets/0/most_mw/2",
                                "thermal waste: most_mw[2] (5.0) must be between min_mw (10.0) and max_mw (50.0); an"
                                        + " outage keeps it off"));
    }

    @Test
    void refusesWhatMustBeTakenBeyondTheRamp() {
        assertThat(issues(
                        waste().ramp(0.1).atLeast(30, 40, 10).atMost(30, 50, 20).build()))
                .extracting(ProblemIssue::path, ProblemIssue::message)
                .containsExactly(
                        tuple(
                                "/assets/0/least_mw/0",
                                "thermal waste: least_mw[0] (30.0) is out of reach from initial power_mw (20.0):"
                                        + " ramp_up_mw_per_min (0.1) leads to 26.0 MW at most"),
                        tuple(
                                "/assets/0/least_mw/1",
                                "thermal waste: least_mw[1] (40.0) is out of reach: ramp_up_mw_per_min (0.1) leads to"
                                        + " 36.0 MW at most"),
                        tuple(
                                "/assets/0/least_mw/2",
                                "thermal waste: the most output of step 3 (20.0) is out of reach:"
                                        + " ramp_down_mw_per_min (0.1) leads to 34.0 MW at least"));
        assertThat(issues(Toys.unit("free", 10, 50).ramp(0.1).atLeast(0, 40, 0).build()))
                .as("a unit that may be off instead")
                .isEmpty();
    }
}
