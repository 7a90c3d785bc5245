package io.vppdispatch.optimizer.asset.evfleet;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.asset.Window;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.ShortageKind;

/** Recomputes the rules of one session from the schedule alone. */
final class SessionAudit {

    private final EvFleet fleet;
    private final EvSession session;
    private final AssetSchedule schedule;
    private final AuditScope scope;
    private final Window window;
    private final double many;

    SessionAudit(EvFleet fleet, EvSession session, AssetSchedule schedule, AuditScope scope) {
        this.fleet = fleet;
        this.session = session;
        this.schedule = schedule;
        this.scope = scope;
        this.window = session.window(scope.horizon());
        this.many = session.vehicles();
    }

    void run() {
        double before = many * session.arrivalMwh();
        for (int t = 0; t < scope.horizon().steps(); t++) {
            auditPower(t);
            if (pluggedInHours(t) > 0) {
                auditEnergy(t, before);
                before = energy(t);
            } else {
                scope.equalMwh(EvFleetRule.ENERGY, t, energy(t), 0, 1);
            }
            auditDeparture(t);
        }
        if (!window.isEmpty() && !window.endsInside()) {
            auditReach(scope.horizon().steps() - 1, window.hoursBeyond());
        }
    }

    private double charge(int t) {
        return schedule.at(EvFleetColumns.charge(session), t);
    }

    private double discharge(int t) {
        return session.feedsBack() ? schedule.at(EvFleetColumns.discharge(session), t) : 0;
    }

    private double energy(int t) {
        return schedule.at(EvFleetColumns.energy(session), t);
    }

    private double pluggedInHours(int t) {
        return window.hours(t);
    }

    private void auditPower(int t) {
        double part = many * pluggedInHours(t) / scope.horizon().hours(t);
        scope.atMostMw(EvFleetRule.CHARGE, t, 0, charge(t), 1);
        scope.atMostMw(EvFleetRule.CHARGE, t, charge(t), part * session.chargeMaxMw(), 1);
        scope.atMostMw(EvFleetRule.DISCHARGE, t, 0, discharge(t), 1);
        scope.atMostMw(EvFleetRule.DISCHARGE, t, discharge(t), part * session.dischargeMaxMw(), 1);
        scope.atMostMw(EvFleetRule.MODE, t, Math.min(charge(t), discharge(t)), 0, 1);
    }

    private void auditEnergy(int t, double before) {
        double hours = scope.horizon().hours(t);
        Double efficiency = fleet.dischargeEfficiency();
        double perDischarge = efficiency == null ? 0 : 1 / efficiency;
        double change = hours * (fleet.chargeEfficiency() * charge(t) - perDischarge * discharge(t));
        double weight = 2 + hours * (fleet.chargeEfficiency() + perDischarge);
        scope.equalMwh(EvFleetRule.ENERGY, t, energy(t), before + change, weight);
        scope.atMostMwh(EvFleetRule.CAPACITY, t, 0, energy(t), 1);
        scope.atMostMwh(EvFleetRule.CAPACITY, t, energy(t), many * session.capacityMwh(), 1);
    }

    private boolean leavesIn(int t) {
        boolean isIn = pluggedInHours(t) > 0;
        return isIn && !session.departure().isAfter(scope.horizon().endOf(t));
    }

    private void auditDeparture(int t) {
        double unmet = schedule.at(EvFleetColumns.unmet(session), t);
        double missing = leavesIn(t) ? Math.max(0, many * session.wantedMwh() - energy(t)) : 0;
        scope.equalMwh(EvFleetRule.DEPARTURE, t, unmet, missing, 2);
        Double price = session.unmetCnyPerMwh();
        if (price == null) {
            scope.atMostMwh(EvFleetRule.DEPARTURE, t, missing, 0, 1);
        } else {
            scope.cost(CostKind.UNMET, t, price, missing);
            scope.shortage(ShortageKind.UNMET_CHARGE, fleet.id() + "/" + session.id(), t, missing);
        }
    }

    private void auditReach(int last, double hoursLeft) {
        double reach = energy(last) + many * fleet.chargeEfficiency() * session.chargeMaxMw() * hoursLeft;
        double missing = many * session.wantedMwh() - reach;
        Double price = session.unmetCnyPerMwh();
        if (price == null) {
            scope.atMostMwh(EvFleetRule.REACH, last, missing, 0, 1);
        } else {
            scope.cost(CostKind.TARGET, -1, price, Math.max(0, missing));
        }
    }
}
