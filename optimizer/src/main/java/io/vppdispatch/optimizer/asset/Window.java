package io.vppdispatch.optimizer.asset;

import io.vppdispatch.optimizer.time.Horizon;
import java.time.Duration;
import java.time.Instant;

/**
 * The part of a horizon between two instants, by steps: what is there for a part of a step only has a mean power over the step.
 *
 * @param from first instant
 * @param to first instant behind it
 */
public record Window(Instant from, Instant to, Horizon horizon) {

    private static final double HOUR_SECONDS = 3600;

    /** Hours of a step inside. */
    public double hours(int step) {
        Instant begin = later(from, horizon.startOf(step));
        Instant end = to.isBefore(horizon.endOf(step)) ? to : horizon.endOf(step);
        return hoursBetween(begin, end);
    }

    /** Part of a step inside, 0 to 1. */
    public double share(int step) {
        return hours(step) / horizon.hours(step);
    }

    /** First step that is at least partly inside; behind {@link #last} where there is none. */
    public int first() {
        int step = 0;
        while (step < horizon.steps() && !horizon.endOf(step).isAfter(from)) {
            step++;
        }
        return step;
    }

    /** Last step that is at least partly inside; -1 where all are later. */
    public int last() {
        int step = horizon.steps() - 1;
        while (step >= 0 && !horizon.startOf(step).isBefore(to)) {
            step--;
        }
        return step;
    }

    /** True where no step is inside. */
    public boolean isEmpty() {
        return first() > last();
    }

    /** True where it ends with the horizon or before. */
    public boolean endsInside() {
        return !to.isAfter(end());
    }

    /** Hours of it behind the horizon. */
    public double hoursBeyond() {
        return hoursBetween(later(from, end()), to);
    }

    /** Hours of it from the start of the horizon on. */
    public double hoursAhead() {
        return hoursBetween(later(from, horizon.start()), to);
    }

    private Instant end() {
        return horizon.startOf(horizon.steps());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Hours from one instant to another, 0 where it is not later. */
    public static double hoursBetween(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis() / (1000 * HOUR_SECONDS));
    }
}
