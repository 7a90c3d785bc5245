package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;

/** Reserve held in a step before the horizon that the store must still be able to deliver in it. */
@Doc("Reserve held in a step before the horizon that the store must still be able to deliver in it.")
public record HeldReserve(
        @Doc("True for more injection, false for less.") boolean up,

        @Doc("From the start of that step to the start of the horizon, minutes.") @Range(min = 1, max = 1440)
        double startedMinutesAgo,

        @Doc("Time for which it must be delivered, minutes.") @Range(min = 1, max = 1440)
        double holdMinutes,

        @Doc("Reserve held, MW.") @Range(max = 1e6) double mw) {}
