package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import io.vppdispatch.optimizer.system.Ledger;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Another fuel that a unit burns instead of the first, such as oil beside gas; it may change at every step. */
@Doc("Another fuel that a unit burns instead of the first, such as oil beside gas; it may change at every step.")
public record SecondFuel(
        @Doc("Price of one unit of fuel, CNY; the unit is that of the first.") @Range(max = 1e6)
        double priceCnyPerUnit,

        @Doc("The fuel supply it comes from; absent: there is always enough.") @Nullable
        String supply,

        @Doc("Whether both may be burnt in one step; else each step burns one.") @Default("false")
        boolean mixes,

        @Doc("Standard coal in one unit, tonnes; absent: it counts as no coal.") @Range(max = 1e3) @Nullable
        Double tcePerUnit,

        @Doc("CO2 from one unit, tonnes; absent: none is counted.") @Range(max = 1e3) @Nullable
        Double co2TPerUnit) {

    /** What a unit of it counts in the ledgers; only what is counted. */
    Map<Ledger, Double> perUnit() {
        Map<Ledger, Double> perUnit = new EnumMap<>(Ledger.class);
        if (tcePerUnit != null) {
            perUnit.put(Ledger.COAL, tcePerUnit);
        }
        if (co2TPerUnit != null) {
            perUnit.put(Ledger.CO2, co2TPerUnit);
        }
        return perUnit;
    }
}
