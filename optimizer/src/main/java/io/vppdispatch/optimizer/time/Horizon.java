package io.vppdispatch.optimizer.time;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The steps a problem is planned over: half-open intervals that follow one another without a hole. Steps may differ in
 * length, so every window of the model (minimum up time, start tiers, notice ...) is measured in elapsed time.
 */
public final class Horizon {

    private static final double MINUTES_PER_HOUR = 60;

    private final Instant start;
    private final ZoneId zone;
    private final List<Integer> stepMinutes;
    private final int[] minutesBefore;

    /** @param stepMinutes length of each step, at least one step, each at least 1 */
    public Horizon(Instant start, ZoneId zone, List<Integer> stepMinutes) {
        this.start = Objects.requireNonNull(start);
        this.zone = Objects.requireNonNull(zone);
        this.stepMinutes = List.copyOf(stepMinutes);
        if (stepMinutes.isEmpty()) {
            throw new IllegalArgumentException("A horizon needs at least one step");
        }
        for (int minutes : stepMinutes) {
            if (minutes < 1) {
                throw new IllegalArgumentException("A step of " + minutes + " minutes must last at least 1 minute");
            }
        }
        minutesBefore = new int[steps() + 1];
        for (int t = 0; t < steps(); t++) {
            minutesBefore[t + 1] = minutesBefore[t] + stepMinutes.get(t);
        }
    }

    /** A horizon of {@code steps} equal steps. */
    public static Horizon uniform(Instant start, ZoneId zone, int steps, int minutes) {
        return new Horizon(start, zone, java.util.Collections.nCopies(steps, minutes));
    }

    /** Instant at which step 0 begins. */
    public Instant start() {
        return start;
    }

    /** Zone of the market, used only to show times. */
    public ZoneId zone() {
        return zone;
    }

    /** Length of each step in minutes. */
    public List<Integer> stepMinutes() {
        return stepMinutes;
    }

    public int steps() {
        return stepMinutes.size();
    }

    /** Length of a step, the model's Δ(t), in hours. */
    public double hours(int step) {
        return stepMinutes.get(step) / MINUTES_PER_HOUR;
    }

    /** Minutes from the start of the horizon to the start of a step; {@code step == steps()} gives the whole length. */
    public int minutesBefore(int step) {
        return minutesBefore[step];
    }

    /** Hours from the start of the horizon to the start of a step. */
    public double hoursBefore(int step) {
        return minutesBefore(step) / MINUTES_PER_HOUR;
    }

    public double totalHours() {
        return hoursBefore(steps());
    }

    public Instant startOf(int step) {
        return start.plus(Duration.ofMinutes(minutesBefore(step)));
    }

    public Instant endOf(int step) {
        return startOf(step + 1);
    }

    /** An instant as the people of the horizon's zone write it. */
    public String text(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
    }

    /** True where every step has the same length, which paths given as one value per step require. */
    public boolean isUniform() {
        return stepMinutes.stream().distinct().count() == 1;
    }

    /** The steps of {@code next} behind the steps of this horizon. */
    public Horizon followedBy(Horizon next) {
        if (!next.start.equals(endOf(steps() - 1))) {
            throw new IllegalArgumentException(
                    "The horizon from " + next.start + " does not begin where the one before ends");
        }
        List<Integer> joined = new java.util.ArrayList<>(stepMinutes);
        joined.addAll(next.stepMinutes);
        return new Horizon(start, zone, joined);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Horizon horizon
                && start.equals(horizon.start)
                && zone.equals(horizon.zone)
                && stepMinutes.equals(horizon.stepMinutes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(start, zone, stepMinutes);
    }

    @Override
    public String toString() {
        return "Horizon[start=" + start + ", zone=" + zone + ", stepMinutes=" + stepMinutes + "]";
    }
}
