package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.data.Default;
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

        @Doc("Reserve held, MW.") @Range(max = 1e6) double mw,

        @Doc("Energy of a call for it that steps before the horizon give by charging less, or discharging less, MWh.")
        @Range(max = 1e7)
        @Default("0")
        double cutMwh) {

    /** Held where the store neither charged nor discharged. */
    HeldReserve(boolean up, double startedMinutesAgo, double holdMinutes, double mw) {
        this(up, startedMinutesAgo, holdMinutes, mw, 0);
    }
}
