package io.vppdispatch.optimizer.asset.storage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A share of a store as the rows need it: one per tenant in their order, then the operator's, who has what is not leased and
 * the least energy that must stay.
 *
 * @param tenant null for the operator
 * @param creditShare part of the losses avoided by netting that this account gains
 */
record Account(
        String id,
        @Nullable Tenant tenant,
        double chargeMw,
        double dischargeMw,
        double leastMwh,
        double mostMwh,
        double creditShare,
        @Nullable Lending lending,
        boolean borrows) {

    /** All accounts of a store, none without tenants. */
    static List<Account> of(Storage storage) {
        List<Account> accounts = new ArrayList<>();
        if (!storage.isShared()) {
            return accounts;
        }
        boolean byShares = storage.nettingCredit() == NettingCredit.CONTRACT_SHARES && storage.usableMwh() > 0;
        double operatorCredit = 1;
        for (Tenant tenant : storage.tenants()) {
            double credit = byShares ? tenant.leasedMwh() / storage.usableMwh() : 0;
            operatorCredit -= credit;
            accounts.add(of(tenant, credit));
        }
        accounts.add(new Account(
                StorageColumns.OPERATOR,
                null,
                Math.max(0, storage.chargeMaxMw() - storage.leasedMw()),
                Math.max(0, storage.dischargeMaxMw() - storage.leasedMw()),
                storage.minMwh(),
                Math.max(storage.minMwh(), storage.maxMwh() - storage.leasedMwh()),
                operatorCredit,
                storage.operatorLending(),
                storage.tenants().stream().anyMatch(tenant -> tenant.lending() != null)));
        return accounts;
    }

    private static Account of(Tenant tenant, double credit) {
        double mw = tenant.leasedMw();
        return new Account(
                tenant.id(), tenant, mw, mw, 0, tenant.leasedMwh(), credit, tenant.lending(), tenant.mayBorrow());
    }

    /** Most power either way, with what others may lend. */
    double reachChargeMw(Storage storage) {
        return borrows ? storage.chargeMaxMw() : chargeMw;
    }

    double reachDischargeMw(Storage storage) {
        return borrows ? storage.dischargeMaxMw() : dischargeMw;
    }

    /** Most energy, with the room that others may lend. */
    double reachMwh(Storage storage) {
        return borrows ? leastMwh + storage.usableMwh() : mostMwh;
    }
}
