package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Money between the accounts of a shared storage: rent and fees go to the operator; whoever lends is paid at its own price by those
 * who borrow in the same step, each in proportion to what it borrows. It adds up to nothing, so no plan's cost depends on it.
 */
final class TenantMoney {

    private static final double DAY_HOURS = 24;

    private final Storage storage;
    private final AssetSchedule schedule;
    private final Horizon horizon;
    private final Map<String, Double> received = new HashMap<>();
    private final Map<String, Double> paid = new HashMap<>();

    TenantMoney(Storage storage, AssetSchedule schedule, Horizon horizon) {
        this.storage = storage;
        this.schedule = schedule;
        this.horizon = horizon;
        for (Tenant tenant : storage.tenants()) {
            payOperator(tenant);
        }
        if (storage.isLent()) {
            for (int t = 0; t < horizon.steps(); t++) {
                settle(t, true);
                settle(t, false);
            }
        }
    }

    double receivedCny(String account) {
        return received.getOrDefault(account, 0.0);
    }

    double paidCny(String account) {
        return paid.getOrDefault(account, 0.0);
    }

    private void payOperator(Tenant tenant) {
        double cny = tenant.rentCnyPerDay() * horizon.totalHours() / DAY_HOURS;
        for (int t = 0; t < horizon.steps(); t++) {
            double out = horizon.hours(t) * schedule.at(StorageColumns.discharge(tenant.id()), t);
            cny += tenant.feeCnyPerMwh() * out;
        }
        paid.merge(tenant.id(), cny, Double::sum);
        received.merge(StorageColumns.OPERATOR, cny, Double::sum);
    }

    private void settle(int t, boolean power) {
        double owed = 0;
        for (Tenant tenant : storage.tenants()) {
            owed += earn(tenant.id(), tenant.lending(), t, power);
        }
        owed += earn(StorageColumns.OPERATOR, storage.operatorLending(), t, power);
        double borrowed = 0;
        for (String id : StorageColumns.accounts(storage)) {
            borrowed += borrowed(id, t, power);
        }
        if (borrowed > 0) {
            for (String id : StorageColumns.accounts(storage)) {
                paid.merge(id, owed * borrowed(id, t, power) / borrowed, Double::sum);
            }
        }
    }

    private double borrowed(String id, int t, boolean power) {
        return schedule.at(power ? StorageColumns.borrowedMw(id) : StorageColumns.borrowedMwh(id), t);
    }

    private double earn(String id, @Nullable Lending lending, int t, boolean power) {
        if (lending == null) {
            return 0;
        }
        double price = power ? lending.powerCnyPerMwh() : lending.energyCnyPerMwhH();
        double lent = schedule.at(power ? StorageColumns.lentMw(id) : StorageColumns.lentMwh(id), t);
        double cny = price * horizon.hours(t) * lent;
        received.merge(id, cny, Double::sum);
        return cny;
    }
}
