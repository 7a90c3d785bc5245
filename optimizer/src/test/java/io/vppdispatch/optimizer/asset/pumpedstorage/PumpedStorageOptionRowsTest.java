package io.vppdispatch.optimizer.asset.pumpedstorage;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One row of every family that an option of the station writes, on three half hours; 3.6 * 0.5 = 1.8. */
class PumpedStorageOptionRowsTest {

    private final Station station = Station.full(3);

    @Test
    void hydraulicShortCircuit() {
        station.hydraulicShortCircuit = true;
        assertThat(algebra().lines()).contains("P16 phs 02: ng[phs,a,02] + np[phs,a,02] <= 2");
        assertThat(algebra()).doesNotContain("P1 phs", "P2 phs", "y[phs");
    }

    @Test
    void startsPerDay() {
        station.machines(group -> Station.startingAtMost(group, 3));
        station.idleHours = 1;
        station.states.add(new GroupInitial(
                "a",
                1,
                0,
                List.of(),
                List.of(
                        new MachineInitial(MachineMode.OFF, 0.25, MachineMode.PUMPING, 2),
                        new MachineInitial(MachineMode.GENERATING, 3, MachineMode.OFF, 1))));
        assertThat(algebra().lines())
                .as("one runs and one rests until three quarters of an hour have passed")
                .contains("P17 phs 01: sg[phs,a,01] + sp[phs,a,01] <= 0")
                .contains("P17 phs 02: sg[phs,a,01] + sp[phs,a,01] + sg[phs,a,02] + sp[phs,a,02] <= 0")
                .contains("P17 phs 03: ng[phs,a,01] + np[phs,a,01] + sg[phs,a,02] + sp[phs,a,02] + sg[phs,a,03]"
                        + " + sp[phs,a,03] <= 2")
                .as("machine 1 has 1 start left and starts 1 and 3 are its turns: min(0 + 2 * 1, 1 + 2 * 2)")
                .contains("P18 phs 03: sg[phs,a,01] + sp[phs,a,01] + sg[phs,a,02] + sp[phs,a,02] + sg[phs,a,03]"
                        + " + sp[phs,a,03] <= 2");
        assertThat(algebra()).doesNotContain("P13", "P14");
    }

    @Test
    void headBands() {
        station.machines(group -> Station.banded(
                group, new HeadBand(0.55, 2.25, 3.6, 60.0, 110.0, 80.0, null), HeadBand.of(0.99, 2.5, 4)));
        assertThat(algebra().lines())
                .as("half an hour of pumping raises 1.8 * 2 * 90 / 3 = 108, so the second band is reached by step 2")
                .contains("b[phs,2,01] integer = 0", "0 <= b[phs,2,02] integer <= 1")
                .contains("P19 phs 01: b[phs,1,01] = 1")
                .contains("P19 phs 02: b[phs,1,02] + b[phs,2,02] = 1")
                .contains("P19 phs 02: -vu[phs,01] + 550 b[phs,2,02] <= 0")
                .contains("P19 phs 02: vu[phs,01] - 550 b[phs,1,02] - 990 b[phs,2,02] <= 0")
                .contains("P20 phs 02: ng[phs,a.2,02] + np[phs,a.2,02] - 2 b[phs,2,02] <= 0")
                .contains("P20 phs 02: -ng[phs,a,02] + ng[phs,a.1,02] + ng[phs,a.2,02] = 0")
                .contains("P3 phs 02: 60 ng[phs,a.2,02] - p[phs,a.2,02] <= 0")
                .contains("P4 phs 02: p[phs,a.2,02] - 110 ng[phs,a.2,02] <= 0");
        assertThat(algebra())
                .contains("- 54 np[phs,a.1,02] - 40 np[phs,a.2,02]", "0.9 p[phs,a.1,02] + 0.8 p[phs,a.2,02]");
    }

    @Test
    void variableSpeed() {
        station.machines(group -> Station.variableSpeed(group, 60));
        assertThat(algebra().lines())
                .contains("P21 phs 01: 60 np[phs,a,01] - c[phs,a,01] <= 0")
                .contains("P21 phs 01: c[phs,a,01] - 90 np[phs,a,01] <= 0")
                .contains("N1 grid 01: p[phs,a,01] - c[phs,a,01] + short[grid,01] - over[grid,01] = 0")
                .contains("P7 phs 01: vu[phs,01] - 0.6 c[phs,a,01] + 0.9 p[phs,a,01] + 1.8 w[phs,01] = 501.8");
    }

    @Test
    void endRules() {
        station.endTargetUpperMillionM3 = null;
        station.endRule = EndRule.CYCLIC;
        assertThat(algebra().lines()).contains("P15 phs day: vu[phs,03] - over[phs] + under[phs] = 500");
        station.cycleUpperMillionM3 = 0.4;
        assertThat(algebra().lines()).contains("P15 phs day: vu[phs,03] - over[phs] + under[phs] = 400");
        station.cycleUpperMillionM3 = null;
        station.endRule = EndRule.WEEKLY;
        station.weeklyTargetUpperMillionM3 = List.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7);
        assertThat(Station.START).as("a Monday").isEqualTo("2030-04-15T00:00:00Z");
        assertThat(algebra().lines()).contains("P15 phs day: vu[phs,03] - over[phs] + under[phs] = 100");
    }

    @Test
    void reserve() {
        station.holdsReserve = true;
        station.machines(group -> Station.ramping(Station.variableSpeed(Station.startingWithin(group, 5), 60), 3));
        assertThat(algebra().lines())
                .contains("P23 phs 01: rg[phs,a.up,01] + rg[phs,a.spin,01] + p[phs,a,01] - 100 ng[phs,a,01] <= 0")
                .contains("P23 phs 01: rp[phs,a.up,01] + rp[phs,a.spin,01] - c[phs,a,01] <= 0")
                .contains("P23 phs 01: rs[phs,a.up,01] + 100 ng[phs,a,01] + 100 np[phs,a,01] <= 200")
                .contains("P23 phs 01: rs[phs,a.up,01] - 200 y[phs,01] <= 0")
                .contains("P23 phs 01: rg[phs,a.down,01] - p[phs,a,01] <= 0")
                .contains("P23 phs 01: rp[phs,a.down,01] + c[phs,a,01] - 90 np[phs,a,01] <= 0")
                .contains("P23 phs 01: rs[phs,a.down,01] + 180 y[phs,01] <= 180")
                .contains("P23 phs 01: rg[phs,a.up,01] + rg[phs,a.spin,01] - 30 ng[phs,a,01] <= 0")
                .as("half an hour of 1 MW at 2 and 3 MW per m3/s is 0.9 and 0.6, an hour 1.8 and 1.2")
                .contains("P24 phs 01: 0.9 rg[phs,a.up,01] + 0.6 rp[phs,a.up,01] + 0.9 rs[phs,a.up,01]"
                        + " + 0.9 rg[phs,a.spin,01] + 0.6 rp[phs,a.spin,01] - vu[phs,01] <= 0")
                .contains("P24 phs 02: 1.8 rg[phs,a.up,01] + 1.2 rp[phs,a.up,01] + 1.8 rs[phs,a.up,01]"
                        + " + 1.8 rg[phs,a.spin,01] + 1.2 rp[phs,a.spin,01] + vl[phs,02] <= 2000")
                .contains("P24 phs 01: 0.9 rg[phs,a.down,01] + 0.6 rp[phs,a.down,01] + 0.6 rs[phs,a.down,01]"
                        + " + vu[phs,01] <= 1000")
                .contains("N2 up 01: 10 <= rg[phs,a.up,01] + rp[phs,a.up,01] + rs[phs,a.up,01] + lack[up,01]");
    }

    @Test
    void holdsWhatTheDayBeforePromised() {
        station.holdsReserve = true;
        station.held = List.of(new HeldWater(0.5, 1, 10, 0), new HeldWater(0.5, 1, 0, 20));
        assertThat(algebra().lines())
                .as("by the end of the hour 3.6 * 1 * 10 down, or 3.6 * 1 * 20 up")
                .contains("P24 phs 01: -vu[phs,01] <= -36", "P24 phs 01: vl[phs,01] <= 1964")
                .contains("P24 phs 01: vu[phs,01] <= 928", "P24 phs 01: -vl[phs,01] <= -72");
    }

    private static ReserveProduct product(String id, ReserveKind kind) {
        return ReserveProduct.of(id, kind, Series.constant(3, 10), 10.0, 100.0);
    }

    private String algebra() {
        DispatchProblem problem = Station.alone(station.build(), Station.halfHours(3))
                .withReserves(List.of(
                        product("up", ReserveKind.UP),
                        product("spin", ReserveKind.SPINNING),
                        product("down", ReserveKind.DOWN)));
        return DispatchModel.of(problem, Formulation.TIGHT).lp().toString();
    }
}
