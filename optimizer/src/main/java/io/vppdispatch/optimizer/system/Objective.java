package io.vppdispatch.optimizer.system;

import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import org.jspecify.annotations.Nullable;

/** What the plan is to be best at. */
@Doc("What the plan is to be best at.")
public record Objective(
        @Doc("Stages: least violation, then most absorption, then least cost; or one sum of all costs.")
        @Default("\"absorption_first\"")
        Mode mode,

        @Doc("Whose money counts as cost: that of the resources used, or what the utility pays.")
        @Default("\"resource_cost\"")
        Perspective perspective,

        @Doc("How flexibility of coal units is paid: compensation by bands ceases under a spot market.")
        @Default("\"peak_shaving\"")
        Market market,

        @Doc("Most that absorbing one more MWh may cost, CNY/MWh; absent: no limit.") @Range(max = 1e6) @Nullable
        Double maxAbsorptionPriceCnyPerMwh,

        @Doc(
                "Losses of stores, between electric nodes, and of heat from electricity count as curtailment, so that burning energy "
                        + "in them is never called absorption. Absorption comes before cost: a store then moves energy only to "
                        + "absorb, never for the price alone; false lets it.")
        @Default("true")
        boolean countStorageLosses) {

    /** The order of the objectives. */
    public enum Mode {
        ABSORPTION_FIRST,
        LEAST_COST
    }

    /** One sum of resource costs. */
    public static final Objective LEAST_COST =
            new Objective(Mode.LEAST_COST, Perspective.RESOURCE_COST, Market.PEAK_SHAVING, null, true);

    /** Absorption first, at any price, with resource costs. */
    public static final Objective ABSORPTION_FIRST =
            new Objective(Mode.ABSORPTION_FIRST, Perspective.RESOURCE_COST, Market.PEAK_SHAVING, null, true);

    /**
     * True where the plan's cost counts it. Absorption first has settled how much is absorbed before it comes to cost: a price of
     * curtailment in it would only pay for burning in stores, by their losses, what could as well be curtailed.
     */
    public boolean counts(CostKind kind) {
        return kind.isCountedIn(perspective) && !(isAbsorptionFirst() && kind == CostKind.CURTAILMENT);
    }

    /** True where energy of an account counts as not absorbed beside what is curtailed. */
    public boolean countsAsNotAbsorbed(Ledger ledger) {
        return ledger.isWaste() && (countStorageLosses || !ledger.isLoss());
    }

    public boolean isAbsorptionFirst() {
        return mode == Mode.ABSORPTION_FIRST;
    }
}
