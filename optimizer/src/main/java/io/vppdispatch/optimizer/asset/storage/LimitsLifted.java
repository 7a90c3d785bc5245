package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.asset.Cause;
import io.vppdispatch.optimizer.asset.Lifting;
import io.vppdispatch.optimizer.data.Changed;

/**
 * A store with one of its limits lifted. As large as could matter in power and energy, it keeps its efficiencies, its targets and its
 * leases; one that is not there at all stays away.
 */
record LimitsLifted(Storage storage, Lifting lifting) {

    Storage of(Cause cause) {
        if (cause != Cause.STORAGE || storage.chargeMaxMw() == 0) {
            return storage;
        }
        return Changed.from(storage)
                .set("chargeMaxMw", storage.chargeMaxMw() + lifting.mostMw())
                .set("dischargeMaxMw", storage.dischargeMaxMw() + lifting.mostMw())
                .set("maxMwh", storage.maxMwh() + lifting.mostMwh())
                .get();
    }
}
