package io.vppdispatch.optimizer.asset.heatstorage;

import io.vppdispatch.optimizer.asset.Initial;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;

/** State of a heat storage when the horizon begins. */
@Doc("State of a heat storage when the horizon begins.")
public record HeatStorageInitial(
        @Doc("Heat stored, MWh.") @Range(max = 1e7) double storedMwh) implements Initial {}
