package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.asset.Steps;
import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules across the data of a unit. */
final class ThermalCheck {

    private static final double SAME_MW = 1e-6;
    private static final double SAME_SLOPE = 1e-6;

    private final ThermalUnit unit;
    private final Horizon horizon;
    private final Issues issues;

    ThermalCheck(ThermalUnit unit, Horizon horizon, Issues issues) {
        this.unit = unit;
        this.horizon = horizon;
        this.issues = issues;
    }

    void run() {
        issues.at("min_mw")
                .require(
                        unit.minMw() <= unit.maxMw(),
                        "range",
                        "min_mw (" + unit.minMw() + ") must be between 0 and max_mw (" + unit.maxMw() + ")");
        checkLimit("start_limit_mw", unit.startLimitMw());
        checkLimit("stop_limit_mw", unit.stopLimitMw());
        checkTiers();
        checkPaths();
        checkCurve();
        checkCoal();
        checkInitial();
        new DeepCheck(unit, issues).run();
        if (unit.heat() != null) {
            new HeatCheck(unit, unit.heat(), issues).run();
        }
        for (int i = 0; i < unit.outages().size(); i++) {
            Outage outage = unit.outages().get(i);
            issues.at("outages")
                    .at(i)
                    .require(
                            outage.from().isBefore(outage.to()),
                            "range",
                            "from (" + outage.from() + ") must be before to (" + outage.to() + ")");
        }
    }

    private void checkLimit(String key, @Nullable Double limitMw) {
        issues.at(key)
                .require(
                        limitMw == null || limitMw >= unit.minMw() - SAME_MW,
                        "range",
                        key + " (" + limitMw + ") must be at least min_mw (" + unit.minMw() + ")");
    }

    private void checkTiers() {
        List<StartTier> tiers = unit.startTiers();
        if (!tiers.isEmpty()) {
            double from = tiers.get(0).fromOffHours();
            issues.at("start_tiers")
                    .at(0)
                    .at("from_off_hours")
                    .require(
                            Steps.atLeast(unit.minDownHours(), from),
                            "range",
                            "from_off_hours (" + from + ") of the first tier must be between 0 and min_down_hours ("
                                    + unit.minDownHours() + "), or a start after less would have no tier");
        }
        for (int k = 1; k < tiers.size(); k++) {
            double before = tiers.get(k - 1).fromOffHours();
            double from = tiers.get(k).fromOffHours();
            issues.at("start_tiers")
                    .at(k)
                    .at("from_off_hours")
                    .require(
                            from > before,
                            "order",
                            "from_off_hours (" + from + ") must be above the tier before (" + before + ")");
            double fuelBefore = tiers.get(k - 1).fuelUnits();
            double fuel = tiers.get(k).fuelUnits();
            issues.at("start_tiers")
                    .at(k)
                    .at("fuel_units")
                    .require(
                            fuel >= fuelBefore,
                            "order",
                            "fuel_units (" + fuel + ") must be at least that of the hotter tier before (" + fuelBefore
                                    + ")");
            double costBefore = tiers.get(k - 1).costCny();
            double cost = tiers.get(k).costCny();
            issues.at("start_tiers")
                    .at(k)
                    .at("cost_cny")
                    .require(
                            cost >= costBefore,
                            "order",
                            "cost_cny (" + cost + ") must be at least that of the hotter tier before (" + costBefore
                                    + ")");
        }
    }

    /** A start path must fit between the stop path and the start, whatever the plan does. */
    private void checkPaths() {
        boolean hasPath = !unit.stopPathMw().isEmpty()
                || unit.startTiers().stream().anyMatch(tier -> !tier.pathMw().isEmpty());
        if (!hasPath) {
            return;
        }
        if (!horizon.isUniform()) {
            issues.add("path_steps", "paths hold one MW per step and need steps of equal length");
            return;
        }
        for (int k = 0; k < unit.startTiers().size(); k++) {
            StartTier tier = unit.startTiers().get(k);
            double needed = (tier.pathMw().size() + unit.stopPathMw().size()) * horizon.hours(0);
            double off = unit.minDownHours();
            Issues at = issues.at("start_tiers").at(k).at("path_mw");
            at.require(
                    Steps.atLeast(off, needed),
                    "path_length",
                    "path_mw and stop_path_mw take " + needed + " hours, more than min_down_hours (" + off + ")");
            checkPath(tier.pathMw(), 1, at);
        }
        checkPath(unit.stopPathMw(), -1, issues.at("stop_path_mw"));
    }

    /** A path stays below minimum output and runs one way: up (1) or down (-1). */
    private void checkPath(List<Double> path, int direction, Issues at) {
        for (int i = 0; i < path.size(); i++) {
            at.at(i)
                    .require(
                            path.get(i) <= unit.minMw(),
                            "range",
                            "a path (" + path.get(i) + " MW) must stay between 0 and min_mw (" + unit.minMw() + ")");
            at.at(i)
                    .require(
                            i == 0 || direction * (path.get(i) - path.get(i - 1)) >= 0,
                            "order",
                            "a path must not turn back: " + path.get(i) + " MW after " + path.get(Math.max(0, i - 1))
                                    + " MW");
        }
    }

    private void checkCurve() {
        List<FuelPoint> curve = unit.fuel().curve();
        Issues at = issues.at("fuel").at("curve");
        if (curve.isEmpty()) {
            at.add("empty", "the fuel curve needs at least one point");
            return;
        }
        double first = curve.get(0).powerMw();
        double last = curve.get(curve.size() - 1).powerMw();
        boolean spans = Math.abs(first - unit.minMw()) <= SAME_MW && Math.abs(last - unit.maxMw()) <= SAME_MW;
        at.require(
                spans,
                "span",
                "the fuel curve from " + first + " to " + last + " MW must run from min_mw (" + unit.minMw()
                        + ") to max_mw (" + unit.maxMw() + ")");
        double slopeBefore = Double.NEGATIVE_INFINITY;
        for (int l = 1; l < curve.size(); l++) {
            FuelPoint left = curve.get(l - 1);
            FuelPoint right = curve.get(l);
            if (right.powerMw() <= left.powerMw()) {
                at.at(l)
                        .add(
                                "order",
                                "power_mw (" + right.powerMw() + ") must be above the point before (" + left.powerMw()
                                        + ")");
                return;
            }
            double slope = Fuel.slope(left, right);
            at.at(l)
                    .require(
                            slope >= slopeBefore - SAME_SLOPE * Math.abs(slopeBefore),
                            "convex",
                            "the fuel curve must be convex: the slope falls from " + slopeBefore + " to " + slope);
            slopeBefore = slope;
        }
    }

    private void checkCoal() {
        Double tce = unit.fuel().tcePerUnit();
        issues.at("fuel")
                .at("tce_per_unit")
                .require(
                        unit.fuel().unit() != Fuel.Unit.TCE || tce == null || tce == 1,
                        "range",
                        "tce_per_unit (" + tce + ") must be absent or 1 where the unit of fuel is tce");
    }

    private void checkInitial() {
        ThermalInitial initial = unit.initial();
        Issues at = issues.at("initial");
        if (initial.on()) {
            at.at("power_mw")
                    .require(
                            initial.powerMw() <= unit.maxMw() + SAME_MW && initial.powerMw() >= unit.minMw() - SAME_MW,
                            "range",
                            "power_mw (" + initial.powerMw() + ") of a unit that is on must be between min_mw ("
                                    + unit.minMw() + ") and max_mw (" + unit.maxMw() + ")");
        }
        if (initial.startingTier() == null) {
            at.at("starting_steps_done")
                    .require(
                            initial.startingStepsDone() == 0,
                            "unused",
                            "starting_steps_done (" + initial.startingStepsDone()
                                    + ") has no effect without starting_tier");
            checkPowerWhileOff(unit.stopPathMw(), "stop path", at);
        } else {
            checkStarting(initial.startingTier(), at);
        }
    }

    private void checkStarting(int tier, Issues at) {
        ThermalInitial initial = unit.initial();
        boolean known = tier <= unit.startTiers().size();
        at.at("starting_tier")
                .require(
                        known && !initial.on(),
                        "range",
                        "starting_tier (" + tier + ") needs a unit that is off and must be between 1 and "
                                + unit.startTiers().size());
        List<Double> path = known ? unit.startTiers().get(tier - 1).pathMw() : List.of();
        at.at("starting_steps_done")
                .require(
                        initial.startingStepsDone() >= 1 && initial.startingStepsDone() <= path.size(),
                        "range",
                        "starting_steps_done (" + initial.startingStepsDone() + ") must be between 1 and the "
                                + path.size() + " steps of the path");
        checkPowerWhileOff(path, "start path", at);
    }

    private void checkPowerWhileOff(List<Double> path, String name, Issues at) {
        double most = path.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double power = unit.initial().powerMw();
        at.at("power_mw")
                .require(
                        unit.initial().on() || power <= most + SAME_MW,
                        "range",
                        "power_mw (" + power + ") of a unit that is off must be between 0 and the most of its " + name
                                + " (" + most + ")");
    }
}
