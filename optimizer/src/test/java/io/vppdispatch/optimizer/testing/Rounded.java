package io.vppdispatch.optimizer.testing;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.time.Series;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A schedule as it comes back from a file. */
public final class Rounded {

    private Rounded() {}

    public static Schedule toThreeDecimals(Schedule schedule) {
        return new Schedule(
                rounded(schedule.assets()),
                rounded(schedule.nodes()),
                rounded(schedule.links()),
                rounded(schedule.lines()),
                rounded(schedule.reserves()));
    }

    private static List<AssetSchedule> rounded(List<AssetSchedule> subjects) {
        return subjects.stream().map(Rounded::rounded).toList();
    }

    private static AssetSchedule rounded(AssetSchedule exact) {
        Map<String, Series> columns = new LinkedHashMap<>();
        exact.columns().forEach((name, series) -> columns.put(name, series.map(x -> Math.rint(x * 1000) / 1000)));
        return new AssetSchedule(exact.subject(), columns);
    }
}
