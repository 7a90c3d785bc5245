package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import io.vppdispatch.optimizer.time.Series;
import org.jspecify.annotations.Nullable;

/**
 * What of a store differs from step to step, and natural inflow. A series that is absent leaves what the store says for all
 * steps. Such a store holds no reserve and has no tenants: what backs either would differ from step to step too.
 */
@Doc("What of a store differs from step to step, and natural inflow; an absent series leaves what the store says.")
public record StorageProfile(
        @Doc("Least energy stored at the end of each step, MWh.") @Range(max = 1e7) @Nullable
        Series minMwh,

        @Doc("Most energy stored at the end of each step, MWh.") @Range(max = 1e7) @Nullable
        Series maxMwh,

        @Doc("Least power while charging, MW; absent: any.") @Range(max = 1e6) @Nullable
        Series chargeMinMw,

        @Doc("Most power taken from the node, MW.") @Range(max = 1e6) @Nullable
        Series chargeMaxMw,

        @Doc("Least power while discharging, MW; absent: any.") @Range(max = 1e6) @Nullable
        Series dischargeMinMw,

        @Doc("Most power fed into the node, MW.") @Range(max = 1e6) @Nullable
        Series dischargeMaxMw,

        @Doc("Energy stored per energy taken from the node.") @Range(min = 0.01, max = 1) @Nullable
        Series chargeEfficiency,

        @Doc("Energy fed into the node per energy drawn from the store.") @Range(min = 0.01, max = 1) @Nullable
        Series dischargeEfficiency,

        @Doc("Cost of a MWh taken from the node, CNY/MWh; absent: none.") @Range(max = 1e5) @Nullable
        Series chargeCnyPerMwh,

        @Doc("Cost of a MWh fed into the node, beside throughput_cny_per_mwh, CNY/MWh; absent: none.")
        @Range(max = 1e5)
        @Nullable
        Series dischargeCnyPerMwh,

        @Doc("1 where it may charge and discharge at once, 0 where not; absent: never.") @Range(max = 1) @Nullable
        Series bothAtOnce,

        @Doc("Natural inflow into the store, counted inside it, MW; what does not fit may be spilled. Absent: none.")
        @Range(max = 1e6)
        @Nullable
        Series inflowMw,

        @Doc("Cost of a MWh spilled, CNY/MWh.") @Range(max = 1e5) @Default("0")
        double spillCnyPerMwh,

        @Doc("The horizon begins with what it ends with, whatever initial.stored_mwh says.") @Default("false")
        boolean cyclic) {

    /** Nothing differs. */
    static final StorageProfile NONE =
            new StorageProfile(null, null, null, null, null, null, null, null, null, null, null, null, 0, false);
}
