package io.vppdispatch.optimizer.asset.heatstorage;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;

/** Recomputes rules and money of a heat storage from its schedule alone. */
final class HeatStorageAudit {

    private final HeatStorage storage;
    private final AssetSchedule schedule;
    private final AuditScope scope;

    HeatStorageAudit(HeatStorage storage, AssetSchedule schedule, AuditScope scope) {
        this.storage = storage;
        this.schedule = schedule;
        this.scope = scope;
    }

    void run() {
        double electricityPerHeat = scope.electricityPerHeat(storage.node());
        for (int t = 0; t < scope.horizon().steps(); t++) {
            auditHeat(t);
            auditFlows(t);
            auditTarget(t);
            countLoss(t, electricityPerHeat);
        }
        countEnd();
    }

    private double in(int t) {
        return schedule.at(HeatStorageColumns.IN_MW, t);
    }

    private double out(int t) {
        return schedule.at(HeatStorageColumns.OUT_MW, t);
    }

    private double stored(int t) {
        return t < 0 ? storage.initial().storedMwh() : schedule.at(HeatStorageColumns.STORED_MWH, t);
    }

    private void auditHeat(int t) {
        double hours = scope.horizon().hours(t);
        double cooled = storage.standingLossPerHour() * hours * stored(t - 1);
        double taken = storage.inEfficiency() * in(t) * hours;
        double drawn = out(t) * hours / storage.outEfficiency();
        double weight = 2 + hours * (storage.inEfficiency() + 1 / storage.outEfficiency());
        scope.equalMwh(HeatStorageRule.HEAT, t, stored(t), stored(t - 1) - cooled + taken - drawn, weight);
        double onTheWay = in(t) * hours - taken + drawn - out(t) * hours;
        double lost = schedule.at(HeatStorageColumns.LOST_MWH, t);
        scope.equalMwh(HeatStorageRule.HEAT, t, lost, cooled + onTheWay, 2 + weight);
        scope.atMostMwh(HeatStorageRule.BAND, t, storage.minMwh(t), stored(t), 1);
        scope.atMostMwh(HeatStorageRule.BAND, t, stored(t), storage.maxMwh().at(t), 1);
    }

    private void auditFlows(int t) {
        scope.atMostMw(HeatStorageRule.IN, t, 0, in(t), 1);
        scope.atMostMw(HeatStorageRule.IN, t, in(t), storage.inMaxMw().at(t), 1);
        scope.atMostMw(HeatStorageRule.OUT, t, 0, out(t), 1);
        scope.atMostMw(HeatStorageRule.OUT, t, out(t), storage.outMaxMw().at(t), 1);
        scope.equalMw(HeatStorageRule.NET, t, schedule.at(AssetSchedule.POWER_MW, t), out(t) - in(t), 3);
        scope.atMostMw(HeatStorageRule.MODE, t, Math.min(in(t), out(t)), 0, 1);
    }

    private void auditTarget(int t) {
        Double target = storage.targetMwh();
        double above = schedule.at(HeatStorageColumns.ABOVE_TARGET_MWH, t);
        scope.equalMwh(HeatStorageRule.TARGET, t, above, target == null ? 0 : stored(t) - target, 2);
    }

    private void countLoss(int t, double electricityPerHeat) {
        if (electricityPerHeat > 0) {
            double perMw = electricityPerHeat * scope.horizon().hours(t);
            scope.count(Ledger.HEAT_LOSS, t, perMw, in(t) - out(t));
            scope.count(Ledger.HEAT_LOSS, t, electricityPerHeat, stored(t - 1) - stored(t));
        }
    }

    private void countEnd() {
        double end = stored(scope.horizon().steps() - 1);
        double gained = end - storage.initial().storedMwh();
        scope.cost(CostKind.END, -1, -storage.endValueCnyPerMwh(), gained);
        Double target = storage.targetMwh();
        if (target != null) {
            scope.cost(CostKind.TARGET, -1, storage.targetMissCnyPerMwh(), Math.abs(end - target));
        }
    }
}
