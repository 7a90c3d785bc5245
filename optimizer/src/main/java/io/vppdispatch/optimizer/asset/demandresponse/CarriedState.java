package io.vppdispatch.optimizer.asset.demandresponse;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.Steps;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a block carries from the end of a schedule into the next horizon. */
final class CarriedState {

    private static final double NEGLIGIBLE_MWH = 1e-9;
    private static final double NEGLIGIBLE_MW = 1e-5;
    private static final double HOUR_MINUTES = 60;

    private final DemandResponse block;
    private final AssetSchedule schedule;
    private final Steps steps;
    private final double endHours;

    CarriedState(DemandResponse block, AssetSchedule schedule, Horizon horizon) {
        this.block = block;
        this.schedule = schedule;
        this.steps = new Steps(horizon);
        this.endHours = steps.end(steps.count() - 1);
    }

    DemandResponseInitial atEnd(List<ReserveProduct> products) {
        boolean called = isCalled(steps.count() - 1);
        double hours = Math.min(hoursInState(called), DemandResponseInitial.MAX_HOURS);
        return new DemandResponseInitial(
                called,
                hours,
                block.initial().callsUsed() + callsBegun(),
                due(),
                award(),
                keepFreeHours(products),
                true);
    }

    /** The figure of the calls, within its limits to the last digit. */
    private @Nullable Double award() {
        if (block.minimumAwardMw() == null || block.initial().awardMw() != null) {
            return block.initial().awardMw();
        }
        for (int t = 0; t < steps.count(); t++) {
            if (isCalled(t)) {
                double mw = schedule.at(DemandResponseType.CALLED_MW, t);
                return Math.min(block.ladderMw(), Math.max(block.leastMw(), mw));
            }
        }
        return null;
    }

    /** Until when a call that answers reserve held here, and the gap after it, would last in the next horizon. */
    private double keepFreeHours(List<ReserveProduct> products) {
        double until = Math.max(0, block.initial().keepFreeHours() - endHours);
        for (ReserveProduct product : products) {
            double hours =
                    Math.max(product.holdMinutes() / HOUR_MINUTES, block.minDurationHours()) + block.minGapHours();
            for (int t = 0; t < steps.count(); t++) {
                boolean isHeld = schedule.at(DemandResponseColumns.reserve(product), t) > NEGLIGIBLE_MW;
                until = isHeld ? Math.max(until, steps.start(t) + hours - endHours) : until;
            }
        }
        return until;
    }

    private boolean isCalled(int step) {
        return step < 0 ? block.initial().called() : schedule.is(DemandResponseType.CALLED, step);
    }

    private double hoursInState(boolean called) {
        int first = steps.count();
        while (first > 0 && isCalled(first - 1) == called) {
            first--;
        }
        double before = first == 0 && isCalled(-1) == called ? block.initial().hours() : 0;
        return before + endHours - steps.start(first);
    }

    /** Calls that begin within the schedule. */
    int callsBegun() {
        int begun = 0;
        for (int t = 0; t < steps.count(); t++) {
            begun += isCalled(t) && !isCalled(t - 1) ? 1 : 0;
        }
        return begun;
    }

    private List<ReboundDue> due() {
        List<ReboundDue> due = new ArrayList<>();
        for (ReboundDue old : block.initial().reboundDue()) {
            carry(due, old.startHours(), old.endHours(), old.energyMwh());
        }
        Rebound rebound = block.rebound();
        if (rebound != null) {
            for (int t = 0; t < steps.count(); t++) {
                double mwh = rebound.share() * steps.hours(t) * schedule.at(DemandResponseType.CALLED_MW, t);
                double from = steps.end(t) + rebound.delayHours();
                carry(due, from, from + rebound.spreadHours(), mwh);
            }
        }
        return due;
    }

    private void carry(List<ReboundDue> due, double from, double to, double mwh) {
        double left = mwh * Comeback.shareWithin(from, to, endHours, Double.POSITIVE_INFINITY);
        if (left > NEGLIGIBLE_MWH) {
            due.add(new ReboundDue(Math.max(0, from - endHours), to - endHours, left));
        }
    }
}
