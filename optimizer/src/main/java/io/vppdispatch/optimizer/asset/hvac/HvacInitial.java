package io.vppdispatch.optimizer.asset.hvac;

import io.vppdispatch.optimizer.asset.Initial;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;

/** State of a building when the horizon begins. */
@Doc("State of a building when the horizon begins.")
public record HvacInitial(
        @Doc("Temperature inside, °C.") @Range(min = -60, max = 120)
        double temperatureC) implements Initial {}
