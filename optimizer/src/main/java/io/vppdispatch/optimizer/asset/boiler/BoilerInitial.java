package io.vppdispatch.optimizer.asset.boiler;

import io.vppdispatch.optimizer.asset.Initial;
import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;

/** State of a boiler when the horizon begins. */
@Doc("State of a boiler when the horizon begins.")
public record BoilerInitial(
        @Doc("Whether it is on; one without a least output and costs of starts always is.") @Default("true")
        boolean on,

        @Doc("Heat given in the step before the horizon, MW.") @Range(max = 1e6)
        double powerMw,

        @Doc("Hours it has been on, or off.") @Range(max = 1e6) @Default("0")
        double hours)
        implements Initial {

    public static BoilerInitial on(double powerMw, double hours) {
        return new BoilerInitial(true, powerMw, hours);
    }

    public static BoilerInitial off(double hours) {
        return new BoilerInitial(false, 0, hours);
    }
}
