package io.vppdispatch.cases.importers;

import io.vppdispatch.cases.importers.UcjlSteps.Flag;
import io.vppdispatch.optimizer.asset.thermal.Fuel;
import io.vppdispatch.optimizer.asset.thermal.FuelPoint;
import io.vppdispatch.optimizer.asset.thermal.Outage;
import io.vppdispatch.optimizer.asset.thermal.StartTier;
import io.vppdispatch.optimizer.asset.thermal.ThermalInitial;
import io.vppdispatch.optimizer.asset.thermal.ThermalUnit;
import io.vppdispatch.optimizer.system.Pin;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A thermal generator of UnitCommitment.jl. */
final class UcjlUnit {

    private static final String OUTPUTS = "Production cost curve (MW)";
    private static final String COSTS = "Production cost curve ($)";
    private static final String DELAYS = "Startup delays (h)";
    private static final String START_COSTS = "Startup costs ($)";
    private static final String MUST_RUN = "Must run?";
    private static final String STATUS = "Commitment status";

    private final Source unit;
    private final UcjlSteps steps;

    UcjlUnit(Source unit, UcjlSteps steps) {
        this.unit = unit;
        this.steps = steps;
    }

    ThermalUnit read(String id, String node) {
        List<FuelPoint> curve = curve();
        double minDownHours = hours("Minimum downtime (h)", 1);
        List<Flag> status = status();
        return new ThermalUnit(
                id,
                node,
                curve.isEmpty() ? 0 : curve.get(0).powerMw(),
                curve.isEmpty() ? 0 : curve.get(curve.size() - 1).powerMw(),
                ramp("Ramp up limit (MW)"),
                ramp("Ramp down limit (MW)"),
                limit("Startup limit (MW)"),
                limit("Shutdown limit (MW)"),
                hours("Minimum uptime (h)", 1),
                minDownHours,
                tiers(minDownHours),
                List.of(),
                0,
                new Fuel(Fuel.Unit.CNY, 1, curve),
                isOnThroughout(status),
                outages(status),
                initial());
    }

    /** Points of total cost per step; each may be given per step too. */
    private List<FuelPoint> curve() {
        List<Source> outputs = unit.each(OUTPUTS);
        List<Source> costs = unit.each(COSTS);
        if (outputs.size() != costs.size()) {
            unit.at(COSTS)
                    .add(
                            "length",
                            COSTS + " has " + costs.size() + " values where " + OUTPUTS + " has " + outputs.size());
            return List.of();
        }
        List<FuelPoint> points = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            double cny = steps.fixed(costs.get(i), COSTS);
            points.add(new FuelPoint(steps.fixed(outputs.get(i), OUTPUTS), steps.perHour(cny)));
        }
        return points;
    }

    private double hours(String key, double otherwise) {
        return steps.wholeSteps(unit.number(key, otherwise));
    }

    private @Nullable Double ramp(String key) {
        return unit.has(key) ? steps.perMinute(unit.number(key)) : null;
    }

    private @Nullable Double limit(String key) {
        return unit.has(key) ? unit.number(key) : null;
    }

    /** A start soon after the least time off is of the hottest kind, even where the file dates that later. */
    private List<StartTier> tiers(double minDownHours) {
        double[] delays = unit.has(DELAYS) ? unit.numbers(DELAYS) : new double[] {1};
        double[] costs = unit.has(START_COSTS) ? unit.numbers(START_COSTS) : new double[] {0};
        if (delays.length != costs.length) {
            unit.at(START_COSTS)
                    .add(
                            "length",
                            START_COSTS + " has " + costs.length + " values where " + DELAYS + " has " + delays.length);
            return List.of();
        }
        List<StartTier> tiers = new ArrayList<>();
        for (int k = 0; k < delays.length; k++) {
            double fromHours = steps.wholeSteps(delays[k]);
            if (k == 0 && delays.length > 1 && fromHours > minDownHours) {
                unit.refuse(DELAYS, "a start before the first delay has no kind");
            }
            tiers.add(new StartTier(k == 0 ? Math.min(fromHours, minDownHours) : fromHours, costs[k], List.of()));
        }
        return tiers;
    }

    /** Whether it is on in every step in which it is not off. */
    private static boolean isOnThroughout(List<Flag> status) {
        return status.contains(Flag.YES) && !status.contains(Flag.OPEN);
    }

    /** What fixes a unit in some of the steps that are not off. */
    List<Pin> pins(String id) {
        List<Flag> status = status();
        List<Pin> pins = new ArrayList<>();
        for (int t = 0; t < status.size() && status.contains(Flag.OPEN); t++) {
            if (status.get(t) == Flag.YES) {
                pins.add(new Pin(id, steps.horizon().startOf(t), steps.horizon().endOf(t), Pin.Mode.ON, null));
            }
        }
        return pins;
    }

    /** On, off or open per step. */
    private List<Flag> status() {
        List<Flag> mustRun = steps.flags(unit, MUST_RUN, Flag.OPEN);
        List<Flag> status = steps.flags(unit, STATUS, Flag.OPEN);
        if (mustRun.isEmpty() || status.isEmpty()) {
            return List.of();
        }
        List<Flag> both = new ArrayList<>();
        for (int t = 0; t < status.size(); t++) {
            boolean isOff = status.get(t) == Flag.NO;
            if (isOff && mustRun.get(t) == Flag.YES) {
                unit.at(STATUS)
                        .add("range", STATUS + "[" + t + "] (false) must be true or null where the unit must run");
            }
            both.add(isOff ? Flag.NO : mustRun.get(t) == Flag.YES ? Flag.YES : status.get(t));
        }
        return both;
    }

    private List<Outage> outages(List<Flag> status) {
        List<Outage> outages = new ArrayList<>();
        for (int t = 0; t < status.size(); t++) {
            if (status.get(t) == Flag.NO) {
                outages.add(
                        new Outage(steps.horizon().startOf(t), steps.horizon().endOf(t)));
            }
        }
        return outages;
    }

    /** Positive status is hours on, negative hours off. */
    private ThermalInitial initial() {
        double status = unit.number("Initial status (h)");
        double powerMw = unit.number("Initial power (MW)");
        if (unit.has("Initial status (h)") && status == 0) {
            unit.at("Initial status (h)").add("range", "Initial status (h) (0) must be hours on, or minus hours off");
        }
        double hours = steps.wholeSteps(Math.abs(status));
        return status > 0 ? ThermalInitial.on(powerMw, hours) : ThermalInitial.off(hours);
    }
}
