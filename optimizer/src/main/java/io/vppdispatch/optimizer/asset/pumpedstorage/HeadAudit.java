package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AuditScope;
import java.util.List;

/** Holds the head band of each step against the volume it begins with, and recomputes what the constant head leaves out. */
final class HeadAudit {

    private static final double SECONDS_PER_HOUR = 3600;

    private final PumpedStorage station;
    private final AuditScope scope;
    private final ScheduledStation scheduled;
    private final List<Double> edges;

    HeadAudit(PumpedStorage station, AssetSchedule schedule, AuditScope scope) {
        this.station = station;
        this.scope = scope;
        this.scheduled = new ScheduledStation(station, schedule, scope.horizon());
        this.edges = station.bandEdgesMillionM3();
    }

    void run() {
        for (int t = 0; t < scope.horizon().steps() && station.isBanded(); t++) {
            auditBand(t);
            auditError(t);
        }
    }

    private double volume(int t) {
        return t < 0 ? 1000 * station.initial().upperMillionM3() : scheduled.at(PumpedStorageColumns.UPPER, t);
    }

    private void auditBand(int t) {
        double named = scheduled.at(PumpedStorageColumns.HEAD_BAND, t);
        boolean isBand = named == scheduled.band(t) + 1;
        String message = "head band " + named + " must be one of 1 to " + station.bands();
        scope.holds(PumpedStorageRule.BAND_COUNTS, t, isBand, message);
        int band = scheduled.band(t);
        scope.atMostThousandM3(PumpedStorageRule.HEAD_BAND, t, 1000 * edges.get(band), volume(t - 1), 1);
        scope.atMostThousandM3(PumpedStorageRule.HEAD_BAND, t, volume(t - 1), 1000 * edges.get(band + 1), 1);
    }

    /** Flow at a linear head less that at the head of the band. */
    private void auditError(int t) {
        double volume = (volume(t - 1) + volume(t)) / 2;
        double flow = 0;
        double weight = 1;
        for (MachineGroup group : station.groups()) {
            MachineLimits now = scheduled.limits(group, t);
            double turbine = 1 / linear(group, volume, true) - 1 / now.generateRate();
            double pump = 1 / linear(group, volume, false) - 1 / now.pumpRate();
            flow += scheduled.pumpMw(group, t) * pump - scheduled.output(group, t) * turbine;
            weight += Math.abs(turbine) + Math.abs(pump);
            weight +=
                    scheduled.pumpMw(group, t) * slope(group, false) + scheduled.output(group, t) * slope(group, true);
        }
        double thousandsPerFlow = scope.horizon().hours(t) * SECONDS_PER_HOUR / 1000;
        double shown = scheduled.at(PumpedStorageColumns.HEAD_ERROR, t);
        scope.equalThousandM3(
                PumpedStorageRule.HEAD_ERROR, t, shown, thousandsPerFlow * flow, 1 + thousandsPerFlow * weight);
    }

    /** Steepest change of flow per power with volume, per 1000 m3. */
    private double slope(MachineGroup group, boolean isTurbine) {
        double steepest = 0;
        for (int b = 1; b < station.bands(); b++) {
            double change = 1 / rate(group, b, isTurbine) - 1 / rate(group, b - 1, isTurbine);
            steepest = Math.max(steepest, Math.abs(change) / Math.max(1e-9, middle(b) - middle(b - 1)));
        }
        return 2 * steepest;
    }

    private double middle(int band) {
        return 1000 * (edges.get(band) + edges.get(band + 1)) / 2;
    }

    private double rate(MachineGroup group, int band, boolean isTurbine) {
        MachineLimits limits = group.limits(station.bands()).get(band);
        return isTurbine ? limits.generateRate() : limits.pumpRate();
    }

    private double linear(MachineGroup group, double volume, boolean isTurbine) {
        int above = 0;
        while (above < station.bands() && middle(above) < volume) {
            above++;
        }
        if (above == 0 || above == station.bands()) {
            return rate(group, Math.min(above, station.bands() - 1), isTurbine);
        }
        double left = rate(group, above - 1, isTurbine);
        double right = rate(group, above, isTurbine);
        return left + (right - left) * (volume - middle(above - 1)) / (middle(above) - middle(above - 1));
    }
}
