package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import java.util.ArrayList;
import java.util.List;

/**
 * Accounts of tenants as the next horizon begins with them. Rounding, which is what an audit lets pass, is brought back within the
 * leases and what the store holds, so that no last digit makes the next problem invalid; anything more stands as it is.
 */
final class AccountsAtEnd {

    private static final double ROUNDING_MWH = 1e-3;

    private final Storage storage;
    private final double storedMwh;
    private final double[] mwh;

    private AccountsAtEnd(Storage storage, AssetSchedule schedule, int step, double storedMwh) {
        this.storage = storage;
        this.storedMwh = storedMwh;
        this.mwh = storage.tenants().stream()
                .mapToDouble(tenant -> schedule.at(StorageColumns.stored(tenant.id()), step))
                .toArray();
    }

    static List<TenantInitial> of(Storage storage, AssetSchedule schedule, int step, double storedMwh) {
        AccountsAtEnd accounts = new AccountsAtEnd(storage, schedule, step, storedMwh);
        accounts.bringIntoLeases();
        accounts.leaveTheOperatorItsOwn();
        List<TenantInitial> states = new ArrayList<>();
        for (int k = 0; k < accounts.mwh.length; k++) {
            states.add(new TenantInitial(storage.tenants().get(k).id(), accounts.mwh[k]));
        }
        return states;
    }

    /** What a tenant may have without borrowing; with it all that the store could hold. */
    private double most(int k) {
        return storage.isLent() ? storage.usableMwh() : storage.tenants().get(k).leasedMwh();
    }

    private void bringIntoLeases() {
        for (int k = 0; k < mwh.length; k++) {
            mwh[k] = Math.max(0, mwh[k]);
            mwh[k] = mwh[k] - most(k) <= ROUNDING_MWH ? Math.min(mwh[k], most(k)) : mwh[k];
        }
    }

    /** The operator has no less than what must stay in store and, where nobody lends, no more than what is not leased. */
    private void leaveTheOperatorItsOwn() {
        double missing = storage.minMwh() - operatorMwh();
        if (missing > 0 && missing <= ROUNDING_MWH) {
            for (int k = 0; k < mwh.length && missing > 0; k++) {
                double taken = Math.min(missing, mwh[k]);
                mwh[k] -= taken;
                missing -= taken;
            }
        }
        double beyond = operatorMwh() - (storage.maxMwh() - storage.leasedMwh());
        if (!storage.isLent() && beyond > 0 && beyond <= ROUNDING_MWH) {
            for (int k = 0; k < mwh.length && beyond > 0; k++) {
                double given = Math.min(beyond, Math.max(0, most(k) - mwh[k]));
                mwh[k] += given;
                beyond -= given;
            }
        }
    }

    private double operatorMwh() {
        double sum = 0;
        for (double each : mwh) {
            sum += each;
        }
        return storedMwh - sum;
    }
}
