package io.vppdispatch.cases.importers;

import io.vppdispatch.cases.Case;
import io.vppdispatch.optimizer.asset.renewable.Renewable;
import io.vppdispatch.optimizer.asset.tieline.TieLine;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;

/**
 * Reads cases of UnitCommitment.jl, versions 0.3 and 0.4. A profiled generator is a renewable plant. A price-sensitive load is a tie
 * line that may export its demand at its revenue: what it takes is sold. Missing power has a price, power too many has none and is
 * not allowed, as in the file's own program.
 */
final class UcjlImporter {

    private static final List<String> VERSIONS = List.of("0.3", "0.4");
    private static final double BALANCE_PENALTY = 1000;
    private static final String UNKNOWN = "this format has no such key";

    private final Assembly assembly;
    private final Balance balance;
    private final BusNodes nodes = new BusNodes();

    UcjlImporter(Assembly assembly, Balance balance) {
        this.assembly = assembly;
        this.balance = balance;
    }

    Case read(Source file, String name) {
        Source parameters = file.object("Parameters");
        UcjlSteps steps = UcjlSteps.read(parameters);
        checkVersion(parameters);
        double missing = steps.perHour(parameters.number("Power balance penalty ($/MW)", BALANCE_PENALTY));
        parameters.note("Scenario name", "it is a label");
        parameters.note("Scenario weight", "one scenario is planned by itself");
        parameters.noteRest(UNKNOWN);
        file.named("Buses").forEach((id, bus) -> bus(id, bus, steps));
        UcjlReserves reserves = new UcjlReserves(assembly, steps);
        file.named("Generators").forEach((id, unit) -> generator(id, unit, steps, reserves));
        file.named("Storage units").forEach((id, store) -> {
            assembly.asset(
                    new UcjlStorage(store, steps).read(assembly.id("storage", id), nodes.of(store, "Bus")),
                    store.pointer());
            store.noteRest(UNKNOWN);
        });
        file.named("Price-sensitive loads").forEach((id, load) -> pricedLoad(id, load, steps));
        new UcjlGrid(assembly, nodes, steps).read(file);
        reserves.read(file);
        file.refuseRest();
        Penalties penalties = balance == Balance.HARD ? Penalties.HARD : new Penalties(missing, null);
        return assembly.finish(name, steps.horizon(), penalties);
    }

    private static void checkVersion(Source parameters) {
        String version = parameters.text("Version");
        if (parameters.has("Version") && !VERSIONS.contains(version)) {
            parameters.at("Version").add("version", "Version (" + version + ") must be one of " + VERSIONS);
        }
    }

    private void bus(String name, Source bus, UcjlSteps steps) {
        nodes.put(name, assembly.node(name, bus.pointer()));
        Series load = steps.series(bus, "Load (MW)");
        if (load.min() != 0 || load.max() != 0) {
            assembly.demand(name, nodes.at(name), load, bus.at("Load (MW)").path());
        }
        bus.noteRest(UNKNOWN);
    }

    private void generator(String name, Source unit, UcjlSteps steps, UcjlReserves reserves) {
        String type = unit.has("Type") ? unit.text("Type") : "Thermal";
        if (type.equalsIgnoreCase("Thermal")) {
            String id = assembly.id("unit", name);
            String node = nodes.of(unit, "Bus");
            UcjlUnit thermal = new UcjlUnit(unit, steps);
            assembly.asset(thermal.read(id, node), unit.pointer());
            thermal.pins(id).forEach(pin -> assembly.pin(pin, unit.pointer()));
            reserves.unit(node, unit.texts("Reserve eligibility"), unit);
        } else if (type.equalsIgnoreCase("Profiled")) {
            assembly.asset(profiled(assembly.id("plant", name), unit, steps), unit.pointer());
            unit.note("Reserve eligibility", "a profiled generator holds no reserve there either");
        } else {
            unit.refuse("Type", "generators are thermal or profiled, not " + type);
            return;
        }
        unit.noteRest(UNKNOWN);
    }

    private Renewable profiled(String id, Source plant, UcjlSteps steps) {
        Series most = steps.series(plant, "Maximum power (MW)");
        return new Renewable(
                id,
                nodes.of(plant, "Bus"),
                Renewable.Source.OTHER,
                Math.max(0, most.max()),
                most,
                plant.has("Minimum power (MW)") ? steps.series(plant, "Minimum power (MW)") : null,
                steps.perHour(steps.fixed(plant, "Cost ($/MW)")),
                0);
    }

    private void pricedLoad(String name, Source load, UcjlSteps steps) {
        Series none = Series.constant(steps.count(), 0);
        Series revenue = steps.series(load, "Revenue ($/MW)").map(steps::perHour);
        Series most = steps.series(load, "Demand (MW)");
        String id = assembly.id("load", name);
        assembly.asset(new TieLine(id, nodes.of(load, "Bus"), none, most, revenue, revenue, null, 0), load.pointer());
        load.noteRest(UNKNOWN);
    }
}
