package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.Level;
import io.vppdispatch.optimizer.asset.Tally;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a reader of a plan wants to know of a station: volumes, starts of machines, cycles of the upper reservoir. */
final class StationFigures {

    private static final String UNIT = "1000 m³";
    private static final double THOUSANDS_PER_MILLION = 1000;

    /** Volume of 1 m3/s over an hour, in 1000 m3. */
    private static final double VOLUME_PER_FLOW_HOUR = 3.6;

    private StationFigures() {}

    static List<Level> levels(PumpedStorage station) {
        List<Level> levels = new ArrayList<>();
        UpperReservoir upper = station.upper();
        levels.add(level(
                PumpedStorageColumns.UPPER,
                upper.minMillionM3(),
                upper.maxMillionM3(),
                station.initial().upperMillionM3()));
        LowerReservoir lower = station.lower();
        Double initial = station.initial().lowerMillionM3();
        if (lower != null && initial != null) {
            levels.add(level(PumpedStorageColumns.LOWER, lower.minMillionM3(), lower.maxMillionM3(), initial));
        }
        return levels;
    }

    private static Level level(String column, double minMillionM3, double maxMillionM3, double initialMm3) {
        return new Level(
                column,
                UNIT,
                minMillionM3 * THOUSANDS_PER_MILLION,
                maxMillionM3 * THOUSANDS_PER_MILLION,
                initialMm3 * THOUSANDS_PER_MILLION);
    }

    /**
     * A cycle is the turbining of everything between least and most volume of the upper reservoir. A computed value of water
     * comes with what it adds to the plan's money.
     */
    static Map<Tally, Double> tallies(PumpedStorage station, AssetSchedule schedule, Horizon horizon) {
        ScheduledStation scheduled = new ScheduledStation(station, schedule, horizon);
        double starts = 0;
        double turbined = 0;
        for (MachineGroup group : station.groups()) {
            starts +=
                    schedule.column(PumpedStorageColumns.generateStarts(group)).sum();
            starts += schedule.column(PumpedStorageColumns.pumpStarts(group)).sum();
            for (int t = 0; t < horizon.steps(); t++) {
                double flowM3s =
                        scheduled.output(group, t) / scheduled.limits(group, t).generateRate();
                turbined += flowM3s * horizon.hours(t) * VOLUME_PER_FLOW_HOUR;
            }
        }
        double usable = (station.upper().maxMillionM3() - station.upper().minMillionM3()) * THOUSANDS_PER_MILLION;
        Map<Tally, Double> tallies = new EnumMap<>(Tally.class);
        tallies.put(Tally.STARTS, starts);
        tallies.put(Tally.CYCLES, usable > 0 ? turbined / usable : 0);
        if (station.isBanded()) {
            tallies.put(
                    Tally.HEAD_ERROR,
                    schedule.column(PumpedStorageColumns.HEAD_ERROR).sum());
        }
        if (station.endValueRule() != EndValueRule.GIVEN) {
            int last = horizon.steps() - 1;
            double value = schedule.at(PumpedStorageColumns.WATER_VALUE, last);
            double gained = schedule.at(PumpedStorageColumns.UPPER, last)
                    - THOUSANDS_PER_MILLION * station.initial().upperMillionM3();
            tallies.put(Tally.WATER_VALUE, value);
            tallies.put(Tally.WATER_GAINED, -value * gained);
        }
        return tallies;
    }
}
