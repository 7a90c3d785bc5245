package io.vppdispatch.optimizer.asset;

import io.vppdispatch.optimizer.data.Part;
import io.vppdispatch.optimizer.time.Series;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one subject (an asset, a node or a reserve product) does at every step: named columns, each name ending in its unit.
 * Every asset has {@value #POWER_MW}, its net injection, and {@value #COST_CNY}, what the step costs.
 *
 * @param subject id of the asset, node or product
 * @param columns values by column name, in the order they are shown
 */
public record AssetSchedule(String subject, Map<String, Series> columns) {

    public static final String POWER_MW = "power_mw";
    public static final String COST_CNY = "cost_cny";

    public AssetSchedule {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    public Series column(String name) {
        Series series = columns.get(name);
        if (series == null) {
            throw new IllegalArgumentException("The schedule of " + subject + " has no column " + name + ", only "
                    + String.join(", ", columns.keySet()));
        }
        return series;
    }

    public double at(String name, int step) {
        return column(name).at(step);
    }

    /** True where a 0/1 column is 1. */
    public boolean is(String name, int step) {
        return at(name, step) > 0.5;
    }

    /** A whole-number column. */
    public long count(String name, int step) {
        return Math.round(at(name, step));
    }

    public int steps() {
        return columns.values().iterator().next().steps();
    }

    /** The steps {@code from} to before {@code to}. */
    public AssetSchedule part(int from, int to) {
        Map<String, Series> cut = new LinkedHashMap<>();
        columns.forEach((name, series) -> cut.put(name, Part.of(series, from, to)));
        return new AssetSchedule(subject, cut);
    }

    /** The same schedule with one value changed. */
    public AssetSchedule with(String name, int step, double value) {
        Map<String, Series> changed = new LinkedHashMap<>(columns);
        Series old = column(name);
        changed.put(name, Series.generate(old.steps(), t -> t == step ? value : old.at(t)));
        return new AssetSchedule(subject, changed);
    }
}
