package io.vppdispatch.optimizer.asset.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tenants with the terms a test is about; whatever is not named has its default. */
final class Leases {

    private Leases() {}

    static Tenant ofPlant(String id, String plant, double mw, double mwh) {
        return new Tenant(id, plant, mw, mwh, false, false, null, 0, 0, 0);
    }

    static Tenant fromGrid(String id, double mw, double mwh) {
        return new Tenant(id, null, mw, mwh, true, false, null, 0, 0, 0);
    }

    static Tenant lending(Tenant tenant, @Nullable Lending lending) {
        return new Tenant(
                tenant.id(),
                tenant.plant(),
                tenant.leasedMw(),
                tenant.leasedMwh(),
                tenant.mayChargeFromGrid(),
                tenant.mayBorrow(),
                lending,
                24,
                2,
                0);
    }

    static Tenant borrowing(Tenant tenant) {
        return new Tenant(
                tenant.id(),
                tenant.plant(),
                tenant.leasedMw(),
                tenant.leasedMwh(),
                tenant.mayChargeFromGrid(),
                true,
                null,
                0,
                0,
                0);
    }

    static Tenant valuing(Tenant tenant, double endValueCnyPerMwh) {
        return new Tenant(
                tenant.id(),
                tenant.plant(),
                tenant.leasedMw(),
                tenant.leasedMwh(),
                tenant.mayChargeFromGrid(),
                false,
                null,
                0,
                0,
                endValueCnyPerMwh);
    }

    /** With the energy it wants in its account at the end. */
    static Tenant wanting(Tenant tenant, double targetMwh, double missCnyPerMwh) {
        return new Tenant(
                tenant.id(),
                tenant.plant(),
                tenant.leasedMw(),
                tenant.leasedMwh(),
                tenant.mayChargeFromGrid(),
                tenant.mayBorrow(),
                tenant.lending(),
                tenant.rentCnyPerDay(),
                tenant.feeCnyPerMwh(),
                tenant.endValueCnyPerMwh(),
                targetMwh,
                missCnyPerMwh);
    }

    /** A state with this much in store, of which a and b have a part. */
    static StorageInitial state(double storedMwh, double aMwh, double bMwh) {
        return new StorageInitial(
                storedMwh, 0, 0, List.of(), List.of(new TenantInitial("a", aMwh), new TenantInitial("b", bMwh)));
    }
}
