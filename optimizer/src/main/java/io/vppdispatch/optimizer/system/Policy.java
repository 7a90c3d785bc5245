package io.vppdispatch.optimizer.system;

import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import org.jspecify.annotations.Nullable;

/** Targets and caps over the whole horizon. */
@Doc("Targets and caps over the whole horizon.")
public record Policy(
        @Doc("The consumption responsibility weight; absent: none.") @Nullable
        ConsumptionWeight consumptionWeight,

        @Doc("Cap on standard coal, tce; absent: none.") @Nullable
        Cap coalTce,

        @Doc("Cap on carbon dioxide, t; absent: none.") @Nullable
        Cap co2T,

        @Doc("Price of carbon dioxide, CNY/t.") @Range(max = 1e5) @Default("0")
        double co2CnyPerT) {

    public static final Policy NONE = new Policy(null, null, null, 0);
}
