package io.vppdispatch.optimizer.asset.hvac;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import java.util.List;

/** Names of the columns of a building's schedule, all but the net power. */
final class HvacColumns {

    /** At the end of the step. */
    static final String TEMPERATURE_C = "temperature_c";

    /** Distance of the temperature from the comfort band, 0 inside. */
    static final String OUTSIDE_BAND_K = "outside_band_k";

    /** Temperature less the target, 0 without a target. */
    static final String ABOVE_TARGET_K = "above_target_k";

    static final List<String> ALL = List.of(AssetSchedule.POWER_MW, TEMPERATURE_C, OUTSIDE_BAND_K, ABOVE_TARGET_K);

    private HvacColumns() {}
}
