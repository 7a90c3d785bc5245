package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.OtherAssets;
import io.vppdispatch.optimizer.asset.SubAccount;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a shared storage did for each account over a horizon. Energy charged from a tenant's plant is certainly saved where the
 * plant is curtailed in the same step all the same: without the charge it would have been curtailed by as much more. Where the
 * store takes all that was too much, no schedule can tell, and the energy counts as renewable only.
 */
final class TenantLedger {

    private static final double CURTAILED_MW = 1e-3;

    private final Storage storage;
    private final AssetSchedule schedule;
    private final Horizon horizon;
    private final OtherAssets others;

    TenantLedger(Storage storage, AssetSchedule schedule, Horizon horizon, OtherAssets others) {
        this.storage = storage;
        this.schedule = schedule;
        this.horizon = horizon;
        this.others = others;
    }

    List<SubAccount> accounts() {
        List<SubAccount> accounts = new ArrayList<>();
        if (!storage.isShared()) {
            return accounts;
        }
        TenantMoney money = new TenantMoney(storage, schedule, horizon);
        double tenantsMwh = 0;
        double tenantsCredit = 0;
        for (Tenant tenant : storage.tenants()) {
            double initial = storage.initial().storedMwhOf(tenant);
            double credit = creditShare(tenant) * avoidedMwh();
            tenantsMwh += initial;
            tenantsCredit += credit;
            accounts.add(account(tenant.id(), tenant, initial, credit, money));
        }
        double own = storage.initial().storedMwh() - tenantsMwh;
        accounts.add(account(StorageColumns.OPERATOR, null, own, avoidedMwh() - tenantsCredit, money));
        return accounts;
    }

    private SubAccount account(
            String id, @Nullable Tenant tenant, double initialMwh, double creditMwh, TenantMoney money) {
        double in = 0;
        double out = 0;
        for (int t = 0; t < horizon.steps(); t++) {
            in += horizon.hours(t) * schedule.at(StorageColumns.charge(id), t);
            out += horizon.hours(t) * schedule.at(StorageColumns.discharge(id), t);
        }
        double end = schedule.at(StorageColumns.stored(id), horizon.steps() - 1);
        return new SubAccount(
                id,
                initialMwh,
                end,
                in,
                out,
                in - out - (end - initialMwh),
                creditMwh,
                fromPlantMwh(tenant, false),
                fromPlantMwh(tenant, true),
                money.receivedCny(id),
                money.paidCny(id));
    }

    private double fromPlantMwh(@Nullable Tenant tenant, boolean whereCurtailed) {
        String plant = tenant == null ? null : tenant.plant();
        if (tenant == null || plant == null) {
            return 0;
        }
        double mwh = 0;
        for (int t = 0; t < horizon.steps(); t++) {
            if (!whereCurtailed || others.curtailedMw(plant, t) > CURTAILED_MW) {
                mwh += horizon.hours(t) * schedule.at(StorageColumns.fromPlant(tenant.id()), t);
            }
        }
        return mwh;
    }

    private double creditShare(Tenant tenant) {
        double usable = storage.usableMwh();
        return storage.nettingCredit() == NettingCredit.OPERATOR || usable == 0 ? 0 : tenant.leasedMwh() / usable;
    }

    /** Losses avoided by netting, MWh. */
    private double avoidedMwh() {
        double perMwh = 1 / storage.dischargeEfficiency() - storage.chargeEfficiency();
        double mwh = 0;
        for (int t = 0; t < horizon.steps(); t++) {
            mwh += horizon.hours(t) * schedule.at(StorageColumns.NETTED_MW, t) * perMwh;
        }
        return mwh;
    }
}
