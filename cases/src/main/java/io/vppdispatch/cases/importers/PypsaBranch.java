package io.vppdispatch.cases.importers;

import io.vppdispatch.cases.importers.PypsaNetwork.Bus;
import io.vppdispatch.optimizer.system.Line;
import io.vppdispatch.optimizer.system.Link;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;

/** Lines, transformers and links of PyPSA. */
final class PypsaBranch {

    private static final double BASE_MVA = 100;
    private static final List<String> LABELS = List.of(
            "capital_cost",
            "overnight_cost",
            "discount_rate",
            "fom_cost",
            "build_year",
            "lifetime",
            "length",
            "terrain_factor",
            "carrier",
            "g",
            "b",
            "r",
            "x",
            "num_parallel",
            "v_ang_min",
            "v_ang_max",
            "sub_network",
            "v_nom",
            "i_nom",
            "model",
            "tap_side",
            "tap_position",
            "q0",
            "q1",
            "p0",
            "p1",
            "p2",
            "status",
            "start_up",
            "shut_down",
            "x_pu",
            "r_pu",
            "x_pu_eff",
            "r_pu_eff",
            "g_pu",
            "b_pu",
            "type",
            "reversed",
            "under_construction",
            "geometry");

    private final PypsaNetwork network;
    private final Assembly assembly;

    PypsaBranch(PypsaNetwork network) {
        this.network = network;
        this.assembly = network.assembly();
    }

    /** Ohms become per unit with the nominal voltage; between direct-current buses resistance is what parts the flow. */
    void line(PypsaRow row) {
        Bus bus = network.bus(row, "bus0");
        refuseType(row);
        double ohms = bus.isDirect() ? row.fixed("r", 0) : row.fixed("x", 0);
        branch(row, ohms / (bus.kv() * bus.kv()) * BASE_MVA);
    }

    /** Per unit of its own capacity, times the turns ratio. */
    void transformer(PypsaRow row) {
        refuseType(row);
        row.refuseUnless("s_nom_extendable", 0, "its reactance would change with its capacity");
        double mva = row.open("s_nom", 0);
        row.issues().at("s_nom").require(mva > 0, "range", "s_nom (" + mva + ") must be above 0");
        if (row.fixed("phase_shift", 0) != 0) {
            row.note("phase_shift", "PyPSA plans without it too");
        }
        branch(row, row.fixed("x", 0) / Math.max(mva, 1e-9) * row.fixed("tap_ratio", 1) * BASE_MVA);
    }

    private static void refuseType(PypsaRow row) {
        if (row.has("type")) {
            row.refuse("type", "the reactance must be given, standard types are not known");
        }
    }

    private void branch(PypsaRow row, double reactance) {
        Series rating = row.series("s_max_pu", 1);
        double mva = row.capacity("s_nom");
        row.issues().at("x").require(reactance != 0, "range", "the reactance must not be 0");
        assembly.line(
                new Line(
                        assembly.id("line", "line_" + row.name()),
                        network.node(row, "bus0"),
                        network.node(row, "bus1"),
                        reactance == 0 ? 1 : reactance,
                        rating.map(pu -> pu * mva),
                        null,
                        null,
                        0),
                row.pointer());
        row.finish(LABELS);
    }

    /** Without loss, cost and commitment it is a link either way, else a conversion from the first bus to the second. */
    void link(PypsaRow row) {
        double mw = row.capacity("p_nom");
        Series least = row.series("p_min_pu", 0).map(pu -> pu * mw);
        Series most = row.series("p_max_pu", 1).map(pu -> pu * mw);
        Series efficiency = row.series("efficiency", 1);
        row.refuseUnless("p_set", 0, "the flow is free");
        row.refuseUnless("marginal_cost_quadratic", 0, "costs are linear");
        row.refuseUnless("delay", 0, "what goes in comes out at once");
        for (String more : List.of("bus2", "bus3", "bus4")) {
            if (row.has(more)) {
                row.refuse(more, "a link joins two buses");
            }
        }
        boolean isPlain = efficiency.min() == 1
                && efficiency.max() == 1
                && row.fixed("marginal_cost", 0) == 0
                && !row.flag("committable", false)
                && !row.has("ramp_limit_up")
                && !row.has("ramp_limit_down");
        if (isPlain && least.max() <= 0) {
            String id = assembly.id("link", "link_" + row.name());
            String from = network.node(row, "bus0");
            assembly.link(new Link(id, from, network.node(row, "bus1"), most, least.map(p -> -p)), row.pointer());
            List.of(
                            "start_up_cost",
                            "shut_down_cost",
                            "stand_by_cost",
                            "min_up_time",
                            "min_down_time",
                            "up_time_before",
                            "down_time_before",
                            "ramp_limit_start_up",
                            "ramp_limit_shut_down")
                    .forEach(key -> row.note(key, "it is not committed"));
        } else {
            new PypsaConversion(network).read(row, efficiency, least, most);
        }
        row.finish(LABELS);
    }
}
