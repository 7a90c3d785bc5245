package io.vppdispatch.optimizer.asset.demandresponse;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block offer of demand response: load that changes on call, by a ladder of prices, in calls of limited length. */
@Doc("A block offer of demand response: load that changes on call, by a ladder of prices, in calls of limited length.")
public record DemandResponse(
        @Doc("Unique name.") String id,
        @Doc("Node whose load changes.") String node,

        @Doc("Whether a call lowers the load (shed) or raises it (absorb).")
        Direction direction,

        @Doc("Power offered, cheapest step first; prices must not fall along it.")
        List<LadderStep> ladder,

        @Doc("Earliest begin of a call, ISO 8601; absent: the start of the horizon.") @Nullable
        Instant earliest,

        @Doc("Latest end of a call, ISO 8601; absent: none.") @Nullable
        Instant latest,

        @Doc("Least length of a call, hours.") @Range(max = 1e4) @Default("0")
        double minDurationHours,

        @Doc("Most length of a call, hours; absent: no limit.") @Range(max = 1e4) @Nullable
        Double maxDurationHours,

        @Doc("Least time from the end of a call to the begin of the next, hours.") @Range(max = 1e4) @Default("0")
        double minGapHours,

        @Doc("Most calls under the contract, those before the horizon included; absent: no limit.")
        @Range(max = 1e6)
        @Nullable
        Integer maxCalls,

        @Doc("Time from the start of the horizon before which no call may begin, hours.")
        @Range(max = 1e4)
        @Default("0")
        double noticeHours,

        @Doc("Least power while called, MW.") @Range(max = 1e6) @Default("0")
        double minPowerMw,

        @Doc(
                "Least award, MW: the offer is awarded one figure, at least this, and every call is of that figure, or it is not"
                        + " called at all; absent: calls may differ from step to step.")
        @Range(max = 1e6)
        @Nullable
        Double minimumAwardMw,

        @Doc("What a call costs besides its energy, CNY.") @Range(max = 1e9) @Default("0")
        double callCostCny,

        @Doc("Energy that comes back after a call; absent: none.") @Nullable
        Rebound rebound,

        @Doc("Price of load that comes back after the end of the horizon, CNY/MWh: a cost of shed, a saving of absorb.")
        @Range(min = -1e5, max = 1e5)
        @Default("0")
        double reboundEndCnyPerMwh,

        @Doc("Price of reserve held by not calling, CNY per MW over an hour.") @Range(max = 1e5) @Default("0")
        double reserveCnyPerMwh,

        @Doc(
                "Place in the order in which offers came in; of offers alike the earlier one is awarded first, one without last.")
        @Nullable
        Integer receiptSequence,

        @Doc("State when the horizon begins.") @Default("{}")
        DemandResponseInitial initial)
        implements Asset {

    /** Which way a call moves the load. */
    public enum Direction {
        /** Less load, positive injection. */
        SHED,
        /** More load, negative injection. */
        ABSORB
    }

    public DemandResponse {
        ladder = List.copyOf(ladder);
    }

    /** An offer without least award, price of reserve and receipt. */
    public DemandResponse(
            String id,
            String node,
            Direction direction,
            List<LadderStep> ladder,
            @Nullable Instant earliest,
            @Nullable Instant latest,
            double minDurationHours,
            @Nullable Double maxDurationHours,
            double minGapHours,
            @Nullable Integer maxCalls,
            double noticeHours,
            double minPowerMw,
            double callCostCny,
            @Nullable Rebound rebound,
            double reboundEndCnyPerMwh,
            DemandResponseInitial initial) {
        this(
                id,
                node,
                direction,
                ladder,
                earliest,
                latest,
                minDurationHours,
                maxDurationHours,
                minGapHours,
                maxCalls,
                noticeHours,
                minPowerMw,
                null,
                callCostCny,
                rebound,
                reboundEndCnyPerMwh,
                0,
                null,
                initial);
    }

    /** All steps of the ladder together, MW. */
    double ladderMw() {
        return ladder.stream().mapToDouble(LadderStep::powerMw).sum();
    }

    /** Least power of a step that is called, MW. */
    double leastMw() {
        return minimumAwardMw == null ? minPowerMw : minimumAwardMw;
    }

    /** Injection per MW called: 1 for shed, -1 for absorb. */
    int sign() {
        return direction == Direction.SHED ? 1 : -1;
    }

    /** Whether anything comes back, from calls now or before. */
    boolean comesBack() {
        return rebound != null || !initial.reboundDue().isEmpty();
    }

    DemandResponse withInitial(DemandResponseInitial newInitial) {
        return new DemandResponse(
                id,
                node,
                direction,
                ladder,
                earliest,
                latest,
                minDurationHours,
                maxDurationHours,
                minGapHours,
                maxCalls,
                noticeHours,
                minPowerMw,
                minimumAwardMw,
                callCostCny,
                rebound,
                reboundEndCnyPerMwh,
                reserveCnyPerMwh,
                receiptSequence,
                newInitial);
    }
}
