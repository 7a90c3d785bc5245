package io.vppdispatch.optimizer.asset.heatstorage;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.boiler.Boiler;
import io.vppdispatch.optimizer.asset.boiler.BoilerFuel;
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

/** Each rule alone finds the schedule that breaks it: one that an easier store may keep, or one that was edited. */
class HeatStorageAuditTest {

    private static final double IN = 0.8;
    private static final double OUT = 0.5;

    private static Asset free() {
        return new HeatStorage(
                "tank",
                HeatAssets.NODE,
                Series.constant(4, 50),
                Series.constant(4, 50),
                Series.constant(4, 1),
                Series.constant(4, 100),
                IN,
                OUT,
                0.05,
                20.0,
                0.01,
                0,
                new HeatStorageInitial(10));
    }

    /** The boiler must give all its heat in the first two hours, so the store takes some and gives it later. */
    private static DispatchProblem problem(Asset storage) {
        BoilerFuel free = new BoilerFuel(BoilerFuel.Unit.CNY, 0, 1, null, null);
        Asset boiler = new Boiler("hob", HeatAssets.NODE, Series.of(30, 20, 0, 0), free);
        return HeatToys.serve(new double[] {5, 5, 6, 4}, storage, boiler);
    }

    private static void assertBroken(String code, Asset judged, UnaryOperator<AssetSchedule> edit) {
        Schedule planned = Toys.optimum(problem(free())).schedule();
        assertThat(Mutants.broken(problem(free()), planned, "tank", own -> own)).isEmpty();
        assertThat(Mutants.broken(problem(judged), planned, "tank", edit)).containsExactly(code);
    }

    private static void assertBroken(String code, String component, double judged) {
        assertBroken(code, Rewrite.with(free(), component, Series.constant(4, judged)), own -> own);
    }

    private static void assertBroken(String code, UnaryOperator<AssetSchedule> edit) {
        assertBroken(code, free(), edit);
    }

    @Test
    void hs1HeatFromNowhere() {
        assertBroken("HS1", own -> add(own, "lost_heat_mwh", 1, -1));
        assertBroken("HS1", Rewrite.with(free(), "standingLossPerHour", 0.2), own -> own);
    }

    @Test
    void hs2MoreStoredThanFitsOrLessThanMustStay() {
        assertBroken("HS2", "maxMwh", 15);
        assertBroken("HS2", "minMwh", 25);
    }

    @Test
    void hs3TakesTooFast() {
        assertBroken("HS3", "inMaxMw", 3);
    }

    @Test
    void hs4GivesTooFast() {
        assertBroken("HS4", "outMaxMw", 5);
    }

    @Test
    void hs5NetHeatThatIsNotGivenLessTaken() {
        assertBroken("HS5", own -> add(own, "power_mw", 2, 1));
    }

    /** What is taken and given at once cancels inside the store, and is lost on the way. */
    @Test
    void hs6TakesWhileItGives() {
        assertBroken("HS6", own -> {
            AssetSchedule both = add(add(own, "in_mw", 2, 1), "out_mw", 2, IN * OUT);
            return add(add(both, "power_mw", 2, IN * OUT - 1), "lost_heat_mwh", 2, 1 - IN * OUT);
        });
    }

    @Test
    void hs7ATargetMissedByAnotherAmount() {
        assertBroken("HS7", own -> add(own, "above_target_mwh", 3, 1));
    }

    private static AssetSchedule add(AssetSchedule own, String column, int step, double change) {
        return own.with(column, step, own.at(column, step) + change);
    }
}
