package io.vppdispatch.optimizer.system;

import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import org.jspecify.annotations.Nullable;

/** Prices of a node balance that cannot be met; an absent price makes the balance hard on that side. */
@Doc("Prices of a node balance that cannot be met; an absent price makes the balance hard on that side.")
public record Penalties(
        @Doc("Price of unserved load, CNY/MWh.") @Range(max = 1e7) @Nullable
        Double shortageCnyPerMwh,

        @Doc("Price of energy nobody takes, CNY/MWh.") @Range(max = 1e7) @Nullable
        Double surplusCnyPerMwh,

        @Doc("Price of unserved heat, CNY/MWh.") @Range(max = 1e7) @Nullable
        Double heatShortageCnyPerMwh,

        @Doc("Price of heat nobody takes, CNY/MWh.") @Range(max = 1e7) @Nullable
        Double heatSurplusCnyPerMwh) {

    /** Every balance is hard. */
    public static final Penalties HARD = new Penalties(null, null);

    /** Prices at electric nodes; heat is hard. */
    public Penalties(@Nullable Double shortageCnyPerMwh, @Nullable Double surplusCnyPerMwh) {
        this(shortageCnyPerMwh, surplusCnyPerMwh, null, null);
    }

    /** Price of what is not served at a node of a carrier. */
    public @Nullable Double shortageCnyPerMwh(Carrier carrier) {
        return carrier == Carrier.HEAT ? heatShortageCnyPerMwh : shortageCnyPerMwh;
    }

    /** Price of what nobody takes at a node of a carrier. */
    public @Nullable Double surplusCnyPerMwh(Carrier carrier) {
        return carrier == Carrier.HEAT ? heatSurplusCnyPerMwh : surplusCnyPerMwh;
    }
}
