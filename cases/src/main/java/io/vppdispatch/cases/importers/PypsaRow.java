package io.vppdispatch.cases.importers;

import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.time.Series;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A component of a PyPSA network. It knows which attributes were asked for. An attribute is what its series says, else the cell of
 * its column, else the default of PyPSA.
 */
final class PypsaRow {

    private static final double PU_SLACK = 1e-9;

    private final PypsaFolder folder;
    private final String component;
    private final String name;
    private final Map<String, String> cells;
    private final Issues issues;
    private final Set<String> known = new HashSet<>(List.of("name", "active", ""));

    PypsaRow(PypsaFolder folder, String component, String name, Map<String, String> cells, Issues issues) {
        this.folder = folder;
        this.component = component;
        this.name = name;
        this.cells = cells;
        this.issues = issues;
        if (!cells.isEmpty()) {
            known.add(cells.keySet().iterator().next());
        }
    }

    String name() {
        return name;
    }

    String pointer() {
        return issues.path();
    }

    Issues issues() {
        return issues;
    }

    private @Nullable String cell(String key) {
        known.add(key);
        String cell = cells.get(key);
        return cell == null || cell.isEmpty() || cell.equalsIgnoreCase("nan") ? null : cell;
    }

    boolean has(String key) {
        return cell(key) != null;
    }

    String text(String key, String otherwise) {
        String cell = cell(key);
        return cell == null ? otherwise : cell;
    }

    boolean flag(String key, boolean otherwise) {
        String cell = cell(key);
        if (cell == null) {
            return otherwise;
        }
        boolean isTrue = cell.equalsIgnoreCase("true") || cell.equals("1") || cell.equals("1.0");
        boolean isFalse = cell.equalsIgnoreCase("false") || cell.equals("0") || cell.equals("0.0");
        issues.at(key).require(isTrue || isFalse, "type", key + " (" + cell + ") must be True or False");
        return isTrue;
    }

    /** A number that may be infinite. */
    double open(String key, double otherwise) {
        String cell = cell(key);
        return cell == null ? otherwise : PypsaFolder.number(cell, issues.at(key));
    }

    /** An attribute by snapshot; a missing value, which has no default, is what is given as such. */
    Series series(String key, double otherwise) {
        double[] values = folder.values(component, key, name);
        double all = open(key, otherwise);
        if (values == null) {
            return finite(key, Series.constant(folder.steps(), all));
        }
        return finite(key, Series.of(values).map(value -> Double.isNaN(value) ? otherwise : value));
    }

    private Series finite(String key, Series series) {
        for (double value : series.toArray()) {
            if (!Double.isFinite(value)) {
                issues.at(key).add("range", key + " (" + value + ") must be a finite number");
                return Series.constant(folder.steps(), 0);
            }
        }
        return series;
    }

    /** Values by snapshot where there are any, NaN where nothing is said. */
    double @Nullable [] given(String key) {
        known.add(key);
        double[] values = folder.values(component, key, name);
        if (values == null && has(key)) {
            values = Series.constant(folder.steps(), open(key, Double.NaN)).toArray();
        }
        return values;
    }

    /** An attribute that the model has as one number for all steps. */
    double fixed(String key, double otherwise) {
        Series series = series(key, otherwise);
        if (series.max() - series.min() > PU_SLACK * Math.max(1, Math.abs(series.max()))) {
            refuse(key, "it differs by snapshot");
        }
        return series.at(0);
    }

    double required(String key) {
        if (!has(key) && folder.values(component, key, name) == null) {
            issues.at(key).add("required", key + " is missing");
            return 0;
        }
        return fixed(key, 0);
    }

    /** What is built: as it stands, or where it may be extended what an earlier run or the user gives as its optimum. */
    double capacity(String key) {
        double built = open(key, 0);
        boolean isExtendable = flag(key + "_extendable", false);
        for (String sizing : List.of("_min", "_max", "_mod", "_set")) {
            note(key + sizing, "capacities are given");
        }
        if (!isExtendable) {
            known.add(key + "_opt");
            return built;
        }
        if (!has(key + "_opt")) {
            issues.at(key + "_opt")
                    .add(
                            "required",
                            key
                                    + "_opt is missing: what may be extended needs its capacity given, as a case plans operation only");
            return 0;
        }
        // A solver's last digit below 0 is none.
        return Math.max(0, open(key + "_opt", 0));
    }

    void refuse(String key, String why) {
        folder.notes().refuse(key, issues.at(key), why);
    }

    /** Refuses an attribute that says something else than its default. */
    void refuseUnless(String key, double usual, String why) {
        double[] values = given(key);
        if (values != null) {
            for (double value : values) {
                if (!Double.isNaN(value) && value != usual) {
                    refuse(key, why);
                    return;
                }
            }
        }
    }

    void note(String key, String why) {
        String cell = cell(key);
        if (cell != null) {
            folder.notes().add(component + " " + key, issues.at(key), why);
        }
    }

    /** Columns that change no plan are noted, others refused. */
    void finish(List<String> labels) {
        labels.stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> note(key, "it changes no plan of operation"));
        for (String key : cells.keySet()) {
            if (!known.contains(key) && has(key)) {
                refuse(key, "the model has nothing like it");
            }
        }
    }
}
