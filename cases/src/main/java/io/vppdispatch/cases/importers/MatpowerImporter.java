package io.vppdispatch.cases.importers;

import io.vppdispatch.cases.Case;
import io.vppdispatch.cases.library.CaseInput;
import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.time.Series;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads cases of MATPOWER, version 2, as one hour of a DC dispatch: what is in service stands still or runs between its limits, flow
 * follows from angles, and every load is served. Voltages and reactive power are noted as left out.
 */
final class MatpowerImporter {

    private static final int HOUR_MINUTES = 60;
    private static final List<String> TABLES = List.of("bus", "gen", "branch", "gencost", "dcline");
    private static final List<String> LABELS =
            List.of("areas", "bus_name", "gentype", "genfuel", "userdata", "branch_name", "gen_name", "order");
    private static final int ISOLATED = 4;

    private final Assembly assembly;
    private final Issues issues;
    private final Map<Integer, String> nodes = new HashMap<>();
    private final Map<Integer, Boolean> isolated = new HashMap<>();
    private final Map<String, List<MatpowerRow>> tables = new LinkedHashMap<>();

    MatpowerImporter(Assembly assembly) {
        this.assembly = assembly;
        this.issues = assembly.issues();
    }

    Case read(CaseInput input) {
        MatpowerText text = MatpowerText.read(input, issues);
        text.values().forEach(this::value);
        for (String needed : List.of("version", "baseMVA", "bus", "gen", "branch", "gencost")) {
            issues.at(needed).require(text.values().containsKey(needed), "required", "mpc." + needed + " is missing");
        }
        double baseMva = baseMva(text);
        assembly.baseMva(baseMva);
        rows("bus").forEach(this::bus);
        generators();
        MatpowerGrid grid = new MatpowerGrid(assembly, this, baseMva);
        each("branch", grid::branch);
        each("dcline", grid::dcLine);
        assembly.notes()
                .add(
                        "voltages, reactive power, resistances and outputs and flows of an earlier run",
                        issues.at("bus"),
                        "the flow is that of a DC load flow");
        return assembly.finish(input.name(), Assembly.horizon(1, HOUR_MINUTES), Penalties.HARD);
    }

    private void value(String name, MatpowerText.Value value) {
        if (TABLES.contains(name)) {
            if (value.isTable()) {
                tables.put(name, MatpowerText.rows(name, value, issues));
            } else {
                issues.at(name).add("type", "mpc." + name + " (line " + value.line() + ") must be a table");
            }
        } else if (name.equals("version")) {
            boolean isTwo = value.text().replaceAll("['\"\\s]", "").equals("2");
            issues.at(name).require(isTwo, "version", "version (" + value.text() + ") must be '2'");
        } else if (LABELS.contains(name)) {
            assembly.notes().add("mpc." + name, issues.at(name), "it is a label");
        } else if (!name.equals("baseMVA")) {
            assembly.notes().refuse("mpc." + name, issues.at(name), "the model has nothing like it");
        }
    }

    private double baseMva(MatpowerText text) {
        MatpowerText.Value value = text.values().get("baseMVA");
        if (value == null) {
            return 1;
        }
        double base = MatpowerRow.of(new String[] {value.text()}, issues.at("baseMVA"))
                .cells()[0];
        issues.at("baseMVA")
                .require(base > 0 && Double.isFinite(base), "range", "baseMVA (" + value.text() + ") must be above 0");
        return base > 0 && Double.isFinite(base) ? base : 1;
    }

    private List<MatpowerRow> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    private interface Row {
        void read(int number, MatpowerRow row);
    }

    private void each(String table, Row reader) {
        for (int i = 0; i < rows(table).size(); i++) {
            reader.read(i + 1, rows(table).get(i));
        }
    }

    /** Load and the power of shunts at nominal voltage, which a DC load flow takes as load. */
    private void bus(MatpowerRow row) {
        int number = row.whole(0, "BUS_I");
        boolean isOut = row.whole(1, "BUS_TYPE") == ISOLATED;
        isolated.put(number, isOut);
        if (isOut) {
            assembly.notes().add("an isolated bus and what is at it", row.issues(), "it is out of service");
            return;
        }
        row.issues()
                .at("BUS_I")
                .require(!nodes.containsKey(number), "duplicate_id", "BUS_I (" + number + ") is used already");
        nodes.put(number, assembly.node("bus_" + number, row.pointer()));
        double mw = row.number(2, "PD") + row.number(4, "GS");
        if (mw != 0) {
            assembly.demand("load_" + number, nodes.getOrDefault(number, ""), Series.of(mw), row.pointer());
        }
    }

    private void generators() {
        List<MatpowerRow> costs = rows("gencost");
        int count = rows("gen").size();
        if (costs.size() == 2 * count && count > 0) {
            assembly.notes()
                    .add(
                            "costs of reactive power",
                            issues.at("gencost").at(count),
                            "the flow is that of a DC load flow");
        } else if (tables.containsKey("gencost") && costs.size() != count) {
            issues.at("gencost").add("length", "gencost has " + costs.size() + " rows where gen has " + count);
            return;
        }
        MatpowerGenerator reader = new MatpowerGenerator(assembly, this);
        for (int i = 0; i < count && i < costs.size(); i++) {
            reader.read(i + 1, rows("gen").get(i), costs.get(i));
        }
    }

    /** True where a bus that a row names is in service; a bus that is not there is an issue. */
    boolean isInService(MatpowerRow row, int column, String name) {
        int bus = row.whole(column, name);
        if (!isolated.containsKey(bus)) {
            row.issues().at(name).add("unknown_node", name + " (" + bus + ") must be one of the buses");
        }
        return nodes.containsKey(bus);
    }

    String node(MatpowerRow row, int column) {
        return nodes.getOrDefault((int) row.cells()[column], "");
    }
}
