package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AuditScope;

/** Where a unit stands between power and heat, from its two columns. */
final class HeatAudit {

    private final ThermalUnit unit;
    private final AssetSchedule schedule;
    private final AuditScope scope;

    HeatAudit(ThermalUnit unit, AssetSchedule schedule, AuditScope scope) {
        this.unit = unit;
        this.schedule = schedule;
        this.scope = scope;
    }

    /** Output the turbine would have without taking steam for heat, MW. */
    double withoutHeatMw(int t) {
        double power = schedule.at(AssetSchedule.POWER_MW, t);
        CombinedHeat data = unit.heat();
        return data == null ? power : power + data.powerLossPerHeat() * schedule.at(ThermalColumns.HEAT, t);
    }

    /** Sum of the factors on scheduled values in {@link #withoutHeatMw}. */
    double weight() {
        CombinedHeat data = unit.heat();
        return data == null ? 1 : 1 + data.powerLossPerHeat();
    }

    void run(int t, double upReserveMw, double downReserveMw) {
        CombinedHeat data = unit.heat();
        if (data == null) {
            return;
        }
        double heat = schedule.at(ThermalColumns.HEAT, t);
        boolean isOn = schedule.is(ThermalColumns.ON, t);
        scope.atMostMw(ThermalRule.HEAT, t, -heat, 0, 1);
        scope.atMostMw(ThermalRule.HEAT, t, heat, isOn ? data.maxHeatMw() : 0, 1);
        auditRamp(data, t, heat);
        if (isOn) {
            auditLine(data, t, heat, upReserveMw, downReserveMw);
        }
    }

    private void auditRamp(CombinedHeat data, int t, double heat) {
        boolean wasOn = t == 0 ? unit.initial().on() : schedule.is(ThermalColumns.ON, t - 1);
        Double ramp = data.rampMwPerMin();
        if (ramp != null && wasOn && schedule.is(ThermalColumns.ON, t)) {
            double before = t == 0 ? unit.heatBeforeMw() : schedule.at(ThermalColumns.HEAT, t - 1);
            double reach = ramp * 60 * scope.horizon().hours(t);
            scope.atMostMw(ThermalRule.HEAT_UP, t, heat - before, reach, 2);
            scope.atMostMw(ThermalRule.HEAT_DOWN, t, before - heat, reach, 2);
        }
    }

    private void auditLine(CombinedHeat data, int t, double heat, double upReserveMw, double downReserveMw) {
        double power = schedule.at(AssetSchedule.POWER_MW, t);
        double line = data.backPressurePowerPerHeat() * heat + data.backPressureOffsetMw();
        double weight = 1 + data.backPressurePowerPerHeat();
        int products = scope.reserveProducts().size();
        if (data.backPressure()) {
            scope.equalMw(ThermalRule.HEAT_LINE, t, power, line, weight);
            scope.atMostMw(ThermalRule.HEAT_LINE, t, upReserveMw + downReserveMw, 0, products);
        } else {
            scope.atMostMw(ThermalRule.HEAT_LINE, t, line, power - downReserveMw, weight + products);
        }
    }
}
