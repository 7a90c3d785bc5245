package io.vppdispatch.optimizer.asset.boiler;

import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import org.jspecify.annotations.Nullable;

/** What a boiler burns. */
@Doc("What a boiler burns.")
public record BoilerFuel(
        @Doc("Unit it counts in: tce, gj or cny.") Unit unit,

        @Doc("Price of one unit of fuel, CNY.") @Range(max = 1e6)
        double priceCnyPerUnit,

        @Doc("Fuel burnt for a MWh of heat; 3.6 GJ by the efficiency, or 0.12284 tce by it.") @Range(max = 1e6)
        double unitsPerMwh,

        @Doc("Standard coal in one unit of fuel, tonnes; absent: 1 where the unit is tce, else it counts as no coal.")
        @Range(max = 1e3)
        @Nullable
        Double tcePerUnit,

        @Doc("CO2 from one unit of fuel, tonnes; absent: none is counted.") @Range(max = 1e3) @Nullable
        Double co2TPerUnit,

        @Doc("The fuel supply it comes from, perhaps shared with units of power; absent: there is always enough.")
        @Nullable
        String supply) {

    /** Fuel of which there is always enough. */
    public BoilerFuel(
            Unit unit,
            double priceCnyPerUnit,
            double unitsPerMwh,
            @Nullable Double tcePerUnit,
            @Nullable Double co2TPerUnit) {
        this(unit, priceCnyPerUnit, unitsPerMwh, tcePerUnit, co2TPerUnit, null);
    }

    /** What fuel is counted in. */
    public enum Unit {
        TCE("tce/h"),
        GJ("GJ/h"),
        CNY("CNY/h");

        private final String perHour;

        Unit(String perHour) {
            this.perHour = perHour;
        }

        /** The unit of what is burnt in an hour. */
        String perHour() {
            return perHour;
        }
    }

    /** Standard coal in one unit, tonnes; null where it counts as none. */
    @Nullable
    Double coalTcePerUnit() {
        return tcePerUnit == null && unit == Unit.TCE ? Double.valueOf(1) : tcePerUnit;
    }
}
