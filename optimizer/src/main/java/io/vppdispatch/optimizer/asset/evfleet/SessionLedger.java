package io.vppdispatch.optimizer.asset.evfleet;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.SubAccount;
import io.vppdispatch.optimizer.asset.Window;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.ArrayList;
import java.util.List;

/** What a schedule means for each session. */
final class SessionLedger {

    /** Solvers miss a bound by less. */
    private static final double LAST_DIGIT = 1e-6;

    private final AssetSchedule schedule;
    private final Horizon horizon;

    SessionLedger(AssetSchedule schedule, Horizon horizon) {
        this.schedule = schedule;
        this.horizon = horizon;
    }

    /** Who got what: an account per session that is plugged in within the horizon, its loss that of charging and discharging. */
    List<SubAccount> accounts(EvFleet fleet) {
        List<SubAccount> accounts = new ArrayList<>();
        for (EvSession session : fleet.sessions()) {
            Window window = session.window(horizon);
            if (!window.isEmpty()) {
                double start = session.together().arrivalMwh();
                double end = schedule.at(EvFleetColumns.energy(session), window.last());
                double in = mwh(EvFleetColumns.charge(session));
                double out = session.feedsBack() ? mwh(EvFleetColumns.discharge(session)) : 0;
                double lost = in - out - (end - start);
                accounts.add(new SubAccount(session.id(), start, end, in, out, lost, 0, 0, 0, 0, 0));
            }
        }
        return accounts;
    }

    private double mwh(String column) {
        double sum = 0;
        for (int t = 0; t < horizon.steps(); t++) {
            sum += horizon.hours(t) * schedule.at(column, t);
        }
        return sum;
    }

    EvFleetInitial pluggedIn(EvFleet fleet) {
        List<EvSession> sessions = new ArrayList<>();
        for (EvSession session : fleet.sessions()) {
            Window window = session.window(horizon);
            if (!window.isEmpty() && !window.endsInside()) {
                sessions.add(session.having(storedMwh(fleet, session, window)));
            }
        }
        return new EvFleetInitial(sessions);
    }

    /** In one vehicle; a solver's last digit puts it neither beyond its capacity nor out of reach of what it wants. */
    private double storedMwh(EvFleet fleet, EvSession session, Window window) {
        double stored = schedule.at(EvFleetColumns.energy(session), window.last()) / session.vehicles();
        double least = session.wantedMwh() - fleet.chargeEfficiency() * session.chargeMaxMw() * window.hoursBeyond();
        double reached = stored < least && stored > least - LAST_DIGIT ? least : stored;
        return Math.max(0, Math.min(session.capacityMwh(), reached));
    }
}
