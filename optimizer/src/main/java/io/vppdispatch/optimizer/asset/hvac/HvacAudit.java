package io.vppdispatch.optimizer.asset.hvac;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.ShortageKind;
import io.vppdispatch.optimizer.time.Series;

/** Recomputes rules and money of a building from its schedule alone. */
final class HvacAudit {

    private static final String KELVIN = "K";

    private final Hvac hvac;
    private final AssetSchedule schedule;
    private final AuditScope scope;

    HvacAudit(Hvac hvac, AssetSchedule schedule, AuditScope scope) {
        this.hvac = hvac;
        this.schedule = schedule;
        this.scope = scope;
    }

    void run() {
        int steps = scope.horizon().steps();
        for (int t = 0; t < steps; t++) {
            double power = -schedule.at(AssetSchedule.POWER_MW, t);
            scope.atMostMw(HvacRule.POWER, t, 0, power, 1);
            scope.atMostMw(HvacRule.POWER, t, power, hvac.maxMw(), 1);
            scope.count(Ledger.CONSUMPTION, t, scope.horizon().hours(t), power);
            auditTemperature(t, power);
            auditComfort(t);
            auditTarget(t);
        }
        if (hvac.targetC() != null) {
            double miss = Math.abs(temperature(steps - 1) - hvac.targetC());
            scope.cost(CostKind.TARGET, -1, hvac.targetMissCnyPerK(), miss);
        }
    }

    private double temperature(int t) {
        return t < 0 ? hvac.initial().temperatureC() : schedule.at(HvacColumns.TEMPERATURE_C, t);
    }

    /** The distance to the balance of losses, gains and power shrinks by {@code exp(-Δ/(R C))}. */
    private void auditTemperature(int t, double power) {
        double r = hvac.thermalResistanceKPerMw();
        Series gain = hvac.gainMw();
        double moved = hvac.cop().at(t) * power;
        double heat = (gain == null ? 0 : gain.at(t)) + (hvac.mode() == HvacMode.COOLING ? -moved : moved);
        double balance = hvac.outdoorC().at(t) + r * heat;
        double shrunk = Math.exp(-scope.horizon().hours(t) / r / hvac.heatCapacityMwhPerK());
        double expected = balance + shrunk * (temperature(t - 1) - balance);
        double weight = 1 + shrunk + (1 - shrunk) * r * hvac.cop().at(t);
        scope.equal(HvacRule.TEMPERATURE, t, temperature(t), expected, weight, KELVIN);
    }

    private void auditComfort(int t) {
        double cold = Math.max(0, hvac.comfortMinC().at(t) - temperature(t));
        double warm = Math.max(0, temperature(t) - hvac.comfortMaxC().at(t));
        boolean isHard = hvac.discomfortCnyPerKH() == null;
        scope.equal(HvacRule.COMFORT_MIN, t, isHard ? cold : 0, 0, 1, KELVIN);
        scope.equal(HvacRule.COMFORT_MAX, t, isHard ? warm : 0, 0, 1, KELVIN);
        HvacRule side = warm > 0 ? HvacRule.COMFORT_MAX : HvacRule.COMFORT_MIN;
        scope.equal(side, t, schedule.at(HvacColumns.OUTSIDE_BAND_K, t), cold + warm, 2, KELVIN);
        if (hvac.discomfortCnyPerKH() != null) {
            double cnyPerK = hvac.discomfortCnyPerKH() * scope.horizon().hours(t);
            scope.cost(CostKind.UNMET, t, cnyPerK, cold + warm);
            scope.shortage(ShortageKind.DISCOMFORT, hvac.id(), t, cold + warm);
        }
    }

    private void auditTarget(int t) {
        Double target = hvac.targetC();
        double above = target == null ? 0 : temperature(t) - target;
        scope.equal(HvacRule.TARGET, t, schedule.at(HvacColumns.ABOVE_TARGET_K, t), above, 2, KELVIN);
    }
}
