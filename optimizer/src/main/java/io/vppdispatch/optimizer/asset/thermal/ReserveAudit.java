package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.system.ReserveProduct;
import org.jspecify.annotations.Nullable;

/** Reserve: only while on, together within what the ramp gives in the time they are due, and down to where output may go. */
final class ReserveAudit {

    private final ThermalUnit unit;
    private final AssetSchedule schedule;
    private final AuditScope scope;
    private final HeatAudit heat;
    private final MovingTime movingTime;

    ReserveAudit(ThermalUnit unit, AssetSchedule schedule, AuditScope scope, HeatAudit heat) {
        this.unit = unit;
        this.schedule = schedule;
        this.scope = scope;
        this.heat = heat;
        this.movingTime = new MovingTime(unit);
    }

    private double held(ReserveProduct product, int t) {
        return schedule.at(ThermalColumns.reserve(product), t);
    }

    /** Reserve of all products of one direction, MW. */
    double sum(boolean isUp, int t) {
        double sum = 0;
        for (ReserveProduct product : scope.reserveProducts()) {
            sum += product.isUp() == isUp ? held(product, t) : 0;
        }
        return sum;
    }

    void run(int t) {
        int products = scope.reserveProducts().size();
        boolean isOn = schedule.is(ThermalColumns.ON, t);
        for (ReserveProduct product : scope.reserveProducts()) {
            double reserve = held(product, t);
            scope.atMostMw(ThermalRule.RESERVE, t, -reserve, 0, 1);
            if (!isOn) {
                scope.atMostMw(ThermalRule.RESERVE, t, reserve, 0, 1);
            } else if (product.responseMinutes() != null) {
                double reach = reach(product.isUp(), product.responseMinutes(), t);
                double due = due(product, t);
                scope.atMostMw(ThermalRule.RESERVE, t, due, reach, products);
            }
        }
        if (schedule.columns().containsKey(ThermalColumns.UP_RESERVE)) {
            double claimed = schedule.at(ThermalColumns.UP_RESERVE, t);
            scope.equalMw(ThermalRule.RESERVE, t, claimed, sum(true, t), 1.0 + products);
        }
        if (isOn) {
            double above = Math.max(0, heat.withoutHeatMw(t) - floorMw(t));
            scope.atMostMw(ThermalRule.DOWN_RESERVE, t, sum(false, t), above, heat.weight() + products);
        }
    }

    /** What is called with a product: all of its direction that is due no later. */
    private double due(ReserveProduct product, int t) {
        double sum = 0;
        for (ReserveProduct other : scope.reserveProducts()) {
            boolean isDue = other.responseMinutes() != null
                    && product.responseMinutes() != null
                    && other.responseMinutes() <= product.responseMinutes();
            sum += isDue && other.isUp() == product.isUp() ? held(other, t) : 0;
        }
        return sum;
    }

    private double reach(boolean isUp, double minutes, int t) {
        if (!unit.rampBands().isEmpty()) {
            return minutes / movingTime.slowest(isUp, heat.withoutHeatMw(t));
        }
        @Nullable Double ramp = isUp ? unit.rampUpMwPerMin() : unit.rampDownMwPerMin();
        return ramp == null ? Double.POSITIVE_INFINITY : ramp * minutes;
    }

    /** Least output that down-reserve may reach. */
    private double floorMw(int t) {
        OilSupport oil =
                unit.deepPeakShaving() == null ? null : unit.deepPeakShaving().oil();
        return oil == null || schedule.is(ThermalColumns.OIL, t) ? unit.minMw() : oil.belowMw();
    }
}
