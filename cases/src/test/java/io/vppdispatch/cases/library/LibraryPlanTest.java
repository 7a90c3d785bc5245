package io.vppdispatch.cases.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.cases.json.RecordJson;
import io.vppdispatch.optimizer.DayAhead;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.system.Demand;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The toy behaves as its README says, and a whole plan can be written. */
class LibraryPlanTest {

    @Test
    void oneUnitAtNoon() {
        Plan plan = (Plan) DayAhead.plan(CaseLibrary.load("toys/one-unit").problem(), SolverSettings.defaults());

        assertThat(plan.audit().isClean()).isTrue();
        assertThat(plan.schedule().asset("coal1").at("power_mw", 1)).isEqualTo(100);
        assertThat(plan.schedule().asset("pv1").at("power_mw", 1)).isEqualTo(250 + 20 - 100);

        ObjectNode json = RecordJson.RESULTS.write(plan);
        assertThat(json.at("/schedule/assets/0/subject").asString()).isEqualTo("coal1");
        assertThat(json.at("/audit/violations").isEmpty()).isTrue();
        assertThat(json.at("/settings/formulation").asString()).isEqualTo("tight");
    }

    /** By the table of its README: 0.7 MW of power beside each MW of heat leave wind what the load leaves. */
    @Test
    void heatForcesCurtailment() {
        var problem = CaseLibrary.load("toys/heat-floor").problem();
        Plan plan = (Plan) DayAhead.plan(problem, SolverSettings.defaults());
        double[] leastMw = {0.7 * 200, 0.7 * 180};

        assertThat(plan.audit().isClean()).isTrue();
        assertThat(plan.audit().shortages()).isEmpty();
        assertThat(plan.schedule().asset("chp1").at("power_mw", 1)).isCloseTo(leastMw[0], within(1e-3));
        assertThat(plan.schedule().asset("chp1").at("power_mw", 2)).isCloseTo(leastMw[1], within(1e-3));
        double curtailedMwh = 120 - (200 - leastMw[0]) + 120 - (200 - leastMw[1]);
        assertThat(plan.audit().curtailedMwh()).isCloseTo(curtailedMwh, within(0.1));

        List<Demand> cold = problem.demands().stream()
                .map(demand -> demand.node().equals("town")
                        ? new Demand(
                                demand.id(), demand.node(), demand.powerMw().map(mw -> 0))
                        : demand)
                .toList();
        Plan without = (Plan) DayAhead.plan(problem.withDemands(cold), SolverSettings.defaults());
        assertThat(without.audit().curtailedMwh()).isCloseTo(0, within(0.1));
    }

    private static Plan exactly(String name) {
        DispatchProblem problem = CaseLibrary.load(name).problem();
        return DayAhead.plan(problem, SolverSettings.defaults().withGap(0)).plan();
    }

    private static double[] column(Plan plan, String asset, String column) {
        return plan.schedule().asset(asset).column(column).toArray();
    }

    @Test
    void aHeatPumpRunsWhileElectricityIsCheap() {
        Plan plan = exactly("toys/heat-pump");

        assertThat(column(plan, "pump1", "taken_mw")).containsExactly(new double[] {8, 0, 0, 8}, within(1e-6));
        assertThat(plan.objective()).isCloseTo(2 * (8 * 300 + 6 * 240) + 2 * 30 * 240, within(1e-6));
    }

    @Test
    void anElectricBoilerAbsorbsWindAtNight() {
        Plan plan = exactly("toys/electric-boiler");

        assertThat(column(plan, "wind1", "curtailed_mw"))
                .containsExactly(new double[] {0, 50 - 20 - 25, 60 - 15 - 25, 50 - 20 - 25}, within(0.02));
    }

    @Test
    void aHeatStorageIsFilledWhileElectricityIsCheap() {
        Plan plan = exactly("toys/heat-storage");
        double afterThird = 20 / 0.99;

        assertThat(column(plan, "tank1", "stored_heat_mwh")[1]).isCloseTo((afterThird + 20) / 0.99, within(1e-6));
        assertThat(column(plan, "eboiler1", "taken_mw")[0]).isGreaterThan(20 / 0.98);
        assertThat(column(plan, "eboiler1", "taken_mw")[1]).isCloseTo(50, within(1e-6));
        assertThat(column(plan, "eboiler1", "taken_mw")[2]).isCloseTo(0, within(1e-6));
    }

    @Test
    void aGasBoilerGivesAtLeastItsMinimumWhileOn() {
        Plan plan = exactly("toys/gas-boiler");

        assertThat(column(plan, "gas1", "power_mw")).containsExactly(new double[] {0, 10, 25, 15}, within(1e-6));
        assertThat(plan.objective()).isCloseTo(500 + 135 * (12 + 10 + 15 + 15) + 240 * (10 + 25 + 15), within(1e-6));
    }

    @Test
    void theFlagshipIsProvenAndCallsNoOfferWithoutPower() {
        var problem = CaseLibrary.load("jizhou-2030/spring-sunny").problem();
        Plan plan = DayAhead.plan(problem, SolverSettings.defaults()).plan();

        assertThat(plan.gap()).isLessThanOrEqualTo(0.001);
        for (AssetSchedule asset : plan.schedule().assets()) {
            if (asset.columns().containsKey("called") && asset.column("called").sum() > 0) {
                assertThat(asset.column("called_mw").sum()).as(asset.subject()).isPositive();
            }
        }
    }
}
