package io.vppdispatch.optimizer.asset.shiftableload;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small sites of an hourly day, with clock times as hours. */
final class Jobs {

    private Jobs() {}

    static Instant at(double hour) {
        return Toys.hours(1).start().plusSeconds(Math.round(3600 * hour));
    }

    static Job pausing(String id, double from, double to, double energyMwh, double maxMw) {
        return pausing(id, from, to, energyMwh, maxMw, 0, null);
    }

    static Job pausing(
            String id, double from, double to, double energyMwh, double maxMw, double minMw, @Nullable Double price) {
        return new Job(id, at(from), at(to), energyMwh, maxMw, minMw, true, price, null);
    }

    static Job run(String id, double from, double to, double energyMwh, double maxMw, @Nullable Double price) {
        return new Job(id, at(from), at(to), energyMwh, maxMw, 0, false, price, null);
    }

    static ShiftableLoad site(@Nullable Double maxMw, Job... jobs) {
        return new ShiftableLoad("site", Toys.NODE, List.of(jobs), maxMw);
    }

    /** A schedule from the power of each job, where nothing is given up. */
    static AssetSchedule schedule(ShiftableLoad site, double[]... mw) {
        int steps = mw[0].length;
        Map<String, Series> columns = new LinkedHashMap<>();
        columns.put("power_mw", Series.generate(steps, t -> {
            double sum = 0;
            for (double[] job : mw) {
                sum -= job[t];
            }
            return sum;
        }));
        columns.put("unmet_mwh", Series.constant(steps, 0));
        for (int j = 0; j < mw.length; j++) {
            columns.put(site.jobs().get(j).id() + "_mw", Series.of(mw[j]));
            columns.put(site.jobs().get(j).id() + "_unmet_mwh", Series.constant(steps, 0));
        }
        columns.put("cost_cny", Series.constant(steps, 0));
        return new AssetSchedule("site", columns);
    }
}
