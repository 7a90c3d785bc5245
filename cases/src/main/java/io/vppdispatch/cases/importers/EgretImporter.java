package io.vppdispatch.cases.importers;

import io.vppdispatch.cases.Case;
import io.vppdispatch.optimizer.asset.renewable.Renewable;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads unit commitment cases of Egret as far as they consist of thermal and renewable generators and loads at buses that
 * nothing joins, with one spinning reserve. Whatever else holds a value is refused by name.
 */
final class EgretImporter {

    private static final List<String> SYSTEM_NOTES = List.of(
            "name",
            "reference_bus",
            "reference_bus_angle",
            "time_indices",
            "reserve_ramping_constraints",
            "q_load_mismatch_cost",
            "contingency_flow_violation_cost");
    private static final List<String> BUS_NOTES =
            List.of("id", "base_kv", "matpower_bustype", "vm", "va", "v_min", "v_max", "area", "zone");

    /** Egret's prices where a file has none, per unit of the base power. */
    private static final double MISMATCH_PER_BASE = 1e4;

    private static final double SHORTFALL_PER_BASE = 1e3;

    private final Assembly assembly;
    private final Balance balance;
    private final Map<String, String> nodes = new HashMap<>();

    EgretImporter(Assembly assembly, Balance balance) {
        this.assembly = assembly;
        this.balance = balance;
    }

    Case read(Source file, String name) {
        Source system = file.object("system");
        Source elements = file.object("elements");
        int minutes = system.count("time_period_length_minutes");
        Horizon horizon = Assembly.horizon(system.size("time_keys"), minutes);
        elements.named("bus").forEach(this::bus);
        elements.named("load").forEach((id, load) -> load(id, load, horizon.steps()));
        elements.named("generator").forEach((id, generator) -> generator(id, generator, horizon));
        refuseOtherElements(elements);
        Penalties penalties = system(system, horizon.steps());
        file.refuseRest();
        return assembly.finish(name, horizon, penalties);
    }

    private Penalties system(Source system, int steps) {
        double base = system.number("baseMVA", 1);
        double mismatch = system.number("load_mismatch_cost", MISMATCH_PER_BASE * base);
        double shortfall = system.number("reserve_shortfall_cost", SHORTFALL_PER_BASE * base);
        if (system.has("reserve_requirement")) {
            Series requirement = EgretSeries.read(system, "reserve_requirement", steps);
            assembly.reserve(
                    ReserveProduct.spinning(assembly.id("reserve", "spinning"), requirement, null, shortfall),
                    system.at("reserve_requirement").path());
        }
        system.ignore(SYSTEM_NOTES);
        system.refuseRest();
        return balance == Balance.HARD ? Penalties.HARD : new Penalties(mismatch, mismatch);
    }

    private void bus(String name, Source bus) {
        nodes.put(name, assembly.node(name, bus.pointer()));
        bus.ignore(BUS_NOTES);
        bus.refuseRest();
    }

    private void load(String name, Source load, int steps) {
        if (load.flag("in_service", true)) {
            assembly.demand(name, node(load), EgretSeries.read(load, "p_load", steps), load.pointer());
            load.ignore(List.of("q_load", "area", "zone"));
            load.refuseRest();
        }
    }

    private void generator(String name, Source generator, Horizon horizon) {
        if (!generator.flag("in_service", true)) {
            return;
        }
        String type = generator.text("generator_type");
        if (type.equals("thermal")) {
            assembly.asset(
                    new EgretUnit(generator).read(assembly.id("unit", name), node(generator), horizon),
                    generator.pointer());
        } else if (type.equals("renewable")) {
            assembly.asset(renewable(assembly.id("plant", name), generator, horizon.steps()), generator.pointer());
        } else {
            generator.refuse("generator_type", "generators are thermal or renewable, not " + type);
        }
    }

    private Renewable renewable(String id, Source plant, int steps) {
        Series available = EgretSeries.read(plant, "p_max", steps);
        Renewable read = new Renewable(
                id,
                node(plant),
                Renewable.Source.OTHER,
                available.steps() == 0 ? 0 : Math.max(0, available.max()),
                available,
                plant.has("p_min") ? EgretSeries.read(plant, "p_min", steps) : null,
                plant.has("p_cost") ? EgretSeries.fixed(plant, "p_cost") : 0,
                0);
        plant.ignore(EgretUnit.NOTES);
        plant.refuseRest();
        return read;
    }

    private String node(Source element) {
        String bus = element.text("bus");
        String node = nodes.get(bus);
        if (node == null) {
            element.at("bus").add("unknown_node", "bus (" + bus + ") must be one of " + nodes.keySet());
        }
        return node == null ? bus : node;
    }

    /** Areas and zones may be listed, but must not demand anything. */
    private static void refuseOtherElements(Source elements) {
        for (String section : List.of("area", "zone")) {
            elements.named(section).values().forEach(Source::refuseRest);
        }
        elements.refuseRest();
    }
}
