package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recounts what a unit burns from power and heat, what that costs and counts, and what is paid for the output. */
final class FuelAudit {

    private final ThermalUnit unit;
    private final AssetSchedule schedule;
    private final AuditScope scope;
    private final @Nullable DeepAudit deep;
    private final HeatAudit heat;

    FuelAudit(ThermalUnit unit, AssetSchedule schedule, AuditScope scope, @Nullable DeepAudit deep, HeatAudit heat) {
        this.unit = unit;
        this.schedule = schedule;
        this.scope = scope;
        this.deep = deep;
        this.heat = heat;
    }

    void run(int t) {
        List<FuelPoint> curve = unit.fuel().curve();
        boolean isOn = schedule.is(ThermalColumns.ON, t);
        double pathSlope = unit.minMw() == 0 ? 0 : curve.get(0).fuelPerH() / unit.minMw();
        double perHour = isOn ? onCurve(curve, heat.withoutHeatMw(t)) : pathSlope * heat.withoutHeatMw(t);
        double slope = isOn ? steepest(curve) : Math.abs(pathSlope);
        if (deep != null) {
            perHour += deep.fuelPerH(t);
            slope += deep.steepest();
        }
        double claimed = schedule.at(ThermalColumns.fuel(unit), t);
        ThermalRule rule = isOn ? ThermalRule.FUEL : ThermalRule.FUEL_SEGMENTS;
        double weight = 1 + heat.weight() * slope;
        scope.equal(rule, t, claimed, perHour, weight, unit.fuel().unit().perHour());
        double cnyPerFuel = unit.fuel().priceCnyPerUnit() * scope.horizon().hours(t);
        scope.cost(CostKind.FUEL, t, cnyPerFuel * weight, perHour / weight);
        countFuel(t, perHour * scope.horizon().hours(t));
        auditTariff(t);
    }

    /** The lump of fuel of a start. */
    void burnAtStart(int t, double units) {
        scope.costOfCount(CostKind.FUEL, t, unit.fuel().priceCnyPerUnit() * units, 1);
        countFuel(t, units);
    }

    /** Coal is what a fuel says it is, or the fuel itself where it is counted in standard coal. */
    private void countFuel(int t, double units) {
        Double tce = unit.fuel().tcePerUnit();
        if (tce != null) {
            scope.count(Ledger.COAL, t, tce, units);
        } else if (unit.fuel().unit() == Fuel.Unit.TCE) {
            scope.count(Ledger.COAL, t, 1, units);
        }
        if (unit.fuel().co2TPerUnit() != null) {
            scope.count(Ledger.CO2, t, unit.fuel().co2TPerUnit(), units);
        }
    }

    private void auditTariff(int t) {
        if (unit.tariffCnyPerMwh() != 0) {
            scope.cost(
                    CostKind.TARIFF,
                    t,
                    unit.tariffCnyPerMwh() * scope.horizon().hours(t),
                    schedule.at(AssetSchedule.POWER_MW, t));
        }
    }

    /** The curve as the largest of its lines, which is what a convex curve is. */
    private static double onCurve(List<FuelPoint> curve, double powerMw) {
        double most = curve.size() == 1 ? curve.get(0).fuelPerH() : Double.NEGATIVE_INFINITY;
        for (int l = 1; l < curve.size(); l++) {
            double fromMw = curve.get(l - 1).powerMw();
            double rise = curve.get(l).fuelPerH() - curve.get(l - 1).fuelPerH();
            double line = curve.get(l - 1).fuelPerH()
                    + rise * (powerMw - fromMw) / (curve.get(l).powerMw() - fromMw);
            most = Math.max(most, line);
        }
        return most;
    }

    private static double steepest(List<FuelPoint> curve) {
        double most = 0;
        for (int l = 1; l < curve.size(); l++) {
            double rise = curve.get(l).fuelPerH() - curve.get(l - 1).fuelPerH();
            most = Math.max(
                    most,
                    Math.abs(rise / (curve.get(l).powerMw() - curve.get(l - 1).powerMw())));
        }
        return most;
    }
}
