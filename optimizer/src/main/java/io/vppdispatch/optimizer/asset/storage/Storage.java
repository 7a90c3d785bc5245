package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import io.vppdispatch.optimizer.system.ReserveProduct;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A battery of one owner or shared by tenants: it charges or discharges within its power and keeps its stored energy within a
 * band. Power is counted at the node, stored energy inside the battery, so that both efficiencies lie between them.
 */
@Doc(
        "A battery of one owner or shared by tenants: it charges or discharges within its power and keeps its stored energy"
                + " within a band.")
public record Storage(
        @Doc("Unique name.") String id,
        @Doc("Node it injects into.") String node,

        @Doc("Most power taken from the node, MW.") @Range(max = 1e6)
        double chargeMaxMw,

        @Doc("Most power fed into the node, MW.") @Range(max = 1e6)
        double dischargeMaxMw,

        @Doc("Least energy stored, MWh.") @Range(max = 1e7) @Default("0")
        double minMwh,

        @Doc("Most energy stored, MWh.") @Range(max = 1e7) double maxMwh,

        @Doc("Energy stored per energy taken from the node.") @Range(min = 0.01, max = 1)
        double chargeEfficiency,

        @Doc("Energy fed into the node per energy drawn from the store.") @Range(min = 0.01, max = 1)
        double dischargeEfficiency,

        @Doc("Share of the stored energy lost per hour.") @Range(max = 1) @Default("0")
        double standingLossPerHour,

        @Doc("Wear per MWh fed into the node, CNY/MWh; charging adds none, so that a cycle pays once.")
        @Range(max = 1e5)
        @Default("0")
        double throughputCnyPerMwh,

        @Doc("Cost of holding a MWh over an hour, on the energy stored at the end of each step, CNY/MWh/h.")
        @Range(max = 1e5)
        @Default("0")
        double holdingCnyPerMwhH,

        @Doc("Cycles per calendar day free of charge, a cycle being the draw of max_mwh - min_mwh; absent: no limit.")
        @Range(max = 100)
        @Nullable
        Double maxCyclesPerDay,

        @Doc("Price of a cycle beyond max_cycles_per_day, CNY.") @Range(max = 1e9) @Default("0")
        double excessCycleCny,

        @Doc("Price of a change of net power from step to step either way, CNY/MW.") @Range(max = 1e5) @Default("0")
        double smoothingCnyPerMw,

        @Doc("Energy wanted in store at the end of the horizon, MWh; absent: none.") @Range(max = 1e7) @Nullable
        Double targetMwh,

        @Doc("Price of missing the target either way, CNY/MWh.") @Range(max = 1e6) @Default("0")
        double targetMissCnyPerMwh,

        @Doc("Value of a MWh in store at the end of the horizon, CNY/MWh.") @Range(min = -1e5, max = 1e5) @Default("0")
        double endValueCnyPerMwh,

        @Doc("Contract price or offer paid for a MWh fed in, CNY/MWh.") @Range(min = -1e5, max = 1e5) @Default("0")
        double tariffCnyPerMwh,

        @Doc("Reserve leaves the mode of the step as it is: a charging store only stops charging.") @Default("false")
        boolean reserveWithinMode,

        @Doc("Every step of a product's hold time must have the energy of the whole hold time.") @Default("false")
        boolean strictReserveHold,

        @Doc("Who leases a part of the store; what is not leased is the operator's.") @Default("[]")
        List<Tenant> tenants,

        @Doc("Who gains the losses avoided where one account charges while another discharges.")
        @Default("\"operator\"")
        NettingCredit nettingCredit,

        @Doc("Price at which tenants use what the operator leaves unused; absent: it does not lend.") @Nullable
        Lending operatorLending,

        @Doc("It holds reserve of every product; false: of none.") @Default("true")
        boolean holdsReserve,

        @Doc("What differs from step to step, and natural inflow; absent: nothing and none.") @Nullable
        StorageProfile profile,

        @Doc("State when the horizon begins.") StorageInitial initial)
        implements Asset {

    public Storage {
        tenants = List.copyOf(tenants);
    }

    /** A store of a single owner, without a tariff, that may change its mode to deliver reserve. */
    public Storage(
            String id,
            String node,
            double chargeMaxMw,
            double dischargeMaxMw,
            double minMwh,
            double maxMwh,
            double chargeEfficiency,
            double dischargeEfficiency,
            double standingLossPerHour,
            double throughputCnyPerMwh,
            double holdingCnyPerMwhH,
            @Nullable Double maxCyclesPerDay,
            double excessCycleCny,
            double smoothingCnyPerMw,
            @Nullable Double targetMwh,
            double targetMissCnyPerMwh,
            double endValueCnyPerMwh,
            StorageInitial initial) {
        this(
                id,
                node,
                chargeMaxMw,
                dischargeMaxMw,
                minMwh,
                maxMwh,
                chargeEfficiency,
                dischargeEfficiency,
                standingLossPerHour,
                throughputCnyPerMwh,
                holdingCnyPerMwhH,
                maxCyclesPerDay,
                excessCycleCny,
                smoothingCnyPerMw,
                targetMwh,
                targetMissCnyPerMwh,
                endValueCnyPerMwh,
                0,
                false,
                false,
                List.of(),
                NettingCredit.OPERATOR,
                null,
                true,
                null,
                initial);
    }

    /** What a profile tells apart by step, on a store of a single owner that holds no reserve. */
    public Storage(
            String id,
            String node,
            double chargeMaxMw,
            double dischargeMaxMw,
            double minMwh,
            double maxMwh,
            double chargeEfficiency,
            double dischargeEfficiency,
            double standingLossPerHour,
            double throughputCnyPerMwh,
            @Nullable StorageProfile profile,
            StorageInitial initial) {
        this(
                id,
                node,
                chargeMaxMw,
                dischargeMaxMw,
                minMwh,
                maxMwh,
                chargeEfficiency,
                dischargeEfficiency,
                standingLossPerHour,
                throughputCnyPerMwh,
                0,
                null,
                0,
                0,
                null,
                0,
                0,
                0,
                false,
                false,
                List.of(),
                NettingCredit.OPERATOR,
                null,
                false,
                profile,
                initial);
    }

    /** Products it holds reserve of. */
    List<ReserveProduct> heldProducts(List<ReserveProduct> products) {
        return holdsReserve ? products : List.of();
    }

    /** True where the store keeps accounts. */
    boolean isShared() {
        return !tenants.isEmpty();
    }

    /** Energy between least and most, MWh. */
    double usableMwh() {
        return maxMwh - minMwh;
    }

    /** Power leased to all tenants, MW. */
    double leasedMw() {
        return tenants.stream().mapToDouble(Tenant::leasedMw).sum();
    }

    /** Room leased to all tenants, MWh. */
    double leasedMwh() {
        return tenants.stream().mapToDouble(Tenant::leasedMwh).sum();
    }

    /** True where anybody lends a share. */
    boolean isLent() {
        return operatorLending != null || tenants.stream().anyMatch(tenant -> tenant.lending() != null);
    }

    /** The same store in another state. */
    Storage startingFrom(StorageInitial state) {
        return new Storage(
                id,
                node,
                chargeMaxMw,
                dischargeMaxMw,
                minMwh,
                maxMwh,
                chargeEfficiency,
                dischargeEfficiency,
                standingLossPerHour,
                throughputCnyPerMwh,
                holdingCnyPerMwhH,
                maxCyclesPerDay,
                excessCycleCny,
                smoothingCnyPerMw,
                targetMwh,
                targetMissCnyPerMwh,
                endValueCnyPerMwh,
                tariffCnyPerMwh,
                reserveWithinMode,
                strictReserveHold,
                tenants,
                nettingCredit,
                operatorLending,
                holdsReserve,
                profile,
                state);
    }
}
