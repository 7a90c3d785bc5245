package io.vppdispatch.optimizer.asset.renewable;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.ReserveProduct;

/** Recomputes rules and money of a renewable plant from its schedule alone. */
final class RenewableAudit {

    private final Renewable plant;
    private final AssetSchedule schedule;
    private final AuditScope scope;

    RenewableAudit(Renewable plant, AssetSchedule schedule, AuditScope scope) {
        this.plant = plant;
        this.schedule = schedule;
        this.scope = scope;
    }

    void run() {
        for (int t = 0; t < scope.horizon().steps(); t++) {
            double power = schedule.at(AssetSchedule.POWER_MW, t);
            double available = plant.availableMw().at(t);
            double hours = scope.horizon().hours(t);
            scope.atMostMw(RenewableRule.AVAILABLE, t, power, available, 1);
            scope.atMostMw(RenewableRule.AVAILABLE, t, plant.minMw(t), power, 1);
            scope.equalMw(RenewableRule.CURTAILMENT, t, schedule.at(RenewableColumns.AVAILABLE_MW, t), available, 1);
            double curtailed = schedule.at(RenewableColumns.CURTAILED_MW, t);
            scope.equalMw(RenewableRule.CURTAILMENT, t, curtailed, available - power, 2);
            scope.cost(CostKind.VARIABLE, t, plant.costCnyPerMwh() * hours, power);
            scope.cost(CostKind.CURTAILMENT, t, plant.curtailmentCnyPerMwh() * hours, available - power);
            scope.cost(CostKind.TARIFF, t, plant.tariffCnyPerMwh() * hours, power);
            scope.curtail(plant.curtailmentClass(), plant.curtailmentWeight(), t, available - power, available);
            scope.count(Ledger.RENEWABLE, t, hours, power);
            if (plant.source() != Renewable.Source.HYDRO) {
                scope.count(Ledger.NON_HYDRO_RENEWABLE, t, hours, power);
            }
            if (plant.holdsReserve()) {
                auditReserve(t, power, available);
            }
        }
    }

    private void auditReserve(int step, double power, double available) {
        double up = 0;
        double down = 0;
        for (ReserveProduct product : scope.reserveProducts()) {
            double held = schedule.at(RenewableColumns.reserve(product), step);
            scope.atMostMw(product.isUp() ? RenewableRule.UP : RenewableRule.DOWN, step, 0, held, 1);
            up += product.isUp() ? held : 0;
            down += product.isUp() ? 0 : held;
        }
        double weight = 1.0 + scope.reserveProducts().size();
        if (up > 0) {
            scope.atMostMw(RenewableRule.UP, step, up, available - power, weight);
        }
        if (down > 0) {
            scope.atMostMw(RenewableRule.DOWN, step, down, power - plant.minMw(step), weight);
        }
    }
}
