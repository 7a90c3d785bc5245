package io.vppdispatch.optimizer.asset.evfleet;

import io.vppdispatch.optimizer.asset.Window;
import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.HashSet;
import java.util.Set;

/** Rules across the components of a fleet. */
final class EvFleetCheck {

    /** What rounding, and a solver's last digit in a carried state, may add. */
    private static final double LAST_DIGIT = 1e-6;

    private final EvFleet fleet;
    private final Issues issues;

    EvFleetCheck(EvFleet fleet, Issues issues) {
        this.fleet = fleet;
        this.issues = issues;
    }

    void run(Horizon horizon) {
        Set<String> seen = new HashSet<>();
        for (int k = 0; k < fleet.sessions().size(); k++) {
            EvSession session = fleet.sessions().get(k);
            Issues at = issues.at("sessions").at(k);
            checkName(session, at.at("id"), seen);
            checkSession(session, at, horizon);
        }
        boolean anyFeedsBack = fleet.sessions().stream().anyMatch(EvSession::feedsBack);
        issues.at("discharge_efficiency")
                .require(
                        fleet.dischargeEfficiency() != null || !anyFeedsBack,
                        "required",
                        "discharge_efficiency is missing where a session has discharge_max_mw above 0");
        issues.requireEffect(
                "discharge_wear_cny_per_mwh",
                fleet.dischargeWearCnyPerMwh(),
                "discharge_efficiency",
                fleet.dischargeEfficiency());
    }

    private static void checkName(EvSession session, Issues at, Set<String> seen) {
        at.require(seen.add(session.id()), "duplicate_id", "the session " + session.id() + " is named twice");
        at.require(
                session.id().matches("[\\p{L}\\p{N}_.-]+"),
                "id",
                "id (" + session.id() + ") must be letters, digits, '_', '-' and '.' only");
    }

    private void checkSession(EvSession session, Issues at, Horizon horizon) {
        at.at("departure")
                .require(
                        session.arrival().isBefore(session.departure()),
                        "range",
                        "departure (" + horizon.text(session.departure()) + ") must be after arrival ("
                                + horizon.text(session.arrival()) + ")");
        requireFits(session, session.arrivalMwh(), "arrival_mwh", at);
        requireFits(session, session.wantedMwh(), "wanted_mwh", at);
        Double price = session.unmetCnyPerMwh();
        at.at("unmet_cny_per_mwh")
                .require(
                        price == null || price > 0,
                        "range",
                        "unmet_cny_per_mwh (" + price
                                + ") must be above 0; leave it out where all wanted energy is due");
        if (price == null) {
            checkReach(session, at, horizon);
        }
    }

    private static void requireFits(EvSession session, double mwh, String key, Issues at) {
        at.at(key)
                .require(
                        mwh <= session.capacityMwh() + LAST_DIGIT,
                        "range",
                        key + " (" + mwh + ") must be between 0 and capacity_mwh (" + session.capacityMwh() + ")");
    }

    /** What must be met must be within reach of the charger alone; sessions of the past ask for nothing any more. */
    private void checkReach(EvSession session, Issues at, Horizon horizon) {
        Window window = session.window(horizon);
        double hours = window.hoursAhead();
        double reach = session.arrivalMwh() + fleet.chargeEfficiency() * session.chargeMaxMw() * hours;
        at.at("wanted_mwh")
                .require(
                        hours == 0 || session.wantedMwh() <= reach + LAST_DIGIT,
                        "range",
                        "wanted_mwh (" + session.wantedMwh()
                                + ") must be at most what the charger can reach by departure (" + reach
                                + "), or missing energy needs a price in unmet_cny_per_mwh");
    }
}
