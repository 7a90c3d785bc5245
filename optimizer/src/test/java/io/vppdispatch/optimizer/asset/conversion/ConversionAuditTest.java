package io.vppdispatch.optimizer.asset.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.testing.HeatAssets;
import io.vppdispatch.optimizer.testing.HeatToys;
import io.vppdispatch.optimizer.testing.Mutants;
import io.vppdispatch.optimizer.testing.Rewrite;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Each rule alone finds the schedule that breaks it: one that an easier conversion may keep, or one that was edited. */
class ConversionAuditTest {

    /** Off, on from step 2 to 4, off. */
    private static final double[] HEAT = {0, 9, 12, 11, 0, 0};

    private static Series constant(double value) {
        return Series.constant(HEAT.length, value);
    }

    private static Asset free() {
        return new Conversion(
                "eb",
                Toys.NODE,
                HeatAssets.NODE,
                constant(1),
                constant(20),
                constant(4),
                1.0,
                0,
                0,
                0,
                0,
                0,
                true,
                ConversionInitial.off(9));
    }

    private static DispatchProblem problem(double[] heatMw, Asset asset) {
        Asset grid = Toys.imports("tie", heatMw.length, 100, 50);
        return HeatToys.withReserve(
                HeatToys.serve(heatMw, asset, grid), ReserveProduct.spinning("spin", constant(0), 10.0, null));
    }

    private static void assertBroken(String code, double[] heatMw, Asset judged, UnaryOperator<AssetSchedule> edit) {
        Schedule planned = Toys.optimum(problem(heatMw, free())).schedule();
        assertThat(Mutants.broken(problem(heatMw, free()), planned, "eb", own -> own))
                .isEmpty();
        assertThat(Mutants.broken(problem(heatMw, judged), planned, "eb", edit)).containsExactly(code);
    }

    private static void assertBroken(String code, String component, Object judged) {
        assertBroken(code, HEAT, Rewrite.with(free(), component, judged), own -> own);
    }

    private static void assertBroken(String code, UnaryOperator<AssetSchedule> edit) {
        assertBroken(code, HEAT, free(), edit);
    }

    @Test
    void cv1AStartThatDoesNotTurnOn() {
        assertBroken("CV1", own -> own.with("start", 5, 1));
        assertBroken("CV1", own -> own.with("on", 2, 0.7));
        assertBroken("CV1", own -> own.with("stop", 2, 1));
    }

    @Test
    void cv2StoppedTooEarly() {
        assertBroken("CV2", "minUpHours", 3.5);
    }

    @Test
    void cv3StartedTooEarly() {
        assertBroken("CV3", "minDownHours", 10.5);
    }

    @Test
    void cv4TakesTooMuch() {
        assertBroken("CV4", "maxMw", constant(11.5));
    }

    @Test
    void cv5TakesTooLittle() {
        assertBroken("CV5", "minMw", constant(9.5));
        assertBroken("CV5", own -> own.with("reserve_spin_mw", 2, 12 - 4 + 0.5));
    }

    @Test
    void cv6RisesTooFast() {
        assertBroken("CV6", "rampMwPerMin", 2 / 60.0);
    }

    @Test
    void cv7FallsTooFast() {
        assertBroken(
                "CV7", new double[] {0, 9, 10, 6, 0, 0}, Rewrite.with(free(), "rampMwPerMin", 2 / 60.0), own -> own);
    }

    @Test
    void cv8ReserveThatIsNotThereInTime() {
        assertBroken(
                "CV8",
                HEAT,
                Rewrite.with(free(), "rampMwPerMin", 0.09),
                own -> own.with("reserve_spin_mw", 2, 0.09 * 10 + 0.1));
    }

    @Test
    void cv9GivesWhatItDoesNotTake() {
        assertBroken("CV9", own -> own.with("given_mw", 2, 12.5));
        assertBroken("CV9", own -> own.with("power_mw", 2, -12.5));
    }
}
