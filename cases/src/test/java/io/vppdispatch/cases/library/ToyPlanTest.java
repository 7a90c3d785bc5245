package io.vppdispatch.cases.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.DayAhead;
import io.vppdispatch.optimizer.PinCosts;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.explain.PinCost;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.solver.ProgressListener;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Small cases of one thing each behave as their README says. */
class ToyPlanTest {

    private static Plan plan(String name) {
        Plan plan = DayAhead.plan(
                        CaseLibrary.load("toys/" + name).problem(),
                        SolverSettings.defaults().withGap(0))
                .plan();
        assertThat(plan.audit().isClean()).isTrue();
        return plan;
    }

    private static double powerMw(Plan plan, String asset, int step) {
        return plan.schedule().asset(asset).at(AssetSchedule.POWER_MW, step);
    }

    @Test
    void gasSupply() {
        Plan plan = plan("gas-supply");
        for (int step : List.of(1, 2, 3)) {
            assertThat(powerMw(plan, "ccgt", step)).isCloseTo(200, within(1e-4));
        }
        assertThat(powerMw(plan, "engine", 1)).isCloseTo((1700 - 200 * 7 - 20) / 9.0, within(1e-4));
        assertThat(powerMw(plan, "engine", 2)).isCloseTo((1700 - 200 * 7) / 9.0, within(1e-4));
        assertThat(powerMw(plan, "tie1", 2)).isCloseTo(280 - 200 - 300 / 9.0, within(1e-4));
    }

    @Test
    void tieSection() {
        Plan plan = plan("tie-section");
        assertThat(powerMw(plan, "cheap", 1)).isCloseTo(100, within(1e-4));
        assertThat(powerMw(plan, "dear", 1)).isCloseTo(150 - 100, within(1e-4));
        assertThat(flowMw(plan, "ac")).isCloseTo(100 * 2 / 3.0 + 50 / 3.0, within(1e-4));
        assertThat(flowMw(plan, "bc")).isCloseTo(100 / 3.0 + 50 * 2 / 3.0, within(1e-4));
        assertThat(flowMw(plan, "ab")).isCloseTo(100 / 3.0 - 50 / 3.0, within(1e-4));
        Map<String, Series> prices = plan.prices().cnyPerMwh();
        assertThat(prices.get("a").at(1)).isCloseTo(300, within(1e-4));
        assertThat(prices.get("b").at(1)).isCloseTo(500, within(1e-4));
        assertThat(prices.get("c").at(1)).isCloseTo(500, within(1e-4));
        assertThat(prices.get("c").at(0)).isCloseTo(300, within(1e-4));
        assertThat(plan.objective()).isCloseTo(80 * 300 + 100 * 300 + 50 * 500, within(1e-2));
    }

    /** In the second hour. */
    private static double flowMw(Plan plan, String line) {
        return plan.schedule().lines().stream()
                .filter(flow -> flow.subject().equals(line))
                .findFirst()
                .orElseThrow()
                .at(Schedule.LINE_FLOW_MW, 1);
    }

    @Test
    void backPressure() {
        Plan plan = plan("back-pressure");
        double[] heatMw = {80, 120, 100};
        double[] windMw = {20, 90 - 0.5 * 120, 30};
        for (int t = 0; t < heatMw.length; t++) {
            assertThat(powerMw(plan, "chp1", t)).isCloseTo(0.5 * heatMw[t], within(1e-4));
            assertThat(powerMw(plan, "wind1", t)).isCloseTo(windMw[t], within(1e-4));
        }
        assertThat(plan.audit().curtailedMwh()).isCloseTo(50 - windMw[1], within(1e-4));
        assertThat(plan.objective()).isCloseTo((40 + 60 + 50) * 600 + (40 + 20) * 450, within(1e-2));
    }

    @Test
    void pinnedUnit() {
        Plan plan = plan("pinned-unit");
        for (int t = 0; t < 4; t++) {
            double gasMw = t == 1 || t == 2 ? 30 : 0;
            assertThat(powerMw(plan, "gas1", t)).isCloseTo(gasMw, within(1e-4));
            assertThat(powerMw(plan, "coal1", t)).isCloseTo(80 - gasMw, within(1e-4));
        }
        assertThat(plan.objective()).isCloseTo(4 * 80 * 300 + 2 * 30 * (600 - 300), within(1e-2));
        PinCost cost = PinCosts.of(plan, SolverSettings.defaults().timeLimit(), ProgressListener.NONE)
                .get(0);
        assertThat(cost.difference().cny()).isCloseTo(18_000, within(1e-2));
    }

    @Test
    void biomass() {
        Plan plan = plan("biomass");
        assertThat(plan.schedule().asset("straw").column(AssetSchedule.POWER_MW).min())
                .isCloseTo(30, within(1e-4));
        assertThat(plan.audit().account(Ledger.NON_HYDRO_RENEWABLE)).isCloseTo(4 * 30, within(1e-4));
        assertThat(plan.audit().curtailedMwh()).isZero();
    }

    @Test
    void wasteToEnergy() {
        Plan plan = plan("waste-to-energy");
        assertThat(powerMw(plan, "waste", 3)).isCloseTo(35, within(1e-4));
        assertThat(powerMw(plan, "pv1", 3)).isCloseTo(25 - (35 + 25 - 40 - 5), within(1e-4));
        double wasteMwh =
                plan.schedule().asset("waste").column(AssetSchedule.POWER_MW).sum();
        double sunMwh =
                plan.schedule().asset("pv1").column(AssetSchedule.POWER_MW).sum();
        assertThat(plan.audit().account(Ledger.RENEWABLE)).isCloseTo(0.5 * wasteMwh + sunMwh, within(1e-4));
    }

    @Test
    void smallHydro() {
        Plan plan = plan("small-hydro");
        assertThat(powerMw(plan, "gated", 2)).isCloseTo(115 - 90 - 10, within(1e-4));
        assertThat(plan.schedule().asset("weir").column(AssetSchedule.POWER_MW).sum())
                .isCloseTo(10 + 10 + 10 + 11 + 11 + 11, within(1e-4));
        assertThat(plan.audit().account(Ledger.NON_HYDRO_RENEWABLE)).isZero();
        assertThat(plan.audit().account(Ledger.RENEWABLE)).isGreaterThan(53);
    }
}
