package io.vppdispatch.optimizer.asset.demandresponse;

import io.vppdispatch.optimizer.asset.Initial;
import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** State of a block offer when the horizon begins. */
@Doc("State of a block offer when the horizon begins.")
public record DemandResponseInitial(
        @Doc("Whether a call is in progress.") @Default("false")
        boolean called,

        @Doc("Hours the call in progress has lasted, or hours since the last call ended.")
        @Range(max = MAX_HOURS)
        @Default("1000000")
        double hours,

        @Doc("Calls made under the contract so far, a call in progress included.") @Range(max = 1e6) @Default("0")
        int callsUsed,

        @Doc("Energy of earlier calls that has still to come back.") @Default("[]")
        List<ReboundDue> reboundDue,

        @Doc("Figure the offer was awarded before the horizon, MW; absent: none yet.") @Range(max = 1e6) @Nullable
        Double awardMw,

        @Doc("Time from the start of the horizon before which no call may begin because it would touch reserve held"
                + " before the horizon, hours.")
        @Range(max = 1e5)
        @Default("0")
        double keepFreeHours,

        @Doc("Whether an earlier horizon was planned with this offer; its window may then lie outside this one.")
        @Default("false")
        boolean carried)
        implements Initial {

    static final double MAX_HOURS = 1e6;

    /** Not called within memory, nothing due. */
    public static final DemandResponseInitial FRESH = new DemandResponseInitial(false, MAX_HOURS, 0, List.of());

    /** A state without award, without reserve held before the horizon, and not left by an earlier horizon. */
    public DemandResponseInitial(boolean called, double hours, int callsUsed, List<ReboundDue> reboundDue) {
        this(called, hours, callsUsed, reboundDue, null, 0, false);
    }

    public DemandResponseInitial {
        reboundDue = List.copyOf(reboundDue);
    }
}
