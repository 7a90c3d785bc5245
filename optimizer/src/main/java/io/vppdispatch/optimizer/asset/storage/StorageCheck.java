package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.time.Horizon;

/** Rules across the components of a storage. */
final class StorageCheck {

    private final Storage storage;
    private final Issues issues;

    StorageCheck(Storage storage, Issues issues) {
        this.storage = storage;
        this.issues = issues;
    }

    void run(Horizon horizon) {
        issues.at("min_mwh")
                .require(
                        storage.minMwh() <= storage.maxMwh(),
                        "range",
                        "min_mwh (" + storage.minMwh() + ") must be between 0 and max_mwh (" + storage.maxMwh() + ")");
        requireInBand(
                issues.at("initial").at("stored_mwh"),
                "stored_mwh",
                storage.initial().storedMwh());
        Double target = storage.targetMwh();
        if (target != null) {
            requireInBand(issues.at("target_mwh"), "target_mwh", target);
            requirePriced("target_miss_cny_per_mwh", storage.targetMissCnyPerMwh(), "target_mwh");
        }
        issues.requireEffect("target_miss_cny_per_mwh", storage.targetMissCnyPerMwh(), "target_mwh", target);
        issues.requireEffect(
                "excess_cycle_cny", storage.excessCycleCny(), "max_cycles_per_day", storage.maxCyclesPerDay());
        if (storage.maxCyclesPerDay() != null) {
            requirePriced("excess_cycle_cny", storage.excessCycleCny(), "max_cycles_per_day");
        }
        requireLossWithinStep(horizon);
        if (storage.profile() != null) {
            new ProfileCheck(storage, storage.profile(), issues).run(horizon.steps());
        }
        new TenantCheck(storage, issues).run();
    }

    /** Of a band that is empty, which is an issue of its own, only that its higher end is kept. */
    private void requireInBand(Issues place, String key, double mwh) {
        double least = storage.minMwh();
        double most = storage.maxMwh();
        place.require(
                mwh <= Math.max(least, most) && (least <= mwh || least > most),
                "range",
                key + " (" + mwh + ") must be between min_mwh (" + least + ") and max_mwh (" + most + ")");
    }

    private void requirePriced(String key, double cny, String limit) {
        issues.at(key)
                .require(
                        cny > 0,
                        "range",
                        key + " (" + cny + ") must be above 0 where " + limit + " is given, or it has no effect");
    }

    private void requireLossWithinStep(Horizon horizon) {
        double longestHours = 0;
        for (int t = 0; t < horizon.steps(); t++) {
            longestHours = Math.max(longestHours, horizon.hours(t));
        }
        issues.at("standing_loss_per_hour")
                .require(
                        storage.standingLossPerHour() * longestHours <= 1,
                        "range",
                        "standing_loss_per_hour (" + storage.standingLossPerHour() + ") must be between 0 and "
                                + 1 / longestHours + ", or the longest step loses more than is stored");
    }
}
