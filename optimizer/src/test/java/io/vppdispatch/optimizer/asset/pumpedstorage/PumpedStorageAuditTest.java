package io.vppdispatch.optimizer.asset.pumpedstorage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.Violation;
import io.vppdispatch.optimizer.audit.Auditor;
import io.vppdispatch.optimizer.audit.Tolerance;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Tag;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PumpedStorageAuditTest {

    private static final int STEPS = 5;
    private static final Horizon HORIZON = Station.halfHours(STEPS);

    private final Station station = Station.full(STEPS);

    /** Pumps with one machine, waits, then generates with two; some water is spilled and released. */
    private Schedule clean() {
        return mutated(schedule -> {});
    }

    private Schedule mutated(Consumer<StationSchedule> change) {
        StationSchedule schedule = new StationSchedule(station.build(), HORIZON);
        schedule.pumping[0][0] = 1;
        schedule.generate(0, 3, 2, 150);
        schedule.generate(0, 4, 2, 120);
        schedule.spillM3PerS[2] = 2;
        schedule.releaseM3PerS[2] = 3;
        change.accept(schedule);
        return schedule.toSchedule();
    }

    @Test
    void passesWhatKeepsTheRules() {
        assertThat(violations(clean())).isEmpty();
    }

    @Test
    void passesWithoutALowerReservoir() {
        station.lower = null;
        station.lowerMillionM3 = null;
        assertThat(violations(clean())).isEmpty();
    }

    @Test
    void passesAfterRoundingToThreeDecimals() {
        Schedule precise = mutated(schedule -> {
            schedule.generate(0, 3, 2, 151.23456);
            schedule.spillM3PerS[1] = 1.23456;
            schedule.releaseM3PerS[4] = 3.45678;
        });
        assertThat(Auditor.audit(problem(), rounded(precise), Tolerance.ofDecimals(3))
                        .violations())
                .isEmpty();
    }

    @Test
    void catchesEveryEditedCell() {
        List<String> missed = new ArrayList<>();
        AssetSchedule phs = clean().asset("phs");
        for (String column : phs.columns().keySet()) {
            for (int t = 0; t < STEPS; t++) {
                for (double edit : new double[] {0.05, -0.05, 1, -1}) {
                    Schedule edited = clean().with(phs.with(column, t, phs.at(column, t) + edit));
                    if (Auditor.audit(problem(), edited, Tolerance.ofDecimals(3))
                            .isClean()) {
                        missed.add(column + " at " + t + " by " + edit);
                    }
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void catchesGeneratingWhileTheStationIsSaidToPump() {
        station.groups.add(new MachineGroup("b", 1, 0, 100, 90, 2, 3, 0, 0));
        Schedule both = mutated(schedule -> schedule.generate(1, 0, 1, 10));
        assertOnly(PumpedStorageRule.GENERATING, both.with(both.asset("phs").with("mode", 0, -1)));
    }

    @Test
    void catchesPumpingWhileTheStationIsSaidToGenerate() {
        station.groups.add(new MachineGroup("b", 1, 0, 100, 90, 2, 3, 0, 0));
        Schedule both = mutated(schedule -> schedule.generate(1, 0, 1, 10));
        assertOnly(PumpedStorageRule.PUMPING, both.with(both.asset("phs").with("mode", 0, 1)));
    }

    @Test
    void catchesMoreMachinesThanThereAre() {
        assertOnly(PumpedStorageRule.GENERATING, mutated(schedule -> {
            schedule.generate(0, 3, 3, 150);
            schedule.generate(0, 4, 3, 150);
        }));
        assertOnly(PumpedStorageRule.PUMPING, mutated(schedule -> {
            schedule.pumping[0][0] = 3;
            schedule.releaseM3PerS[2] = 0;
        }));
    }

    @Test
    void catchesHalfAMachine() {
        assertOnly(PumpedStorageRule.PUMPING, mutated(schedule -> schedule.pumping[0][0] = 0.5));
    }

    @Test
    void catchesOutputBelowWhatTwoMachinesCan() {
        assertOnly(PumpedStorageRule.GENERATE_MIN, mutated(schedule -> schedule.outputMw[0][4] = 99));
    }

    @Test
    void catchesOutputAboveWhatTwoMachinesCan() {
        assertOnly(PumpedStorageRule.GENERATE_MAX, mutated(schedule -> schedule.outputMw[0][4] = 201));
    }

    @Test
    void catchesAPumpAtHalfPower() {
        assertOnly(PumpedStorageRule.PUMP, mutated(schedule -> schedule.extraPumpMw[0] = -45));
    }

    @Test
    void catchesNetPowerThatIsNotOutputLessPumping() {
        assertOnly(PumpedStorageRule.NET, mutated(schedule -> schedule.extraNetMw[1] = 1));
    }

    @Test
    void catchesWaterFromNowhere() {
        assertOnly(PumpedStorageRule.UPPER, mutated(schedule -> schedule.extraUpper[1] = 1));
        assertOnly(PumpedStorageRule.LOWER, mutated(schedule -> schedule.extraLower[1] = 1));
    }

    @Test
    void catchesAnOverfullReservoir() {
        station.upperMillionM3 = 0.99;
        assertOnly(PumpedStorageRule.BANDS, clean());
    }

    @Test
    void catchesAnEmptyLowerReservoir() {
        station.lower = new LowerReservoir(0.98, 2, 5);
        assertOnly(PumpedStorageRule.BANDS, clean());
    }

    @Test
    void catchesTooMuchSpillAndRelease() {
        assertOnly(PumpedStorageRule.SPILL, mutated(schedule -> schedule.spillM3PerS[1] = 10.1));
        assertOnly(PumpedStorageRule.SPILL, mutated(schedule -> schedule.spillM3PerS[1] = -0.1));
        assertOnly(PumpedStorageRule.SPILL, mutated(schedule -> schedule.releaseM3PerS[1] = 5.1));
    }

    @Test
    void catchesAStartThatWasNotMade() {
        AssetSchedule phs = clean().asset("phs");
        assertOnly(PumpedStorageRule.GENERATE_STARTS, clean().with(phs.with("a_generate_starts", 3, 1)));
        assertOnly(PumpedStorageRule.PUMP_STARTS, clean().with(phs.with("a_pump_starts", 1, 1)));
    }

    @Test
    void catchesPumpingTooSoonAfterGenerating() {
        Schedule tooSoon = mutated(schedule -> {
            schedule.generate(0, 4, 0, 0);
            schedule.pumping[0][4] = 1;
        });
        assertOnly(PumpedStorageRule.IDLE_TO_PUMP, tooSoon);
    }

    @Test
    void catchesGeneratingTooSoonAfterPumping() {
        assertOnly(PumpedStorageRule.IDLE_TO_GENERATE, mutated(schedule -> schedule.generate(0, 1, 2, 120)));
        assertThat(violations(mutated(schedule -> schedule.generate(0, 1, 1, 60))))
                .as("the other machine did not pump")
                .isEmpty();
    }

    @Test
    void catchesPumpingTooSoonAfterTheDayBefore() {
        station.idleHours = 1;
        station.states.add(new GroupInitial("a", 0, 0, List.of(new RecentRun(2, 0, 0.5))));
        assertOnly(PumpedStorageRule.IDLE_TO_PUMP, clean());
        station.states.set(0, new GroupInitial("a", 0, 0, List.of(new RecentRun(2, 0, 1))));
        assertThat(violations(clean())).isEmpty();
        station.states.set(0, new GroupInitial("a", 2, 0, List.of()));
        assertOnly(PumpedStorageRule.IDLE_TO_PUMP, clean());
    }

    @Test
    void allowsAMachineToStopTwiceWithinItsIdleTime() {
        station.idleHours = 10;
        Schedule onAndOff = mutated(schedule -> {
            schedule.pumping[0][0] = 0;
            schedule.generate(0, 0, 2, 150);
            schedule.generate(0, 2, 2, 150);
            schedule.generate(0, 3, 0, 0);
        });
        assertThat(violations(onAndOff)).isEmpty();
    }

    @Test
    void catchesATargetMissedByAnotherAmount() {
        AssetSchedule phs = clean().asset("phs");
        assertOnly(PumpedStorageRule.TARGET, clean().with(phs.with("above_target_thousand_m3", 4, 0)));
    }

    @Test
    void recountsMoney() {
        Map<CostKind, Double> costs =
                Auditor.audit(problem(), clean(), Tolerance.EXACT).costs().get("phs");
        assertThat(costs.get(CostKind.START)).isEqualTo(1 * 20 + 2 * 10);
        assertThat(costs.get(CostKind.VARIABLE)).isCloseTo(4 * 1.8 * 2, within(1e-9));
        double end = 500 + 5 * 1.8 + 1.8 * (90 / 3.0 - 150 / 2.0 - 120 / 2.0 - 2);
        assertThat(costs.get(CostKind.END)).isCloseTo(-3 * (end - 500), within(1e-9));
        assertThat(costs.get(CostKind.TARGET)).isCloseTo(7 * (600 - end), within(1e-9));
    }

    private DispatchProblem problem() {
        return Station.alone(station.build(), HORIZON);
    }

    private List<Violation> violations(Schedule schedule) {
        return Auditor.audit(problem(), schedule, Tolerance.EXACT).violations();
    }

    private void assertOnly(Tag tag, Schedule schedule) {
        List<Violation> violations = violations(schedule);
        Set<Tag> tags = violations.stream().map(Violation::tag).collect(Collectors.toSet());
        assertThat(tags).as(violations.toString()).containsExactly(tag);
    }

    private static Schedule rounded(Schedule schedule) {
        return new Schedule(
                schedule.assets().stream().map(PumpedStorageAuditTest::rounded).toList(),
                schedule.nodes().stream().map(PumpedStorageAuditTest::rounded).toList(),
                schedule.reserves());
    }

    private static AssetSchedule rounded(AssetSchedule schedule) {
        Map<String, Series> columns = new LinkedHashMap<>();
        schedule.columns().forEach((name, series) -> columns.put(name, series.map(x -> Math.round(x * 1000) / 1000.0)));
        return new AssetSchedule(schedule.subject(), columns);
    }
}
