package io.vppdispatch.cases.importers;

import io.vppdispatch.cases.Case;
import io.vppdispatch.optimizer.asset.renewable.Renewable;
import io.vppdispatch.optimizer.asset.tieline.TieLine;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads unit commitment cases of Egret as far as they consist of thermal, renewable and virtual generators, fuel supplies, loads with
 * and without a price, branches, interfaces and direct current lines, with one spinning reserve. Whatever else holds a value is
 * refused by name. A load with a price, and a virtual generator, trade at that price as a tie line does.
 */
final class EgretImporter {

    private static final List<String> SYSTEM_NOTES = List.of(
            "name",
            "reference_bus",
            "reference_bus_angle",
            "time_indices",
            "q_load_mismatch_cost",
            "contingency_flow_violation_cost");
    private static final List<String> BUS_NOTES =
            List.of("id", "base_kv", "matpower_bustype", "vm", "va", "v_min", "v_max", "area", "zone");

    /** Egret's prices where a file has none, per unit of the base power. */
    private static final double MISMATCH_PER_BASE = 1e4;

    private static final double SHORTFALL_PER_BASE = 1e3;

    private static final String NO_LADDER =
            "reserve of this product may be held by units that are off, or by those of better"
                    + " products, which no product here may";

    /** What Egret's further products of reserve mean that those of the model do not. */
    private static final Map<String, String> PRODUCTS = new TreeMap<>(Map.of(
            "spinning_reserve_requirement", NO_LADDER,
            "non_spinning_reserve_requirement", NO_LADDER,
            "supplemental_reserve_requirement", NO_LADDER,
            "regulation_up_requirement", "units are chosen to regulate, within limits and ramps of their own",
            "regulation_down_requirement", "units are chosen to regulate, within limits and ramps of their own",
            "flexible_ramp_up_requirement", "it is room to ramp into the next step, beside reserve",
            "flexible_ramp_down_requirement", "it is room to ramp into the next step, beside reserve"));

    private final Assembly assembly;
    private final Balance balance;
    private final BusNodes nodes = new BusNodes();

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
        EgretFuels fuels = new EgretFuels(assembly, horizon, elements.named("fuel_supply"));
        elements.named("generator").forEach((id, generator) -> generator(id, generator, horizon, fuels));
        fuels.noteUnused();
        EgretNetwork network = new EgretNetwork(assembly, horizon.steps(), nodes::of);
        elements.named("branch").forEach(network::branch);
        elements.named("interface").forEach(network::interfaceOf);
        elements.named("dc_branch").forEach(network::direct);
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
        refuseProducts(system);
        system.note("reserve_ramping_constraints", "reserve is always held within the ramp");
        system.noteAll(SYSTEM_NOTES, EgretUnit.NO_EFFECT);
        system.refuseRest();
        return balance == Balance.HARD ? Penalties.HARD : new Penalties(mismatch, mismatch);
    }

    private void bus(String name, Source bus) {
        nodes.put(name, assembly.node(name, bus.pointer()));
        bus.noteAll(BUS_NOTES, EgretUnit.NO_EFFECT);
        bus.refuseRest();
    }

    private void load(String name, Source load, int steps) {
        if (!load.flag("in_service", true)) {
            assembly.notes().add("a load out of service", load.at("in_service"), "it takes nothing");
        } else {
            Series most = EgretSeries.read(load, "p_load", steps);
            if (load.has("p_price")) {
                Series price = EgretSeries.read(load, "p_price", steps);
                Series none = Series.constant(steps, 0);
                assembly.asset(
                        new TieLine(
                                assembly.id("load", name), nodes.of(load, "bus"), none, most, price, price, null, 0),
                        load.pointer());
            } else {
                assembly.demand(name, nodes.of(load, "bus"), most, load.pointer());
            }
            load.noteAll(List.of("q_load", "area", "zone"), EgretUnit.NO_EFFECT);
            load.refuseRest();
        }
    }

    private void generator(String name, Source generator, Horizon horizon, EgretFuels fuels) {
        if (!generator.flag("in_service", true)) {
            assembly.notes().add("a generator out of service", generator.at("in_service"), "it gives nothing");
            return;
        }
        String type = generator.text("generator_type");
        if (type.equals("thermal")) {
            assembly.asset(
                    new EgretUnit(generator, fuels)
                            .read(assembly.id("unit", name), nodes.of(generator, "bus"), horizon),
                    generator.pointer());
        } else if (type.equals("renewable")) {
            assembly.asset(renewable(assembly.id("plant", name), generator, horizon.steps()), generator.pointer());
        } else if (type.equals("virtual")) {
            assembly.asset(virtual(assembly.id("virtual", name), generator, horizon.steps()), generator.pointer());
        } else {
            generator.refuse("generator_type", "generators are thermal, renewable or virtual, not " + type);
        }
    }

    /** Sells and buys at one price. */
    private TieLine virtual(String id, Source generator, int steps) {
        Series price = Series.constant(steps, EgretSeries.fixed(generator, "p_cost"));
        Series least = EgretSeries.read(generator, "p_min", steps);
        if (least.steps() > 0 && least.max() > 0) {
            generator.refuse("p_min", "what is sold may be nothing");
        }
        TieLine read = new TieLine(
                id,
                nodes.of(generator, "bus"),
                EgretSeries.read(generator, "p_max", steps),
                least.map(mw -> -mw),
                price,
                price,
                null,
                0);
        generator.noteAll(EgretUnit.NOTES, EgretUnit.NO_EFFECT);
        generator.refuseRest();
        return read;
    }

    private Renewable renewable(String id, Source plant, int steps) {
        Series available = EgretSeries.read(plant, "p_max", steps);
        Renewable read = new Renewable(
                id,
                nodes.of(plant, "bus"),
                Renewable.Source.OTHER,
                available.steps() == 0 ? 0 : Math.max(0, available.max()),
                available,
                plant.has("p_min") ? EgretSeries.read(plant, "p_min", steps) : null,
                plant.has("p_cost") ? EgretSeries.fixed(plant, "p_cost") : 0,
                0);
        plant.noteAll(EgretUnit.NOTES, EgretUnit.NO_EFFECT);
        plant.refuseRest();
        return read;
    }

    /** Areas and zones may be listed, but must not demand anything. */
    private static void refuseOtherElements(Source elements) {
        for (String section : List.of("area", "zone")) {
            for (Source part : elements.named(section).values()) {
                refuseProducts(part);
                part.refuseRest();
            }
        }
        if (elements.has("security_constraint")) {
            elements.named("security_constraint")
                    .keySet()
                    .forEach(name -> elements.object("security_constraint")
                            .refuse(name, "no rule adds up the output of units, each with a factor"));
        }
        elements.refuseRest();
    }

    private static void refuseProducts(Source part) {
        PRODUCTS.forEach((key, why) -> {
            if (part.has(key)) {
                part.refuse(key, why);
            }
        });
    }
}
