package io.vppdispatch.optimizer.asset;

import io.vppdispatch.optimizer.time.Horizon;

/**
 * How far a limit is lifted: as far as anything could matter, and no further, so that programs stay well scaled.
 *
 * @param mostMw more power than could flow anywhere
 */
public record Lifting(Horizon horizon, double mostMw) {

    /** More energy than could flow anywhere over the horizon. */
    public double mostMwh() {
        return mostMw * horizon.totalHours();
    }
}
