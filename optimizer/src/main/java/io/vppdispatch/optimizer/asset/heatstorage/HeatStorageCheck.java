package io.vppdispatch.optimizer.asset.heatstorage;

import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.time.Horizon;

/** Rules across the components of a heat storage. */
final class HeatStorageCheck {

    private final HeatStorage storage;
    private final Issues issues;

    HeatStorageCheck(HeatStorage storage, Issues issues) {
        this.storage = storage;
        this.issues = issues;
    }

    void run(Horizon horizon) {
        double longestHours = 0;
        for (int t = 0; t < horizon.steps(); t++) {
            double most = storage.maxMwh().at(t);
            issues.at("min_mwh")
                    .at(t)
                    .require(
                            storage.minMwh(t) <= most,
                            "range",
                            "min_mwh[" + t + "] (" + storage.minMwh(t) + ") must be between 0 and max_mwh (" + most
                                    + ")");
            longestHours = Math.max(longestHours, horizon.hours(t));
        }
        double stored = storage.initial().storedMwh();
        requireWithin(
                issues.at("initial").at("stored_mwh"),
                "stored_mwh",
                stored,
                storage.leastMwh(),
                storage.maxMwh().max());
        checkTarget(horizon.steps() - 1);
        issues.at("standing_loss_per_hour")
                .require(
                        storage.standingLossPerHour() * longestHours <= 1,
                        "range",
                        "standing_loss_per_hour (" + storage.standingLossPerHour() + ") must be between 0 and "
                                + 1 / longestHours + ", or the longest step loses more than is stored");
    }

    private void checkTarget(int last) {
        Double target = storage.targetMwh();
        double miss = storage.targetMissCnyPerMwh();
        if (target != null) {
            requireWithin(
                    issues.at("target_mwh"),
                    "target_mwh",
                    target,
                    storage.minMwh(last),
                    storage.maxMwh().at(last));
            issues.at("target_miss_cny_per_mwh")
                    .require(
                            miss > 0,
                            "range",
                            "target_miss_cny_per_mwh (" + miss
                                    + ") must be above 0 where target_mwh is given, or it has no effect");
        }
        issues.requireEffect("target_miss_cny_per_mwh", miss, "target_mwh", target);
    }

    /** Of a band that is empty, which is an issue of its own, only that its higher end is kept. */
    private static void requireWithin(Issues place, String key, double mwh, double least, double most) {
        place.require(
                mwh <= Math.max(least, most) && (least <= mwh || least > most),
                "range",
                key + " (" + mwh + ") must be between min_mwh (" + least + ") and max_mwh (" + most + ")");
    }
}
