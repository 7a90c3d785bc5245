package io.vppdispatch.cases.importers;

import io.vppdispatch.optimizer.asset.storage.NettingCredit;
import io.vppdispatch.optimizer.asset.storage.Storage;
import io.vppdispatch.optimizer.asset.storage.StorageInitial;
import io.vppdispatch.optimizer.asset.storage.StorageProfile;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Storage units and stores of PyPSA: a storage that may charge and discharge at once, as nothing forbids it there. Losses of a
 * snapshot compound by the hour there, so the loss per hour here is that whose multiple is the same.
 */
final class PypsaStorage {

    private static final List<String> LABELS = List.of(
            "type",
            "control",
            "q_set",
            "capital_cost",
            "overnight_cost",
            "discount_rate",
            "fom_cost",
            "build_year",
            "lifetime",
            "p",
            "q",
            "p_dispatch",
            "p_store",
            "state_of_charge",
            "spill",
            "e",
            "carrier",
            "cyclic_state_of_charge_per_period",
            "state_of_charge_initial_per_period",
            "e_cyclic_per_period",
            "e_initial_per_period");

    private static final double LAST_DIGIT = 1e-9;

    private final PypsaNetwork network;
    private final boolean isCapped;
    private final int steps;

    PypsaStorage(PypsaNetwork network, boolean isCapped) {
        this.network = network;
        this.isCapped = isCapped;
        this.steps = network.horizon().steps();
    }

    void unit(PypsaRow row) {
        double mw = row.capacity("p_nom");
        double[] set = row.given("state_of_charge_set");
        double mwh = holding(mw * row.fixed("max_hours", 1), set);
        double firstMwh = undecayed(row, "state_of_charge_initial", "cyclic_state_of_charge", mwh);
        double roomMwh = Math.max(mwh, firstMwh);
        Series charge = row.series("p_min_pu", -1).map(pu -> -pu * mw);
        Series discharge = row.series("p_max_pu", 1).map(pu -> pu * mw);
        row.refuseUnless("p_set", 0, "the output is free");
        row.refuseUnless("marginal_cost_quadratic", 0, "costs are linear");
        Series inflow = row.series("inflow", 0);
        boolean hasInflow = inflow.max() > 0;
        double spillCny = row.fixed("spill_cost", 0);
        Series cost = row.series("marginal_cost", 0);
        StorageProfile profile = new StorageProfile(
                set == null ? null : at(set, 0),
                levels(set, mwh, roomMwh),
                null,
                constant(charge) ? null : charge,
                null,
                constant(discharge) ? null : discharge,
                differing(row.series("efficiency_store", 1)),
                differing(row.series("efficiency_dispatch", 1)),
                null,
                differing(cost),
                Series.constant(steps, 1),
                hasInflow ? inflow : null,
                hasInflow ? spillCny : 0,
                row.flag("cyclic_state_of_charge", false));
        store(row, charge.max(), discharge.max(), roomMwh, constant(cost) ? cost.at(0) : 0, firstMwh, profile);
        row.finish(LABELS);
    }

    /** Its power is limited by nothing but its energy. */
    void store(PypsaRow row) {
        double mwh = row.capacity("e_nom");
        row.refuseUnless("marginal_cost", 0, "it would cost one way and pay the other");
        row.refuseUnless("marginal_cost_quadratic", 0, "costs are linear");
        row.refuseUnless("e_set", 0, "the energy is free");
        row.refuseUnless("sign", 1, "a store feeds in");
        double shortestHours = Double.POSITIVE_INFINITY;
        for (int t = 0; t < steps; t++) {
            shortestHours = Math.min(shortestHours, network.horizon().hours(t));
        }
        Series least = row.series("e_min_pu", 0).map(pu -> pu * mwh);
        Series most = row.series("e_max_pu", 1).map(pu -> pu * mwh);
        double firstMwh = undecayed(row, "e_initial", "e_cyclic", mwh);
        double roomMwh = Math.max(mwh, firstMwh);
        StorageProfile profile = new StorageProfile(
                least.max() == 0 ? null : least,
                constant(most) && most.at(0) == roomMwh ? null : most,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                row.flag("e_cyclic", false));
        double mw = mwh / shortestHours;
        store(row, mw, mw, roomMwh, 0, firstMwh, profile);
        row.finish(LABELS);
    }

    private void store(
            PypsaRow row,
            double chargeMw,
            double dischargeMw,
            double mwh,
            double dischargeCny,
            double initialMwh,
            StorageProfile profile) {
        if (isCapped && network.co2(row) != 0) {
            row.refuse("carrier", "a store emits nothing");
        }
        network.assembly()
                .asset(
                        new Storage(
                                network.assembly().id("storage", row.name()),
                                network.node(row, "bus"),
                                chargeMw,
                                dischargeMw,
                                0,
                                mwh,
                                row.series("efficiency_store", 1).at(0),
                                row.series("efficiency_dispatch", 1).at(0),
                                lossPerHour(row),
                                dischargeCny,
                                row.fixed("marginal_cost_storage", 0),
                                null,
                                0,
                                0,
                                null,
                                0,
                                0,
                                0,
                                false,
                                false,
                                List.of(),
                                NettingCredit.OPERATOR,
                                null,
                                false,
                                profile,
                                StorageInitial.stored(initialMwh)),
                        row.pointer());
    }

    /** Over a step of Δ hours PyPSA keeps (1 - loss)^Δ, the model 1 - σΔ. */
    private double lossPerHour(PypsaRow row) {
        double loss = row.fixed("standing_loss", 0);
        if (loss != 0 && !network.horizon().isUniform()) {
            row.refuse("standing_loss", "it compounds over snapshots, whose lengths differ");
        }
        double hours = network.horizon().hours(0);
        return loss == 0 ? 0 : (1 - Math.pow(1 - loss, hours)) / hours;
    }

    /**
     * In PyPSA the level before the first snapshot loses nothing in it; here it does. So it is that much higher here, if need be
     * above what the store may hold after a snapshot.
     */
    private double undecayed(PypsaRow row, String initialKey, String cyclicKey, double mwh) {
        double initialMwh = row.fixed(initialKey, 0);
        if (row.flag(cyclicKey, false)) {
            return 0;
        }
        double kept = 1 - lossPerHour(row) * network.horizon().hours(0);
        if (initialMwh > mwh || initialMwh < 0) {
            row.issues()
                    .at(initialKey)
                    .add("range", initialKey + " (" + initialMwh + ") must be between 0 and the " + mwh + " it holds");
            return 0;
        }
        if (kept < LAST_DIGIT && initialMwh > 0) {
            row.refuse("standing_loss", "of the level before the first snapshot hardly anything would be left in it");
            return 0;
        }
        return initialMwh == 0 ? 0 : initialMwh / kept;
    }

    /** A capacity has as many digits as it was printed with: a level that is set may lie above it by the last. */
    private static double holding(double mwh, double @Nullable [] set) {
        double most = mwh;
        for (double level : set == null ? new double[0] : set) {
            most = level <= mwh * (1 + LAST_DIGIT) ? Math.max(most, level) : most;
        }
        return most;
    }

    private static boolean constant(Series series) {
        return series.min() == series.max();
    }

    private static @Nullable Series differing(Series series) {
        return constant(series) ? null : series;
    }

    /** The most after each snapshot, where it is not the room there is. */
    private @Nullable Series levels(double @Nullable [] set, double mwh, double roomMwh) {
        if (set != null) {
            return at(set, mwh);
        }
        return roomMwh == mwh ? null : Series.constant(steps, mwh);
    }

    /** A level where one is set, else a limit. */
    private static Series at(double[] set, double limitMwh) {
        return Series.of(set).map(mwh -> Double.isNaN(mwh) ? limitMwh : mwh);
    }
}
