package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AuditScope;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.time.Horizon;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Walks through a unit's day as an operator would, keeping how long it has been on or off. */
final class ThermalAudit {

    private static final double SECOND_HOURS = 1.0 / 3600;

    private final ThermalUnit unit;
    private final AssetSchedule schedule;
    private final AuditScope scope;
    private final Horizon horizon;
    private final HeatAudit heat;
    private final ReserveAudit reserve;
    private final FuelAudit fuel;
    private final @Nullable DeepAudit deep;
    private double stateHours;

    ThermalAudit(ThermalUnit unit, AssetSchedule schedule, AuditScope scope) {
        this.unit = unit;
        this.schedule = schedule;
        this.scope = scope;
        this.horizon = scope.horizon();
        this.heat = new HeatAudit(unit, schedule, scope);
        this.reserve = new ReserveAudit(unit, schedule, scope, heat);
        DeepPeakShaving data = unit.deepPeakShaving();
        this.deep = data == null ? null : new DeepAudit(unit, data, schedule, scope, heat);
        this.fuel = new FuelAudit(unit, schedule, scope, deep, heat);
        this.stateHours = unit.initial().hours();
    }

    void run() {
        for (int t = 0; t < horizon.steps(); t++) {
            auditState(t);
            auditTransition(t);
            auditOutput(t);
            auditLimits(t);
            auditRamps(t);
            heat.run(t, reserve.sum(true, t), reserve.sum(false, t));
            reserve.run(t);
            fuel.run(t);
        }
        if (deep != null) {
            deep.run();
        }
    }

    private boolean isOn(int t) {
        return t < 0 ? unit.initial().on() : schedule.is(ThermalColumns.ON, t);
    }

    /** Output as limits and ramps know it, without what heat takes. */
    private double power(int t) {
        return t < 0 ? unit.initial().powerMw() : heat.withoutHeatMw(t);
    }

    /** Output above minimum: what ramps are about; 0 while off. */
    private double above(int t) {
        return isOn(t) ? power(t) - unit.minMw() : 0;
    }

    private void auditState(int t) {
        for (String column : List.of(ThermalColumns.ON, ThermalColumns.START, ThermalColumns.STOP)) {
            double value = schedule.at(column, t);
            scope.holds(ThermalRule.LOGIC, t, value == 0 || value == 1, column + " is " + value + ", not 0 or 1");
        }
        boolean out = isInOutage(t, t);
        scope.holds(ThermalRule.STATE, t, !(out && isOn(t)), "on in an outage");
        scope.holds(ThermalRule.STATE, t, !unit.mustRun() || isOn(t) || isExcused(t), "off though it must run");
        scope.holds(ThermalRule.STATE, t, isOn(t) || t != plannedStart(), "the start in progress does not happen");
    }

    /** True where an outage touches the time from the begin of one step to the end of another. */
    private boolean isInOutage(int first, int last) {
        return isInOutage(horizon.startOf(first), horizon.endOf(last));
    }

    private boolean isInOutage(Instant from, Instant to) {
        for (Outage outage : unit.outages()) {
            if (outage.from().compareTo(to) < 0 && outage.to().compareTo(from) > 0) {
                return true;
            }
        }
        return false;
    }

    private static Duration hours(double hours) {
        return Duration.ofSeconds(Math.round(hours * 3600));
    }

    /** A unit that must run has its least time off and its longest start path to come back from an outage or from being off. */
    private boolean isExcused(int t) {
        int path = 0;
        for (StartTier tier : unit.startTiers()) {
            path = Math.max(path, tier.pathMw().size());
        }
        double back = unit.minDownHours() + path * horizon.hours(0);
        Instant begin = horizon.startOf(t);
        boolean offBefore = !unit.initial().on()
                && hours(unit.initial().hours())
                                .plus(Duration.between(horizon.start(), begin))
                                .compareTo(hours(back))
                        < 0;
        ThermalInitial initial = unit.initial();
        int stepsLeft = initial.startingTier() == null ? path : stepsLeftOfStart(initial);
        Instant reached = horizon.endOf(Math.min(stepsLeft, horizon.steps() - 1));
        stepsLeft = isInOutage(horizon.start(), reached) ? path : stepsLeft;
        boolean cannotBeUpYet = !initial.on() && t < stepsLeft;
        return offBefore || cannotBeUpYet || isInOutage(begin.minus(hours(back)), horizon.endOf(t));
    }

    private int stepsLeftOfStart(ThermalInitial initial) {
        int tier = Objects.requireNonNull(initial.startingTier());
        return unit.startTiers().get(tier - 1).pathMw().size() - initial.startingStepsDone();
    }

    private void auditTransition(int t) {
        boolean started = isOn(t) && !isOn(t - 1);
        boolean stopped = !isOn(t) && isOn(t - 1);
        scope.holds(ThermalRule.LOGIC, t, schedule.is(ThermalColumns.START, t) == started, "start does not match on");
        scope.holds(ThermalRule.LOGIC, t, schedule.is(ThermalColumns.STOP, t) == stopped, "stop does not match on");
        auditTier(t, started);
        if (started) {
            boolean waited = stateHours >= unit.minDownHours() - SECOND_HOURS || t == plannedStart();
            scope.holds(ThermalRule.MIN_DOWN, t, waited, "started after " + stateHours + " h off");
        }
        if (stopped) {
            boolean stayed = stateHours >= unit.minUpHours() - SECOND_HOURS || isInOutage(t, t);
            scope.holds(ThermalRule.MIN_UP, t, stayed, "stopped after " + stateHours + " h on");
            scope.costOfCount(CostKind.STOP, t, unit.stopCostCny(), 1);
        }
        stateHours = (started || stopped ? 0 : stateHours) + horizon.hours(t);
    }

    /** Step at which the start in progress before the horizon is due, unless an outage trips it; -1 without one. */
    private int plannedStart() {
        Integer tier = unit.initial().startingTier();
        if (tier == null) {
            return -1;
        }
        int due =
                unit.startTiers().get(tier - 1).pathMw().size() - unit.initial().startingStepsDone();
        return isInOutage(0, Math.min(due, horizon.steps() - 1)) ? -1 : due;
    }

    private void auditTier(int t, boolean started) {
        double claimed = schedule.at(ThermalColumns.START_TIER, t);
        int tiers = unit.startTiers().size();
        boolean one = started && tiers > 0 ? claimed >= 1 && claimed <= tiers : claimed == 0;
        boolean valid = one && claimed == Math.rint(claimed);
        scope.holds(ThermalRule.ONE_TIER, t, valid, "start_tier is " + claimed);
        if (!valid || claimed == 0) {
            return;
        }
        int tier = (int) claimed - 1;
        scope.costOfCount(CostKind.START, t, unit.startTiers().get(tier).costCny(), 1);
        double units = unit.startTiers().get(tier).fuelUnits();
        if (units != 0) {
            fuel.burnAtStart(t, units);
        }
        if (t == plannedStart()) {
            boolean same =
                    claimed == (double) Objects.requireNonNull(unit.initial().startingTier());
            scope.holds(ThermalRule.TIER, t, same, "not the tier of the start in progress");
            return;
        }
        boolean coldest = tier == tiers - 1;
        boolean warmEnough =
                coldest || stateHours < unit.startTiers().get(tier + 1).fromOffHours() - SECOND_HOURS;
        scope.holds(ThermalRule.TIER, t, warmEnough, "tier " + (tier + 1) + " after " + stateHours + " h off");
        int path = unit.startTiers().get(tier).pathMw().size();
        scope.holds(ThermalRule.TIER, t, t >= path, "its path would begin before the horizon");
        scope.holds(ThermalRule.STATE, t, t < path || !isInOutage(t - path, t), "its path runs into an outage");
    }

    private void auditOutput(int t) {
        if (isOn(t)) {
            scope.atMostMw(ThermalRule.OUTPUT, t, unit.minMw(), power(t), heat.weight());
        } else {
            scope.equalMw(ThermalRule.OUTPUT, t, power(t), pathOutput(t), heat.weight());
        }
    }

    private double pathOutput(int t) {
        return upPath(t) + downPath(t);
    }

    /** On the way up: looks for the next start and counts back along its path. */
    private double upPath(int t) {
        int next = t + 1;
        while (next < horizon.steps() && !isOn(next)) {
            next++;
        }
        if (next == horizon.steps()) {
            int due = plannedStart();
            Integer tier = unit.initial().startingTier();
            return tier == null || due < horizon.steps()
                    ? 0
                    : output(unit.startTiers().get(tier - 1), due - t);
        }
        int tier = (int) schedule.count(ThermalColumns.START_TIER, next) - 1;
        boolean known = tier >= 0 && tier < unit.startTiers().size();
        return known ? output(unit.startTiers().get(tier), next - t) : 0;
    }

    /** Output of a start path so many steps before minimum output. */
    private static double output(StartTier tier, int stepsBefore) {
        int index = tier.pathMw().size() - stepsBefore;
        return index >= 0 ? tier.pathMw().get(index) : 0;
    }

    /** On the way down: counts the steps since the last stop, which may lie before the horizon; an outage ends the path. */
    private double downPath(int t) {
        int since = 0;
        while (t - since - 1 >= 0 && !isOn(t - since - 1)) {
            since++;
        }
        boolean before = t - since == 0 && !unit.initial().on();
        Instant stop = before ? horizon.start().minus(hours(unit.initial().hours())) : horizon.startOf(t - since);
        if (before && unit.initial().startingTier() != null || isInOutage(stop, horizon.endOf(t))) {
            return 0;
        }
        int index = since + (before ? (int) Math.round(unit.initial().hours() / horizon.hours(0)) : 0);
        return index < unit.stopPathMw().size() ? unit.stopPathMw().get(index) : 0;
    }

    private void auditLimits(int t) {
        if (t == 0 && !isOn(0) && isOn(-1) && !isInOutage(0, 0)) {
            double before = unit.initial().powerMw() + unit.initial().reserveMw();
            scope.atMostMw(ThermalRule.LIMITS, t, before, stopLimit(), 0);
        }
        if (!isOn(t)) {
            return;
        }
        double limit = unit.maxMw();
        if (!isOn(t - 1) && unit.startLimitMw() != null) {
            limit = Math.min(limit, unit.startLimitMw());
        }
        if (t + 1 < horizon.steps() && !isOn(t + 1) && !isInOutage(t + 1, t + 1)) {
            limit = Math.min(limit, stopLimit());
        }
        double weight = heat.weight() + scope.reserveProducts().size();
        scope.atMostMw(ThermalRule.LIMITS, t, power(t) + reserve.sum(true, t), limit, weight);
    }

    private double stopLimit() {
        return unit.stopLimitMw() == null ? unit.maxMw() : Math.min(unit.maxMw(), unit.stopLimitMw());
    }

    private void auditRamps(int t) {
        double hours = horizon.hours(t);
        double change = above(t) - above(t - 1);
        double weight = 2 * heat.weight() + scope.reserveProducts().size();
        if (isOn(t) && unit.rampUpMwPerMin() != null) {
            double rise = change + reserve.sum(true, t);
            scope.atMostMw(ThermalRule.RAMP_UP, t, rise, unit.rampUpMwPerMin() * 60 * hours, weight);
        }
        if (isOn(t - 1) && unit.rampDownMwPerMin() != null && !isInOutage(t, t)) {
            double fall = -change + reserve.sum(false, t);
            scope.atMostMw(ThermalRule.RAMP_DOWN, t, fall, unit.rampDownMwPerMin() * 60 * hours, weight);
        }
        if (!unit.rampBands().isEmpty()) {
            auditMovingTime(t, true, weight);
            auditMovingTime(t, false, weight);
        }
    }

    /** Time to move and then to deliver reserve against the length of the step, as MW at the slowest ramp. */
    private void auditMovingTime(int t, boolean isUp, double weight) {
        MovingTime time = new MovingTime(unit);
        double slowest = time.slowest(isUp);
        boolean moves = isOn(t) || !isUp && isOn(t - 1) && !isInOutage(t, t);
        if (!moves || slowest == 0) {
            return;
        }
        double from = unit.minMw() + above(t - 1);
        double to = unit.minMw() + above(t);
        double minutes = time.minutes(isUp, from, to) + time.slowest(isUp, to) * reserve.sum(isUp, t);
        double limit = 60 * horizon.hours(t);
        ThermalRule rule = isUp ? ThermalRule.RAMP_UP : ThermalRule.RAMP_DOWN;
        scope.atMostMw(rule, t, minutes / slowest, limit / slowest, weight);
    }
}
