package io.vppdispatch.cases.importers;

import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reserves of UnitCommitment.jl. Spinning reserve is the same there and here; who may hold it is a zone.
 *
 * <p>Flexiramp (Wang, Hobbs 2016, equations 19 to 29) is not reserve: it is by how much the output of the next step could lie above and
 * below that of this one. So the limits of the next step and the whole ramp count, a start adds, a stop takes away, and the last
 * step asks for nothing. No product here does this; it becomes spinning reserve up and reserve down within the step.
 */
final class UcjlReserves {

    private static final String PENALTY = "Shortfall penalty ($/MW)";
    private static final String FLEXIRAMP =
            "it is APPROXIMATED, plan and cost may differ. There: room to ramp from a step into the next, within the limits of the"
                    + " next, more by units that start and less by units that stop then, none in the last step. Here: spinning"
                    + " reserve up and reserve down that running units hold within each step, the last too, out of the ramp that"
                    + " also brings them there";
    private static final double HOLD_MINUTES = 60;
    private static final double MUST_BE_MET = -1;

    private final Assembly assembly;
    private final UcjlSteps steps;
    private final List<Unit> units = new ArrayList<>();

    UcjlReserves(Assembly assembly, UcjlSteps steps) {
        this.assembly = assembly;
        this.steps = steps;
    }

    /** A thermal generator and the names of the reserves it may hold. */
    private record Unit(String node, List<String> reserves, Source source) {

        boolean mayHold(String reserve) {
            return reserves.contains(reserve);
        }
    }

    void unit(String node, List<String> reserves, Source source) {
        units.add(new Unit(node, reserves, source));
    }

    void read(Source file) {
        List<String> names = List.copyOf(file.named("Reserves").keySet());
        for (Unit unit : units) {
            for (String name : unit.reserves()) {
                if (!names.contains(name)) {
                    unit.source()
                            .at("Reserve eligibility")
                            .add("unknown_reserve", "Reserve eligibility (" + name + ") must be one of " + names);
                }
            }
        }
        file.named("Reserves").forEach(this::reserve);
    }

    private void reserve(String name, Source reserve) {
        Series amount = steps.series(reserve, "Amount (MW)");
        double penalty = steps.fixed(reserve, PENALTY, MUST_BE_MET);
        Double cnyPerMwh = penalty == MUST_BE_MET ? null : Double.valueOf(steps.perHour(penalty));
        String type = reserve.text("Type");
        if (type.equalsIgnoreCase("spinning")) {
            product(assembly.id("reserve", name), ReserveKind.SPINNING, amount, cnyPerMwh, name, reserve);
        } else if (type.equalsIgnoreCase("flexiramp")) {
            product(assembly.id("reserve", name + "_up"), ReserveKind.SPINNING, amount, cnyPerMwh, name, reserve);
            product(assembly.id("reserve", name + "_down"), ReserveKind.DOWN, amount, cnyPerMwh, name, reserve);
            assembly.notes().add("flexiramp as the file means it", reserve.at("Type"), FLEXIRAMP);
        } else {
            reserve.refuse("Type", "reserves are spinning or flexiramp, not " + type);
        }
        reserve.noteRest("this format has no such key");
    }

    private void product(
            String id, ReserveKind kind, Series amount, @Nullable Double cnyPerMwh, String name, Source reserve) {
        ReserveProduct product =
                new ReserveProduct(id, kind, amount, null, HOLD_MINUTES, List.of(), cnyPerMwh, zone(name, reserve));
        assembly.reserve(product, reserve.pointer());
    }

    /** The nodes of the units that may hold a reserve; none where every unit may. */
    private List<String> zone(String name, Source reserve) {
        Set<String> zone = new LinkedHashSet<>();
        units.stream().filter(unit -> unit.mayHold(name)).forEach(unit -> zone.add(unit.node()));
        List<Unit> others = units.stream().filter(unit -> !unit.mayHold(name)).toList();
        if (zone.isEmpty() && !others.isEmpty()) {
            reserve.refuse("Amount (MW)", "no unit may hold it");
        }
        for (Unit other : others) {
            if (zone.contains(other.node())) {
                other.source()
                        .refuse(
                                "Reserve eligibility",
                                "a reserve is held in a zone of nodes, and at that of the unit another may hold "
                                        + name);
            }
        }
        return others.isEmpty() ? List.of() : List.copyOf(zone);
    }
}
