package io.vppdispatch.optimizer.asset.thermal;

import static io.vppdispatch.optimizer.testing.Toys.optimum;
import static io.vppdispatch.optimizer.testing.Toys.serve;
import static io.vppdispatch.optimizer.testing.Toys.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.audit.Audit;
import io.vppdispatch.optimizer.audit.Auditor;
import io.vppdispatch.optimizer.audit.Tolerance;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.testing.Mutants;
import io.vppdispatch.optimizer.testing.Toys.UnitBuilder;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A schedule that breaks each rule of depth, ramp bands and reserve, caught by that rule alone; nothing costs anything. */
class DeepAuditTest {

    private static final String P = AssetSchedule.POWER_MW;
    private static final double[] LOAD = {0, 60, 45, 60, 25, 0};

    private static UnitBuilder free() {
        return unit("coal1", 20, 100)
                .curve(new FuelPoint(20, 0), new FuelPoint(100, 0))
                .minTimes(0, 9);
    }

    private static DeepPeakShaving deep(double stayHours) {
        return new DeepPeakShaving(null, 0.5, List.of(new DeepBand(0.2, 0, 0, 0, stayHours)), new OilSupport(30, 1, 0));
    }

    private static DispatchProblem problem(ThermalUnit unit) {
        int steps = LOAD.length;
        return serve(LOAD, unit)
                .withPenalties(new Penalties(1000.0, 1000.0))
                .withReserves(List.of(
                        DeepUnits.product("quick", ReserveKind.SPINNING, steps, 0, 10.0),
                        DeepUnits.product("slow", ReserveKind.UP, steps, 0, 20.0),
                        DeepUnits.product("dn", ReserveKind.DOWN, steps, 0, 10.0)));
    }

    private static Set<String> broken(ThermalUnit planned, ThermalUnit judged, UnaryOperator<AssetSchedule> edit) {
        Schedule schedule = optimum(problem(planned)).schedule();
        assertThat(Mutants.broken(problem(planned), schedule, "coal1", own -> own))
                .isEmpty();
        return Mutants.broken(problem(judged), schedule, "coal1", edit);
    }

    private static Set<String> broken(ThermalUnit unit, UnaryOperator<AssetSchedule> edit) {
        return broken(unit, unit, edit);
    }

    @Test
    void t14DepthThatIsNotThere() {
        ThermalUnit unit = free().deep(deep(0)).build();
        assertThat(broken(unit, own -> own.with("deep_mw", 2, 6))).containsExactly("T14");
        assertThat(broken(unit, own -> own.with("deep_mw", 0, 1))).containsExactly("T14");
    }

    @Test
    void t15NoOilWhereItIsNeeded() {
        ThermalUnit unit = free().deep(deep(0)).build();
        assertThat(broken(unit, own -> own.with("oil", 4, 0))).containsExactly("T15");
        assertThat(broken(unit, own -> own.with("oil", 4, 0.7))).contains("T15");
    }

    @Test
    void t16OilWhereItIsNotNeeded() {
        ThermalUnit unit = free().deep(deep(0)).build();
        assertThat(broken(unit, own -> own.with("oil", 3, 1))).containsExactly("T16");
        assertThat(broken(unit, own -> own.with("oil", 0, 1))).containsExactly("T16");
    }

    @Test
    void t17LeftABandTooEarly() {
        ThermalUnit free = free().deep(deep(0)).build();
        assertThat(broken(free, free().deep(deep(2)).build(), own -> own)).containsExactly("T17");
        assertThat(broken(free, free().deep(deep(1)).build(), own -> own)).isEmpty();
    }

    @Test
    void t17OutputAtTheTopBelongsToTheStayBesideIt() {
        ThermalUnit unit = free().deep(deep(2)).build();
        Schedule schedule = optimum(problem(free().deep(deep(0)).build())).schedule();
        UnaryOperator<AssetSchedule> longer = own -> own.with(P, 3, 50);
        assertThat(Mutants.broken(problem(unit), schedule, "coal1", longer)).isEmpty();
    }

    @Test
    void t18DownReserveThatNeedsOil() {
        ThermalUnit unit = free().deep(deep(0)).build();
        assertThat(broken(unit, own -> own.with("reserve_dn_mw", 3, 30))).isEmpty();
        assertThat(broken(unit, own -> own.with("reserve_dn_mw", 3, 31))).containsExactly("T18");
        assertThat(broken(unit, own -> own.with("reserve_dn_mw", 4, 5))).isEmpty();
        assertThat(broken(unit, own -> own.with("reserve_dn_mw", 4, 6))).containsExactly("T18");
    }

    @Test
    void t13ProductsDueTogetherBeyondTheRamp() {
        ThermalUnit unit = free().ramp(1).build();
        UnaryOperator<AssetSchedule> both = own -> own.with("reserve_quick_mw", 3, 9)
                .with("reserve_slow_mw", 3, 11)
                .with("up_reserve_mw", 3, 20);
        assertThat(broken(unit, both)).isEmpty();
        assertThat(broken(
                        unit,
                        own -> both.apply(own).with("reserve_slow_mw", 3, 12).with("up_reserve_mw", 3, 21)))
                .containsExactly("T13");
        assertThat(broken(unit, own -> own.with("up_reserve_mw", 3, 1))).containsExactly("T13");
        assertThat(broken(unit, own -> own.with("reserve_dn_mw", 3, 11))).containsExactly("T13");
    }

    @Test
    void t13ReserveAtTheRampOfItsBand() {
        ThermalUnit unit = free().rampBands(new RampBand(20, 2.0, 2.0), new RampBand(50, 4.0, 4.0))
                .build();
        assertThat(broken(unit, own -> own.with("reserve_quick_mw", 3, 40).with("up_reserve_mw", 3, 40)))
                .isEmpty();
        assertThat(broken(unit, own -> own.with("reserve_quick_mw", 2, 20).with("up_reserve_mw", 2, 20)))
                .isEmpty();
        assertThat(broken(unit, own -> own.with("reserve_quick_mw", 2, 21).with("up_reserve_mw", 2, 21)))
                .containsExactly("T13");
    }

    /** From 45 to 60 MW: 5 at 0.7 take 7 minutes, 10 at 0.18 take 56. */
    @Test
    void t7MovesOverRampBandsTakeTheirTime() {
        ThermalUnit free = free().build();
        RampBand low = new RampBand(20, 0.7, null);
        ThermalUnit just = free().rampBands(low, new RampBand(50, 0.2, null)).build();
        assertThat(broken(free, just, own -> own.with(P, 1, 50))).isEmpty();
        ThermalUnit slower = free().rampBands(low, new RampBand(50, 0.18, null)).build();
        assertThat(broken(free, slower, own -> own.with(P, 1, 50))).containsExactly("T7");
    }

    @Test
    void t8FallsOverRampBandsTakeTheirTime() {
        ThermalUnit free = free().build();
        ThermalUnit slow = free().rampBands(new RampBand(20, null, 0.5), new RampBand(50, null, 1.0))
                .build();
        assertThat(broken(free, slow, own -> own)).isEmpty();
        ThermalUnit slower = free().rampBands(new RampBand(20, null, 0.49), new RampBand(50, null, 1.0))
                .build();
        assertThat(broken(free, slower, own -> own)).containsExactly("T8");
    }

    @Test
    void theAuditCountsOilOfItsOwn() {
        DeepPeakShaving priced =
                new DeepPeakShaving(null, 0.5, List.of(new DeepBand(0.2, 0, 0, 0, 0)), new OilSupport(30, 2, 50));
        DispatchProblem problem = problem(free().deep(priced).build());
        Schedule schedule = optimum(problem(free().deep(deep(0)).build())).schedule();
        Audit audit = Auditor.audit(problem, schedule, Tolerance.EXACT);
        assertThat(audit.totalCny(CostKind.OIL)).isEqualTo(2 * 50);
    }
}
