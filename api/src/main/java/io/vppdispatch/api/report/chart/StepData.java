package io.vppdispatch.api.report.chart;

import io.vppdispatch.optimizer.time.Horizon;
import java.util.Date;
import java.util.function.IntToDoubleFunction;
import org.jfree.data.time.SimpleTimePeriod;
import org.jfree.data.time.TimeTableXYDataset;
import org.jfree.data.xy.XYSeries;

/** Values per step as the chart library takes them. */
public final class StepData {

    private StepData() {}

    /** Adds a series of bars as wide as their steps. */
    static void addBars(TimeTableXYDataset bars, Horizon horizon, String key, IntToDoubleFunction valueAt) {
        for (int t = 0; t < horizon.steps(); t++) {
            SimpleTimePeriod period = new SimpleTimePeriod(Date.from(horizon.startOf(t)), Date.from(horizon.endOf(t)));
            bars.add(period, valueAt.applyAsDouble(t), key, false);
        }
    }

    /** Points at the start of each step and at the end of the last, to be joined by steps. */
    static XYSeries steps(Horizon horizon, String key, IntToDoubleFunction valueAt) {
        XYSeries series = new XYSeries(key, false);
        int last = horizon.steps() - 1;
        for (int t = 0; t <= last; t++) {
            series.add(horizon.startOf(t).toEpochMilli(), valueAt.applyAsDouble(t));
        }
        series.add(horizon.endOf(last).toEpochMilli(), valueAt.applyAsDouble(last));
        return series;
    }

    /** A value at the start of the horizon and one at the end of each step, to be joined by lines. */
    static XYSeries ends(Horizon horizon, String key, double initial, IntToDoubleFunction valueAt) {
        XYSeries series = new XYSeries(key, false);
        series.add(horizon.start().toEpochMilli(), initial);
        for (int t = 0; t < horizon.steps(); t++) {
            series.add(horizon.endOf(t).toEpochMilli(), valueAt.applyAsDouble(t));
        }
        return series;
    }
}
