package io.vppdispatch.optimizer.asset.demandresponse;

import io.vppdispatch.optimizer.asset.OfferCall;
import io.vppdispatch.optimizer.asset.OfferRule;
import io.vppdispatch.optimizer.asset.Steps;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The single call of a block that gains most at given prices, what comes back included. Where no single call gains, no calls
 * together do: their gains add up.
 */
final class BestCall {

    private final DemandResponse block;
    private final Set<OfferRule> without;
    private final Steps steps;
    private final CallTimes times;
    private final Comeback comeback;

    BestCall(DemandResponse block, Horizon horizon, Set<OfferRule> without) {
        this.block = block;
        this.without = without;
        this.steps = new Steps(horizon);
        this.times = new CallTimes(block, horizon);
        this.comeback = new Comeback(block, steps);
    }

    Optional<OfferCall> at(Series cnyPerMwh) {
        Integer most = block.maxCalls();
        if (keeps(OfferRule.CALLS) && most != null && block.initial().callsUsed() >= most) {
            return Optional.empty();
        }
        double[] cnyPerMw = worth(cnyPerMwh);
        @Nullable OfferCall best = null;
        for (List<Segment> power : powers()) {
            double[] gains = new double[steps.count()];
            for (int t = 0; t < gains.length; t++) {
                gains[t] = gain(power, cnyPerMw[t], steps.hours(t));
            }
            for (int first = 0; first < steps.count(); first++) {
                best = better(best, mayBegin(first) ? bestFrom(first, gains) : null);
            }
        }
        return Optional.ofNullable(best);
    }

    private static @Nullable OfferCall better(@Nullable OfferCall one, @Nullable OfferCall other) {
        return one == null || (other != null && other.gainCny() > one.gainCny()) ? other : one;
    }

    private boolean keeps(OfferRule rule) {
        return !without.contains(rule);
    }

    /** What a MW called over each step is worth, less what its comeback costs, CNY. */
    private double[] worth(Series cnyPerMwh) {
        double[] worth = new double[steps.count()];
        for (int t = 0; t < worth.length; t++) {
            double cny = cnyPerMwh.at(t) * steps.hours(t);
            for (int later = t + 1; later < worth.length; later++) {
                cny -= comeback.mwPerMw(t, later) * cnyPerMwh.at(later) * steps.hours(later);
            }
            cny -= comeback.mwhPerMwAfterEnd(t) * block.reboundEndCnyPerMwh();
            worth[t] = block.sign() * cny;
        }
        return worth;
    }

    /** Part of the ladder, called whatever it is worth or only where it gains. */
    private record Segment(double powerMw, double cnyPerMwh, boolean isForced) {}

    private static double gain(List<Segment> power, double cnyPerMw, double hours) {
        double gain = 0;
        for (Segment segment : power) {
            double cny = segment.powerMw * (cnyPerMw - segment.cnyPerMwh * hours);
            gain += segment.isForced ? cny : Math.max(0, cny);
        }
        return gain;
    }

    /** The ladder beyond its least power; with one award for all calls, every award at which the price changes. */
    private List<List<Segment>> powers() {
        double least = keeps(OfferRule.LEAST_POWER) ? block.leastMw() : 0;
        boolean isOneAward = block.minimumAwardMw() != null && keeps(OfferRule.LEAST_POWER);
        if (!isOneAward) {
            return List.of(segments(least, false));
        }
        Double made = block.initial().awardMw();
        List<List<Segment>> awards = new ArrayList<>();
        awards.add(segments(made == null ? least : made, true));
        double award = 0;
        for (LadderStep step : block.ladder()) {
            award += step.powerMw();
            if (made == null && award > least) {
                awards.add(segments(award, true));
            }
        }
        return awards;
    }

    private List<Segment> segments(double forcedMw, boolean isOnlyForced) {
        List<Segment> segments = new ArrayList<>();
        double left = forcedMw;
        for (LadderStep step : block.ladder()) {
            double forced = Math.min(left, step.powerMw());
            left -= forced;
            segments.add(new Segment(forced, step.priceCnyPerMwh(), true));
            if (!isOnlyForced) {
                segments.add(new Segment(step.powerMw() - forced, step.priceCnyPerMwh(), false));
            }
        }
        return segments;
    }

    private boolean mayBegin(int step) {
        return times.isInWindow(step)
                && (times.isNoticeGiven(step) || !keeps(OfferRule.NOTICE))
                && ((times.isGapOver(step) && times.isReserveOver(step)) || !keeps(OfferRule.GAP))
                && times.fitsBeforeLatest(step, leastHours());
    }

    private double leastHours() {
        return keeps(OfferRule.DURATION) ? block.minDurationHours() : 0;
    }

    /** A call may run past the horizon; what it gains there is not known. */
    private @Nullable OfferCall bestFrom(int first, double[] gains) {
        @Nullable OfferCall best = null;
        double sum = -block.callCostCny();
        for (int t = first; t < steps.count() && times.isInWindow(t); t++) {
            double hours = steps.end(t) - steps.start(first);
            if (block.maxDurationHours() != null && !Steps.atLeast(block.maxDurationHours(), hours)) {
                break;
            }
            sum += gains[t];
            if (t == steps.count() - 1 || Steps.atLeast(hours, leastHours())) {
                best = better(best, new OfferCall(first, t + 1, sum));
            }
        }
        return best;
    }
}
