package io.vppdispatch.cases.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.DayAhead;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.system.Ledger;
import java.util.List;
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
