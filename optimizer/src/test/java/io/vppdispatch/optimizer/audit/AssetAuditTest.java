package io.vppdispatch.optimizer.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.asset.Violation;
import io.vppdispatch.optimizer.network.NetworkRule;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.testing.Toys;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssetAuditTest {

    private final AssetAudit audit = new AssetAudit(
            "one",
            DispatchProblem.leastCost(Toys.hours(1), List.of(), List.of(), List.of(), List.of(), Penalties.HARD),
            (asset, step) -> 0,
            Tolerance.ofDecimals(3));

    @Test
    void energyAndWaterAreReportedInTheirOwnUnits() {
        audit.equalMwh(NetworkRule.BALANCE, 0, 2, 1, 1);
        audit.atMostMwh(NetworkRule.BALANCE, 0, 2, 1, 1);
        audit.equalThousandM3(NetworkRule.BALANCE, 0, 2, 1, 1);
        audit.atMostThousandM3(NetworkRule.BALANCE, 0, 2, 1, 1);
        assertThat(audit.violations()).extracting(Violation::unit).containsExactly("MWh", "MWh", "1000 m3", "1000 m3");
        assertThat(audit.violations().get(3).message()).contains("2.00000 1000 m3 where at most 1.00000 1000 m3");
    }

    /** Three decimals leave a count as it is: a start of a million may not hide 100 CNY. */
    @Test
    void countsDoNotWidenTheToleranceOfMoney() {
        audit.costOfCount(CostKind.START, 0, 1e6, 0);
        audit.compareCost(AuditRule.COST, 0, 100);
        assertThat(audit.violations()).hasSize(1);
        audit.cost(CostKind.FUEL, 0, 1e6, 0);
        audit.compareCost(AuditRule.COST, 0, 100);
        assertThat(audit.violations()).as("within half a digit of fuel").hasSize(1);
    }
}
