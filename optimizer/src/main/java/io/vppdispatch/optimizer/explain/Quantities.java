package io.vppdispatch.optimizer.explain;

import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the variables of a problem are called by those who read no formulas, by kind of owner and letter of MODEL.md. */
final class Quantities {

    private static final String RESERVE = "reserve|MW";
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("thermal.p", "output above minimum|MW"),
            Map.entry("thermal.r", RESERVE),
            Map.entry("thermal.seg", "output in fuel segment|MW"),
            Map.entry("thermal.d", "depth below the paid base load|MW"),
            Map.entry("thermal.e", "output above the paid base load|MW"),
            Map.entry("thermal.second", "second fuel|units/h"),
            Map.entry("renewable.p", "output|MW"),
            Map.entry("renewable.r", RESERVE),
            Map.entry("tie_line.im", "import|MW"),
            Map.entry("tie_line.ex", "export|MW"),
            Map.entry("tie_line.band", "deviation within the band|MW"),
            Map.entry("pumped_storage.ng", "generating machines|"),
            Map.entry("pumped_storage.np", "pumping machines|"),
            Map.entry("pumped_storage.p", "output|MW"),
            Map.entry("pumped_storage.c", "pumping power|MW"),
            Map.entry("pumped_storage.vu", "upper volume|thousand m3"),
            Map.entry("pumped_storage.vl", "lower volume|thousand m3"),
            Map.entry("pumped_storage.w", "spill|m3/s"),
            Map.entry("pumped_storage.r", "release|m3/s"),
            Map.entry("storage.c", "charge|MW"),
            Map.entry("storage.d", "discharge|MW"),
            Map.entry("storage.E", "stored energy|MWh"),
            Map.entry("storage.w", "spill|MW"),
            Map.entry("storage.r", RESERVE),
            Map.entry("demand_response.q", "called power|MW"),
            Map.entry("demand_response.a", "award|MW"),
            Map.entry("demand_response.r", RESERVE),
            Map.entry("conversion.c", "power taken|MW"),
            Map.entry("conversion.r", RESERVE),
            Map.entry("boiler.h", "heat|MW"),
            Map.entry("heat_storage.in", "heat taken|MW"),
            Map.entry("heat_storage.out", "heat given|MW"),
            Map.entry("heat_storage.H", "stored heat|MWh"),
            Map.entry("ev_fleet.c", "charge|MW"),
            Map.entry("ev_fleet.d", "discharge|MW"),
            Map.entry("ev_fleet.E", "stored energy|MWh"),
            Map.entry("hvac.p", "power|MW"),
            Map.entry("hvac.theta", "temperature|°C"),
            Map.entry("shiftable_load.p", "power|MW"),
            Map.entry("link.f", "flow|MW"),
            Map.entry("other.over", "surplus or overload|MW"),
            Map.entry("other.q", "injection into lines|MW"),
            Map.entry("other.lack", "missing reserve|MW"));

    private static final Map<String, String> STATES = Map.ofEntries(
            Map.entry("thermal.u", "on"),
            Map.entry("thermal.v", "starting"),
            Map.entry("thermal.w", "stopping"),
            Map.entry("thermal.s", "starting"),
            Map.entry("conversion.u", "on"),
            Map.entry("conversion.v", "starting"),
            Map.entry("conversion.w", "stopping"),
            Map.entry("boiler.u", "on"),
            Map.entry("boiler.v", "starting"),
            Map.entry("boiler.w", "stopping"),
            Map.entry("thermal.alone", "on its second fuel"),
            Map.entry("shiftable_load.z", "running"),
            Map.entry("shiftable_load.b", "starting"),
            Map.entry("demand_response.u", "called"));

    private final Map<String, String> kinds = new HashMap<>();

    /** @param unit empty for counts */
    record Quantity(String name, String unit) {}

    Quantities(DispatchProblem problem) {
        problem.links().forEach(link -> kinds.put(link.id(), "link"));
        problem.assets()
                .forEach(asset ->
                        kinds.put(asset.id(), AssetCatalogue.typeOf(asset).name()));
    }

    private String key(Var var) {
        return kinds.getOrDefault(var.owner(), "other") + "." + var.symbol().letter();
    }

    /** The quantity, by its letter where it has no name. */
    Quantity of(Var var, ConflictWords words) {
        String[] parts =
                NAMES.getOrDefault(key(var), var.symbol().letter() + "|").split("\\|", 2);
        String name = words.quantity(key(var), parts[0]);
        String sub = var.symbol().sub();
        return new Quantity(sub.isEmpty() ? name : name + " " + sub, parts[1]);
    }

    /** What a state of 0 or 1 is called, empty for all other variables. */
    String state(Var var, ConflictWords words) {
        String state = STATES.getOrDefault(key(var), "");
        return state.isEmpty() ? state : words.quantity(key(var), state);
    }

    /** Every name there is, by kind of owner and letter. */
    static Set<String> keys() {
        Set<String> keys = new TreeSet<>(NAMES.keySet());
        keys.addAll(STATES.keySet());
        return keys;
    }
}
