package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.asset.Steps;
import io.vppdispatch.optimizer.time.Horizon;
import java.time.Duration;
import java.time.Instant;

/**
 * What the initial state, must-run and outages leave open at each step. An outage trips the unit: it ends minimum up time and
 * output paths, needs no ramp and no stop limit, and a unit that must run has its least time off and its longest start path to
 * come back.
 */
final class States {

    private final ThermalUnit unit;
    private final Horizon horizon;
    private final Steps steps;
    private final int heldSteps;
    /** The last step in an outage up to each step, -1 if there is none. */
    private final int[] lastOut;

    States(ThermalUnit unit, Horizon horizon) {
        this.unit = unit;
        this.horizon = horizon;
        this.steps = new Steps(horizon);
        ThermalInitial initial = unit.initial();
        double minimum = initial.on() ? unit.minUpHours() : unit.minDownHours();
        this.heldSteps = steps.countBefore(minimum - initial.hours());
        this.lastOut = new int[horizon.steps()];
        for (int t = 0; t < lastOut.length; t++) {
            boolean out = !unit.outages().isEmpty() && isOutBetween(horizon.startOf(t), horizon.endOf(t));
            lastOut[t] = out ? t : t == 0 ? -1 : lastOut[t - 1];
        }
    }

    int leastOn(int t) {
        boolean heldOn = unit.initial().on() && t < heldSteps && lastOut(t) < 0;
        return heldOn || unit.mustRun() && !isComingBack(t) ? 1 : 0;
    }

    int mostOn(int t) {
        boolean heldOff = !unit.initial().on() && (isStarting() ? t < finishStep() : t < heldSteps);
        return isOut(t) || heldOff ? 0 : 1;
    }

    boolean isOut(int t) {
        return lastOut[t] == t;
    }

    /** The last step in an outage up to this one, -1 if there is none. */
    int lastOut(int t) {
        return lastOut[t];
    }

    /** True where an outage lies between the beginning of a step and the end of a later one. */
    boolean isOutBetweenSteps(int first, int last) {
        return lastOut(last) >= first;
    }

    /** True where an outage lies between the stop before the horizon and the end of a step. */
    boolean isOutSinceStop(int t) {
        return isOutBetween(before(unit.initial().hours()), horizon.endOf(t));
    }

    private boolean isOutBetween(Instant from, Instant to) {
        return unit.outages().stream()
                .anyMatch(outage -> outage.from().isBefore(to) && outage.to().isAfter(from));
    }

    private Instant before(double hours) {
        return horizon.start().minus(toDuration(hours));
    }

    private static Duration toDuration(double hours) {
        return Duration.ofSeconds(Math.round(hours * 3600));
    }

    /** Off, or on the way back from being off, for a reason that must-run cannot change. */
    private boolean isComingBack(int t) {
        int pathSteps = unit.startTiers().stream()
                .mapToInt(tier -> tier.pathMw().size())
                .max()
                .orElse(0);
        double path = pathSteps * steps.hours(0);
        Duration back = toDuration(unit.minDownHours() + path);
        if (isOutBetween(horizon.startOf(t).minus(back), horizon.endOf(t))) {
            return true;
        }
        ThermalInitial initial = unit.initial();
        if (!initial.on() && t < (isStarting() ? finishStep() : pathSteps)) {
            return true;
        }
        return !initial.on() && !Steps.atLeast(steps.start(t) + initial.hours(), unit.minDownHours() + path);
    }

    /** True while a start in progress before the horizon has not been tripped by an outage. */
    boolean isStarting() {
        return unit.initial().startingTier() != null
                && !isOutBetweenSteps(0, Math.min(finishStep(), lastOut.length - 1));
    }

    /** Step at which the start in progress reaches minimum output; it may lie behind the horizon. */
    int finishStep() {
        return startingPath() - unit.initial().startingStepsDone();
    }

    private int startingPath() {
        Integer tier = unit.initial().startingTier();
        return tier == null ? 0 : unit.startTiers().get(tier - 1).pathMw().size();
    }

    /** True where the start in progress before the horizon reaches minimum output at this step. */
    boolean finishesStart(int tier, int t) {
        Integer starting = unit.initial().startingTier();
        return starting != null && starting == tier + 1 && t == finishStep() && isStarting();
    }
}
