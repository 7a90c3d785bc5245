package io.vppdispatch.architecture.canary.stages;

import io.vppdispatch.optimizer.asset.Asset;

/** Breaks the wall of its room. */
interface SeesAsset {
    void see(Asset forbidden);
}
