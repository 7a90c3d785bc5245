package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.time.Series;
import org.jspecify.annotations.Nullable;

/** Recomputes volumes, spill, release and the end of the horizon of a station from its schedule alone. */
final class WaterAudit {

    private static final double SECONDS_PER_HOUR = 3600;

    private final PumpedStorage station;
    private final AssetSchedule schedule;
    private final AuditScope scope;

    WaterAudit(PumpedStorage station, AssetSchedule schedule, AuditScope scope) {
        this.station = station;
        this.schedule = schedule;
        this.scope = scope;
    }

    void run() {
        for (int t = 0; t < scope.horizon().steps(); t++) {
            auditUpper(t);
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
            flow += schedule.at(PumpedStorageColumns.generateMw(group), t) / group.generateMwPerM3PerS();
            flow -= schedule.at(PumpedStorageColumns.pumping(group), t) * group.pumpMw() / group.pumpMwPerM3PerS();
        }
        return flow;
    }

    /** Sum of the factors on output in {@link #drawn}; counts are whole and exact. */
    private double drawnWeight() {
        return station.groups().stream()
                .mapToDouble(group -> 1 / group.generateMwPerM3PerS())
                .sum();
    }

    private void auditUpper(int t) {
        UpperReservoir upper = station.upper();
        Series inflow = upper.inflowM3PerS();
        double spill = schedule.at(PumpedStorageColumns.SPILL_M3S, t);
        double gained = (inflow == null ? 0 : inflow.at(t)) - drawn(t) - spill;
        double volume = schedule.at(PumpedStorageColumns.UPPER, t);
        double expected = before(PumpedStorageColumns.UPPER, station.initial().upperMillionM3(), t) + volume(gained, t);
        scope.equalThousandM3(PumpedStorageRule.UPPER, t, volume, expected, 2 + volume(drawnWeight() + 1, t));
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
        scope.equalThousandM3(PumpedStorageRule.LOWER, t, volume, expected, 2 + volume(drawnWeight() + 2, t));
        scope.atMostThousandM3(PumpedStorageRule.BANDS, t, 1000 * lower.minMillionM3(), volume, 1);
        scope.atMostThousandM3(PumpedStorageRule.BANDS, t, volume, 1000 * lower.maxMillionM3(), 1);
        auditFlow(t, release, lower.releaseMaxM3PerS());
    }

    /** Spill and release are compared as the volume of the step. */
    private void auditFlow(int t, double flowM3PerS, double maxM3PerS) {
        scope.atMostThousandM3(PumpedStorageRule.SPILL, t, 0, volume(flowM3PerS, t), volume(1, t));
        scope.atMostThousandM3(PumpedStorageRule.SPILL, t, volume(flowM3PerS, t), volume(maxM3PerS, t), volume(1, t));
    }

    private void auditTarget(int t) {
        Double target = station.endTargetUpperMillionM3();
        double above = schedule.at(PumpedStorageColumns.ABOVE_TARGET, t);
        double volume = schedule.at(PumpedStorageColumns.UPPER, t);
        scope.equalThousandM3(PumpedStorageRule.TARGET, t, above, target == null ? 0 : volume - 1000 * target, 2);
    }

    private void countEnd() {
        double end = schedule.at(PumpedStorageColumns.UPPER, scope.horizon().steps() - 1);
        double gained = end - 1000 * station.initial().upperMillionM3();
        scope.cost(CostKind.END, -1, -station.endValueCnyPerThousandM3(), gained);
        Double target = station.endTargetUpperMillionM3();
        if (target != null) {
            scope.cost(CostKind.TARGET, -1, station.endTargetMissCnyPerThousandM3(), Math.abs(end - 1000 * target));
        }
    }
}
