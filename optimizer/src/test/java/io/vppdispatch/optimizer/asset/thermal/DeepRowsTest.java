package io.vppdispatch.optimizer.asset.thermal;

import static io.vppdispatch.optimizer.testing.Toys.serve;
import static io.vppdispatch.optimizer.testing.Toys.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.system.Market;
import io.vppdispatch.optimizer.system.Objective;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One line of algebra per family of rows of deep peak-shaving, ramp bands and reserve in several products. */
class DeepRowsTest {

    private static List<String> rows(ThermalUnit unit, Objective objective, ReserveProduct... products) {
        var problem = serve(new double[] {50, 50, 50}, unit)
                .withReserves(List.of(products))
                .withObjective(objective);
        return DispatchModel.of(problem, Formulation.TIGHT)
                .lp()
                .toString()
                .lines()
                .toList();
    }

    private static List<String> rows(ThermalUnit unit, ReserveProduct... products) {
        return rows(unit, Objective.LEAST_COST, products);
    }

    private static ReserveProduct product(String id, ReserveKind kind, Double minutes) {
        return DeepUnits.product(id, kind, 3, 0, minutes);
    }

    @Test
    void aLadderThatRisesNeedsNoStates() {
        assertThat(rows(DeepUnits.coal(DeepUnits.rising(null, 0)).build()))
                .contains(
                        "T14 coal1 02: p[coal1,02] + d[coal1,1,02] + d[coal1,2,02] - e[coal1,02] - 20 u[coal1,02] = 0",
                        "T15 coal1 02: d[coal1,1,02] - 10 u[coal1,02] <= 0",
                        "0 <= d[coal1,2,02] <= 10",
                        "0 <= e[coal1,02] <= 50")
                .noneMatch(line -> line.startsWith("T16") || line.startsWith("T17") || line.contains("z[coal1"));
    }

    @Test
    void statesStandWhereOilAndStaysAskForThem() {
        ThermalUnit unit =
                DeepUnits.coal(DeepUnits.rising(new OilSupport(35, 2, 6000), 2)).build();
        assertThat(rows(unit, product("dn", ReserveKind.DOWN, null)))
                .contains(
                        "T15 coal1 02: d[coal1,1,02] - 10 z[coal1,1,02] <= 0",
                        "T15 coal1 02: d[coal1,2,02] - 5 z[coal1,1,02] <= 0",
                        "T15 coal1 02: d[coal1,3,02] - 5 z[coal1,3,02] <= 0",
                        "T15 coal1 02: e[coal1,02] - 50 u[coal1,02] + 50 z[coal1,1,02] <= 0",
                        "T16 coal1 02: 10 z[coal1,3,02] - d[coal1,1,02] <= 0",
                        "T16 coal1 02: 5 z[coal1,3,02] - d[coal1,2,02] <= 0",
                        "T17 coal1 02: z[coal1,1,02] - v[coal1,02] - y[coal1,1,02] - z[coal1,1,01] <= 0",
                        "T17 coal1 02: y[coal1,1,01] + y[coal1,1,02] - z[coal1,1,02] + u[coal1,02] <= 1",
                        "T18 coal1 02: r[coal1,dn,02] - p[coal1,02] + 5 u[coal1,02] - 5 z[coal1,3,02] <= 0")
                .noneMatch(line -> line.contains("z[coal1,2"));
    }

    @Test
    void aStayFromBeforeTheDayIsHeldUntilItIsOver() {
        ThermalUnit unit = DeepUnits.coal(DeepUnits.rising(null, 3))
                .from(new ThermalInitial(true, 45, 50, null, 0, 0, List.of(1.0)))
                .build();
        assertThat(rows(unit))
                .contains(
                        "T17 coal1 01: z[coal1,1,01] - v[coal1,01] - y[coal1,1,01] <= 1",
                        "T17 coal1 02: y[coal1,1,01] + y[coal1,1,02] - z[coal1,1,02] + u[coal1,02] <= 0",
                        "T17 coal1 03: y[coal1,1,01] + y[coal1,1,02] + y[coal1,1,03] - z[coal1,1,03] + u[coal1,03] <= 1");
    }

    @Test
    void aPriceThatFallsWithDepthNeedsStatesOnlyWhereItIsPaid() {
        DeepBand upper = new DeepBand(0.4, 0.1, 5, 300, 0);
        DeepBand lower = new DeepBand(0.3, 0.2, 10, 200, 0);
        ThermalUnit unit = DeepUnits.coal(new DeepPeakShaving(100.0, 0.5, List.of(upper, lower), null))
                .build();
        assertThat(rows(unit)).noneMatch(line -> line.contains("z[coal1"));
        assertThat(rows(unit, DeepUnits.purchases(Market.SPOT))).noneMatch(line -> line.contains("z[coal1"));
        assertThat(rows(unit, DeepUnits.purchases(Market.PEAK_SHAVING)))
                .contains(
                        "T15 coal1 02: d[coal1,2,02] - 10 z[coal1,2,02] <= 0",
                        "T16 coal1 02: 10 z[coal1,2,02] - d[coal1,1,02] <= 0");
    }

    @Test
    void movesOverRampBandsAreTimed() {
        ThermalUnit unit = unit("coal1", 30, 100)
                .rampBands(new RampBand(30, 1.0, 0.5), new RampBand(60, 4.0, 0.8))
                .from(ThermalInitial.on(70, 5))
                .build();
        ReserveProduct up = product("up", ReserveKind.SPINNING, 10.0);
        ReserveProduct down = product("dn", ReserveKind.DOWN, 10.0);
        assertThat(rows(unit, up, down))
                .contains(
                        "T7 coal1 02: tau[coal1,up,02] - 0.25 e[coal1,02] - 30 u[coal1,02] + d[coal1,1,02] = 0",
                        "T7 coal1 02: tau[coal1,up,02] - tau[coal1,up,01] + 0.25 r[coal1,up,02] - 60 u[coal1,02] <= 0",
                        "T7 coal1 02: tau[coal1,up,02] - tau[coal1,up,01] + r[coal1,up,02] - 112.5 u[coal1,02]"
                                + " + 52.5 z[coal1,1,02] <= 0",
                        "T8 coal1 02: tau[coal1,dn,02] - 1.25 e[coal1,02] - 60 u[coal1,02] + 2 d[coal1,1,02] = 0",
                        "T8 coal1 01: -tau[coal1,dn,01] + 2 r[coal1,dn,01] <= " + (60 - 30 / 0.5 - 10 / 0.8),
                        "T13 coal1 02: r[coal1,up,02] - 40 u[coal1,02] + 30 z[coal1,1,02] <= 0",
                        "T13 coal1 02: r[coal1,dn,02] - 5 u[coal1,02] <= 0",
                        "T18 coal1 02: r[coal1,dn,02] - p[coal1,02] <= 0");
    }

    @Test
    void productsHeldAtOnceAreDueTogether() {
        ThermalUnit unit = unit("gas1", 20, 100).ramp(1).build();
        ReserveProduct slow = product("slow", ReserveKind.UP, 30.0);
        ReserveProduct quick = product("quick", ReserveKind.SPINNING, 10.0);
        ReserveProduct down = product("dn", ReserveKind.DOWN, 10.0);
        assertThat(rows(unit, slow, quick, down))
                .contains(
                        "0 <= r[gas1,quick,02] <= 10",
                        "T13 gas1 02: r[gas1,quick,02] + r[gas1,slow,02] - 30 u[gas1,02] <= 0",
                        "T6 gas1 02: p[gas1,02] + r[gas1,slow,02] + r[gas1,quick,02] - 80 u[gas1,02] <= 0",
                        "T7 gas1 02: p[gas1,02] + r[gas1,slow,02] + r[gas1,quick,02] - p[gas1,01] - 60 u[gas1,02] <= 0",
                        "T8 gas1 02: -p[gas1,02] + r[gas1,dn,02] + p[gas1,01] - 60 u[gas1,01] <= 0")
                .noneMatch(line -> line.startsWith("T13") && line.contains("dn"));
    }
}
