package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.asset.Cause;
import io.vppdispatch.optimizer.asset.Lifting;
import io.vppdispatch.optimizer.data.Changed;
import io.vppdispatch.optimizer.time.Series;
import org.jspecify.annotations.Nullable;

/**
 * A store with one of its limits lifted. As large as could matter in power and energy, it keeps its efficiencies, its targets and its
 * leases; one that is not there at all stays away.
 */
record LimitsLifted(Storage storage, Lifting lifting) {

    Storage of(Cause cause) {
        if (cause != Cause.STORAGE || chargeMaxMw() == 0) {
            return storage;
        }
        return Changed.from(storage)
                .set("chargeMaxMw", storage.chargeMaxMw() + lifting.mostMw())
                .set("dischargeMaxMw", storage.dischargeMaxMw() + lifting.mostMw())
                .set("maxMwh", storage.maxMwh() + lifting.mostMwh())
                .set("profile", profile())
                .get();
    }

    private double chargeMaxMw() {
        StorageProfile profile = storage.profile();
        Series byStep = profile == null ? null : profile.chargeMaxMw();
        return byStep == null ? storage.chargeMaxMw() : byStep.max();
    }

    /** What differs from step to step stands for what the store says, so it is lifted too. */
    private @Nullable StorageProfile profile() {
        StorageProfile profile = storage.profile();
        return profile == null
                ? null
                : Changed.from(profile)
                        .set("maxMwh", more(profile.maxMwh(), lifting.mostMwh()))
                        .set("chargeMinMw", null)
                        .set("chargeMaxMw", more(profile.chargeMaxMw(), lifting.mostMw()))
                        .set("dischargeMinMw", null)
                        .set("dischargeMaxMw", more(profile.dischargeMaxMw(), lifting.mostMw()))
                        .get();
    }

    private static @Nullable Series more(@Nullable Series series, double addend) {
        return series == null ? null : series.map(each -> each + addend);
    }
}
