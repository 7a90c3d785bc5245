package io.vppdispatch.optimizer.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.DayAhead;
import io.vppdispatch.optimizer.Infeasible;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.asset.thermal.Fuel;
import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.explain.ConflictText;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.ProblemCheck;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.system.FuelSupply;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.testing.Fuels;
import io.vppdispatch.optimizer.testing.Mutants;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

class FuelLimitsTest {

    private static final DispatchProblem PER_HOUR = Fuels.problem(Fuels.perHour(900, 900, 900));
    private static final DispatchProblem PER_DAY = Fuels.problem(Fuels.perDay(1650));

    private static List<String> rows(DispatchProblem problem) {
        return DispatchModel.of(problem, Formulation.TIGHT)
                .lp()
                .toString()
                .lines()
                .toList();
    }

    @Test
    void addUpWhatUnitsBurn() {
        assertThat(rows(PER_HOUR)).contains("N30 gas 02: 8 p[gas1,02] + 10 p[gas2,02] <= 900");
        assertThat(rows(PER_DAY))
                .contains("N31 gas day: 8 p[gas1,01] + 10 p[gas2,01] + 8 p[gas1,02] + 10 p[gas2,02]"
                        + " + 8 p[gas1,03] + 10 p[gas2,03] <= 1650");
    }

    @Test
    void aStepIsAsLongAsItIsAndAStartBurnsItsLumpInItsOwn() {
        DispatchProblem quarters = Toys.serve(
                        Toys.quarters(2),
                        Series.of(10, 10),
                        Fuels.unit("gas1", 8, 30).build())
                .withFuelSupplies(List.of(Fuels.perHour(100, 100)));
        assertThat(rows(quarters)).contains("N30 gas 02: 2 p[gas1,02] + 30 s[gas1,02] <= " + 100 / 4);
    }

    /** 900 GJ are 100 MW of the better unit and 10 MW of the other. */
    @Test
    void whatTheStepDoesNotGiveIsImported() {
        Plan plan = Toys.optimum(PER_HOUR);
        assertThat(plan.objective()).isCloseTo((50 + 100 + 50) * 8 * 50 + 10 * 10 * 50 + 10 * 600, within(1e-6));
    }

    /** 50 + 100 + 50 MWh of the better unit burn 1600 GJ, which leaves 5 MWh for the other. */
    @Test
    void whatTheDayDoesNotGiveIsSavedWhereItIsWorthLeast() {
        Plan plan = Toys.optimum(PER_DAY);
        assertThat(plan.objective()).isCloseTo(200 * 8 * 50 + 5 * 10 * 50 + 15 * 600, within(1e-6));
    }

    /** The start takes 30 of 100 GJ. */
    @Test
    void aStartTakesFuelFromItsStep() {
        DispatchProblem start = Toys.serve(
                        new double[] {20, 20}, Fuels.unit("gas1", 8, 30).build(), Toys.imports("tie", 2, 100, 1000))
                .withFuelSupplies(List.of(Fuels.perHour(100, 100)));
        double firstMw = (100 - 30) / 8.0;
        double nextMw = 100 / 8.0;
        assertThat(Toys.optimum(start).objective())
                .isCloseTo((100 + 100) * 50 + (20 - firstMw + 20 - nextMw) * 1000, within(1e-6));
    }

    private static Schedule moreOfTheWorse(DispatchProblem problem) {
        Schedule schedule = Toys.optimum(problem).schedule();
        double mw = schedule.asset("gas2").at("power_mw", 1) + 1;
        return Mutants.balanced(
                problem,
                schedule.with(schedule.asset("gas2")
                        .with("power_mw", 1, mw)
                        .with("fuel_gj_per_h", 1, 10 * mw)
                        .with("cost_cny", 1, 10 * 50 * mw)));
    }

    @Test
    void n30MoreThanTheStepGives() {
        assertThat(Mutants.codes(PER_HOUR, moreOfTheWorse(PER_HOUR))).containsExactly("N30");
    }

    @Test
    void n31MoreThanTheDayGives() {
        assertThat(Mutants.codes(PER_DAY, moreOfTheWorse(PER_DAY))).containsExactly("N31");
    }

    /** 900 GJ give 110 of 120 MW. */
    @Test
    void fuelIsHardAndNamedWhereItContradictsTheBalance() {
        DispatchProblem alone = Toys.serve(
                        new double[] {50, 120, 50},
                        Fuels.unit("gas1", 8).build(),
                        Fuels.unit("gas2", 10).build())
                .withPenalties(Penalties.HARD)
                .withFuelSupplies(List.of(Fuels.perHour(900, 900, 900)));
        Infeasible none = (Infeasible) DayAhead.plan(alone, SolverSettings.defaults());
        assertThat(ConflictText.of(none.found(), alone))
                .singleElement()
                .extracting(ConflictText.Line::message)
                .asString()
                .contains("N1 grid 02", "fuel of a step within what its supply gives (N30 gas 02, 01:00-02:00)");
    }

    private static List<ProblemIssue> issues(FuelSupply... supplies) {
        return ProblemCheck.issuesOf(PER_HOUR.withFuelSupplies(List.of(supplies)));
    }

    @Test
    void refusesSuppliesThatAreNotThere() {
        assertThat(issues(new FuelSupply("gass", null, 5.0)))
                .extracting(ProblemIssue::path, ProblemIssue::code)
                .containsExactly(
                        tuple("/assets/0/fuel/supply", "unknown_supply"),
                        tuple("/assets/1/fuel/supply", "unknown_supply"),
                        tuple("/fuel_supplies/0", "no_effect"));
        assertThat(issues(new FuelSupply("gass", null, 5.0)).get(0).message())
                .isEqualTo("thermal gas1: supply (gas) must be the id of one of fuel_supplies. Maybe gass was meant?");
    }

    @Test
    void refusesSuppliesWithoutEffect() {
        assertThat(issues(new FuelSupply("gas", null, null)))
                .extracting(ProblemIssue::path, ProblemIssue::code)
                .containsExactly(tuple("/fuel_supplies/0", "no_effect"));
        assertThat(issues(Fuels.perDay(5), new FuelSupply("gas1", null, 5.0)))
                .extracting(ProblemIssue::path, ProblemIssue::code)
                .containsExactly(tuple("/fuel_supplies/1/id", "duplicate_id"), tuple("/fuel_supplies/1", "no_effect"));
    }

    @Test
    void refusesUnitsOfFuelThatDiffer() {
        Fuel coal = new Fuel(Fuel.Unit.TCE, 800, List.of()).from(Fuels.GAS);
        DispatchProblem mixed = Toys.serve(
                        new double[] {10},
                        Fuels.unit("gas1", 8).build(),
                        Toys.unit("coal", 0, 100).fuel(coal).build())
                .withFuelSupplies(List.of(Fuels.perDay(5)));
        assertThat(ProblemCheck.issuesOf(mixed))
                .extracting(ProblemIssue::path, ProblemIssue::message)
                .containsExactly(tuple(
                        "/assets/1/fuel/supply",
                        "thermal coal: supply (gas) gives fuel in gj to others, and the unit of this fuel is tce"));
    }
}
