package io.vppdispatch.cases.day;

import io.vppdispatch.optimizer.time.Horizon;
import java.time.LocalTime;
import java.util.TreeMap;

/** Steps of a pattern day by the time the clock shows, counted in minutes from the clock time at which the day begins. */
final class ClockSteps {

    private static final int MINUTES_OF_DAY = 24 * 60;

    private final TreeMap<Integer, Integer> stepByMinute = new TreeMap<>();
    private final int beginMinute;

    ClockSteps(Horizon pattern) {
        beginMinute = minuteOf(pattern, 0);
        for (int t = 0; t < pattern.steps(); t++) {
            stepByMinute.putIfAbsent(sinceBegin(pattern, t), t);
        }
    }

    /** The pattern's step at the clock time of a step of another day; where the pattern's clock leapt over it, the one before. */
    int stepAt(Horizon day, int step) {
        return stepByMinute.floorEntry(sinceBegin(day, step)).getValue();
    }

    private int sinceBegin(Horizon horizon, int step) {
        return Math.floorMod(minuteOf(horizon, step) - beginMinute, MINUTES_OF_DAY);
    }

    private static int minuteOf(Horizon horizon, int step) {
        LocalTime clock = horizon.startOf(step).atZone(horizon.zone()).toLocalTime();
        return clock.toSecondOfDay() / 60;
    }
}
