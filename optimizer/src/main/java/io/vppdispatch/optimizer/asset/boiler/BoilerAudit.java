package io.vppdispatch.optimizer.asset.boiler;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.asset.OnOff;
import io.vppdispatch.optimizer.asset.OnOffAudit;
import io.vppdispatch.optimizer.asset.OnOffRules;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;

/** Recomputes rules and money of a boiler from its schedule alone. */
final class BoilerAudit {

    private static final OnOffRules RULES = new OnOffRules(BoilerRule.LOGIC, BoilerRule.MIN_UP, BoilerRule.MIN_DOWN);

    private final Boiler boiler;
    private final AssetSchedule schedule;
    private final AuditScope scope;

    BoilerAudit(Boiler boiler, AssetSchedule schedule, AuditScope scope) {
        this.boiler = boiler;
        this.schedule = schedule;
        this.scope = scope;
    }

    void run() {
        if (boiler.isCommitted()) {
            new OnOffAudit(boiler.onOff(), RULES, schedule, scope).run();
        }
        for (int t = 0; t < scope.horizon().steps(); t++) {
            auditLimits(t);
            auditRamps(t);
            auditFuel(t, scope.horizon().hours(t));
        }
    }

    private double heat(int t) {
        return t < 0 ? boiler.powerBeforeMw() : schedule.at(AssetSchedule.POWER_MW, t);
    }

    private boolean isOn(int t) {
        return t < 0 ? boiler.wasOn() : !boiler.isCommitted() || schedule.is(OnOff.ON, t);
    }

    private void auditLimits(int t) {
        scope.atMostMw(BoilerRule.MOST, t, heat(t), isOn(t) ? boiler.maxMw().at(t) : 0, 1);
        scope.atMostMw(BoilerRule.LEAST, t, isOn(t) ? boiler.minMw(t) : 0, heat(t), 1);
    }

    private void auditRamps(int t) {
        Double ramp = boiler.rampMwPerMin();
        if (ramp != null && isOn(t) && isOn(t - 1)) {
            double reach = ramp * 60 * scope.horizon().hours(t);
            scope.atMostMw(BoilerRule.RAMP_UP, t, heat(t) - heat(t - 1), reach, 2);
            scope.atMostMw(BoilerRule.RAMP_DOWN, t, heat(t - 1) - heat(t), reach, 2);
        }
    }

    private void auditFuel(int t, double hours) {
        BoilerFuel fuel = boiler.fuel();
        double perHour = fuel.unitsPerMwh() * heat(t);
        double claimed = schedule.at(BoilerColumns.fuel(boiler), t);
        String unit = fuel.unit().perHour();
        scope.equal(BoilerRule.FUEL, t, claimed, perHour, 1 + fuel.unitsPerMwh(), unit);
        scope.cost(CostKind.FUEL, t, fuel.priceCnyPerUnit() * hours * fuel.unitsPerMwh(), heat(t));
        if (boiler.costCnyPerMwh() != 0) {
            scope.cost(CostKind.VARIABLE, t, boiler.costCnyPerMwh() * hours, heat(t));
        }
        if (fuel.tcePerUnit() != null) {
            scope.count(Ledger.COAL, t, fuel.tcePerUnit(), perHour * hours);
        } else if (fuel.unit() == BoilerFuel.Unit.TCE) {
            scope.count(Ledger.COAL, t, 1, perHour * hours);
        }
        if (fuel.co2TPerUnit() != null) {
            scope.count(Ledger.CO2, t, fuel.co2TPerUnit(), perHour * hours);
        }
    }
}
