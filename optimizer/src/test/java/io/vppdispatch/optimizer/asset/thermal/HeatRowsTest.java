package io.vppdispatch.optimizer.asset.thermal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Market;
import io.vppdispatch.optimizer.system.ReserveKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One line of algebra per family of rows of heat. */
class HeatRowsTest {

    private static DispatchProblem day(CombinedHeat heat) {
        return HeatUnits.day(HeatUnits.unit(heat).build(), new double[] {50, 50}, 25, 25)
                .withReserves(List.of(DeepUnits.product("dn", ReserveKind.DOWN, 2, 0, null)));
    }

    private static List<String> rows(DispatchProblem problem) {
        return DispatchModel.of(problem, Formulation.TIGHT)
                .lp()
                .toString()
                .lines()
                .toList();
    }

    @Test
    void heatTakesPowerAndFeedsItsNode() {
        assertThat(rows(day(HeatUnits.extraction())))
                .contains(
                        "0 <= h[chp1,02] <= 50",
                        "N1 grid 02: 30 u[chp1,02] + p[chp1,02] - 0.2 h[chp1,02] + short[grid,02] - over[grid,02] = 50",
                        "N1 town 02: h[chp1,02] + short[town,02] - over[town,02] = 25",
                        "T20 chp1 02: h[chp1,02] - 50 u[chp1,02] <= 0");
    }

    /** 6 MW an hour; 25 MW of heat before. */
    @Test
    void heatChangesByItsRampWhileOn() {
        ThermalUnit unit = HeatUnits.unit(HeatUnits.slow())
                .from(ThermalInitial.on(60, 50).giving(25))
                .build();
        assertThat(rows(HeatUnits.day(unit, new double[] {50, 50}, 25, 25)))
                .contains(
                        "T21 chp1 01: h[chp1,01] - 50 v[chp1,01] <= " + (25 + 6),
                        "T21 chp1 02: h[chp1,02] - h[chp1,01] - 6 u[chp1,01] - 50 v[chp1,02] <= 0",
                        "T22 chp1 01: -h[chp1,01] - 6 u[chp1,01] - 25 w[chp1,01] <= -25",
                        "T22 chp1 02: -h[chp1,02] + h[chp1,01] - 6 u[chp1,02] - 50 w[chp1,02] <= 0");
        assertThat(rows(day(HeatUnits.extraction())))
                .noneMatch(line -> line.startsWith("T21") || line.startsWith("T22"));
    }

    /** K - Pmin = -10 - 30. */
    @Test
    void theBackPressureLineStandsAboveDownReserve() {
        assertThat(rows(day(HeatUnits.extraction())))
                .contains("T19 chp1 02: h[chp1,02] - 40 u[chp1,02] - p[chp1,02] + r[chp1,dn,02] <= 0");
    }

    @Test
    void aBackPressureUnitIsOnItsLineWithoutReserve() {
        assertThat(rows(day(HeatUnits.backPressure())))
                .contains("T19 chp1 02: h[chp1,02] - 40 u[chp1,02] - p[chp1,02] = 0", "r[chp1,dn,02] = 0");
    }

    @Test
    void depthOfPowerIsMeteredWhereItIsPaid() {
        DispatchProblem problem = HeatUnits.day(
                DeepUnits.coal(DeepUnits.rising(null, 0))
                        .heat(HeatUnits.extraction())
                        .build(),
                new double[] {50, 50},
                25,
                25);
        assertThat(rows(problem.withObjective(DeepUnits.purchases(Market.PEAK_SHAVING))))
                .contains(
                        "T14 coal1 02: p[coal1,02] + d[coal1,1,02] + d[coal1,2,02] - e[coal1,02] - 20 u[coal1,02] = 0",
                        "T14 coal1 02: -20 u[coal1,02] + p[coal1,02] - 0.2 h[coal1,02] + g[coal1,1,02] + g[coal1,2,02]"
                                + " - e[coal1,p,02] = 0",
                        "T15 coal1 02: g[coal1,1,02] - 10 u[coal1,02] <= 0",
                        "T15 coal1 02: g[coal1,2,02] - 40 u[coal1,02] <= 0")
                .noneMatch(line -> line.contains("z[coal1"));
        assertThat(rows(problem)).noneMatch(line -> line.contains("g[coal1"));
        assertThat(rows(problem.withObjective(DeepUnits.purchases(Market.SPOT))))
                .noneMatch(line -> line.contains("g[coal1"));
    }
}
