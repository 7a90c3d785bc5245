package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.time.Series;
import org.jspecify.annotations.Nullable;

/** Rules between a storage and its profile. */
final class ProfileCheck {

    private final Storage storage;
    private final StorageProfile profile;
    private final Issues issues;

    ProfileCheck(Storage storage, StorageProfile profile, Issues issues) {
        this.storage = storage;
        this.profile = profile;
        this.issues = issues.at("profile");
    }

    void run(int steps) {
        issues.require(!storage.isShared(), "profile", "profile must be absent where there are tenants");
        issues.require(
                !storage.holdsReserve() && storage.initial().heldReserves().isEmpty(),
                "profile",
                "profile needs holds_reserve false and no held_reserves: what backs reserve would differ by step");
        StepValues values = new StepValues(storage);
        for (int t = 0; t < steps; t++) {
            between("min_mwh", profile.minMwh(), t, storage.minMwh(), "min_mwh", storage.maxMwh());
            between("max_mwh", profile.maxMwh(), t, values.minMwh(t), "min_mwh", storage.maxMwh());
            between("charge_max_mw", profile.chargeMaxMw(), t, 0, "0", storage.chargeMaxMw());
            between("charge_min_mw", profile.chargeMinMw(), t, 0, "0", values.chargeMaxMw(t));
            between("discharge_max_mw", profile.dischargeMaxMw(), t, 0, "0", storage.dischargeMaxMw());
            between("discharge_min_mw", profile.dischargeMinMw(), t, 0, "0", values.dischargeMaxMw(t));
            requireFlag(t);
        }
        issues.requireEffect("spill_cny_per_mwh", profile.spillCnyPerMwh(), "inflow_mw", profile.inflowMw());
        requireEndInBand(values, steps - 1);
        requireOpenEnd();
    }

    private void between(String key, @Nullable Series series, int t, double least, String ofLeast, double most) {
        if (series != null) {
            issues.at(key)
                    .at(t)
                    .require(
                            least <= series.at(t) && series.at(t) <= most,
                            "range",
                            key + "[" + t + "] (" + series.at(t) + ") must be between " + ofLeast + " (" + least
                                    + ") and what the store allows (" + most + ")");
        }
    }

    private void requireFlag(int t) {
        Series both = profile.bothAtOnce();
        if (both != null) {
            issues.at("both_at_once")
                    .at(t)
                    .require(
                            both.at(t) == 0 || both.at(t) == 1,
                            "range",
                            "both_at_once[" + t + "] (" + both.at(t) + ") must be 0 or 1");
        }
    }

    private void requireEndInBand(StepValues values, int last) {
        Double target = storage.targetMwh();
        issues.require(
                target == null || (values.minMwh(last) <= target && target <= values.maxMwh(last)),
                "range",
                "target_mwh (" + target + ") must be between min_mwh and max_mwh of the last step ("
                        + values.minMwh(last) + ", " + values.maxMwh(last) + ")");
    }

    /** A store that ends with what it began with gains nothing that an end value could price. */
    private void requireOpenEnd() {
        issues.at("cyclic")
                .require(
                        !profile.cyclic() || storage.endValueCnyPerMwh() == 0,
                        "range",
                        "cyclic must be false where end_value_cny_per_mwh (" + storage.endValueCnyPerMwh()
                                + ") is given, or that has no effect");
    }
}
