package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AuditScope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recomputes whether every account stays within its share, or borrows what others lend and leave unused. */
final class LoanAudit {

    /** Power or room of an account at a step: what it uses beyond its share, below 0 where a part is unused. */
    private record Use(String id, double excess, @Nullable Double price, boolean borrows) {}

    private final Storage storage;
    private final AssetSchedule schedule;
    private final AuditScope scope;
    private final double weight;

    LoanAudit(Storage storage, AssetSchedule schedule, AuditScope scope) {
        this.storage = storage;
        this.schedule = schedule;
        this.scope = scope;
        this.weight = 3.0 + 2 * storage.tenants().size();
    }

    void run() {
        for (int t = 0; t < scope.horizon().steps(); t++) {
            for (String id : StorageColumns.accounts(storage)) {
                scope.atMostMw(StorageRule.SHARE_POWER, t, -schedule.at(StorageColumns.charge(id), t), 0, 1);
                scope.atMostMw(StorageRule.SHARE_POWER, t, -schedule.at(StorageColumns.discharge(id), t), 0, 1);
            }
            audit(powerUses(t), true, t);
            audit(roomUses(t), false, t);
        }
    }

    private List<Use> powerUses(int t) {
        List<Use> uses = new ArrayList<>();
        double chargeMw = storage.chargeMaxMw();
        double dischargeMw = storage.dischargeMaxMw();
        for (Tenant tenant : storage.tenants()) {
            chargeMw -= tenant.leasedMw();
            dischargeMw -= tenant.leasedMw();
            Double price = tenant.lending() == null ? null : tenant.lending().powerCnyPerMwh();
            double excess = excessMw(tenant.id(), tenant.leasedMw(), tenant.leasedMw(), t);
            uses.add(new Use(tenant.id(), excess, price, tenant.mayBorrow()));
        }
        Lending own = storage.operatorLending();
        double excess = excessMw(StorageColumns.OPERATOR, chargeMw, dischargeMw, t);
        uses.add(new Use(StorageColumns.OPERATOR, excess, own == null ? null : own.powerCnyPerMwh(), true));
        return uses;
    }

    private double excessMw(String id, double chargeMw, double dischargeMw, int t) {
        double charge = schedule.at(StorageColumns.charge(id), t);
        double discharge = schedule.at(StorageColumns.discharge(id), t);
        return Math.max(charge - chargeMw, discharge - dischargeMw);
    }

    private List<Use> roomUses(int t) {
        List<Use> uses = new ArrayList<>();
        double roomMwh = storage.maxMwh();
        for (Tenant tenant : storage.tenants()) {
            roomMwh -= tenant.leasedMwh();
            double stored = schedule.at(StorageColumns.stored(tenant.id()), t);
            scope.atMostMwh(StorageRule.SHARE_ENERGY, t, 0, stored, 1);
            Double price = tenant.lending() == null ? null : tenant.lending().energyCnyPerMwhH();
            uses.add(new Use(tenant.id(), stored - tenant.leasedMwh(), price, tenant.mayBorrow()));
        }
        double stored = schedule.at(StorageColumns.stored(StorageColumns.OPERATOR), t);
        scope.atMostMwh(StorageRule.SHARE_ENERGY, t, storage.minMwh(), stored, 1);
        Lending own = storage.operatorLending();
        Double price = own == null ? null : own.energyCnyPerMwhH();
        uses.add(new Use(StorageColumns.OPERATOR, stored - roomMwh, price, true));
        return uses;
    }

    private void audit(List<Use> uses, boolean power, int t) {
        StorageRule share = power ? StorageRule.SHARE_POWER : StorageRule.SHARE_ENERGY;
        double needed = 0;
        for (Use use : uses) {
            double borrowed = Math.max(0, use.excess());
            needed += borrowed;
            if (!use.borrows() || !storage.isLent()) {
                atMost(share, power, t, use.excess(), 0);
            }
            if (storage.isLent()) {
                String column = power ? StorageColumns.borrowedMw(use.id()) : StorageColumns.borrowedMwh(use.id());
                equal(power, t, schedule.at(column, t), borrowed);
            }
        }
        if (storage.isLent()) {
            auditLent(uses, power, t, needed);
        }
    }

    /** The cheapest lend first, in the order of the accounts among equals; nothing may remain that nobody lends. */
    private void auditLent(List<Use> uses, boolean power, int t, double needed) {
        double left = needed;
        List<Use> open = new ArrayList<>(uses);
        while (!open.isEmpty()) {
            Use next = open.get(0);
            for (Use use : open) {
                if (price(use) < price(next)) {
                    next = use;
                }
            }
            open.remove(next);
            double lent = next.price() == null ? 0 : Math.max(0, Math.min(left, -next.excess()));
            left -= lent;
            String column = power ? StorageColumns.lentMw(next.id()) : StorageColumns.lentMwh(next.id());
            equal(power, t, schedule.at(column, t), lent);
        }
        atMost(StorageRule.LENDING, power, t, left, 0);
    }

    private static double price(Use use) {
        return use.price() == null ? Double.POSITIVE_INFINITY : use.price();
    }

    private void atMost(StorageRule rule, boolean power, int t, double value, double limit) {
        if (power) {
            scope.atMostMw(rule, t, value, limit, weight);
        } else {
            scope.atMostMwh(rule, t, value, limit, weight);
        }
    }

    private void equal(boolean power, int t, double value, double expected) {
        if (power) {
            scope.equalMw(StorageRule.LENDING, t, value, expected, weight);
        } else {
            scope.equalMwh(StorageRule.LENDING, t, value, expected, weight);
        }
    }
}
