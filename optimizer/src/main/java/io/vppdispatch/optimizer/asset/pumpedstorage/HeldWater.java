package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;

/** Reserve of a step before the horizon that must still be deliverable after it began. */
@Doc("Reserve of a step before the horizon that must still be deliverable after it began.")
public record HeldWater(
        @Doc("Hours from the begin of that step to the begin of the horizon.") @Range(max = 24)
        double hoursAgo,

        @Doc("Time for which the reserve is held, hours from the begin of that step.") @Range(max = 24)
        double holdHours,

        @Doc("Flow from the upper to the lower reservoir if it is called, m3/s.") @Range(max = 1e6) @Default("0")
        double downM3PerS,

        @Doc("Flow from the lower to the upper reservoir if it is called, m3/s.") @Range(max = 1e6) @Default("0")
        double upM3PerS) {}
