package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import org.jspecify.annotations.Nullable;

/** Oil that keeps the flame while output is low. */
@Doc("Oil that keeps the flame while the unit is on below an output.")
public record OilSupport(
        @Doc("Output below which oil is burnt, MW.") @Range(max = 1e6)
        double belowMw,

        @Doc("Oil burnt while below, tonnes per hour.") @Range(max = 1e4)
        double oilTPerH,

        @Doc("Price of oil, CNY/t.") @Range(max = 1e6) double priceCnyPerT,

        @Doc(
                "CO2 from a tonne of oil, tonnes; absent: 3.1, as of diesel, where CO2 of the fuel is counted, else none is counted.")
        @Range(max = 10)
        @Nullable
        Double co2TPerT) {

    /** Diesel: 42.652 GJ/t times 0.0202 t of carbon per GJ times 0.98 burnt times 44/12, to one decimal. */
    private static final double DIESEL_CO2_T_PER_T = 3.1;

    /** Oil whose CO2 nobody gave. */
    public OilSupport(double belowMw, double oilTPerH, double priceCnyPerT) {
        this(belowMw, oilTPerH, priceCnyPerT, null);
    }

    /** CO2 from a tonne of oil beside a fuel, tonnes. */
    double co2TPerT(Fuel fuel) {
        double diesel = fuel.co2TPerUnit() == null ? 0 : DIESEL_CO2_T_PER_T;
        return co2TPerT == null ? diesel : co2TPerT;
    }

    double cnyPerH() {
        return oilTPerH * priceCnyPerT;
    }
}
