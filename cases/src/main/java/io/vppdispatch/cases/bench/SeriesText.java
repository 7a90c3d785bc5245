package io.vppdispatch.cases.bench;

import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** The columns of a {@code series.csv}. */
final class SeriesText {

    private final Horizon horizon;
    private final Map<String, Series> columns = new LinkedHashMap<>();

    SeriesText(Horizon horizon) {
        this.horizon = horizon;
    }

    void add(String column, Series values) {
        columns.put(column, values);
    }

    void add(String column, IntToDoubleFunction values) {
        add(column, Series.generate(horizon.steps(), values));
    }

    String csv() {
        StringBuilder text = new StringBuilder("time,")
                .append(String.join(",", columns.keySet()))
                .append('\n');
        for (int t = 0; t < horizon.steps(); t++) {
            text.append(horizon.startOf(t).atZone(horizon.zone()).toOffsetDateTime());
            for (Series series : columns.values()) {
                text.append(',').append(Draw.decimal(series.at(t)));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
