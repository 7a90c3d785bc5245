package io.vppdispatch.cases.importers;

import io.vppdispatch.cases.Case;
import io.vppdispatch.optimizer.asset.renewable.Renewable;
import io.vppdispatch.optimizer.asset.thermal.Fuel;
import io.vppdispatch.optimizer.asset.thermal.FuelPoint;
import io.vppdispatch.optimizer.asset.thermal.StartTier;
import io.vppdispatch.optimizer.asset.thermal.ThermalInitial;
import io.vppdispatch.optimizer.asset.thermal.ThermalUnit;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;

/**
 * Reads pglib-uc instances: hours, thermal units and renewables at one node, one hard spinning reserve. The
 * curve gives money, so fuel is counted in CNY at a price of one.
 */
final class PglibImporter {

    private static final int MINUTES = 60;
    private static final String SYSTEM = "system";

    private final Assembly assembly;

    PglibImporter(Assembly assembly) {
        this.assembly = assembly;
    }

    Case read(Source file, String name) {
        int steps = file.count("time_periods");
        String node = assembly.node(SYSTEM, "");
        assembly.demand(
                "demand", node, series(file, "demand", steps), file.at("demand").path());
        if (file.has("reserves")) {
            assembly.reserve(
                    ReserveProduct.spinning(
                            assembly.id("reserve", "spinning"), series(file, "reserves", steps), null, null),
                    file.at("reserves").path());
        }
        file.named("thermal_generators").forEach((id, unit) -> assembly.asset(thermal(id, unit, node), unit.pointer()));
        file.named("renewable_generators")
                .forEach((id, plant) -> assembly.asset(renewable(id, plant, node, steps), plant.pointer()));
        file.refuseRest();
        return assembly.finish(name, Assembly.horizon(steps, MINUTES), Penalties.HARD);
    }

    private ThermalUnit thermal(String name, Source unit, String node) {
        List<StartTier> tiers = unit.objects("startup").stream()
                .map(tier -> {
                    StartTier read = new StartTier(tier.number("lag"), tier.number("cost"), List.of());
                    tier.refuseRest();
                    return read;
                })
                .toList();
        List<FuelPoint> curve = unit.objects("piecewise_production").stream()
                .map(point -> {
                    FuelPoint read = new FuelPoint(point.number("mw"), point.number("cost"));
                    point.refuseRest();
                    return read;
                })
                .toList();
        ThermalUnit read = new ThermalUnit(
                assembly.id("unit", name),
                node,
                unit.number("power_output_minimum"),
                unit.number("power_output_maximum"),
                unit.number("ramp_up_limit") / MINUTES,
                unit.number("ramp_down_limit") / MINUTES,
                unit.number("ramp_startup_limit"),
                unit.number("ramp_shutdown_limit"),
                unit.number("time_up_minimum"),
                unit.number("time_down_minimum"),
                tiers,
                List.of(),
                0,
                new Fuel(Fuel.Unit.CNY, 1, curve),
                unit.flag("must_run", false),
                List.of(),
                initial(unit));
        unit.ignore(List.of("name"));
        unit.refuseRest();
        return read;
    }

    /** Output at t0 is total output, not output above minimum. */
    private static ThermalInitial initial(Source unit) {
        double powerMw = unit.number("power_output_t0");
        double hoursOn = unit.number("time_up_t0");
        double hoursOff = unit.number("time_down_t0");
        return unit.flag("unit_on_t0", false) ? ThermalInitial.on(powerMw, hoursOn) : ThermalInitial.off(hoursOff);
    }

    private Renewable renewable(String name, Source plant, String node, int steps) {
        Series available = series(plant, "power_output_maximum", steps);
        Renewable read = new Renewable(
                assembly.id("plant", name),
                node,
                Renewable.Source.OTHER,
                available.steps() == 0 ? 0 : available.max(),
                available,
                series(plant, "power_output_minimum", steps),
                0,
                0);
        plant.ignore(List.of("name"));
        plant.refuseRest();
        return read;
    }

    private static Series series(Source source, String key, int steps) {
        double[] values = source.numbers(key);
        if (values.length != steps) {
            source.at(key).add("length", key + " has " + values.length + " values where there are " + steps + " steps");
        }
        return Series.of(values);
    }
}
