package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.system.ReserveProduct;
import java.util.ArrayList;
import java.util.List;

/** Names of the columns of a storage's schedule, all but the net power. */
final class StorageColumns {

    static final String CHARGE_MW = "charge_mw";
    static final String DISCHARGE_MW = "discharge_mw";

    /** Stored at the end of the step. */
    static final String STORED_MWH = "stored_mwh";

    /** 1 discharging, -1 charging, 0 with less than {@link #IDLE_MW} either way. */
    static final String MODE = "mode";

    /** Drawn from the store since midnight, at the end of the step. */
    static final String DRAWN_TODAY_MWH = "drawn_today_mwh";

    /** Net power less that of the step before. */
    static final String CHANGE_MW = "change_mw";

    /** Stored energy less the target, 0 without a target. */
    static final String ABOVE_TARGET_MWH = "above_target_mwh";

    /** Inflow that is let go. */
    static final String SPILL_MW = "spill_mw";

    /** Power of accounts that charge while others discharge: it never reaches the machine. */
    static final String NETTED_MW = "netted_mw";

    /** The account of what is not leased. */
    static final String OPERATOR = "operator";

    private static final double TIE_CNY_PER_MWH = 1e-4;

    private static final String RESERVE_PREFIX = "reserve_";

    /** The least power that counts as running: above what rounding to three decimals can add. */
    static final double IDLE_MW = 1e-3;

    private static final List<String> OF_EVERY_STORE = List.of(
            AssetSchedule.POWER_MW,
            CHARGE_MW,
            DISCHARGE_MW,
            STORED_MWH,
            MODE,
            DRAWN_TODAY_MWH,
            CHANGE_MW,
            ABOVE_TARGET_MWH);

    private StorageColumns() {}

    static List<String> all(Storage storage, List<ReserveProduct> products) {
        List<String> names = new ArrayList<>(OF_EVERY_STORE);
        storage.heldProducts(products).forEach(product -> names.add(reserve(product)));
        if (new StepValues(storage).hasInflow()) {
            names.add(SPILL_MW);
        }
        if (!storage.isShared()) {
            return names;
        }
        names.add(NETTED_MW);
        List<String> accounts = accounts(storage);
        for (String id : accounts) {
            names.addAll(List.of(charge(id), discharge(id), stored(id)));
        }
        for (boolean fromGridToo : new boolean[] {false, true}) {
            storage.tenants().stream()
                    .filter(tenant -> tenant.plant() != null && tenant.mayChargeFromGrid() == fromGridToo)
                    .forEach(tenant -> names.add(fromPlant(tenant.id())));
        }
        storage.tenants().stream()
                .filter(tenant -> tenant.targetMwh() != null)
                .forEach(tenant -> names.add(aboveTarget(tenant.id())));
        if (storage.isLent()) {
            accounts.forEach(id -> names.add(borrowedMw(id)));
            accounts.forEach(id -> names.add(lentMw(id)));
            accounts.forEach(id -> names.add(borrowedMwh(id)));
            accounts.forEach(id -> names.add(lentMwh(id)));
        }
        return names;
    }

    /** Tenants in their order, then the operator; none without tenants. */
    static List<String> accounts(Storage storage) {
        List<String> ids = new ArrayList<>();
        storage.tenants().forEach(tenant -> ids.add(tenant.id()));
        if (storage.isShared()) {
            ids.add(OPERATOR);
        }
        return ids;
    }

    /** What a MWh moved in or out of an account costs, so that ties are settled in the order of the accounts. */
    static double tieCnyPerMwh(int account) {
        return TIE_CNY_PER_MWH * (1 + account / 100.0);
    }

    static String reserve(ReserveProduct product) {
        return RESERVE_PREFIX + product.id() + "_mw";
    }

    static String charge(String account) {
        return account + "_charge_mw";
    }

    static String discharge(String account) {
        return account + "_discharge_mw";
    }

    static String stored(String account) {
        return account + "_stored_mwh";
    }

    /** Charged from the output of the tenant's own plant. */
    static String fromPlant(String account) {
        return account + "_from_plant_mw";
    }

    /** Energy of the account less its target. */
    static String aboveTarget(String account) {
        return account + "_above_target_mwh";
    }

    static String borrowedMw(String account) {
        return account + "_borrowed_mw";
    }

    static String lentMw(String account) {
        return account + "_lent_mw";
    }

    static String borrowedMwh(String account) {
        return account + "_borrowed_mwh";
    }

    static String lentMwh(String account) {
        return account + "_lent_mwh";
    }
}
