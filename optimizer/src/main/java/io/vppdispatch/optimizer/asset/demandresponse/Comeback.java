package io.vppdispatch.optimizer.asset.demandresponse;

import io.vppdispatch.optimizer.asset.Steps;

/** How the energy of calls comes back over the steps and past the end of the horizon. */
final class Comeback {

    /** Overlaps below this are rounding of hours such as 1/3. */
    private static final double NEGLIGIBLE_HOURS = 1e-9;

    private final DemandResponse block;
    private final Steps steps;

    Comeback(DemandResponse block, Steps steps) {
        this.block = block;
        this.steps = steps;
    }

    /** MW that come back at a step per MW called in an earlier one: {@code share Δ(s)/Δ(t) · overlap/spread}. */
    double mwPerMw(int called, int step) {
        return energyMwh(called, steps.start(step), steps.end(step)) / steps.hours(step);
    }

    /** MWh that come back after the horizon per MW called. */
    double mwhPerMwAfterEnd(int called) {
        return energyMwh(called, endHours(), Double.POSITIVE_INFINITY);
    }

    /** MW that come back at a step from calls before the horizon. */
    double dueMw(int step) {
        return dueMwh(steps.start(step), steps.end(step)) / steps.hours(step);
    }

    /** MWh that come back after this horizon from calls before it. */
    double dueMwhAfterEnd() {
        return dueMwh(endHours(), Double.POSITIVE_INFINITY);
    }

    /** MWh due when the horizon begins. */
    double dueMwh() {
        return block.initial().reboundDue().stream()
                .mapToDouble(ReboundDue::energyMwh)
                .sum();
    }

    private double endHours() {
        return steps.end(steps.count() - 1);
    }

    private double energyMwh(int called, double start, double end) {
        Rebound rebound = block.rebound();
        if (rebound == null) {
            return 0;
        }
        double from = steps.end(called) + rebound.delayHours();
        double share = shareWithin(from, from + rebound.spreadHours(), start, end);
        return rebound.share() * steps.hours(called) * share;
    }

    private double dueMwh(double start, double end) {
        double sum = 0;
        for (ReboundDue due : block.initial().reboundDue()) {
            sum += due.energyMwh() * shareWithin(due.startHours(), due.endHours(), start, end);
        }
        return sum;
    }

    /** Share of what is spread evenly over {@code [from, to)} that falls into {@code [start, end)}. */
    static double shareWithin(double from, double to, double start, double end) {
        double overlap = Math.min(to, end) - Math.max(from, start);
        return overlap < NEGLIGIBLE_HOURS ? 0 : overlap / (to - from);
    }
}
