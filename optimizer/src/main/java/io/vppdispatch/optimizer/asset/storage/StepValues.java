package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.time.Series;
import org.jspecify.annotations.Nullable;

/** What a storage says about each step: its profile where that has a series, else itself. */
final class StepValues {

    private final Storage storage;
    private final StorageProfile profile;

    StepValues(Storage storage) {
        this.storage = storage;
        this.profile = storage.profile() == null ? StorageProfile.NONE : storage.profile();
    }

    private static double at(@Nullable Series series, int step, double otherwise) {
        return series == null ? otherwise : series.at(step);
    }

    double minMwh(int step) {
        return at(profile.minMwh(), step, storage.minMwh());
    }

    double maxMwh(int step) {
        return at(profile.maxMwh(), step, storage.maxMwh());
    }

    double chargeMinMw(int step) {
        return at(profile.chargeMinMw(), step, 0);
    }

    double chargeMaxMw(int step) {
        return at(profile.chargeMaxMw(), step, storage.chargeMaxMw());
    }

    double dischargeMinMw(int step) {
        return at(profile.dischargeMinMw(), step, 0);
    }

    double dischargeMaxMw(int step) {
        return at(profile.dischargeMaxMw(), step, storage.dischargeMaxMw());
    }

    double chargeEfficiency(int step) {
        return at(profile.chargeEfficiency(), step, storage.chargeEfficiency());
    }

    double dischargeEfficiency(int step) {
        return at(profile.dischargeEfficiency(), step, storage.dischargeEfficiency());
    }

    /** Cost of a MWh charged, CNY. */
    double chargeCny(int step) {
        return at(profile.chargeCnyPerMwh(), step, 0);
    }

    /** Cost of a MWh discharged, wear included, CNY. */
    double dischargeCny(int step) {
        return storage.throughputCnyPerMwh() + at(profile.dischargeCnyPerMwh(), step, 0);
    }

    boolean mayBothAtOnce(int step) {
        return at(profile.bothAtOnce(), step, 0) == 1;
    }

    double inflowMw(int step) {
        return at(profile.inflowMw(), step, 0);
    }

    boolean hasInflow() {
        return profile.inflowMw() != null;
    }

    double spillCnyPerMwh() {
        return profile.spillCnyPerMwh();
    }

    boolean isCyclic() {
        return profile.cyclic();
    }
}
