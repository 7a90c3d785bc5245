package io.vppdispatch.cases.importers;

import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * Steps of a UnitCommitment.jl file and what depends on their length. Costs there count once per step, whatever its length, and
 * ramps are per step; here both are per hour or minute, so that the objective of a plan is that of the file.
 */
final class UcjlSteps {

    private static final int HOUR_MINUTES = 60;

    private final int steps;
    private final int minutes;

    private UcjlSteps(int steps, int minutes) {
        this.steps = steps;
        this.minutes = minutes;
    }

    static UcjlSteps read(Source parameters) {
        int minutes = parameters.has("Time step (min)") ? parameters.count("Time step (min)") : HOUR_MINUTES;
        boolean inHours = parameters.has("Time horizon (h)");
        boolean inMinutes = parameters.has("Time horizon (min)");
        String key = inMinutes ? "Time horizon (min)" : "Time horizon (h)";
        double horizonMinutes = parameters.number(key) * (inMinutes ? 1 : HOUR_MINUTES);
        if (inHours && inMinutes) {
            parameters.at(key).add("range", key + " must be absent where Time horizon (h) is given");
        }
        if (HOUR_MINUTES % minutes != 0) {
            parameters
                    .at("Time step (min)")
                    .add("range", "Time step (min) (" + minutes + ") must divide the " + HOUR_MINUTES + " of an hour");
        }
        double steps = horizonMinutes / minutes;
        boolean isWhole = steps >= 1 && steps <= Source.MAX_COUNT && steps == Math.rint(steps);
        if (parameters.has(key) && !isWhole) {
            parameters.at(key).add("range", key + " must be a whole number of steps of " + minutes + " min");
        }
        return new UcjlSteps(isWhole ? (int) steps : 1, minutes);
    }

    int count() {
        return steps;
    }

    Horizon horizon() {
        return Assembly.horizon(steps, minutes);
    }

    /** An amount per step as one per hour. */
    double perHour(double perStep) {
        return perStep * HOUR_MINUTES / minutes;
    }

    /** A ramp in MW per step as one in MW per minute. */
    double perMinute(double perStep) {
        return perStep / minutes;
    }

    /** Hours that the steps next to a time given in hours take, as the file's own program rounds it. */
    double wholeSteps(double hours) {
        return Math.rint(hours * HOUR_MINUTES / minutes) * minutes / HOUR_MINUTES;
    }

    /** One number for all steps or one per step. */
    Series series(Source source, String key) {
        if (!source.isList(key)) {
            return Series.constant(steps, source.number(key));
        }
        double[] values = source.numbers(key);
        if (values.length != steps) {
            source.at(key).add("length", key + " has " + values.length + " values where there are " + steps + " steps");
            return Series.constant(steps, 0);
        }
        return Series.of(values);
    }

    Series series(Source source, String key, double otherwise) {
        return source.has(key) ? series(source, key) : Series.constant(steps, otherwise);
    }

    /** A value that the model has as one number for all steps. */
    double fixed(Source source, String key) {
        Series series = series(source, key);
        if (series.min() != series.max()) {
            source.refuse(key, "it varies over time");
        }
        return series.at(0);
    }

    double fixed(Source source, String key, double otherwise) {
        return source.has(key) ? fixed(source, key) : otherwise;
    }

    /** A flag for all steps, or one per step; an element may be null. */
    List<Flag> flags(Source source, String key, Flag otherwise) {
        List<Flag> flags = new ArrayList<>();
        if (!source.isList(key)) {
            Flag all = source.has(key) ? Flag.of(source.flag(key, false)) : otherwise;
            for (int t = 0; t < steps; t++) {
                flags.add(all);
            }
            return flags;
        }
        for (Source element : source.each(key)) {
            flags.add(element.has(key) ? Flag.of(element.flag(key, false)) : Flag.OPEN);
        }
        if (flags.size() != steps) {
            source.at(key).add("length", key + " has " + flags.size() + " values where there are " + steps + " steps");
        }
        return flags.size() == steps ? flags : List.of();
    }

    /** What a file says about a step: yes, no or nothing. */
    enum Flag {
        YES,
        NO,
        OPEN;

        static Flag of(boolean value) {
            return value ? YES : NO;
        }
    }
}
