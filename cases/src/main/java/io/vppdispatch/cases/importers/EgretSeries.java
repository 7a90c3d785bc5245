package io.vppdispatch.cases.importers;

import io.vppdispatch.optimizer.time.Series;
import java.util.List;

/** Values that Egret lets be one number or {@code {"data_type": "time_series", "values": [...]}}. */
final class EgretSeries {

    private EgretSeries() {}

    static Series read(Source source, String key, int steps) {
        if (!source.has(key) || source.isNumber(key)) {
            return Series.constant(steps, source.number(key));
        }
        Source series = source.object(key);
        series.ignore(List.of("data_type"));
        double[] values = series.numbers("values");
        series.refuseRest();
        if (values.length != steps) {
            series.at("values")
                    .add("length", key + " has " + values.length + " values where there are " + steps + " steps");
        }
        return Series.of(values);
    }

    /** The same value at every step, or none. */
    static boolean isConstant(Series series) {
        return series.steps() == 0 || series.min() == series.max();
    }

    /** A value that the model has as one number for all steps. */
    static double fixed(Source source, String key) {
        if (source.has(key) && !source.isNumber(key)) {
            source.refuse(key, "it varies over time");
            return 0;
        }
        return source.number(key);
    }
}
