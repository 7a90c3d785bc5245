package io.vppdispatch.cases.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.cases.json.RecordJson;
import io.vppdispatch.optimizer.DayAhead;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.AssetSchedule;
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
