package io.vppdispatch.optimizer.asset.conversion;

import io.vppdispatch.optimizer.asset.Initial;
import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;

/** State of a conversion when the horizon begins. */
@Doc("State of a conversion when the horizon begins.")
public record ConversionInitial(
        @Doc("Whether it is on; one without a least input and costs of starts always is.") @Default("true")
        boolean on,

        @Doc("Power taken in the step before the horizon, MW.") @Range(max = 1e6)
        double takenMw,

        @Doc("Hours it has been on, or off.") @Range(max = 1e6) @Default("0")
        double hours)
        implements Initial {

    public static ConversionInitial on(double takenMw, double hours) {
        return new ConversionInitial(true, takenMw, hours);
    }

    public static ConversionInitial off(double hours) {
        return new ConversionInitial(false, 0, hours);
    }
}
