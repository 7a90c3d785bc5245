package io.vppdispatch.optimizer.asset.demandresponse;

import io.vppdispatch.optimizer.asset.demandresponse.DemandResponse.Direction;
import io.vppdispatch.optimizer.testing.Toys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes block offers for tests: an offer without any limit unless said otherwise. */
public final class Blocks {

    public static final String ID = "dr";

    private final Direction direction;
    private final List<LadderStep> ladder = new ArrayList<>();
    private @Nullable Instant earliest;
    private @Nullable Instant latest;
    private double minDurationHours;
    private @Nullable Double maxDurationHours;
    private double minGapHours;
    private @Nullable Integer maxCalls;
    private double noticeHours;
    private double minPowerMw;
    private @Nullable Double minimumAwardMw;
    private double callCostCny;
    private @Nullable Rebound rebound;
    private double reboundEndCnyPerMwh;
    private double reserveCnyPerMwh;
    private @Nullable Integer receiptSequence;
    private String id = ID;
    private DemandResponseInitial initial = DemandResponseInitial.FRESH;

    private Blocks(Direction direction) {
        this.direction = direction;
    }

    public static Blocks shed(double powerMw, double priceCnyPerMwh) {
        return new Blocks(Direction.SHED).step(powerMw, priceCnyPerMwh);
    }

    public static Blocks absorb(double powerMw, double priceCnyPerMwh) {
        return new Blocks(Direction.ABSORB).step(powerMw, priceCnyPerMwh);
    }

    public static Blocks withoutLadder() {
        return new Blocks(Direction.SHED);
    }

    public Blocks step(double powerMw, double priceCnyPerMwh) {
        ladder.add(new LadderStep(powerMw, priceCnyPerMwh));
        return this;
    }

    public Blocks window(@Nullable Instant from, @Nullable Instant to) {
        earliest = from;
        latest = to;
        return this;
    }

    public Blocks minDuration(double hours) {
        minDurationHours = hours;
        return this;
    }

    public Blocks maxDuration(double hours) {
        maxDurationHours = hours;
        return this;
    }

    public Blocks gap(double hours) {
        minGapHours = hours;
        return this;
    }

    public Blocks maxCalls(int calls) {
        maxCalls = calls;
        return this;
    }

    public Blocks notice(double hours) {
        noticeHours = hours;
        return this;
    }

    public Blocks minPower(double mw) {
        minPowerMw = mw;
        return this;
    }

    public Blocks minAward(double mw) {
        minimumAwardMw = mw;
        return this;
    }

    public Blocks reserve(double cnyPerMwh) {
        reserveCnyPerMwh = cnyPerMwh;
        return this;
    }

    public Blocks receipt(int sequence) {
        receiptSequence = sequence;
        return this;
    }

    public Blocks named(String name) {
        id = name;
        return this;
    }

    public Blocks callCost(double cny) {
        callCostCny = cny;
        return this;
    }

    public Blocks rebound(double share, double delayHours, double spreadHours) {
        rebound = new Rebound(share, delayHours, spreadHours);
        return this;
    }

    public Blocks reboundEnd(double cnyPerMwh) {
        reboundEndCnyPerMwh = cnyPerMwh;
        return this;
    }

    /** A call has lasted this long when the horizon begins. */
    public Blocks calledFor(double hours) {
        initial = new DemandResponseInitial(true, hours, 1, List.of());
        return this;
    }

    /** A call of an award has lasted this long when the horizon begins. */
    public Blocks calledFor(double hours, double awardMw) {
        initial = new DemandResponseInitial(true, hours, 1, List.of(), awardMw, 0, false);
        return this;
    }

    /** The last call ended this long before the horizon. */
    public Blocks idleFor(double hours) {
        initial = new DemandResponseInitial(false, hours, 1, List.of());
        return this;
    }

    public Blocks initial(DemandResponseInitial state) {
        initial = state;
        return this;
    }

    public DemandResponse build() {
        return new DemandResponse(
                id,
                Toys.NODE,
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
                initial);
    }
}
