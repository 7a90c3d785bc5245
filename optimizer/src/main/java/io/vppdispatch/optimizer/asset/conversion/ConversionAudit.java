package io.vppdispatch.optimizer.asset.conversion;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.asset.OnOff;
import io.vppdispatch.optimizer.asset.OnOffAudit;
import io.vppdispatch.optimizer.asset.OnOffRules;
import io.vppdispatch.optimizer.system.Carrier;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.ReserveProduct;

/** Recomputes rules and money of a conversion from its schedule alone. */
final class ConversionAudit {

    private static final OnOffRules RULES =
            new OnOffRules(ConversionRule.LOGIC, ConversionRule.MIN_UP, ConversionRule.MIN_DOWN);

    private static final double TIE_CNY_PER_MWH = 1e-4;

    private final Conversion conversion;
    private final AssetSchedule schedule;
    private final AuditScope scope;
    private final double electricityPerHeat;

    ConversionAudit(Conversion conversion, AssetSchedule schedule, AuditScope scope) {
        this.conversion = conversion;
        this.schedule = schedule;
        this.scope = scope;
        this.electricityPerHeat = scope.electricityPerHeat(conversion.node());
    }

    void run() {
        if (conversion.isCommitted()) {
            new OnOffAudit(conversion.onOff(), RULES, schedule, scope).run();
        }
        for (int t = 0; t < scope.horizon().steps(); t++) {
            auditPower(t);
            auditLimits(t);
            auditRamps(t);
            auditResponse(t);
            countStep(t, scope.horizon().hours(t));
        }
    }

    private double taken(int t) {
        return t < 0 ? conversion.takenBeforeMw() : schedule.at(ConversionColumns.TAKEN_MW, t);
    }

    private boolean isOn(int t) {
        return t < 0 ? conversion.wasOn() : !conversion.isCommitted() || schedule.is(OnOff.ON, t);
    }

    /** All reserve of one direction, MW. */
    private double held(boolean isUp, int t) {
        double sum = 0;
        for (ReserveProduct product : scope.reserveProducts()) {
            sum += conversion.holdsReserve() && product.isUp() == isUp ? held(product, t) : 0;
        }
        return sum;
    }

    private double held(ReserveProduct product, int t) {
        return schedule.at(ConversionColumns.reserve(product), t);
    }

    private void auditPower(int t) {
        scope.equalMw(ConversionRule.GIVEN, t, schedule.at(AssetSchedule.POWER_MW, t), -taken(t), 2);
        double efficiency = conversion.efficiency().at(t);
        double given = schedule.at(ConversionColumns.GIVEN_MW, t);
        scope.equalMw(ConversionRule.GIVEN, t, given, efficiency * taken(t), 1 + efficiency);
    }

    private void auditLimits(int t) {
        double weight = 1.0 + scope.reserveProducts().size();
        double most = isOn(t) ? conversion.maxMw().at(t) : 0;
        double least = isOn(t) ? conversion.minMw(t) : 0;
        scope.atMostMw(ConversionRule.MOST, t, taken(t) + held(false, t), most, weight);
        scope.atMostMw(ConversionRule.LEAST, t, least, taken(t) - held(true, t), weight);
    }

    private void auditRamps(int t) {
        Double ramp = conversion.rampMwPerMin();
        if (ramp == null || !isOn(t) || !isOn(t - 1)) {
            return;
        }
        double reach = ramp * 60 * scope.horizon().hours(t);
        double weight = 2.0 + scope.reserveProducts().size();
        double change = taken(t) - taken(t - 1);
        scope.atMostMw(ConversionRule.RAMP_UP, t, change + held(false, t), reach, weight);
        scope.atMostMw(ConversionRule.RAMP_DOWN, t, held(true, t) - change, reach, weight);
    }

    /** What is called with a product: all of its direction that is due no later. */
    private void auditResponse(int t) {
        for (ReserveProduct product : scope.reserveProducts()) {
            if (!conversion.holdsReserve()) {
                return;
            }
            scope.atMostMw(ConversionRule.RESPONSE, t, 0, held(product, t), 1);
            Double ramp = conversion.rampMwPerMin();
            Double response = product.responseMinutes();
            if (ramp == null || response == null) {
                continue;
            }
            double due = 0;
            for (ReserveProduct other : scope.reserveProducts()) {
                Double sooner = other.responseMinutes();
                boolean isDue = sooner != null && sooner <= response && other.isUp() == product.isUp();
                due += isDue ? held(other, t) : 0;
            }
            scope.atMostMw(
                    ConversionRule.RESPONSE,
                    t,
                    due,
                    ramp * response,
                    scope.reserveProducts().size());
        }
    }

    private void countStep(int t, double hours) {
        boolean takesPower = scope.carrierOf(conversion.node()) == Carrier.ELECTRICITY;
        boolean givesPower = scope.carrierOf(conversion.toNode()) == Carrier.ELECTRICITY;
        double cnyPerMwh = conversion.costCnyPerMwh();
        if (takesPower && givesPower && scope.objective().isAbsorptionFirst()) {
            cnyPerMwh += TIE_CNY_PER_MWH;
        }
        if (cnyPerMwh != 0) {
            scope.cost(CostKind.VARIABLE, t, cnyPerMwh * hours, taken(t));
        }
        double givenMw = conversion.efficiency().at(t) * taken(t);
        if (takesPower && givesPower) {
            scope.count(Ledger.STORAGE_LOSS, t, hours, taken(t) - givenMw);
        } else if (takesPower) {
            scope.count(Ledger.CONSUMPTION, t, hours, taken(t));
        } else if (electricityPerHeat > 0) {
            double givenAsPowerMw = givesPower ? givenMw : electricityPerHeat * givenMw;
            double lostMw = Math.max(0, electricityPerHeat * taken(t) - givenAsPowerMw);
            scope.count(Ledger.HEAT_LOSS, t, hours, lostMw);
        }
    }
}
