package io.vppdispatch.optimizer.asset.boiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.testing.HeatAssets;
import io.vppdispatch.optimizer.testing.HeatToys;
import io.vppdispatch.optimizer.testing.Mutants;
import io.vppdispatch.optimizer.testing.Rewrite;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Each rule alone finds the schedule that breaks it: one that an easier boiler may keep, or one that was edited. */
class BoilerAuditTest {

    private static final double[] HEAT = {0, 9, 12, 11, 0, 0};
    private static final BoilerFuel FREE = new BoilerFuel(BoilerFuel.Unit.GJ, 0, 4, null, null);

    private static Series constant(double value) {
        return Series.constant(HEAT.length, value);
    }

    private static Asset free() {
        return new Boiler(
                "hob", HeatAssets.NODE, constant(20), constant(4), FREE, 1.0, 0, 0, 0, 0, 0, BoilerInitial.off(9));
    }

    private static void assertBroken(String code, double[] heatMw, Asset judged, UnaryOperator<AssetSchedule> edit) {
        DispatchProblem easy = HeatToys.serve(heatMw, free());
        Schedule planned = Toys.optimum(easy).schedule();
        assertThat(Mutants.broken(easy, planned, "hob", own -> own)).isEmpty();
        assertThat(Mutants.broken(HeatToys.serve(heatMw, judged), planned, "hob", edit))
                .containsExactly(code);
    }

    private static void assertBroken(String code, String component, Object judged) {
        assertBroken(code, HEAT, Rewrite.with(free(), component, judged), own -> own);
    }

    private static void assertBroken(String code, UnaryOperator<AssetSchedule> edit) {
        assertBroken(code, HEAT, free(), edit);
    }

    @Test
    void hb1AStartThatDoesNotTurnOn() {
        assertBroken("HB1", own -> own.with("start", 5, 1));
        assertBroken("HB1", own -> own.with("on", 2, 0.7));
        assertBroken("HB1", own -> own.with("stop", 2, 1));
    }

    @Test
    void hb2StoppedTooEarly() {
        assertBroken("HB2", "minUpHours", 3.5);
    }

    @Test
    void hb3StartedTooEarly() {
        assertBroken("HB3", "minDownHours", 10.5);
    }

    @Test
    void hb4GivesTooMuch() {
        assertBroken("HB4", "maxMw", constant(11.5));
    }

    @Test
    void hb5GivesTooLittle() {
        assertBroken("HB5", "minMw", constant(9.5));
    }

    @Test
    void hb6RisesTooFast() {
        assertBroken("HB6", "rampMwPerMin", 2 / 60.0);
    }

    @Test
    void hb7FallsTooFast() {
        assertBroken(
                "HB7", new double[] {0, 9, 10, 6, 0, 0}, Rewrite.with(free(), "rampMwPerMin", 2 / 60.0), own -> own);
    }

    @Test
    void hb8BurnsSomethingElse() {
        assertBroken("HB8", own -> own.with("fuel_gj_per_h", 2, 4 * 12 + 1));
    }
}
