package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Recomputes rules and money of a storage from its schedule alone. */
final class StorageAudit {

    private final Storage storage;
    private final AssetSchedule schedule;
    private final AuditScope scope;
    private final int steps;
    private final StepValues at;

    StorageAudit(Storage storage, AssetSchedule schedule, AuditScope scope) {
        this.storage = storage;
        this.schedule = schedule;
        this.scope = scope;
        this.steps = scope.horizon().steps();
        this.at = new StepValues(storage);
    }

    void run() {
        for (int t = 0; t < steps; t++) {
            auditEnergy(t);
            auditPower(t);
            auditMode(t);
            auditDrawn(t);
            auditTarget(t);
            countStep(t);
        }
        countCycles();
        countEnd();
    }

    private double charge(int t) {
        return schedule.at(StorageColumns.CHARGE_MW, t);
    }

    private double discharge(int t) {
        return schedule.at(StorageColumns.DISCHARGE_MW, t);
    }

    private double stored(int t) {
        if (t < 0 && !at.isCyclic()) {
            return storage.initial().storedMwh();
        }
        return schedule.at(StorageColumns.STORED_MWH, t < 0 ? steps - 1 : t);
    }

    private double power(int t) {
        return t < 0 ? storage.initial().powerMw() : schedule.at(AssetSchedule.POWER_MW, t);
    }

    private double drawnMwh(int t) {
        return discharge(t) * scope.horizon().hours(t) / at.dischargeEfficiency(t);
    }

    private LocalDate day(int t) {
        return scope.horizon().startOf(t).atZone(scope.horizon().zone()).toLocalDate();
    }

    private void auditEnergy(int t) {
        double hours = scope.horizon().hours(t);
        double lost = storage.standingLossPerHour() * hours * stored(t - 1);
        double added = at.chargeEfficiency(t) * charge(t) * hours + (at.inflowMw(t) - spill(t)) * hours;
        double spillWeight = at.hasInflow() ? 1 : 0;
        double weight = 2 + hours * (spillWeight + at.chargeEfficiency(t) + 1 / at.dischargeEfficiency(t));
        scope.equalMwh(StorageRule.ENERGY, t, stored(t), stored(t - 1) - lost + added - drawnMwh(t), weight);
        scope.atMostMwh(StorageRule.BAND, t, at.minMwh(t), stored(t), 1);
        scope.atMostMwh(StorageRule.BAND, t, stored(t), at.maxMwh(t), 1);
    }

    private void auditPower(int t) {
        scope.atMostMw(StorageRule.CHARGE, t, 0, charge(t), 1);
        scope.atMostMw(StorageRule.CHARGE, t, charge(t), at.chargeMaxMw(t), 1);
        scope.atMostMw(StorageRule.DISCHARGE, t, 0, discharge(t), 1);
        scope.atMostMw(StorageRule.DISCHARGE, t, discharge(t), at.dischargeMaxMw(t), 1);
        scope.equalMw(StorageRule.NET, t, power(t), discharge(t) - charge(t), 3);
        double change = schedule.at(StorageColumns.CHANGE_MW, t);
        scope.equalMw(StorageRule.SMOOTHING, t, change, power(t) - power(t - 1), 3);
    }

    /** The mode must be 1, 0 or -1; the flow it names must be there, and no other. */
    private void auditMode(int t) {
        double mode = schedule.at(StorageColumns.MODE, t);
        if (at.mayBothAtOnce(t)) {
            auditNetMode(mode, t);
            return;
        }
        scope.atMostMw(StorageRule.MODE, t, Math.min(charge(t), discharge(t)), 0, 1);
        if (mode == 1) {
            scope.atMostMw(StorageRule.MODE, t, StorageColumns.IDLE_MW, discharge(t), 1);
        } else if (mode == -1) {
            scope.atMostMw(StorageRule.MODE, t, StorageColumns.IDLE_MW, charge(t), 1);
        } else {
            scope.holds(StorageRule.MODE, t, mode == 0, "mode " + mode + " must be 1, 0 or -1");
            scope.atMostMw(StorageRule.MODE, t, Math.max(charge(t), discharge(t)), StorageColumns.IDLE_MW, 1);
        }
    }

    /** Where both flows may run at once the mode is that of the net power. */
    private void auditNetMode(double mode, int t) {
        scope.holds(StorageRule.MODE, t, Math.abs(mode) <= 1 && mode == Math.rint(mode), "mode " + mode);
        if (mode == 0) {
            scope.atMostMw(StorageRule.MODE, t, Math.abs(power(t)), StorageColumns.IDLE_MW, 1);
        } else {
            scope.atMostMw(StorageRule.MODE, t, StorageColumns.IDLE_MW, mode * power(t), 1);
        }
    }

    private double spill(int t) {
        return at.hasInflow() ? schedule.at(StorageColumns.SPILL_MW, t) : 0;
    }

    private void auditDrawn(int t) {
        double before = 0;
        if (t == 0) {
            before = storage.initial().drawnTodayMwh();
        } else if (day(t).equals(day(t - 1))) {
            before = schedule.at(StorageColumns.DRAWN_TODAY_MWH, t - 1);
        }
        double weight = 2 + scope.horizon().hours(t) / at.dischargeEfficiency(t);
        double drawn = schedule.at(StorageColumns.DRAWN_TODAY_MWH, t);
        scope.equalMwh(StorageRule.CYCLES, t, drawn, before + drawnMwh(t), weight);
    }

    private void auditTarget(int t) {
        Double target = storage.targetMwh();
        double above = schedule.at(StorageColumns.ABOVE_TARGET_MWH, t);
        scope.equalMwh(StorageRule.TARGET, t, above, target == null ? 0 : stored(t) - target, 2);
    }

    private void countStep(int t) {
        double hours = scope.horizon().hours(t);
        scope.cost(CostKind.WEAR, t, at.dischargeCny(t) * hours, discharge(t));
        scope.cost(CostKind.WEAR, t, at.chargeCny(t) * hours, charge(t));
        scope.cost(CostKind.VARIABLE, t, at.spillCnyPerMwh() * hours, spill(t));
        scope.cost(CostKind.VARIABLE, t, storage.holdingCnyPerMwhH() * hours, stored(t));
        scope.cost(CostKind.TARIFF, t, storage.tariffCnyPerMwh() * hours, discharge(t));
        scope.count(Ledger.STORAGE_LOSS, t, hours, charge(t) - discharge(t) + at.inflowMw(t));
        scope.count(Ledger.STORAGE_LOSS, t, 1, stored(t - 1) - stored(t));
        // A change is the difference of two scheduled values, each known to its last digit only.
        scope.cost(CostKind.WEAR, t, 2 * storage.smoothingCnyPerMw(), Math.abs(power(t) - power(t - 1)) / 2);
    }

    private void countCycles() {
        Double limit = storage.maxCyclesPerDay();
        double usableMwh = storage.maxMwh() - storage.minMwh();
        if (limit == null || usableMwh == 0) {
            return;
        }
        Map<LocalDate, Double> drawn = new TreeMap<>();
        for (int t = 0; t < steps; t++) {
            drawn.merge(day(t), drawnMwh(t), Double::sum);
        }
        LocalDate first = day(0);
        drawn.forEach((day, mwh) -> {
            double before = day.equals(first) ? storage.initial().drawnTodayMwh() : 0;
            double paid = Math.max(0, before - limit * usableMwh);
            double excess = Math.max(0, before + mwh - limit * usableMwh) - paid;
            scope.cost(CostKind.WEAR, -1, storage.excessCycleCny(), excess / usableMwh);
        });
    }

    private void countEnd() {
        double end = stored(steps - 1);
        scope.cost(CostKind.END, -1, -storage.endValueCnyPerMwh(), end - stored(-1));
        Double target = storage.targetMwh();
        if (target != null) {
            scope.cost(CostKind.TARGET, -1, storage.targetMissCnyPerMwh(), Math.abs(end - target));
        }
    }
}
