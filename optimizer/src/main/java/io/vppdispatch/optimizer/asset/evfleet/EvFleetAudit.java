package io.vppdispatch.optimizer.asset.evfleet;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.asset.Window;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Recomputes rules and money of a fleet from its schedule alone; its sessions by {@link SessionAudit}. */
final class EvFleetAudit {

    private final EvFleet fleet;
    private final AssetSchedule schedule;
    private final AuditScope scope;

    EvFleetAudit(EvFleet fleet, AssetSchedule schedule, AuditScope scope) {
        this.fleet = fleet;
        this.schedule = schedule;
        this.scope = scope;
    }

    void run() {
        fleet.sessions().forEach(session -> new SessionAudit(fleet, session, schedule, scope).run());
        for (int t = 0; t < scope.horizon().steps(); t++) {
            auditSums(t);
            auditConnection(t);
            countStep(t);
        }
        Double limit = fleet.connectionMaxMw();
        for (EvSession session : fleet.sessions()) {
            if (limit != null && session.unmetCnyPerMwh() == null && goesOn(session)) {
                auditReach(session.departure(), limit);
            }
        }
    }

    private void auditSums(int t) {
        List<EvSession> all = fleet.sessions();
        List<EvSession> back = all.stream().filter(EvSession::feedsBack).toList();
        equalSum(EvFleetColumns.CHARGE_MW, all, EvFleetColumns::charge, t);
        equalSum(EvFleetColumns.DISCHARGE_MW, back, EvFleetColumns::discharge, t);
        equalSum(EvFleetColumns.ENERGY_MWH, all, EvFleetColumns::energy, t);
        equalSum(EvFleetColumns.UNMET_MWH, all, EvFleetColumns::unmet, t);
        double net = schedule.at(EvFleetColumns.DISCHARGE_MW, t) - schedule.at(EvFleetColumns.CHARGE_MW, t);
        scope.equalMw(EvFleetRule.NET, t, schedule.at(AssetSchedule.POWER_MW, t), net, 3);
    }

    private void equalSum(String column, List<EvSession> sessions, Function<EvSession, String> part, int t) {
        double sum = 0;
        for (EvSession session : sessions) {
            sum += schedule.at(part.apply(session), t);
        }
        double weight = 1.0 + sessions.size();
        if (column.endsWith("_mwh")) {
            scope.equalMwh(EvFleetRule.NET, t, schedule.at(column, t), sum, weight);
        } else {
            scope.equalMw(EvFleetRule.NET, t, schedule.at(column, t), sum, weight);
        }
    }

    private void auditConnection(int t) {
        Double limit = fleet.connectionMaxMw();
        if (limit != null) {
            double size = Math.abs(schedule.at(AssetSchedule.POWER_MW, t));
            scope.atMostMw(EvFleetRule.CONNECTION, t, size, limit, 1);
        }
    }

    private boolean goesOn(EvSession session) {
        Window window = session.window(scope.horizon());
        return !window.isEmpty() && !window.endsInside();
    }

    /** What must still come by a departure after the horizon, less what other vehicles may feed back, passes the connection. */
    private void auditReach(Instant departure, double connectionMaxMw) {
        int last = scope.horizon().steps() - 1;
        double left = 0;
        double weight = 0;
        for (EvSession session : fleet.sessions()) {
            if (!goesOn(session)) {
                continue;
            }
            boolean isDue =
                    session.unmetCnyPerMwh() == null && !session.departure().isAfter(departure);
            double wanted = isDue ? session.vehicles() * session.wantedMwh() : 0;
            double lack = wanted - schedule.at(EvFleetColumns.energy(session), last);
            left += session.feedsBack() ? lack : Math.max(0, lack);
            weight++;
        }
        double hours = Window.hoursBetween(scope.horizon().endOf(last), departure);
        double room = fleet.chargeEfficiency() * connectionMaxMw * hours;
        scope.atMostMwh(EvFleetRule.REACH, last, left, room, weight);
    }

    /** What is fed back was taken before, at both losses; the rest is for driving. */
    private void countStep(int t) {
        double hours = scope.horizon().hours(t);
        double charge = schedule.at(EvFleetColumns.CHARGE_MW, t);
        double discharge = schedule.at(EvFleetColumns.DISCHARGE_MW, t);
        Double efficiency = fleet.dischargeEfficiency();
        double roundTrip = fleet.chargeEfficiency() * (efficiency == null ? 1 : efficiency);
        scope.cost(CostKind.WEAR, t, fleet.dischargeWearCnyPerMwh() * hours, discharge);
        scope.count(Ledger.CONSUMPTION, t, hours, charge - discharge / roundTrip);
        scope.count(Ledger.STORAGE_LOSS, t, hours * (1 / roundTrip - 1), discharge);
    }
}
