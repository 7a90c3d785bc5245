package io.vppdispatch.optimizer.asset.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.Violation;
import io.vppdispatch.optimizer.audit.Audit;
import io.vppdispatch.optimizer.audit.Auditor;
import io.vppdispatch.optimizer.audit.Tolerance;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Tag;
import io.vppdispatch.optimizer.testing.Rounded;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StorageAuditTest {

    private static final Horizon HORIZON = Battery.halfHours(3);

    private final Battery battery = Battery.full();
    private final double[] charge = {4, 0, 0};
    private final double[] discharge = {0, 0, 2};

    @Test
    void passesWhatKeepsTheRules() {
        assertThat(audit(clean()).violations()).isEmpty();
    }

    @Test
    void passesAfterRoundingToThreeDecimals() {
        charge[0] = 1.23456;
        discharge[2] = 2.34567;
        assertThat(Auditor.audit(problem(), Rounded.toThreeDecimals(clean()), Tolerance.ofDecimals(3))
                        .violations())
                .isEmpty();
    }

    @Test
    void catchesEveryEditedCell() {
        List<String> missed = new ArrayList<>();
        for (String column : bat(clean()).columns().keySet()) {
            for (int t = 0; t < 3; t++) {
                for (double edit : new double[] {0.05, -0.05}) {
                    Schedule edited = clean().with(
                                    bat(clean()).with(column, t, bat(clean()).at(column, t) + edit));
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
    void catchesEnergyFromNowhere() {
        assertOnly(StorageRule.ENERGY, mutated(schedule -> schedule.stored[2] += 1));
    }

    @Test
    void catchesMoreStoredThanFits() {
        battery.initial = new StorageInitial(12, 1, 1);
        assertOnly(StorageRule.BAND, clean());
    }

    @Test
    void catchesLessStoredThanMustStay() {
        battery.initial = new StorageInitial(3, 1, 1);
        discharge[1] = 3;
        assertOnly(StorageRule.BAND, clean());
    }

    @Test
    void catchesChargingTooFast() {
        charge[0] = 4.5;
        assertOnly(StorageRule.CHARGE, clean());
    }

    @Test
    void catchesDischargingTooFast() {
        discharge[2] = 3.5;
        assertOnly(StorageRule.DISCHARGE, clean());
    }

    @Test
    void catchesNetPowerThatIsNotDischargeLessCharge() {
        assertOnly(StorageRule.NET, mutated(schedule -> schedule.power[0] += 1));
    }

    @Test
    void catchesChargingWhileDischarging() {
        discharge[0] = 1;
        assertOnly(StorageRule.MODE, clean());
    }

    @Test
    void catchesAModeThatDoesNotHappen() {
        for (double mode : new double[] {1, -1, 0.5}) {
            assertOnly(StorageRule.MODE, clean().with(bat(clean()).with(StorageColumns.MODE, 1, mode)));
        }
        assertOnly(StorageRule.MODE, clean().with(bat(clean()).with(StorageColumns.MODE, 0, 0)));
    }

    @Test
    void catchesEnergyDrawnThatWasNotCounted() {
        assertOnly(StorageRule.CYCLES, clean().with(bat(clean()).with(StorageColumns.DRAWN_TODAY_MWH, 2, 1)));
    }

    @Test
    void catchesAChangeThatWasNotMade() {
        assertOnly(StorageRule.SMOOTHING, clean().with(bat(clean()).with(StorageColumns.CHANGE_MW, 1, 0)));
    }

    @Test
    void catchesATargetMissedByAnotherAmount() {
        assertOnly(StorageRule.TARGET, clean().with(bat(clean()).with(StorageColumns.ABOVE_TARGET_MWH, 2, 0)));
    }

    @Test
    void recountsWhatBelongsToTheWholeDay() {
        battery.maxCyclesPerDay = 0.2;
        Map<CostKind, Double> costs = audit(clean()).costs().get("bat");
        double storedAtEnd = ((6 * 0.95 + 4 * 0.5 * 0.8) * 0.95) * 0.95 - 2 * 0.5 / 0.5;
        double value = 5 * (storedAtEnd - 6);
        assertThat(costs.get(CostKind.END)).isCloseTo(-value, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(costs.get(CostKind.TARGET))
                .isCloseTo(7 * (8 - storedAtEnd), org.assertj.core.data.Offset.offset(1e-9));
        double changes = 5 + 4 + 2;
        double excessCycles = (1 + 2 - 0.2 * 10) / 10;
        assertThat(costs.get(CostKind.WEAR))
                .isCloseTo(3 * 0.5 * 2 + 2 * changes + 100 * excessCycles, org.assertj.core.data.Offset.offset(1e-9));
    }

    private io.vppdispatch.optimizer.problem.DispatchProblem problem() {
        return Battery.alone(battery.build(), HORIZON);
    }

    private Schedule clean() {
        return mutated(schedule -> {});
    }

    private Schedule mutated(Consumer<BatterySchedule> change) {
        BatterySchedule schedule = new BatterySchedule(battery.build(), HORIZON, charge, discharge);
        change.accept(schedule);
        return schedule.toSchedule();
    }

    private static AssetSchedule bat(Schedule schedule) {
        return schedule.asset("bat");
    }

    private Audit audit(Schedule schedule) {
        return Auditor.audit(problem(), schedule, Tolerance.EXACT);
    }

    private void assertOnly(Tag tag, Schedule schedule) {
        List<Violation> violations = audit(schedule).violations();
        Set<Tag> tags = violations.stream().map(Violation::tag).collect(Collectors.toSet());
        assertThat(tags).as(violations.toString()).containsExactly(tag);
    }
}
