package io.vppdispatch.optimizer.asset.evfleet;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import java.util.ArrayList;
import java.util.List;

/** Names of the columns of a fleet's schedule, all but the net power. */
final class EvFleetColumns {

    static final String CHARGE_MW = "charge_mw";
    static final String DISCHARGE_MW = "discharge_mw";

    /** In the vehicles plugged in during the step, at its end or when they leave. */
    static final String ENERGY_MWH = "energy_mwh";

    /** What vehicles that leave in the step miss. */
    static final String UNMET_MWH = "unmet_mwh";

    private EvFleetColumns() {}

    static List<String> all(EvFleet fleet) {
        List<String> names =
                new ArrayList<>(List.of(AssetSchedule.POWER_MW, CHARGE_MW, DISCHARGE_MW, ENERGY_MWH, UNMET_MWH));
        for (EvSession session : fleet.sessions()) {
            names.add(charge(session));
            if (session.feedsBack()) {
                names.add(discharge(session));
            }
            names.add(energy(session));
            names.add(unmet(session));
        }
        return names;
    }

    static String charge(EvSession session) {
        return session.id() + "_" + CHARGE_MW;
    }

    static String discharge(EvSession session) {
        return session.id() + "_" + DISCHARGE_MW;
    }

    static String energy(EvSession session) {
        return session.id() + "_" + ENERGY_MWH;
    }

    static String unmet(EvSession session) {
        return session.id() + "_" + UNMET_MWH;
    }
}
