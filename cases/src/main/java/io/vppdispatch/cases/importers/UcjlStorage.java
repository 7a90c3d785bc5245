package io.vppdispatch.cases.importers;

import io.vppdispatch.cases.importers.UcjlSteps.Flag;
import io.vppdispatch.optimizer.asset.storage.Storage;
import io.vppdispatch.optimizer.asset.storage.StorageInitial;
import io.vppdispatch.optimizer.asset.storage.StorageProfile;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A storage unit of UnitCommitment.jl: a store whose every value may differ by step. It holds no reserve there. */
final class UcjlStorage {

    private static final String LAST_MIN = "Last period minimum level (MWh)";
    private static final String LAST_MAX = "Last period maximum level (MWh)";

    private final Source store;
    private final UcjlSteps steps;

    UcjlStorage(Source store, UcjlSteps steps) {
        this.store = store;
        this.steps = steps;
    }

    Storage read(String id, String node) {
        double initialMwh = store.number("Initial level (MWh)", 0);
        Series minMwh = level("Minimum level (MWh)", 0.0, LAST_MIN, true);
        Series maxMwh = level("Maximum level (MWh)", null, LAST_MAX, false);
        Series charge = steps.series(store, "Maximum charge rate (MW)");
        Series discharge = steps.series(store, "Maximum discharge rate (MW)");
        Series in = steps.series(store, "Charge efficiency", 1);
        Series out = steps.series(store, "Discharge efficiency", 1);
        double leastMwh = Math.min(minMwh.min(), initialMwh);
        double mostMwh = Math.max(maxMwh.max(), initialMwh);
        StorageProfile profile = new StorageProfile(
                differing(minMwh, leastMwh),
                differing(maxMwh, mostMwh),
                differing(steps.series(store, "Minimum charge rate (MW)", 0), 0),
                differing(charge, charge.max()),
                differing(steps.series(store, "Minimum discharge rate (MW)", 0), 0),
                differing(discharge, discharge.max()),
                differing(in, in.at(0)),
                differing(out, out.at(0)),
                cost("Charge cost ($/MW)"),
                cost("Discharge cost ($/MW)"),
                bothAtOnce(),
                null,
                0,
                false);
        return new Storage(
                id,
                node,
                charge.max(),
                discharge.max(),
                leastMwh,
                mostMwh,
                in.at(0),
                out.at(0),
                steps.perHour(steps.fixed(store, "Loss factor", 0)),
                0,
                profile,
                StorageInitial.stored(initialMwh));
    }

    private static @Nullable Series differing(Series series, double value) {
        return series.min() == value && series.max() == value ? null : series;
    }

    /** The band of a level, in the last step that of the end too. */
    private Series level(String key, @Nullable Double otherwise, String lastKey, boolean least) {
        Series series = otherwise == null ? steps.series(store, key) : steps.series(store, key, otherwise);
        if (!store.has(lastKey)) {
            return series;
        }
        double[] values = series.toArray();
        int last = values.length - 1;
        double wanted = store.number(lastKey);
        values[last] = least ? Math.max(values[last], wanted) : Math.min(values[last], wanted);
        return Series.of(values);
    }

    private Series cost(String key) {
        return steps.series(store, key).map(steps::perHour);
    }

    private @Nullable Series bothAtOnce() {
        List<Flag> flags = steps.flags(store, "Allow simultaneous charging and discharging", Flag.YES);
        return flags.contains(Flag.YES) ? Series.generate(steps.count(), t -> flags.get(t) == Flag.YES ? 1 : 0) : null;
    }
}
