package io.vppdispatch.optimizer.asset.demandresponse;

import io.vppdispatch.optimizer.asset.Steps;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.time.Horizon;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * At which steps a block may begin, may be called and must be called, from its window, its notice and what it was doing
 * before the horizon; these are the bounds of u and v.
 */
final class CallTimes {

    private static final double SECONDS_PER_HOUR = 3600;
    private static final double HOUR_MINUTES = 60;

    private final DemandResponse block;
    private final Horizon horizon;
    private final Steps steps;

    CallTimes(DemandResponse block, Horizon horizon) {
        this.block = block;
        this.horizon = horizon;
        this.steps = new Steps(horizon);
    }

    /** True where the call from before the horizon has not yet lasted its minimum; the window cannot cut it short. */
    boolean mustBeCalled(int step) {
        DemandResponseInitial initial = block.initial();
        return initial.called() && !Steps.atLeast(initial.hours() + steps.start(step), block.minDurationHours());
    }

    boolean mayBeCalled(int step) {
        boolean mayHaveBegun =
                block.initial().called() || (isNoticeGiven(step) && isGapOver(step) && isReserveOver(step));
        return mustBeCalled(step) || (isInWindow(step) && mayHaveBegun);
    }

    boolean mayBegin(int step) {
        return isReserveOver(step) && mayBeginApartFromReserve(step);
    }

    /** Reserve held before the horizon keeps its hours free of calls, not of more reserve. */
    private boolean mayBeginApartFromReserve(int step) {
        return isInWindow(step)
                && isNoticeGiven(step)
                && isGapOver(step)
                && fitsBeforeLatest(step, block.minDurationHours());
    }

    /** True where a call that answers a product could begin with the step, be in time for it and last as long as it is held. */
    boolean mayAnswer(int step, ReserveProduct product) {
        Double most = block.maxDurationHours();
        Double minutes = product.responseMinutes();
        double responseHours = minutes == null ? steps.hours(step) : minutes / HOUR_MINUTES;
        boolean isIdle = !block.initial().called() || Steps.atLeast(steps.start(step), block.minGapHours());
        return mayBeginApartFromReserve(step)
                && isIdle
                && Steps.atLeast(responseHours, block.noticeHours())
                && (most == null || Steps.atLeast(most, product.holdMinutes() / HOUR_MINUTES))
                && fitsBeforeLatest(step, answerHours(product));
    }

    /** How long a call lasts that answers a product, hours. */
    double answerHours(ReserveProduct product) {
        return Math.max(product.holdMinutes() / HOUR_MINUTES, block.minDurationHours());
    }

    boolean isInWindow(int step) {
        boolean early = block.earliest() != null && horizon.startOf(step).isBefore(block.earliest());
        boolean late = block.latest() != null && horizon.endOf(step).isAfter(block.latest());
        return !early && !late;
    }

    boolean isNoticeGiven(int step) {
        return Steps.atLeast(steps.start(step), block.noticeHours());
    }

    /** The gap after the last call before the horizon; D4 keeps those after a call within it. */
    boolean isGapOver(int step) {
        DemandResponseInitial initial = block.initial();
        return initial.called() || Steps.atLeast(initial.hours() + steps.start(step), block.minGapHours());
    }

    /** True once a call that answered reserve held before the horizon would be over, and its gap. */
    boolean isReserveOver(int step) {
        return Steps.atLeast(steps.start(step), block.initial().keepFreeHours());
    }

    /** A call that begins near the end of the horizon must have room for its minimum duration in the next one, too. */
    boolean fitsBeforeLatest(int step, double hours) {
        Instant latest = block.latest();
        return latest == null || Steps.atLeast(hoursBetween(horizon.startOf(step), latest), hours);
    }

    static double hoursBetween(Instant from, Instant to) {
        return ChronoUnit.SECONDS.between(from, to) / SECONDS_PER_HOUR;
    }
}
