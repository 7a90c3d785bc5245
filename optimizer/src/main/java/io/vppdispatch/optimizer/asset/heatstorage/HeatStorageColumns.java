package io.vppdispatch.optimizer.asset.heatstorage;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import java.util.List;

/** Columns of a heat storage's schedule beside its cost. */
final class HeatStorageColumns {

    static final String IN_MW = "in_mw";
    static final String OUT_MW = "out_mw";
    static final String STORED_MWH = "stored_heat_mwh";
    static final String LOST_MWH = "lost_heat_mwh";
    static final String ABOVE_TARGET_MWH = "above_target_mwh";

    private HeatStorageColumns() {}

    static List<String> all() {
        return List.of(AssetSchedule.POWER_MW, IN_MW, OUT_MW, STORED_MWH, LOST_MWH, ABOVE_TARGET_MWH);
    }
}
