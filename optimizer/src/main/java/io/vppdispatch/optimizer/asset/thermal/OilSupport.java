package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;

/** Oil that keeps the flame while output is low. */
@Doc("Oil that keeps the flame while the unit is on below an output.")
public record OilSupport(
        @Doc("Output below which oil is burnt, MW.") @Range(max = 1e6)
        double belowMw,

        @Doc("Oil burnt while below, tonnes per hour.") @Range(max = 1e4)
        double oilTPerH,

        @Doc("Price of oil, CNY/t.") @Range(max = 1e6) double priceCnyPerT) {

    double cnyPerH() {
        return oilTPerH * priceCnyPerT;
    }
}
