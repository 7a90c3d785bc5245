package io.vppdispatch.optimizer.asset.pumpedstorage;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows of reserve of several products at once, on three half hours; 3.6 * 0.5 = 1.8, at 2 MW per m3/s 0.9 a MW. */
class PumpedStorageReserveRowsTest {

    private final Station station = Station.full(3);
    private List<ReserveProduct> products = List.of();

    @BeforeEach
    void holdsReserve() {
        station.holdsReserve = true;
        station.groups.set(0, new MachineGroup("a", 2, 50, 100, 80, 2, 3, 10, 20));
    }

    @Test
    void keepsTheWaterOfAShortProductUntilTheLongestIsOver() {
        products = List.of(
                product("up", ReserveKind.UP, 10.0, 30),
                product("spin", ReserveKind.SPINNING, 10.0, 60),
                product("down", ReserveKind.DOWN, 10.0, 30));
        assertThat(algebra().lines())
                .contains("P24 phs 01: 0.9 rg[phs,a.up,01] + 0.6 rp[phs,a.up,01] + 0.9 rg[phs,a.spin,01]"
                        + " + 0.6 rp[phs,a.spin,01] - vu[phs,01] <= 0")
                .contains("P24 phs 02: 0.9 rg[phs,a.up,01] + 0.6 rp[phs,a.up,01] + 1.8 rg[phs,a.spin,01]"
                        + " + 1.2 rp[phs,a.spin,01] - vu[phs,02] <= 0")
                .as("each direction has its own window")
                .contains("P24 phs 01: 0.9 rg[phs,a.down,01] + vu[phs,01] <= 1000")
                .doesNotContain("P24 phs 02: 0.9 rg[phs,a.down,01] + vu[phs,02] <= 1000");
    }

    @Test
    void keepsTheWaterOfTheDayBeforeUntilTheLongestIsOver() {
        station.held = List.of(new HeldWater(0.5, 0.75, 10, 0), new HeldWater(0.5, 1.5, 20, 0));
        assertThat(algebra().lines())
                .as("3.6 * (0.75 * 10 + 1 * 20) by the end of the first step, the whole by that of the second")
                .contains("P24 phs 01: -vu[phs,01] <= -99", "P24 phs 02: -vu[phs,02] <= -135")
                .doesNotContain("P24 phs 03: -vu[phs,03] <= -135");
        station.held = List.of(new HeldWater(0.5, 0.75, 10, 0));
        assertThat(algebra()).contains("P24 phs 01: -vu[phs,01] <= -27").doesNotContain("P24 phs 02");
        products = List.of(product("spin", ReserveKind.SPINNING, 10.0, 90));
        assertThat(algebra().lines())
                .as("what is asked for in the direction keeps it longer")
                .contains("P24 phs 02: -vu[phs,02] <= -27");
    }

    @Test
    void addsUpWhatIsDueWithinAResponseTime() {
        station.machines(group -> Station.ramping(group, 2));
        products = List.of(
                product("slow", ReserveKind.UP, 10.0, 60),
                product("ramp", ReserveKind.UP, null, 60),
                product("fast", ReserveKind.SPINNING, 5.0, 60),
                product("too", ReserveKind.UP, 10.0, 60),
                product("down", ReserveKind.DOWN, 15.0, 60));
        assertThat(algebra().lines())
                .contains("P23 phs 01: rg[phs,a.fast,01] - 10 ng[phs,a,01] <= 0")
                .contains("P23 phs 01: rg[phs,a.slow,01] + rg[phs,a.fast,01] + rg[phs,a.too,01] - 20 ng[phs,a,01] <= 0")
                .as("without response time that of the step")
                .contains("P23 phs 01: rg[phs,a.slow,01] + rg[phs,a.ramp,01] + rg[phs,a.fast,01] + rg[phs,a.too,01]"
                        + " - 60 ng[phs,a,01] <= 0")
                .contains("P23 phs 01: rg[phs,a.down,01] - 30 ng[phs,a,01] <= 0");
    }

    @Test
    void keepsStartsForMachinesAtStandstill() {
        station.machines(group -> Station.startingAtMost(Station.startingWithin(group, 5), 3));
        products = List.of(product("up", ReserveKind.UP, 10.0, 60), product("down", ReserveKind.DOWN, 10.0, 60));
        assertThat(algebra().lines())
                .contains("P23 phs 02: rs[phs,a.up,02] + 1.25 rs[phs,a.down,02] + 100 sg[phs,a,01] + 100 sp[phs,a,01]"
                        + " + 100 sg[phs,a,02] + 100 sp[phs,a,02] <= 600")
                .contains("P23 phs 03: rs[phs,a.up,03] + 100 ng[phs,a,02] + 100 np[phs,a,02] + 100 sg[phs,a,03]"
                        + " + 100 sp[phs,a,03] <= 200");
        station.idleHours = 0;
        assertThat(algebra().lines())
                .as("a machine that has just stopped may start again")
                .contains("P23 phs 03: rs[phs,a.up,03] + 100 ng[phs,a,03] + 100 np[phs,a,03] <= 200")
                .doesNotContain("P23 phs 03: rs[phs,a.up,03] + 100 ng[phs,a,02] + 100 np[phs,a,02] + 100 sg[phs,a,03]"
                        + " + 100 sp[phs,a,03] <= 200");
    }

    @Test
    void promisesAMachineOneWayOnly() {
        station.machines(group -> Station.startingWithin(group, 5)).hydraulicShortCircuit = true;
        products = List.of(product("up", ReserveKind.UP, 10.0, 60), product("down", ReserveKind.DOWN, 10.0, 60));
        assertThat(algebra().lines())
                .contains("0 <= ks[phs,a,01] integer <= 2")
                .contains("P23 phs 01: rs[phs,a.up,01] - 100 ks[phs,a,01] <= 0")
                .contains("P23 phs 01: rs[phs,a.down,01] + 80 ks[phs,a,01] + 80 ng[phs,a,01] + 80 np[phs,a,01] <= 160");
        products = List.of(products.get(0));
        assertThat(algebra()).doesNotContain("ks[");
    }

    private static ReserveProduct product(String id, ReserveKind kind, @Nullable Double response, double holdMinutes) {
        return new ReserveProduct(id, kind, Series.constant(3, 10), response, holdMinutes, List.of(), 100.0);
    }

    private String algebra() {
        return DispatchModel.of(
                        Station.alone(station.build(), Station.halfHours(3)).withReserves(products), Formulation.TIGHT)
                .lp()
                .toString();
    }
}
