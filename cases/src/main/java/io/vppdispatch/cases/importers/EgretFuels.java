package io.vppdispatch.cases.importers;

import io.vppdispatch.optimizer.asset.thermal.Fuel;
import io.vppdispatch.optimizer.asset.thermal.FuelPoint;
import io.vppdispatch.optimizer.asset.thermal.SecondFuel;
import io.vppdispatch.optimizer.system.FuelSupply;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fuel supplies of Egret, and the fuels of units that burn from them. Egret does not name its unit of fuel; it is taken to be a GJ,
 * which changes nothing but the word. What is available is per step.
 */
final class EgretFuels {

    /** Egret writes 1e100 where there is always enough. */
    private static final double ALWAYS_ENOUGH_PER_H = 1e9;

    private final Assembly assembly;
    private final Horizon horizon;
    private final Map<String, Source> supplies;
    private final Map<String, String> ids = new HashMap<>();

    EgretFuels(Assembly assembly, Horizon horizon, Map<String, Source> supplies) {
        this.assembly = assembly;
        this.horizon = horizon;
        this.supplies = new LinkedHashMap<>(supplies);
    }

    /** True where a unit's fuel is counted in units of fuel and not in money. */
    static boolean countsFuel(Source unit) {
        return unit.has("fuel_supply") || unit.flag("aux_fuel_capable", false);
    }

    /** The fuel of a unit that burns from a supply or has another fuel. */
    Fuel fuel(Source unit, List<FuelPoint> curve) {
        unit.at("p_fuel").require(unit.has("p_fuel"), "required", "p_fuel is missing where fuel is limited");
        if (unit.number("non_fuel_no_load_cost", 0) != 0) {
            unit.refuse(
                    "non_fuel_no_load_cost", "a unit whose fuel is limited costs its fuel while on and nothing else");
        }
        Fuel fuel = new Fuel(Fuel.Unit.GJ, EgretSeries.fixed(unit, "fuel_cost"), curve);
        String supply = supply(unit, "fuel_supply");
        Fuel first = supply == null ? fuel : fuel.from(supply);
        return unit.flag("aux_fuel_capable", false) ? first.or(second(unit)) : first;
    }

    private SecondFuel second(Source unit) {
        boolean mixes = unit.flag("aux_fuel_blending", false);
        if (!unit.flag("aux_fuel_online_switching", false)) {
            unit.refuse("aux_fuel_online_switching", "a unit may change its fuel at every step, not only while off");
        }
        unit.noteAll(List.of("aux_fuel"), EgretUnit.NO_EFFECT);
        return new SecondFuel(
                EgretSeries.fixed(unit, "aux_fuel_cost"), supply(unit, "aux_fuel_supply"), mixes, null, null);
    }

    private @Nullable String supply(Source unit, String key) {
        if (!unit.has(key)) {
            return null;
        }
        String name = unit.text(key);
        Source supply = supplies.get(name);
        if (supply == null) {
            unit.at(key).add("unknown_supply", key + " (" + name + ") must be one of " + supplies.keySet());
            return null;
        }
        return ids.computeIfAbsent(name, any -> read(name, supply));
    }

    /** Once all generators are read. */
    void noteUnused() {
        supplies.forEach((name, supply) -> {
            if (!ids.containsKey(name)) {
                assembly.notes().add("a fuel supply", supply.at("fuel_supply_type"), "no unit burns from it");
            }
        });
    }

    private String read(String name, Source supply) {
        String id = assembly.id("supply", name);
        if (!supply.text("fuel_supply_type").equals("instantaneous")) {
            supply.refuse("fuel_supply_type", "fuel is available per step, instantaneous");
        }
        Series perStep = EgretSeries.read(supply, "fuel_available", horizon.steps());
        if (perStep.steps() == horizon.steps()) {
            Series perH = Series.generate(
                    horizon.steps(), t -> Math.min(ALWAYS_ENOUGH_PER_H, perStep.at(t) / horizon.hours(t)));
            assembly.fuelSupply(new FuelSupply(id, perH, null), supply.pointer());
        }
        supply.refuseRest();
        return id;
    }
}
