package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.data.Hints;
import io.vppdispatch.optimizer.data.Issues;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules of the leases of a storage, and of what stands in the accounts at the beginning. */
final class TenantCheck {

    /** What rounding may add to sums of given values. */
    private static final double LAST_DIGIT = 1e-6;

    private final Storage storage;
    private final Issues issues;

    TenantCheck(Storage storage, Issues issues) {
        this.storage = storage;
        this.issues = issues;
    }

    void run() {
        if (storage.isShared()) {
            checkNames();
            checkSums();
            checkOperator();
            for (int k = 0; k < storage.tenants().size(); k++) {
                checkTenant(storage.tenants().get(k), issues.at("tenants").at(k));
            }
        } else {
            checkNoTenants();
        }
        checkAccounts();
    }

    private void checkNoTenants() {
        issues.at("operator_lending")
                .require(storage.operatorLending() == null, "range", "operator_lending has no effect without tenants");
        issues.at("netting_credit")
                .require(
                        storage.nettingCredit() == NettingCredit.OPERATOR,
                        "range",
                        "netting_credit (contract_shares) has no effect without tenants");
    }

    private void checkNames() {
        Set<String> seen = new HashSet<>();
        for (int k = 0; k < storage.tenants().size(); k++) {
            String id = storage.tenants().get(k).id();
            Issues at = issues.at("tenants").at(k).at("id");
            at.require(seen.add(id), "duplicate_id", "the tenant " + id + " is named twice");
            at.require(
                    id.matches("[\\p{L}\\p{N}_.-]+"),
                    "id",
                    "id (" + id + ") must be letters, digits, '_', '-' and '.' only");
            at.require(
                    !id.equals(StorageColumns.OPERATOR) && !id.startsWith("reserve_"),
                    "id",
                    "id (" + id + ") must neither be operator nor begin with reserve_");
        }
    }

    private void checkSums() {
        double powerMw = Math.min(storage.chargeMaxMw(), storage.dischargeMaxMw());
        issues.at("tenants")
                .require(
                        storage.leasedMw() <= powerMw + LAST_DIGIT,
                        "leased_mw",
                        "the sum of leased_mw (" + storage.leasedMw()
                                + ") must be at most the smaller of charge_max_mw and discharge_max_mw (" + powerMw
                                + ")");
        issues.at("tenants")
                .require(
                        storage.leasedMwh() <= Math.max(0, storage.usableMwh()) + LAST_DIGIT,
                        "leased_mwh",
                        "the sum of leased_mwh (" + storage.leasedMwh() + ") must be at most max_mwh - min_mwh ("
                                + storage.usableMwh() + ")");
    }

    /** The operator needs power for what the contract makes it do. */
    private void checkOperator() {
        boolean hasPower = storage.dischargeMaxMw() - storage.leasedMw() > LAST_DIGIT
                && storage.chargeMaxMw() - storage.leasedMw() > LAST_DIGIT;
        boolean isLossless = storage.chargeEfficiency() * storage.dischargeEfficiency() == 1;
        issues.at("netting_credit")
                .require(
                        hasPower || isLossless || storage.nettingCredit() == NettingCredit.CONTRACT_SHARES,
                        "range",
                        "netting_credit (operator) must be contract_shares where the tenants lease all power,"
                                + " because the operator could never use what it gains");
        double refillMw = storage.standingLossPerHour() * storage.minMwh() / storage.chargeEfficiency();
        double ownMw = storage.chargeMaxMw() - storage.leasedMw();
        issues.at("tenants")
                .require(
                        refillMw <= ownMw + LAST_DIGIT,
                        "leased_mw",
                        "the operator's share of the power (" + ownMw
                                + " MW) must be at least what min_mwh loses standing (" + refillMw + " MW)");
        boolean anyBorrows = storage.tenants().stream().anyMatch(Tenant::mayBorrow);
        issues.at("operator_lending")
                .require(
                        storage.operatorLending() == null || anyBorrows,
                        "range",
                        "operator_lending has no effect where no tenant may borrow");
    }

    private void checkTenant(Tenant tenant, Issues at) {
        at.at("plant")
                .require(
                        tenant.plant() != null || tenant.mayChargeFromGrid(),
                        "required",
                        "tenant " + tenant.id() + " needs a plant, or may_charge_from_grid, or it can never charge");
        boolean someoneLends = storage.operatorLending() != null
                || storage.tenants().stream().anyMatch(other -> other != tenant && other.lending() != null);
        at.at("may_borrow")
                .require(
                        !tenant.mayBorrow() || someoneLends,
                        "range",
                        "may_borrow of tenant " + tenant.id() + " has no effect where nobody else lends");
        checkTarget(tenant, at);
    }

    private void checkTarget(Tenant tenant, Issues at) {
        Double target = tenant.targetMwh();
        double price = tenant.targetMissCnyPerMwh();
        at.requireEffect("target_miss_cny_per_mwh", price, "target_mwh", target);
        if (target == null) {
            return;
        }
        double most = tenant.mayBorrow() ? storage.usableMwh() : tenant.leasedMwh();
        String limit = tenant.mayBorrow() ? "max_mwh - min_mwh" : "leased_mwh";
        at.at("target_mwh")
                .require(
                        target <= most,
                        "range",
                        "target_mwh (" + target + ") must be between 0 and " + limit + " (" + most + ")");
        at.at("target_miss_cny_per_mwh")
                .require(
                        price > 0,
                        "range",
                        "target_miss_cny_per_mwh (" + price
                                + ") must be above 0 where target_mwh is given, or it has no effect");
    }

    private void checkAccounts() {
        List<TenantInitial> accounts = storage.initial().tenants();
        List<String> known = storage.tenants().stream().map(Tenant::id).toList();
        Set<String> seen = new HashSet<>();
        double sumMwh = 0;
        Issues place = issues.at("initial").at("tenants");
        for (int i = 0; i < accounts.size(); i++) {
            String id = accounts.get(i).tenant();
            sumMwh += accounts.get(i).storedMwh();
            Issues at = place.at(i).at("tenant");
            at.require(
                    known.contains(id),
                    "unknown_tenant",
                    "tenant (" + id + ") must be one of " + known + Hints.maybe(id, known));
            at.require(seen.add(id), "duplicate_id", "the tenant " + id + " is named twice");
        }
        double freeMwh = storage.initial().storedMwh() - storage.minMwh();
        place.require(
                sumMwh == 0 || sumMwh <= freeMwh + LAST_DIGIT,
                "range",
                "the sum of stored_mwh of the tenants (" + sumMwh + ") must be at most stored_mwh - min_mwh (" + freeMwh
                        + ")");
        checkShares(sumMwh);
    }

    /** Without lending nobody may have more than its share. */
    private void checkShares(double sumMwh) {
        if (!storage.isShared() || storage.isLent()) {
            return;
        }
        List<TenantInitial> accounts = storage.initial().tenants();
        for (int i = 0; i < accounts.size(); i++) {
            TenantInitial account = accounts.get(i);
            double leased = storage.tenants().stream()
                    .filter(tenant -> tenant.id().equals(account.tenant()))
                    .mapToDouble(Tenant::leasedMwh)
                    .findFirst()
                    .orElse(account.storedMwh());
            issues.at("initial")
                    .at("tenants")
                    .at(i)
                    .at("stored_mwh")
                    .require(
                            account.storedMwh() <= leased + LAST_DIGIT,
                            "range",
                            "stored_mwh (" + account.storedMwh() + ") must be between 0 and leased_mwh (" + leased
                                    + ")");
        }
        double operator = storage.initial().storedMwh() - sumMwh;
        double most = storage.maxMwh() - storage.leasedMwh();
        issues.at("initial")
                .at("stored_mwh")
                .require(
                        operator <= most + LAST_DIGIT,
                        "range",
                        "stored_mwh less that of the tenants (" + operator
                                + ") must be at most what is not leased, max_mwh less leased_mwh (" + most + ")");
    }

    /** Every plant must be an asset of a renewable kind. */
    void checkPlants(Map<String, ? extends AssetType<?, ?>> kinds) {
        List<String> plants = kinds.keySet().stream()
                .filter(id -> isRenewable(id, kinds))
                .sorted()
                .toList();
        for (int k = 0; k < storage.tenants().size(); k++) {
            String plant = storage.tenants().get(k).plant();
            issues.at("tenants")
                    .at(k)
                    .at("plant")
                    .require(
                            plant == null || plants.contains(plant),
                            "unknown_asset",
                            "plant (" + plant + ") must be a renewable plant, one of " + plants
                                    + (plant == null ? "" : Hints.maybe(plant, plants)));
        }
    }

    private static boolean isRenewable(String id, Map<String, ? extends AssetType<?, ?>> kinds) {
        AssetType<?, ?> kind = kinds.get(id);
        return kind != null && kind.isRenewable();
    }
}
