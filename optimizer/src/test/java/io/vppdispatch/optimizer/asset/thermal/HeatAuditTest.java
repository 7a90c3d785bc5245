package io.vppdispatch.optimizer.asset.thermal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.testing.Mutants;
import io.vppdispatch.optimizer.testing.Toys;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A schedule that breaks each rule of heat, caught by that rule alone; fuel costs nothing. */
class HeatAuditTest {

    private static final String P = AssetSchedule.POWER_MW;
    private static final String HEAT = "heat_mw";

    private static Set<String> broken(CombinedHeat heat, UnaryOperator<AssetSchedule> edit) {
        ThermalUnit unit = Toys.unit("chp1", 30, 100).heat(heat).build();
        DispatchProblem problem = HeatUnits.day(unit, new double[] {0, 60, 32}, 0, 48, 45)
                .withReserves(List.of(
                        DeepUnits.product("up", ReserveKind.UP, 3, 0, null),
                        DeepUnits.product("dn", ReserveKind.DOWN, 3, 0, null)));
        Schedule schedule = Toys.optimum(problem).schedule();
        assertThat(Mutants.broken(problem, schedule, "chp1", own -> own)).isEmpty();
        return Mutants.broken(problem, schedule, "chp1", edit);
    }

    /** Beside 45 MW of heat there are at least 0.8 · 45 - 10 = 26 MW of power. */
    @Test
    void t19PowerBelowTheBackPressureLine() {
        assertThat(broken(HeatUnits.extraction(), own -> own.with(P, 2, 26))).isEmpty();
        assertThat(broken(HeatUnits.extraction(), own -> own.with(P, 2, 25))).containsExactly("T19");
    }

    @Test
    void t19DownReserveThatEndsBelowTheLine() {
        assertThat(broken(HeatUnits.extraction(), own -> own.with("reserve_dn_mw", 2, 32 - 26)))
                .isEmpty();
        assertThat(broken(HeatUnits.extraction(), own -> own.with("reserve_dn_mw", 2, 32 - 25)))
                .containsExactly("T19");
    }

    @Test
    void t19ABackPressureUnitBesideItsLineOrWithReserve() {
        assertThat(broken(HeatUnits.backPressure(), own -> own.with(P, 1, own.at(P, 1) + 1)))
                .containsExactly("T19");
        UnaryOperator<AssetSchedule> held =
                own -> own.with("reserve_up_mw", 1, 1).with("up_reserve_mw", 1, 1);
        assertThat(broken(HeatUnits.backPressure(), held)).containsExactly("T19");
    }

    @Test
    void t20HeatBeyondItsMostAndWhileOff() {
        assertThat(broken(HeatUnits.extraction(), own -> own.with(HEAT, 1, 51))).containsExactly("T20");
        assertThat(broken(HeatUnits.extraction(), own -> own.with(HEAT, 1, -1))).containsExactly("T20");
        assertThat(broken(noLoss(), own -> own.with(HEAT, 0, 1))).containsExactly("T20");
    }

    private static Set<String> brokenRamp(double heatBeforeMw, UnaryOperator<AssetSchedule> edit) {
        ThermalUnit unit = Toys.unit("chp1", 30, 100)
                .heat(HeatUnits.slow())
                .from(ThermalInitial.on(60, 50).giving(heatBeforeMw))
                .build();
        DispatchProblem problem = HeatUnits.day(unit, new double[] {60, 60, 60}, 20, 20, 20);
        Schedule schedule = Toys.optimum(problem).schedule();
        assertThat(Mutants.broken(problem, schedule, "chp1", own -> own)).isEmpty();
        return Mutants.broken(problem, schedule, "chp1", edit);
    }

    /** 6 MW an hour, from the heat before the horizon on. */
    @Test
    void t21HeatThatRisesTooFast() {
        assertThat(brokenRamp(20, own -> own.with(HEAT, 2, 26))).isEmpty();
        assertThat(brokenRamp(20, own -> own.with(HEAT, 2, 26.1))).containsExactly("T21");
        assertThat(brokenRamp(14, own -> own.with(HEAT, 0, 20.1))).containsExactly("T21");
    }

    @Test
    void t22HeatThatFallsTooFast() {
        assertThat(brokenRamp(20, own -> own.with(HEAT, 2, 14))).isEmpty();
        assertThat(brokenRamp(20, own -> own.with(HEAT, 2, 13.9))).containsExactly("T22");
        assertThat(brokenRamp(26, own -> own.with(HEAT, 0, 19.9))).containsExactly("T22");
    }

    private static CombinedHeat noLoss() {
        return new CombinedHeat(Toys.HEAT_NODE, 50, 0, 0.8, -10, false);
    }

    /** 95 MW of power and 48 of heat are 95 + 0.2 · 48 = 104.6 without heat. */
    @Test
    void t6AndT11CountWhatHeatTakes() {
        assertThat(broken(HeatUnits.extraction(), own -> own.with(P, 1, 90))).isEmpty();
        assertThat(broken(HeatUnits.extraction(), own -> own.with(P, 1, 95))).containsExactly("T6");
        assertThat(broken(HeatUnits.extraction(), own -> own.with(HEAT, 2, 5).with(P, 2, 29)))
                .isEmpty();
        assertThat(broken(HeatUnits.extraction(), own -> own.with(HEAT, 2, 5).with(P, 2, 28)))
                .containsExactly("T11");
    }

    @Test
    void n1HeatThatDoesNotReachItsNode() {
        ThermalUnit unit =
                Toys.unit("chp1", 30, 100).heat(HeatUnits.extraction()).build();
        DispatchProblem problem = HeatUnits.day(unit, new double[] {60}, 40);
        Schedule schedule = Toys.optimum(problem).schedule();
        assertThat(Mutants.codes(problem, schedule.with(schedule.asset("chp1").with(HEAT, 0, 39))))
                .containsExactly("N1");
    }
}
