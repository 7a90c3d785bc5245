package io.vppdispatch.optimizer.system;

import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import io.vppdispatch.optimizer.time.Series;
import org.jspecify.annotations.Nullable;

/** Fuel that assets share, in their one unit of fuel. */
@Doc("Fuel that assets share, in their one unit of fuel; a limit of each step, of the whole horizon, or both.")
public record FuelSupply(
        @Doc("Unique name.") String id,

        @Doc("Most fuel all together burn, the fuel of starts included, units per hour; absent: no limit.")
        @Range(max = 1e9)
        @Nullable
        Series maxUnitsPerH,

        @Doc("Most fuel all together burn over the whole horizon, units; absent: no limit.")
        @Range(max = 1e12)
        @Nullable
        Double maxUnits) {}
