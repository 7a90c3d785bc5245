package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recomputes volumes, spill, release and the end of the horizon of a station from its schedule alone. */
final class WaterAudit {

    private static final double SECONDS_PER_HOUR = 3600;

    private final PumpedStorage station;
    private final AssetSchedule schedule;
    private final AuditScope scope;
    private final ScheduledStation scheduled;

    WaterAudit(PumpedStorage station, AssetSchedule schedule, AuditScope scope) {
        this.station = station;
        this.schedule = schedule;
        this.scope = scope;
        this.scheduled = new ScheduledStation(station, schedule, scope.horizon());
    }

    void run() {
        for (int t = 0; t < scope.horizon().steps(); t++) {
            auditUpper(t);
            countLoss(t);
            auditTarget(t);
            LowerReservoir lower = station.lower();
            if (lower != null) {
                auditLower(lower, t);
            }
        }
        countEnd();
    }

    /** Volume of a flow over a step, 1000 m3. */
    private double volume(double flowM3PerS, int t) {
        return flowM3PerS * scope.horizon().hours(t) * SECONDS_PER_HOUR / 1000;
    }

    private double before(String column, @Nullable Double initialMillionM3, int t) {
        if (t > 0) {
            return schedule.at(column, t - 1);
        }
        return initialMillionM3 == null ? 0 : 1000 * initialMillionM3;
    }

    /** Water the machines draw from the upper reservoir less what they pump into it, m3/s. */
    private double drawn(int t) {
        double flow = 0;
        for (MachineGroup group : station.groups()) {
            MachineLimits limits = scheduled.limits(group, t);
            flow += scheduled.output(group, t) / limits.generateRate();
            flow -= scheduled.pumpMw(group, t) / limits.pumpRate();
        }
        return flow;
    }

    /** Sum of the factors on powers in {@link #drawn}; counts are whole and exact. */
    private double drawnWeight(int t) {
        double weight = 0;
        for (MachineGroup group : station.groups()) {
            MachineLimits limits = scheduled.limits(group, t);
            weight += 1 / limits.generateRate() + (group.isVariableSpeed() ? 1 / limits.pumpRate() : 0);
        }
        return weight;
    }

    private void auditUpper(int t) {
        UpperReservoir upper = station.upper();
        Series inflow = upper.inflowM3PerS();
        double spill = schedule.at(PumpedStorageColumns.SPILL_M3S, t);
        double gained = (inflow == null ? 0 : inflow.at(t)) - drawn(t) - spill;
        double volume = schedule.at(PumpedStorageColumns.UPPER, t);
        double expected = before(PumpedStorageColumns.UPPER, station.initial().upperMillionM3(), t) + volume(gained, t);
        scope.equalThousandM3(PumpedStorageRule.UPPER, t, volume, expected, 2 + volume(drawnWeight(t) + 1, t));
        scope.atMostThousandM3(PumpedStorageRule.BANDS, t, 1000 * upper.minMillionM3(), volume, 1);
        scope.atMostThousandM3(PumpedStorageRule.BANDS, t, volume, 1000 * upper.maxMillionM3(), 1);
        auditFlow(t, spill, upper.spillMaxM3PerS());
        scope.cost(CostKind.VARIABLE, t, upper.spillCnyPerThousandM3() * volume(1, t), spill);
    }

    private void auditLower(LowerReservoir lower, int t) {
        double release = schedule.at(PumpedStorageColumns.RELEASE_M3S, t);
        double gained = drawn(t) + schedule.at(PumpedStorageColumns.SPILL_M3S, t) - release;
        double volume = schedule.at(PumpedStorageColumns.LOWER, t);
        double expected = before(PumpedStorageColumns.LOWER, station.initial().lowerMillionM3(), t) + volume(gained, t);
        scope.equalThousandM3(PumpedStorageRule.LOWER, t, volume, expected, 2 + volume(drawnWeight(t) + 2, t));
        scope.atMostThousandM3(PumpedStorageRule.BANDS, t, 1000 * lower.minMillionM3(), volume, 1);
        scope.atMostThousandM3(PumpedStorageRule.BANDS, t, volume, 1000 * lower.maxMillionM3(), 1);
        auditFlow(t, release, lower.releaseMaxM3PerS());
    }

    /** Spill and release are compared as the volume of the step. */
    private void auditFlow(int t, double flowM3PerS, double maxM3PerS) {
        scope.atMostThousandM3(PumpedStorageRule.SPILL, t, 0, volume(flowM3PerS, t), volume(1, t));
        scope.atMostThousandM3(PumpedStorageRule.SPILL, t, volume(flowM3PerS, t), volume(maxM3PerS, t), volume(1, t));
    }

    /** Pumping loss, generation away from the mean power per flow, and spilled water, as energy. */
    private void countLoss(int t) {
        double rate = meanRate(true);
        double lost = rate * (drawn(t) + schedule.at(PumpedStorageColumns.SPILL_M3S, t));
        lost -= schedule.at(AssetSchedule.POWER_MW, t);
        scope.count(Ledger.STORAGE_LOSS, t, scope.horizon().hours(t), lost);
    }

    /** Mean power per flow of the station over its bands, groups weighted by their capacity, MW per m3/s. */
    private double meanRate(boolean isGenerating) {
        double sum = 0;
        double weights = 0;
        for (MachineGroup group : station.groups()) {
            double mw = isGenerating ? group.generateMaxMw() : group.pumpMw();
            double weight = Math.max(1, group.count()) * (noCapacity(isGenerating) ? 1 : mw);
            for (MachineLimits limits : group.limits(station.bands())) {
                sum += weight * (isGenerating ? limits.generateRate() : limits.pumpRate());
                weights += weight;
            }
        }
        return sum / weights;
    }

    private boolean noCapacity(boolean isGenerating) {
        return station.groups().stream()
                .allMatch(group -> (isGenerating ? group.generateMaxMw() : group.pumpMw()) == 0);
    }

    private void auditTarget(int t) {
        double above = schedule.at(PumpedStorageColumns.ABOVE_TARGET, t);
        double volume = schedule.at(PumpedStorageColumns.UPPER, t);
        Double target = targetMillionM3(t);
        scope.equalThousandM3(PumpedStorageRule.TARGET, t, above, target == null ? 0 : volume - 1000 * target, 2);
    }

    private @Nullable Double targetMillionM3(int t) {
        if (station.endRule() == EndRule.TARGET) {
            return station.endTargetUpperMillionM3();
        }
        int weekday = scheduled.date(t).getDayOfWeek().ordinal();
        Double cycle = station.initial().cycleUpperMillionM3();
        return station.endRule() == EndRule.WEEKLY
                ? station.weeklyTargetUpperMillionM3().get(weekday)
                : cycle == null ? Double.valueOf(station.initial().upperMillionM3()) : cycle;
    }

    private double valueCny() {
        List<Double> prices = scope.marginalCnyPerMwh();
        if (station.endValueRule() == EndValueRule.GIVEN || prices.isEmpty()) {
            return station.endValueCnyPerThousandM3();
        }
        double flowHours = 1000 / SECONDS_PER_HOUR;
        double saved = prices.stream().mapToDouble(price -> price).max().orElse(0) * meanRate(true) * flowHours;
        double again = prices.stream().mapToDouble(price -> price).min().orElse(0) * meanRate(false) * flowHours;
        return noCapacity(false) ? saved : Math.min(saved, again);
    }

    private void countEnd() {
        int last = scope.horizon().steps() - 1;
        double end = schedule.at(PumpedStorageColumns.UPPER, last);
        double gained = end - 1000 * station.initial().upperMillionM3();
        double value = valueCny();
        scope.cost(CostKind.END, -1, -value, gained);
        for (int t = 0; t <= last && station.endValueRule() != EndValueRule.GIVEN; t++) {
            double shown = schedule.at(PumpedStorageColumns.WATER_VALUE, t);
            boolean holds = Math.abs(shown - value) <= 1e-3 + 1e-6 * Math.abs(value);
            scope.holds(PumpedStorageRule.WATER_VALUE, t, holds, shown + " where " + value + " is recomputed");
        }
        Double target = targetMillionM3(last);
        if (target != null) {
            scope.cost(CostKind.TARGET, -1, station.endTargetMissCnyPerThousandM3(), Math.abs(end - 1000 * target));
        }
    }
}
