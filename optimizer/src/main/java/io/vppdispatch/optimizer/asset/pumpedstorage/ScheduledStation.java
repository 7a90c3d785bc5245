package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.time.Horizon;
import java.time.LocalDate;

/** What a station's schedule says, and its initial state before the first step; knows no formulation. */
final class ScheduledStation {

    /** Idle times that fall short by less than a second, hours: a third of an hour has no exact decimal. */
    private static final double SECOND_HOURS = 1.0 / 3600;

    private final PumpedStorage station;
    private final AssetSchedule schedule;
    private final Horizon horizon;

    ScheduledStation(PumpedStorage station, AssetSchedule schedule, Horizon horizon) {
        this.station = station;
        this.schedule = schedule;
        this.horizon = horizon;
    }

    double at(String column, int t) {
        return schedule.at(column, t);
    }

    double generating(MachineGroup group, int t) {
        return t < 0
                ? station.initial().group(group.id()).generating()
                : schedule.at(PumpedStorageColumns.generating(group), t);
    }

    double pumping(MachineGroup group, int t) {
        return t < 0
                ? station.initial().group(group.id()).pumping()
                : schedule.at(PumpedStorageColumns.pumping(group), t);
    }

    double output(MachineGroup group, int t) {
        return schedule.at(PumpedStorageColumns.generateMw(group), t);
    }

    double pumpMw(MachineGroup group, int t) {
        return group.isVariableSpeed()
                ? schedule.at(PumpedStorageColumns.pumpMw(group), t)
                : limits(group, t).pumpMw() * pumping(group, t);
    }

    /** Number of the band that the schedule names, from 0; a number that no band has is an issue of its own. */
    int band(int t) {
        if (!station.isBanded()) {
            return 0;
        }
        long named = schedule.count(PumpedStorageColumns.HEAD_BAND, t) - 1;
        return (int) Math.max(0, Math.min(station.bands() - 1, named));
    }

    MachineLimits limits(MachineGroup group, int t) {
        return group.limits(station.bands()).get(band(t));
    }

    /** Hours from the end of step i, or from the begin of the horizon for -1, to the begin of step t. */
    double hoursSince(int i, int t) {
        return (horizon.minutesBefore(t) - horizon.minutesBefore(i + 1)) / 60.0;
    }

    boolean isTooEarly(double hours) {
        return hours + SECOND_HOURS < station.idleHours();
    }

    LocalDate date(int t) {
        return horizon.startOf(t).atZone(horizon.zone()).toLocalDate();
    }
}
