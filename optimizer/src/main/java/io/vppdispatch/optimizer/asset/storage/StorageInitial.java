package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.asset.Initial;
import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import java.util.List;

/** State of a storage when the horizon begins. */
@Doc("State of a storage when the horizon begins.")
public record StorageInitial(
        @Doc("Energy stored, MWh.") @Range(max = 1e7) double storedMwh,

        @Doc("Net injection in the step before the horizon, MW; negative while charging.")
        @Range(min = -1e6, max = 1e6)
        @Default("0")
        double powerMw,

        @Doc("Energy drawn from the store since midnight, MWh; 0 where the horizon begins at midnight.")
        @Range(max = 1e9)
        @Default("0")
        double drawnTodayMwh,

        @Doc("Reserve of steps before the horizon that must still be backed.") @Default("[]")
        List<HeldReserve> heldReserves,

        @Doc("Accounts of the tenants; one that is not named is empty, the rest belongs to the operator.")
        @Default("[]")
        List<TenantInitial> tenants)
        implements Initial {

    public StorageInitial {
        heldReserves = List.copyOf(heldReserves);
        tenants = List.copyOf(tenants);
    }

    /** Without tenants and without reserve held before. */
    public StorageInitial(double storedMwh, double powerMw, double drawnTodayMwh) {
        this(storedMwh, powerMw, drawnTodayMwh, List.of(), List.of());
    }

    /** What a tenant has in store, MWh. */
    double storedMwhOf(Tenant tenant) {
        return tenants.stream()
                .filter(account -> account.tenant().equals(tenant.id()))
                .mapToDouble(TenantInitial::storedMwh)
                .sum();
    }

    /** At rest since midnight. */
    public static StorageInitial stored(double storedMwh) {
        return new StorageInitial(storedMwh, 0, 0);
    }
}
