package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import org.jspecify.annotations.Nullable;

/** Who leases a part of a shared store, and on what terms. */
@Doc("Who leases a part of a shared store, and on what terms.")
public record Tenant(
        @Doc("Name, unique within the store; operator is taken.")
        String id,

        @Doc("Renewable plant of the tenant, the id of an asset; absent: none.") @Nullable
        String plant,

        @Doc("Power leased for either direction, MW.") @Range(max = 1e6)
        double leasedMw,

        @Doc("Room leased for stored energy, MWh.") @Range(max = 1e7)
        double leasedMwh,

        @Doc("Charges from the grid too, not only what its plant feeds in.") @Default("false")
        boolean mayChargeFromGrid,

        @Doc("Uses more than its lease while others lend.") @Default("false")
        boolean mayBorrow,

        @Doc("Price at which others use what the tenant leaves unused; absent: it does not lend.") @Nullable
        Lending lending,

        @Doc("Rent paid to the operator, CNY per day of 24 hours.") @Range(max = 1e9) @Default("0")
        double rentCnyPerDay,

        @Doc("Fee paid to the operator for a MWh discharged, CNY/MWh.") @Range(max = 1e5) @Default("0")
        double feeCnyPerMwh,

        @Doc("Value of a MWh in the account at the end of the horizon, on top of that of the store, CNY/MWh.")
        @Range(min = -1e5, max = 1e5)
        @Default("0")
        double endValueCnyPerMwh,

        @Doc("Energy wanted in the account at the end of the horizon, MWh; absent: none.") @Range(max = 1e7) @Nullable
        Double targetMwh,

        @Doc("Price of missing the target of the account either way, CNY/MWh.") @Range(max = 1e6) @Default("0")
        double targetMissCnyPerMwh) {

    /** A tenant without a target. */
    public Tenant(
            String id,
            @Nullable String plant,
            double leasedMw,
            double leasedMwh,
            boolean mayChargeFromGrid,
            boolean mayBorrow,
            @Nullable Lending lending,
            double rentCnyPerDay,
            double feeCnyPerMwh,
            double endValueCnyPerMwh) {
        this(
                id,
                plant,
                leasedMw,
                leasedMwh,
                mayChargeFromGrid,
                mayBorrow,
                lending,
                rentCnyPerDay,
                feeCnyPerMwh,
                endValueCnyPerMwh,
                null,
                0);
    }
}
