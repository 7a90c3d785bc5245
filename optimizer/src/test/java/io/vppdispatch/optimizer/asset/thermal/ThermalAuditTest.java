package io.vppdispatch.optimizer.asset.thermal;

import static io.vppdispatch.optimizer.testing.Toys.optimum;
import static io.vppdispatch.optimizer.testing.Toys.serve;
import static io.vppdispatch.optimizer.testing.Toys.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.testing.Mutants;
import io.vppdispatch.optimizer.testing.Toys.UnitBuilder;
import io.vppdispatch.optimizer.time.Series;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A schedule that breaks each rule, caught by that rule alone. The unit burns nothing, so that money stays the same. */
class ThermalAuditTest {

    private static final String P = AssetSchedule.POWER_MW;

    /** Off, on from step 2 to 4, off: output 0, 40, 60, 40, 0. */
    private static final double[] LOAD = {0, 40, 60, 40, 0, 0};

    private static UnitBuilder free() {
        return unit("coal1", 20, 100).curve(new FuelPoint(20, 0), new FuelPoint(100, 0));
    }

    private static DispatchProblem problem(ThermalUnit unit) {
        DispatchProblem toy = serve(LOAD, unit).withPenalties(new Penalties(1000.0, 1000.0));
        ReserveProduct spinning = ReserveProduct.spinning("spin", Series.constant(LOAD.length, 0), 10.0, null);
        return DispatchProblem.leastCost(
                toy.horizon(), toy.nodes(), toy.demands(), toy.assets(), List.of(spinning), toy.penalties());
    }

    private static void assertBroken(
            String code, ThermalUnit planned, ThermalUnit judged, UnaryOperator<AssetSchedule> edit) {
        Schedule schedule = optimum(problem(planned)).schedule();
        assertThat(Mutants.broken(problem(judged), schedule, "coal1", edit)).containsExactly(code);
    }

    private static void assertBroken(String code, ThermalUnit unit, UnaryOperator<AssetSchedule> edit) {
        assertThat(Mutants.broken(problem(unit), optimum(problem(unit)).schedule(), "coal1", own -> own))
                .isEmpty();
        assertBroken(code, unit, unit, edit);
    }

    @Test
    void t1StartThatDoesNotTurnOn() {
        assertBroken("T1", free().build(), own -> own.with("stop", 5, 1));
        assertBroken("T1", free().build(), own -> own.with("on", 2, 0.7));
    }

    @Test
    void t2StoppedTooEarly() {
        assertBroken("T2", free().build(), free().minTimes(4, 0).build(), own -> own);
    }

    @Test
    void t3StartedTooEarly() {
        ThermalInitial justStopped = ThermalInitial.off(1);
        assertBroken(
                "T3",
                free().from(justStopped).build(),
                free().from(justStopped).minTimes(0, 3).build(),
                own -> own);
    }

    @Test
    void t4StartWithoutATier() {
        assertBroken("T4", free().startCost(0).build(), own -> own.with("start_tier", 1, 0));
    }

    @Test
    void t5TierHotterThanTheTimeOff() {
        ThermalUnit unit = free().tiers(new StartTier(0, 0, List.of()), new StartTier(5, 0, List.of()))
                .build();
        assertBroken("T5", unit, own -> own.with("start_tier", 1, 1));
    }

    @Test
    void t6AboveMaximumStartAndStopLimit() {
        assertBroken("T6", free().build(), own -> own.with(P, 2, 100.1));
        assertBroken("T6", free().limits(50, 100).build(), own -> own.with(P, 1, 51));
        assertBroken("T6", free().limits(100, 50).build(), own -> own.with(P, 3, 51));
    }

    @Test
    void t7RampUp() {
        ThermalUnit unit = free().ramp(0.5).build();
        assertBroken("T7", unit, own -> own.with(P, 2, 71).with(P, 3, 50));
    }

    @Test
    void t8RampDown() {
        ThermalUnit unit = free().ramp(0.5).build();
        assertBroken("T8", unit, own -> own.with(P, 3, 29));
    }

    @Test
    void t9FuelOffTheCurve() {
        assertBroken("T9", free().build(), own -> own.with("fuel_cny_per_h", 2, 1));
    }

    @Test
    void t10FuelWhileOff() {
        assertBroken("T10", free().build(), own -> own.with("fuel_cny_per_h", 0, 1));
    }

    @Test
    void t11BelowMinimumAndOffThePath() {
        assertBroken("T11", free().build(), own -> own.with(P, 2, 19));
        assertBroken("T11", free().build(), own -> own.with(P, 5, 1));
    }

    @Test
    void t12OnInAnOutageAndOffThoughItMustRun() {
        ThermalUnit unit = free().build();
        Instant from = problem(unit).horizon().startOf(2);
        ThermalUnit broken = new ThermalUnit(
                unit.id(),
                unit.node(),
                unit.minMw(),
                unit.maxMw(),
                null,
                null,
                null,
                null,
                0,
                0,
                List.of(),
                List.of(),
                0,
                unit.fuel(),
                false,
                List.of(new Outage(from, from.plusSeconds(60))),
                unit.initial());
        assertBroken("T12", unit, broken, own -> own);
        assertBroken("T12", unit, free().mustRun().build(), own -> own);
    }

    @Test
    void t13ReserveBelowZeroOrWhileOffOrTooFast() {
        assertBroken("T13", free().build(), own -> own.with("reserve_spin_mw", 0, 1));
        ThermalUnit slow = free().ramp(1).build();
        assertBroken("T13", slow, own -> own.with("reserve_spin_mw", 2, 10.1));
    }

    @Test
    void a2CostThatIsNotRecounted() {
        assertBroken("A2", free().build(), own -> own.with(AssetSchedule.COST_CNY, 2, 1));
    }
}
