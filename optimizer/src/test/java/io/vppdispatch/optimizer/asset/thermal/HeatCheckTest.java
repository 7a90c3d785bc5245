package io.vppdispatch.optimizer.asset.thermal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.ProblemCheck;
import io.vppdispatch.optimizer.system.Pin;
import io.vppdispatch.optimizer.testing.Toys;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is refused of heat, and with which words. */
class HeatCheckTest {

    private static List<String> issues(ThermalUnit unit) {
        return ProblemCheck.issuesOf(HeatUnits.day(unit, new double[] {50}, 20)).stream()
                .map(issue -> issue.path() + " " + issue.message())
                .toList();
    }

    private static List<String> issues(CombinedHeat heat) {
        return issues(HeatUnits.unit(heat).build());
    }

    @Test
    void takesWhatARegionMayBe() {
        assertThat(issues(HeatUnits.extraction())).isEmpty();
        assertThat(issues(HeatUnits.backPressure())).isEmpty();
        assertThat(issues(new CombinedHeat(Toys.HEAT_NODE, 50, 0, 0, 0, false))).isEmpty();
    }

    @Test
    void refusesANodeThatIsNotOneOfHeat() {
        assertThat(issues(new CombinedHeat(Toys.NODE, 50, 0.2, 0.8, 0, false)))
                .singleElement()
                .asString()
                .contains("/assets/0/heat/heat_node", "(grid) must be a node of heat");
        assertThat(issues(new CombinedHeat("twon", 50, 0.2, 0.8, 0, false)))
                .singleElement()
                .asString()
                .contains("(twon) must be one of", "Maybe town was meant?");
    }

    @Test
    void refusesALineAboveTheMostOutput() {
        assertThat(issues(new CombinedHeat(Toys.HEAT_NODE, 50, 0.2, 0.8, 101, false)))
                .singleElement()
                .asString()
                .contains("/heat/back_pressure_offset_mw", "(101.0) must be at most max_mw (100.0)");
    }

    /** 30 - 0.9 · 50 = -15 MW, and the line begins at 0.1 · 50 - 60. */
    @Test
    void refusesHeatThatTakesAllPower() {
        assertThat(issues(new CombinedHeat(Toys.HEAT_NODE, 50, 0.9, 0.1, -60, false)))
                .singleElement()
                .asString()
                .contains("power_loss_per_heat (0.9) lets heat take power down to -15.0 MW");
    }

    /** 1.0 · 30 - 10 = 20 MW, below the minimum of 30. */
    @Test
    void refusesABackPressureLineThatNeverReachesMinimumOutput() {
        assertThat(issues(new CombinedHeat(Toys.HEAT_NODE, 30, 0.2, 0.8, -10, true)))
                .singleElement()
                .asString()
                .contains("max_heat_mw (30.0)", "equivalent output of 20.0 MW", "reach min_mw (30.0)");
        assertThat(issues(new CombinedHeat(Toys.HEAT_NODE, 50, 0.2, 0, 40, true)))
                .singleElement()
                .asString()
                .contains("back_pressure_power_per_heat (0.0) of a back-pressure unit must be above 0");
    }

    @Test
    void aRampOfHeatNeedsTheHeatBefore() {
        assertThat(issues(HeatUnits.slow()))
                .singleElement()
                .asString()
                .contains("/assets/0/initial/heat_mw", "must say what heat was given");
        assertThat(issues(slow(ThermalInitial.on(60, 50).giving(50)))).isEmpty();
        assertThat(issues(slow(ThermalInitial.on(60, 50).giving(51))))
                .singleElement()
                .asString()
                .contains("heat_mw (51.0) must be between 0 and 50.0, max_heat_mw");
        assertThat(issues(slow(ThermalInitial.off(5)))).isEmpty();
        assertThat(issues(slow(ThermalInitial.off(5).giving(1))))
                .singleElement()
                .asString()
                .contains("between 0 and 0.0 of a unit that is off");
    }

    private static ThermalUnit slow(ThermalInitial initial) {
        return HeatUnits.unit(HeatUnits.slow()).from(initial).build();
    }

    @Test
    void refusesCompensationThatFallsWithDepth() {
        DeepPeakShaving falling = new DeepPeakShaving(
                null, 0.5, List.of(new DeepBand(0.4, 0, 0, 300, 0), new DeepBand(0.3, 0, 0, 200, 0)), null);
        ThermalUnit unit = DeepUnits.coal(falling).heat(HeatUnits.extraction()).build();
        assertThat(issues(unit))
                .singleElement()
                .asString()
                .contains("/deep_peak_shaving/bands/1/compensation_cny_per_mwh", "(200.0)", "(300.0)");
    }

    @Test
    void refusesHeatBeyondTheRange() {
        assertThat(ProblemCheck.issuesOf(HeatUnits.day(
                        HeatUnits.unit(new CombinedHeat(Toys.HEAT_NODE, -1, 0.2, 0.8, 0, false))
                                .build(),
                        new double[] {50},
                        20)))
                .extracting(ProblemIssue::path)
                .containsExactly("/assets/0/heat/max_heat_mw");
    }

    /** Heat of 100 MW takes 0.2 · 100 of the least 150 MW. */
    @Test
    void aUnitThatIsOnMayBePinnedToTheLeastPowerOfItsRegion() {
        DispatchProblem problem = Toys.warm(
                Toys.serve(
                        new double[] {140},
                        Toys.unit("chp1", 150, 300)
                                .costing(300)
                                .heat(new CombinedHeat(Toys.HEAT_NODE, 100, 0.2, 0.5, 0, false))
                                .build()),
                100);
        assertThat(ProblemCheck.issuesOf(problem.withPins(pinnedAt(problem, 150 - 0.2 * 100))))
                .isEmpty();
        assertThat(ProblemCheck.issuesOf(problem.withPins(pinnedAt(problem, 129))))
                .singleElement()
                .satisfies(issue -> assertThat(issue.message()).endsWith("between 130.0 and 300.0 MW"));
    }

    private static List<Pin> pinnedAt(DispatchProblem problem, double powerMw) {
        Instant start = problem.horizon().startOf(0);
        Instant end = problem.horizon().endOf(0);
        return List.of(
                new Pin("chp1", start, end, Pin.Mode.ON, null), new Pin("chp1", start, end, Pin.Mode.OUTPUT, powerMw));
    }
}
