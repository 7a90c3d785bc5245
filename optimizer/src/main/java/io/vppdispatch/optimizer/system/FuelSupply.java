package io.vppdispatch.optimizer.system;

import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import io.vppdispatch.optimizer.time.Series;
import org.jspecify.annotations.Nullable;

/** Fuel that thermal units share, limited at every step. */
@Doc("Fuel that thermal units share, limited at every step.")
public record FuelSupply(
        @Doc("Unique name.") String id,

        @Doc("Most fuel all its units burn, in their unit of fuel per hour; absent: no limit.")
        @Range(max = 1e12)
        @Nullable
        Series maxUnitsPerH) {}
