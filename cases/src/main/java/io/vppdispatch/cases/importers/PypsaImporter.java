package io.vppdispatch.cases.importers;

import io.vppdispatch.cases.Case;
import io.vppdispatch.cases.library.CaseInput;
import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.system.Cap;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.Policy;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a PyPSA network from its CSV folder, as a plan of operation: capacities are given, and what may be extended needs its
 * {@code p_nom_opt}. A step is as long as the weight of its snapshot.
 */
final class PypsaImporter {

    private static final int HOUR_MINUTES = 60;
    private static final List<String> LOAD_LABELS = List.of("carrier", "type", "q_set", "p", "q");
    private static final List<String> WEIGHTS = List.of("objective", "stores", "generators", "weightings");

    private final Assembly assembly;
    private double leastCapT = Double.POSITIVE_INFINITY;

    PypsaImporter(Assembly assembly) {
        this.assembly = assembly;
    }

    Case read(CaseInput input) {
        PypsaFolder folder = new PypsaFolder(input, assembly);
        Horizon horizon = horizon(folder);
        folder.series().setSteps(horizon.steps());
        PypsaNetwork network = new PypsaNetwork(folder, assembly, horizon, carriers(folder));
        folder.rows("buses").forEach(network::bus);
        folder.rows("loads").forEach(row -> load(row, network));
        boolean isCapped = !folder.rows("global_constraints").isEmpty();
        PypsaGenerator generators = new PypsaGenerator(network, isCapped);
        folder.rows("generators").forEach(generators::read);
        PypsaStorage stores = new PypsaStorage(network, isCapped);
        folder.rows("storage_units").forEach(stores::unit);
        folder.rows("stores").forEach(stores::store);
        PypsaBranch branches = new PypsaBranch(network);
        folder.rows("lines").forEach(branches::line);
        folder.rows("transformers").forEach(branches::transformer);
        folder.rows("links").forEach(branches::link);
        folder.rows("global_constraints").forEach(this::constraint);
        refuseOthers(folder);
        folder.finish();
        return assembly.finish(input.name(), horizon, Penalties.HARD);
    }

    private static void refuseOthers(PypsaFolder folder) {
        if (folder.rows("investment_periods").size() > 0) {
            folder.notes()
                    .refuse(
                            "investment_periods",
                            folder.issues().at("investment_periods.csv"),
                            "one horizon is planned");
        }
        if (folder.rows("shunt_impedances").size() > 0) {
            folder.notes()
                    .add(
                            "shunt impedances",
                            folder.issues().at("shunt_impedances.csv"),
                            "the flow is that of a linear load flow");
        }
    }

    private static Horizon horizon(PypsaFolder folder) {
        Issues at = folder.issues().at("snapshots.csv");
        List<PypsaRow> rows = folder.rows("snapshots");
        List<Integer> minutes = new ArrayList<>();
        for (PypsaRow row : rows) {
            double hours = row.open(WEIGHTS.get(0), row.open("weightings", 1));
            for (String weight : WEIGHTS) {
                if (row.open(weight, hours) != hours) {
                    row.refuse(weight, "a step has one length, so all weights of a snapshot must be equal");
                }
            }
            double length = hours * HOUR_MINUTES;
            boolean isWhole = length >= 1 && length == Math.rint(length) && length <= Source.MAX_COUNT;
            row.issues()
                    .require(
                            isWhole,
                            "range",
                            "the weight (" + hours + ") must be a whole number of minutes, at least 1");
            minutes.add(isWhole ? (int) length : 1);
            row.text("snapshot", "");
            row.finish(List.of("timestep"));
        }
        at.require(!rows.isEmpty(), "required", "snapshots.csv must have a row per snapshot");
        Instant start = rows.isEmpty() ? Assembly.START : start(rows.get(0));
        return new Horizon(start, ZoneOffset.UTC, minutes.isEmpty() ? List.of(HOUR_MINUTES) : minutes);
    }

    private static Instant start(PypsaRow first) {
        try {
            return LocalDateTime.parse(first.text("snapshot", first.name()).replace(' ', 'T'))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            return Assembly.START;
        }
    }

    private static Map<String, Double> carriers(PypsaFolder folder) {
        Map<String, Double> co2 = new HashMap<>();
        for (PypsaRow row : folder.rows("carriers")) {
            co2.put(row.name(), row.open("co2_emissions", 0));
            row.refuseUnless("max_growth", Double.POSITIVE_INFINITY, "one horizon is planned");
            row.refuseUnless("max_relative_growth", 0, "one horizon is planned");
            row.finish(List.of("color", "nice_name"));
        }
        return co2;
    }

    private void load(PypsaRow row, PypsaNetwork network) {
        double sign = row.fixed("sign", -1);
        Series taken = row.series("p_set", 0).map(mw -> -sign * mw);
        if (taken.min() != 0 || taken.max() != 0) {
            assembly.demand("load_" + row.name(), network.node(row, "bus"), taken, row.pointer());
        }
        row.finish(LOAD_LABELS);
    }

    private void constraint(PypsaRow row) {
        String type = row.text("type", "primary_energy");
        boolean isCap = type.equals("primary_energy")
                && row.text("carrier_attribute", "co2_emissions").equals("co2_emissions")
                && row.text("sense", "==").equals("<=");
        if (type.startsWith("transmission_")) {
            row.note("type", "capacities are given");
        } else if (isCap) {
            cap(row.open("constant", 0), row);
        } else {
            row.refuse("type", "the only limit over the horizon is a cap on co2_emissions of primary energy");
        }
        row.finish(List.of("mu", "bus", "investment_period", "constant", "carrier_attribute", "sense"));
    }

    /** Caps hold all at once, so the least is the one that counts. */
    private void cap(double tonnes, PypsaRow row) {
        if (tonnes < leastCapT) {
            leastCapT = tonnes;
            assembly.policy(new Policy(null, null, new Cap(tonnes, null), 0), row.pointer());
        }
    }
}
