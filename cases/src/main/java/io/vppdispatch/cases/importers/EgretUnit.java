package io.vppdispatch.cases.importers;

import io.vppdispatch.optimizer.asset.thermal.Fuel;
import io.vppdispatch.optimizer.asset.thermal.StartTier;
import io.vppdispatch.optimizer.asset.thermal.ThermalInitial;
import io.vppdispatch.optimizer.asset.thermal.ThermalUnit;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.List;

/** A thermal generator of Egret. */
final class EgretUnit {

    /** Labels, reactive power and abilities for services that a file would have to demand, which is refused there. */
    static final List<String> NOTES = List.of(
            "fuel",
            "unit_type",
            "area",
            "zone",
            "mbase",
            "pg",
            "qg",
            "q_min",
            "q_max",
            "ramp_q",
            "initial_q_output",
            "failure_rate",
            "fast_start",
            "quickstart_capable",
            "agc_capable",
            "agc_marginal_cost",
            "p_min_agc",
            "p_max_agc",
            "ramp_agc",
            "spinning_capacity",
            "spinning_cost",
            "non_spinning_capacity",
            "non_spinning_cost",
            "supplemental_start",
            "supplemental_cost",
            "supplemental_spinning_capacity",
            "supplemental_non_spinning_capacity");

    /** Why data is left out that nothing here depends on. */
    static final String NO_EFFECT =
            "the plan is one of active power in a linear load flow, with no line lost and none of these services demanded";

    private static final double MINUTES_PER_HOUR = 60;

    private final Source unit;
    private final EgretFuels fuels;

    EgretUnit(Source unit, EgretFuels fuels) {
        this.unit = unit;
        this.fuels = fuels;
    }

    ThermalUnit read(String id, String node, Horizon horizon) {
        double hours = horizon.hours(0);
        Series least = limits("p_min", horizon);
        Series most = limits("p_max", horizon);
        double minMw = least.steps() == 0 ? 0 : least.min();
        double maxMw = most.steps() == 0 ? 0 : most.max();
        EgretCurve curve = new EgretCurve(unit, minMw, maxMw);
        double rampUp = EgretSeries.fixed(unit, "ramp_up_60min");
        double rampDown = EgretSeries.fixed(unit, "ramp_down_60min");
        ThermalUnit read = new ThermalUnit(
                id,
                node,
                minMw,
                maxMw,
                rampUp / MINUTES_PER_HOUR,
                rampDown / MINUTES_PER_HOUR,
                limit("startup_capacity", minMw, rampUp, hours),
                limit("shutdown_capacity", minMw, rampDown, hours),
                unit.number("min_up_time", 0),
                unit.number("min_down_time", 0),
                tiers(),
                List.of(),
                unit.number("shutdown_cost", 0),
                EgretFuels.countsFuel(unit)
                        ? fuels.fuel(unit, curve.fuel())
                        : new Fuel(Fuel.Unit.CNY, 1, curve.money()),
                isMustRun(),
                List.of(),
                initial(minMw, maxMw, rampUp * hours),
                0,
                List.of(),
                false,
                null,
                null,
                EgretSeries.isConstant(least) ? null : least,
                EgretSeries.isConstant(most) ? null : most);
        refuseWhatBinds();
        unit.noteAll(NOTES, NO_EFFECT);
        unit.refuseRest();
        return read;
    }

    /** With steps of other than an hour, start and stop limits would follow the minimum of the step. */
    private Series limits(String key, Horizon horizon) {
        boolean isFixed = horizon.hours(0) != 1;
        return isFixed
                ? Series.constant(horizon.steps(), EgretSeries.fixed(unit, key))
                : EgretSeries.read(unit, key, horizon.steps());
    }

    /** The room above minimum that a start or stop leaves is per hour and shrinks with the step; half a ramp if not given. */
    private double limit(String key, double minMw, double rampMw, double hours) {
        double roomMw = unit.has(key) ? EgretSeries.fixed(unit, key) - minMw : rampMw / 2;
        return minMw + roomMw * hours;
    }

    /** Money or fuel per start by hours off; fuel burnt at a start costs the price of fuel, and a part may be without fuel. */
    private List<StartTier> tiers() {
        boolean hasCost = unit.has("startup_cost");
        String key = hasCost ? "startup_cost" : "startup_fuel";
        boolean isFuel = !hasCost && unit.has("startup_fuel");
        if (hasCost && unit.has("startup_fuel")) {
            unit.refuse("startup_fuel", "startup_cost is given too");
        }
        double minDownHours = unit.number("min_down_time", 0);
        if (!unit.isList(key)) {
            double costCny = unit.has(key) ? EgretSeries.fixed(unit, key) : 0;
            return List.of(tier(minDownHours, costCny, isFuel));
        }
        List<StartTier> tiers = new ArrayList<>();
        for (double[] pair : unit.pairs(key)) {
            // The hottest start is the one after the least time off, even if the file dates it later.
            double fromOffHours = tiers.isEmpty() ? Math.min(pair[0], minDownHours) : pair[0];
            tiers.add(tier(fromOffHours, pair[1], isFuel));
        }
        return tiers;
    }

    private StartTier tier(double fromOffHours, double amount, boolean isFuel) {
        double fixedCny = unit.number("non_fuel_startup_cost", 0);
        if (isFuel && EgretFuels.countsFuel(unit)) {
            return new StartTier(fromOffHours, fixedCny, List.of(), amount);
        }
        double price = isFuel ? EgretSeries.fixed(unit, "fuel_cost") : 1;
        return new StartTier(fromOffHours, fixedCny + price * amount, List.of());
    }

    private boolean isMustRun() {
        if (!unit.has("fixed_commitment")) {
            return false;
        }
        boolean isOne = EgretSeries.fixed(unit, "fixed_commitment") == 1;
        if (!isOne && unit.isNumber("fixed_commitment")) {
            unit.refuse("fixed_commitment", "a unit may be fixed on, not off");
        }
        return isOne;
    }

    /**
     * Positive status is hours on, negative hours off. Egret lets output before the horizon lie below minimum, where limits
     * vary over time; it means the minimum as long as the ramp from there reaches full output all the same.
     */
    private ThermalInitial initial(double minMw, double maxMw, double rampUpMw) {
        double status = unit.number("initial_status");
        double powerMw = EgretSeries.fixed(unit, "initial_p_output");
        if (status == 0) {
            unit.at("initial_status").add("range", "initial_status (0) must be hours on, or minus hours off");
        }
        if (status < 0) {
            return ThermalInitial.off(-status);
        }
        boolean isHarmless = powerMw < minMw && powerMw + rampUpMw >= maxMw;
        return ThermalInitial.on(isHarmless ? minMw : powerMw, status);
    }

    private void refuseWhatBinds() {
        if (unit.flag("must_run", false)) {
            unit.refuse("must_run", "fixed_commitment is what fixes a unit");
        }
        if (unit.number("future_status", 0) != 0) {
            unit.refuse("future_status", "the end of the horizon is free");
        }
    }
}
