package io.vppdispatch.cases.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.DayAhead;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.system.CostKind;
import org.junit.jupiter.api.Test;

/** The toys of flexible loads behave as their READMEs say. */
class FlexibleToysTest {

    private static final double EXACT = 1e-6;

    private static Plan plan(String name) {
        Plan plan = DayAhead.plan(
                        CaseLibrary.load(name).problem(),
                        SolverSettings.defaults().withGap(0))
                .plan();
        assertThat(plan.audit().isClean()).isTrue();
        return plan;
    }

    @Test
    void vehicles() {
        Plan plan = plan("toys/ev-fleet");
        AssetSchedule depot = plan.schedule().asset("depot");
        assertThat(depot.at("buses_charge_mw", 0)).isCloseTo(5 * 0.18 / 0.9, within(EXACT));
        double fedBack = (0.8 - (1 - 2 * 0.4 * 0.9)) * 0.9;
        assertThat(depot.at("vans_discharge_mw", 1) + depot.at("vans_discharge_mw", 2))
                .isCloseTo(fedBack, within(EXACT))
                .isCloseTo(0.468, within(EXACT));
        assertThat(depot.column("vans_charge_mw").sum()).isCloseTo(2 * 0.4, within(EXACT));
        assertThat(depot.at("visitor_unmet_mwh", 3)).isCloseTo(0.06 - 0.01 - 0.0225, within(EXACT));
        assertThat(plan.audit().totalCny(CostKind.UNMET)).isCloseTo(0.0275 * 2000, within(EXACT));
        assertThat(depot.column("overnight_charge_mw").sum()).isCloseTo(0, within(EXACT));
        double vehicles = 1 * 600 - fedBack * (900 - 200) + 0.8 * 300 + 0.025 * 600 + 0.0275 * 2000;
        assertThat(plan.objective()).isCloseTo(20 * (600 + 900 + 900 + 600 + 300 + 300) + vehicles, within(EXACT));
    }

    @Test
    void cooling() {
        AssetSchedule mall = plan("toys/hvac").schedule().asset("mall");
        double kept = Math.exp(-1 / 5.0);
        double beforeC = mall.at("temperature_c", 2);
        double fullC = 35 - 3 * 5;
        assertThat(beforeC).isCloseTo(fullC + kept * kept * kept * (26 - fullC), within(EXACT));
        assertThat(beforeC).isCloseTo(23.3, within(0.05));
        assertThat(mall.at("power_mw", 3)).isCloseTo(0, within(EXACT));
        assertThat(mall.at("power_mw", 4)).isCloseTo(-2.1, within(0.05));
        for (int t = 4; t < 6; t++) {
            assertThat(mall.at("temperature_c", t)).isCloseTo(26, within(EXACT));
        }
        double free = 35 + kept * (beforeC - 35);
        assertThat(mall.at("temperature_c", 3)).isCloseTo(free, within(EXACT));
        assertThat(-mall.at("power_mw", 5)).isCloseTo((35 - 26) / 3.0, within(EXACT));
    }

    @Test
    void jobs() {
        Plan plan = plan("toys/data-centre");
        assertThat(plan.objective()).isCloseTo(10 * 400, within(EXACT));
        AssetSchedule servers = plan.schedule().asset("servers");
        assertThat(servers.column("training_mw").sum()).isCloseTo(30, within(EXACT));
        assertThat(servers.column("batch_mw").sum()).isCloseTo(50, within(EXACT));
        assertThat(servers.column("backup_mw").sum()).isCloseTo(10, within(EXACT));
        assertThat(plan.schedule().asset("pv1").column("power_mw").sum()).isCloseTo(200, within(EXACT));
    }
}
