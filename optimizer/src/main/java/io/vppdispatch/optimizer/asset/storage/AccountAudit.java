package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.system.CostKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Recomputes the accounts of a shared storage from its schedule alone; who lends to whom stands in {@link LoanAudit}. */
final class AccountAudit {

    private final Storage storage;
    private final AssetSchedule schedule;
    private final AuditScope scope;
    private final List<Tenant> tenants;

    AccountAudit(Storage storage, AssetSchedule schedule, AuditScope scope) {
        this.storage = storage;
        this.schedule = schedule;
        this.scope = scope;
        this.tenants = storage.tenants();
    }

    void run() {
        if (tenants.isEmpty()) {
            return;
        }
        for (int t = 0; t < scope.horizon().steps(); t++) {
            auditSums(t);
            for (Tenant tenant : tenants) {
                auditEnergy(tenant, t);
                auditMode(tenant.id(), t);
                auditTarget(tenant, t);
            }
            auditMode(StorageColumns.OPERATOR, t);
            auditPlants(t);
            countMoves(t);
        }
        countEnd();
        new LoanAudit(storage, schedule, scope).run();
    }

    private double charge(String id, int t) {
        return schedule.at(StorageColumns.charge(id), t);
    }

    private double discharge(String id, int t) {
        return schedule.at(StorageColumns.discharge(id), t);
    }

    private double stored(String id, int t) {
        return schedule.at(StorageColumns.stored(id), t);
    }

    private double netted(int t) {
        return schedule.at(StorageColumns.NETTED_MW, t);
    }

    private void auditSums(int t) {
        double charge = charge(StorageColumns.OPERATOR, t);
        double discharge = discharge(StorageColumns.OPERATOR, t);
        double stored = stored(StorageColumns.OPERATOR, t);
        for (Tenant tenant : tenants) {
            charge += charge(tenant.id(), t);
            discharge += discharge(tenant.id(), t);
            stored += stored(tenant.id(), t);
        }
        double weight = 3.0 + tenants.size();
        scope.atMostMw(StorageRule.NETTING, t, -netted(t), 0, 1);
        double storeCharge = schedule.at(StorageColumns.CHARGE_MW, t);
        scope.equalMw(StorageRule.NETTING, t, charge - netted(t), storeCharge, weight);
        double storeDischarge = schedule.at(StorageColumns.DISCHARGE_MW, t);
        scope.equalMw(StorageRule.NETTING, t, discharge - netted(t), storeDischarge, weight);
        scope.equalMwh(StorageRule.ACCOUNTS, t, stored, schedule.at(StorageColumns.STORED_MWH, t), weight);
    }

    private double creditShare(Tenant tenant) {
        double usable = storage.maxMwh() - storage.minMwh();
        return storage.nettingCredit() == NettingCredit.OPERATOR || usable == 0 ? 0 : tenant.leasedMwh() / usable;
    }

    private void auditEnergy(Tenant tenant, int t) {
        String id = tenant.id();
        double before = t == 0 ? storage.initial().storedMwhOf(tenant) : stored(id, t - 1);
        double hours = scope.horizon().hours(t);
        double in = hours * charge(id, t) * storage.chargeEfficiency();
        double out = hours * discharge(id, t) / storage.dischargeEfficiency();
        double avoided = hours * netted(t) * (1 / storage.dischargeEfficiency() - storage.chargeEfficiency());
        double lost = storage.standingLossPerHour() * hours * before;
        double expected = before - lost + in - out + creditShare(tenant) * avoided;
        double weight = 2 + hours * (2 * storage.chargeEfficiency() + 2 / storage.dischargeEfficiency());
        scope.equalMwh(StorageRule.ACCOUNT, t, stored(id, t), expected, weight);
    }

    private void auditTarget(Tenant tenant, int t) {
        Double target = tenant.targetMwh();
        if (target != null) {
            double above = schedule.at(StorageColumns.aboveTarget(tenant.id()), t);
            scope.equalMwh(StorageRule.ACCOUNT_TARGET, t, above, stored(tenant.id(), t) - target, 2);
        }
    }

    private void auditMode(String id, int t) {
        scope.atMostMw(StorageRule.ACCOUNT_MODE, t, Math.min(charge(id, t), discharge(id, t)), 0, 1);
    }

    /** Tenants who charge from their plant alone come first, the others have what it feeds in beyond that. */
    private void auditPlants(int t) {
        Map<String, Double> alone = new HashMap<>();
        for (Tenant tenant : tenants) {
            if (tenant.plant() != null && !tenant.mayChargeFromGrid()) {
                double own = charge(tenant.id(), t);
                alone.merge(tenant.plant(), own, Double::sum);
                double from = schedule.at(StorageColumns.fromPlant(tenant.id()), t);
                scope.equalMw(StorageRule.PLANT, t, from, own, 2);
            }
        }
        double weight = 1.0 + tenants.size();
        alone.forEach((plant, mw) -> scope.atMostMw(StorageRule.PLANT, t, mw, scope.injectionMwOf(plant, t), weight));
        Map<String, Double> taken = new HashMap<>(alone);
        for (Tenant tenant : tenants) {
            String plant = tenant.plant();
            if (plant != null && tenant.mayChargeFromGrid()) {
                double left = scope.injectionMwOf(plant, t) - taken.getOrDefault(plant, 0.0);
                double expected = Math.max(0, Math.min(charge(tenant.id(), t), left));
                double from = schedule.at(StorageColumns.fromPlant(tenant.id()), t);
                scope.equalMw(StorageRule.PLANT, t, from, expected, weight + 1);
                taken.merge(plant, from, Double::sum);
            }
        }
    }

    private void countMoves(int t) {
        List<String> accounts = StorageColumns.accounts(storage);
        for (int k = 0; k < accounts.size(); k++) {
            double cny = StorageColumns.tieCnyPerMwh(k) * scope.horizon().hours(t);
            scope.cost(CostKind.VARIABLE, t, cny, charge(accounts.get(k), t) + discharge(accounts.get(k), t));
        }
    }

    private void countEnd() {
        int last = scope.horizon().steps() - 1;
        for (Tenant tenant : tenants) {
            double gained = stored(tenant.id(), last) - storage.initial().storedMwhOf(tenant);
            scope.cost(CostKind.END, -1, -tenant.endValueCnyPerMwh(), gained);
            Double target = tenant.targetMwh();
            if (target != null) {
                double missed = Math.abs(stored(tenant.id(), last) - target);
                scope.cost(CostKind.TARGET, -1, tenant.targetMissCnyPerMwh(), missed);
            }
        }
    }
}
