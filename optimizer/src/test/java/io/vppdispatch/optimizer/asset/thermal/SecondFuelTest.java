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
import io.vppdispatch.optimizer.system.FuelSupply;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.testing.Mutants;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A unit of 8 GJ/MWh that burns gas at 50 CNY/GJ out of a pipeline, or oil at 70 CNY/GJ. A start burns 40 GJ. */
class SecondFuelTest {

    private static final Series PIPELINE = Series.of(1000, 200, 1000);

    private static ThermalUnit unit(boolean mixes) {
        Fuel gas = new Fuel(Fuel.Unit.GJ, 50, List.of(), null, 0.05).from("gas");
        return Toys.unit("turbine", 0, 100)
                .fuel(gas.or(new SecondFuel(70, "tank", mixes, 0.04, 0.07)))
                .curve(new FuelPoint(0, 0), new FuelPoint(100, 800))
                .tiers(new StartTier(0, 0, List.of(), 40))
                .build();
    }

    private static DispatchProblem problem(boolean mixes, double tankGj) {
        return Toys.serve(new double[] {30, 30, 30}, unit(mixes))
                .withPenalties(new Penalties(5000.0, 5000.0))
                .withFuelSupplies(List.of(new FuelSupply("gas", PIPELINE, null), new FuelSupply("tank", null, tankGj)));
    }

    @Test
    void rows() {
        assertThat(DispatchModel.of(problem(false, 500), Formulation.TIGHT)
                        .lp()
                        .toString()
                        .lines())
                .contains(
                        "T32 turbine 02: -8 p[turbine,02] - 40 s[turbine,02] + second[turbine,02] <= 0",
                        "T33 turbine 02: second[turbine,02] - 840 alone[turbine,02] <= 0",
                        "T33 turbine 02: 8 p[turbine,02] + 40 s[turbine,02] - second[turbine,02]"
                                + " + 840 alone[turbine,02] <= 840",
                        "N30 gas 02: 8 p[turbine,02] + 40 s[turbine,02] - second[turbine,02] <= 200",
                        "N31 tank day: second[turbine,01] + second[turbine,02] + second[turbine,03] <= 500");
    }

    /** 30 MW take 240 GJ: in the second hour the pipeline gives 200 and oil the rest. */
    @Test
    void whatThePipelineLacksIsBurntAsOilBesideIt() {
        Plan plan = Toys.optimum(problem(true, 500));
        assertThat(plan.objective()).isCloseTo((240 + 40 + 200 + 240) * 50 + 40 * 70, within(1e-6));
        assertThat(plan.audit().account(Ledger.CO2)).isCloseTo((240 + 40 + 200 + 240) * 0.05 + 40 * 0.07, within(1e-6));
        assertThat(plan.audit().account(Ledger.COAL)).isCloseTo(40 * 0.04, within(1e-6));
    }

    @Test
    void aStepThatBurnsOneFuelBurnsOilAlone() {
        Plan plan = Toys.optimum(problem(false, 500));
        assertThat(plan.objective()).isCloseTo((240 + 40 + 240) * 50 + 240 * 70, within(1e-6));
    }

    /** 160 GJ of oil are 20 MW, less than the 25 MW that the pipeline gives. */
    @Test
    void aTankThatIsTooSmallIsLeft() {
        Plan plan = Toys.optimum(problem(false, 160));
        assertThat(plan.objective()).isCloseTo((240 + 40 + 200 + 240) * 50 + (30 - 25) * 5000, within(1e-6));
    }

    private static Schedule oil(double gjPerH, int step, double cnyMore) {
        Schedule schedule = Toys.optimum(problem(true, 5000)).schedule();
        double cny = schedule.asset("turbine").at("cost_cny", step);
        return schedule.with(schedule.asset("turbine")
                .with("second_fuel_gj_per_h", step, gjPerH)
                .with("cost_cny", step, cny + cnyMore));
    }

    @Test
    void t32MoreOilThanIsBurnt() {
        assertThat(Mutants.codes(problem(true, 5000), oil(241, 2, 241 * 20))).containsExactly("T32");
    }

    @Test
    void t33BothInOneStep() {
        assertThat(Mutants.codes(problem(true, 5000), oil(60, 2, 60 * 20))).isEmpty();
        DispatchProblem apart = problem(false, 5000);
        Schedule schedule = Toys.optimum(apart).schedule();
        double cny = schedule.asset("turbine").at("cost_cny", 2) + 60 * 20;
        Schedule both = schedule.with(
                schedule.asset("turbine").with("second_fuel_gj_per_h", 2, 60).with("cost_cny", 2, cny));
        assertThat(Mutants.codes(apart, both)).containsExactly("T33");
    }

    @Test
    void refusesTheSameSupplyTwiceAndAShareOfBoth() {
        Fuel gas = new Fuel(
                Fuel.Unit.GJ, 50, List.of(), null, null, "gas", 0.5, new SecondFuel(70, "gas", true, null, null));
        DispatchProblem twice = Toys.serve(
                        new double[] {10},
                        Toys.unit("turbine", 0, 100).fuel(gas).build())
                .withFuelSupplies(List.of(new FuelSupply("gas", null, 5.0)));
        assertThat(ProblemCheck.issuesOf(twice))
                .extracting(ProblemIssue::path, ProblemIssue::message)
                .containsExactly(
                        tuple(
                                "/assets/0/fuel/second/supply",
                                "thermal turbine: supply (gas) must be another than that of the first fuel"),
                        tuple(
                                "/assets/0/fuel/renewable_share",
                                "thermal turbine: renewable_share (0.5) must be 0 beside a second fuel, because output"
                                        + " is of both"));
    }
}
