package io.vppdispatch.cases.importers;

import io.vppdispatch.optimizer.time.Horizon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the components of a PyPSA network refer to: buses, carriers and snapshots. */
final class PypsaNetwork {

    private static final List<String> LABELS = List.of(
            "type",
            "unit",
            "location",
            "control",
            "generator",
            "sub_network",
            "x",
            "y",
            "country",
            "v_mag_pu_set",
            "v_mag_pu_min",
            "v_mag_pu_max",
            "v_mag_pu",
            "v_ang",
            "p",
            "q",
            "marginal_price");
    private static final List<String> ELECTRIC = List.of("AC", "DC");

    private final PypsaFolder folder;
    private final Assembly assembly;
    private final Horizon horizon;
    private final Map<String, Double> co2ByCarrier;
    private final Map<String, Bus> buses = new HashMap<>();

    PypsaNetwork(PypsaFolder folder, Assembly assembly, Horizon horizon, Map<String, Double> co2ByCarrier) {
        this.folder = folder;
        this.assembly = assembly;
        this.horizon = horizon;
        this.co2ByCarrier = co2ByCarrier;
    }

    /** A bus with its nominal voltage. */
    record Bus(String node, double kv, boolean isDirect) {}

    void bus(PypsaRow row) {
        String carrier = row.text("carrier", "AC");
        if (!ELECTRIC.contains(carrier)) {
            folder.notes()
                    .add(
                            "the carrier of a bus",
                            row.issues().at("carrier"),
                            "its balance is one of power, whatever carries it");
        }
        Bus bus =
                new Bus(assembly.node("bus_" + row.name(), row.pointer()), row.open("v_nom", 1), carrier.equals("DC"));
        row.issues().at("v_nom").require(bus.kv() > 0, "range", "v_nom (" + bus.kv() + ") must be above 0");
        buses.put(row.name(), bus);
        row.finish(LABELS);
    }

    PypsaFolder folder() {
        return folder;
    }

    Assembly assembly() {
        return assembly;
    }

    Horizon horizon() {
        return horizon;
    }

    Bus bus(PypsaRow row, String key) {
        String name = row.text(key, "");
        Bus bus = buses.get(name);
        if (bus == null) {
            row.issues().at(key).add("unknown_node", key + " (" + name + ") must be one of the buses");
            return new Bus(name, 1, false);
        }
        return bus;
    }

    String node(PypsaRow row, String key) {
        return bus(row, key).node();
    }

    /** Tonnes of CO2 in a MWh of primary energy. */
    double co2(PypsaRow row) {
        return co2ByCarrier.getOrDefault(row.text("carrier", ""), 0.0);
    }

    /** Hours of a number of snapshots, which must be alike where they are counted. */
    double hours(PypsaRow row, String key, double otherwise) {
        double snapshots = row.fixed(key, otherwise);
        if (snapshots != 0 && snapshots != otherwise && !horizon.isUniform()) {
            row.refuse(key, "it counts snapshots, whose lengths differ");
        }
        return snapshots * horizon.hours(0);
    }
}
