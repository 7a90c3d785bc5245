package io.vppdispatch.optimizer.asset.boiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.ProblemCheck;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.testing.Fuels;
import io.vppdispatch.optimizer.testing.HeatAssets;
import io.vppdispatch.optimizer.testing.HeatToys;
import io.vppdispatch.optimizer.testing.Mutants;
import io.vppdispatch.optimizer.testing.Rewrite;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What boilers burn, when they run, and what is refused. */
class BoilerPlanTest {

    private static final BoilerFuel GAS = new BoilerFuel(BoilerFuel.Unit.GJ, 60, 3.6 / 0.9, null, 0.056);
    private static final BoilerFuel COAL = new BoilerFuel(BoilerFuel.Unit.TCE, 900, 0.15, null, 2.7);

    private static Boiler boiler(String id, BoilerFuel fuel, double minMw, double maxMw, BoilerInitial initial) {
        return new Boiler(
                id,
                HeatAssets.NODE,
                Series.constant(3, maxMw),
                Series.constant(3, minMw),
                fuel,
                null,
                0,
                0,
                0,
                0,
                0,
                initial);
    }

    @Test
    void fuelMoneyCoalAndCo2FollowFromHeat() {
        Boiler coal = boiler("coal", COAL, 0, 30, null);
        Boiler gas = boiler("gas", GAS, 0, 30, null);
        Plan plan = Toys.optimum(HeatToys.serve(new double[] {20, 30, 45}, gas, coal));
        double coalMwh = 20 + 30 + 30;
        double gasMwh = 45 - 30;
        assertThat(plan.schedule().asset("gas").at("fuel_gj_per_h", 2)).isCloseTo(4 * gasMwh, within(1e-6));
        assertThat(plan.audit().totalCny(CostKind.FUEL))
                .isCloseTo(900 * 0.15 * coalMwh + 60 * 4 * gasMwh, within(1e-6));
        assertThat(plan.audit().account(Ledger.COAL)).isCloseTo(0.15 * coalMwh, within(1e-6));
        assertThat(plan.audit().account(Ledger.CO2)).isCloseTo(2.7 * 0.15 * coalMwh + 0.056 * 4 * gasMwh, within(1e-6));
        assertThat(plan.audit().account(Ledger.CONSUMPTION)).isZero();
    }

    /** Coal is cheaper, but cannot go below 15 MW; its state is carried on. */
    @Test
    void aLeastOutputLeavesLittleHeatToTheOther() {
        Boiler coal = boiler("coal", COAL, 15, 30, BoilerInitial.on(20, 4));
        Boiler gas = boiler("gas", GAS, 0, 30, null);
        Plan plan = Toys.optimum(HeatToys.serve(new double[] {20, 10, 10}, gas, coal));
        assertThat(plan.schedule().asset("coal").column("on").toArray()).containsExactly(1, 0, 0);
        assertThat(plan.schedule().asset("gas").column("power_mw").toArray()).containsExactly(0, 10, 10);
        assertThat(plan.endState().states()).containsEntry("coal", BoilerInitial.off(2));
        assertThat(plan.endState().states()).doesNotContainKey("gas");
    }

    /** 400 GJ an hour are 50 MW of the unit at 8 GJ/MWh or 100 MW of heat at 4; what is missing comes from coal at 135. */
    @Test
    void gasOfUnitsAndBoilersComesFromOneSupply() {
        BoilerFuel piped = new BoilerFuel(BoilerFuel.Unit.GJ, 10, 4, null, null, "gas");
        DispatchProblem problem = HeatToys.serve(
                        new double[] {60, 60, 60},
                        boiler("hob", piped, 0, 100, null),
                        boiler("coal", COAL, 0, 100, null),
                        Fuels.unit("gas1", 8).build())
                .withFuelSupplies(List.of(Fuels.perHour(400, 120, 400)));
        assertThat(DispatchModel.of(problem, Formulation.TIGHT).lp().toString().lines())
                .contains("N30 gas 02: 4 h[hob,02] + 8 p[gas1,02] <= 120");
        Plan plan = Toys.optimum(problem);
        assertThat(plan.objective()).isCloseTo(10 * 4 * (60 + 30 + 60) + 900 * 0.15 * (60 - 30), within(1e-6));
        Schedule more = Mutants.balanced(
                problem,
                plan.schedule()
                        .with(plan.schedule()
                                .asset("hob")
                                .with("power_mw", 1, 31)
                                .with("fuel_gj_per_h", 1, 4 * 31)
                                .with("cost_cny", 1, 10 * 4 * 31)));
        assertThat(Mutants.codes(problem, more)).containsExactly("N30");
    }

    @Test
    void aSupplyMustExist() {
        BoilerFuel piped = new BoilerFuel(BoilerFuel.Unit.GJ, 10, 4, null, null, "pipe");
        ProblemIssue issue = onlyIssue(boiler("hob", piped, 0, 100, null));
        assertThat(issue.path()).isEqualTo("/assets/0/fuel/supply");
        assertThat(issue.code()).isEqualTo("unknown_supply");
    }

    private static ProblemIssue onlyIssue(Boiler boiler) {
        List<ProblemIssue> issues = ProblemCheck.issuesOf(HeatToys.serve(new double[] {1, 1, 1}, boiler));
        assertThat(issues).hasSize(1);
        return issues.get(0);
    }

    @Test
    void itsNodeMustBalanceHeat() {
        Boiler electric = (Boiler) Rewrite.with(boiler("hob", GAS, 0, 30, null), "node", Toys.NODE);
        assertThat(onlyIssue(electric).path()).isEqualTo("/assets/0/node");
        assertThat(onlyIssue(electric).message()).isEqualTo("boiler hob: node (grid) must be a node of heat");
    }

    @Test
    void refusesMoreLeastThanMostHeat() {
        Boiler steep = boiler("hob", GAS, 0, 30, BoilerInitial.off(1));
        Boiler wrong = (Boiler) Rewrite.with(steep, "minMw", Series.of(31, 3, 3));
        assertThat(onlyIssue(wrong).path()).isEqualTo("/assets/0/min_mw/0");
        assertThat(onlyIssue(wrong).message())
                .isEqualTo("boiler hob: min_mw[0] (31.0) must be between 0 and max_mw (30.0)");
    }

    @Test
    void refusesToGuessAStateOrToTakeOneInVain() {
        assertThat(onlyIssue(boiler("hob", GAS, 5, 30, null)).message())
                .startsWith("boiler hob: initial must be given where min_mw");
        assertThat(onlyIssue(boiler("hob", GAS, 0, 30, BoilerInitial.on(5, 1))).message())
                .startsWith("boiler hob: initial has no effect without min_mw");
        assertThat(onlyIssue(boiler("hob", GAS, 5, 30, new BoilerInitial(false, 7, 1)))
                        .message())
                .isEqualTo("boiler hob: power_mw (7.0) must be 0 while it is off");
    }
}
