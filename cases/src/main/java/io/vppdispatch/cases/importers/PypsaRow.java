package io.vppdispatch.cases.importers;

import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.time.Series;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
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

    /** How the names of results begin that are multipliers of limits. */
    private static final String MULTIPLIER = "mu_";

    private final PypsaFolder folder;
    private final String component;
    private final String name;
    private final Map<String, String> cells;
    private final Issues issues;
    private final Set<String> known = new HashSet<>(List.of("name", "active", ""));
    private final Set<String> knownSeries = new HashSet<>();
    private final Set<String> noted = new HashSet<>();
    private final Map<String, Double> capacities = new HashMap<>();

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

    /** True where a column or a series says something. */
    boolean has(String key) {
        return cell(key) != null || hasSeries(key);
    }

    private boolean hasSeries(String key) {
        knownSeries.add(key);
        return folder.series().has(component, key, name);
    }

    private double @Nullable [] values(String key) {
        knownSeries.add(key);
        return folder.series().values(component, key, name);
    }

    private Issues atSeries(String key) {
        return folder.series().at(component, key, name);
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
        return cell == null ? otherwise : PypsaFolder.number(cell, key, issues.at(key));
    }

    /** An attribute by snapshot. Only a column has a default: a series says something about every snapshot. */
    Series series(String key, double otherwise) {
        double[] values = values(key);
        double all = open(key, otherwise);
        return values == null
                ? finite(key, Series.constant(folder.series().steps(), all), issues.at(key))
                : finite(key, Series.of(values), atSeries(key));
    }

    private static Series finite(String key, Series series, Issues at) {
        for (int t = 0; t < series.steps(); t++) {
            if (!Double.isFinite(series.at(t))) {
                boolean isMissing = Double.isNaN(series.at(t));
                at.at(t)
                        .add(
                                isMissing ? "required" : "range",
                                isMissing
                                        ? key + " is missing at snapshot " + (t + 1)
                                        : key + " (" + series.at(t) + ") must be a finite number");
                return Series.constant(series.steps(), 0);
            }
        }
        return series;
    }

    /** Values by snapshot where there are any, NaN where nothing is said. */
    double @Nullable [] given(String key) {
        double[] values = values(key);
        String cell = cell(key);
        return values == null && cell != null
                ? Series.constant(folder.series().steps(), open(key, Double.NaN))
                        .toArray()
                : values;
    }

    /** An attribute that the model has as one number for all steps. */
    double fixed(String key, double otherwise) {
        Series series = series(key, otherwise);
        if (series.max() - series.min() > PU_SLACK * Math.max(1, Math.abs(series.max()))) {
            refuse(key, "it differs by snapshot");
        }
        return series.at(0);
    }

    /** What is built: as it stands, or where it may be extended what an earlier run or the user gives as its optimum. */
    double capacity(String key) {
        return capacities.computeIfAbsent(key, this::readCapacity);
    }

    private double readCapacity(String key) {
        double built = open(key, 0);
        boolean isExtendable = flag(key + "_extendable", false);
        for (String sizing : List.of("_min", "_max", "_mod", "_set")) {
            note(key + sizing, "capacities are given");
        }
        if (!isExtendable) {
            known.add(key + "_opt");
            return built;
        }
        if (cell(key + "_opt") == null) {
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
        if (noted.add(key + ": " + why)) {
            folder.notes().refuse(key, issues.at(key), why);
        }
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

    /** Leaves out what a column or a series says, if anything, and says so. */
    void note(String key, String why) {
        if (has(key) && noted.add(key)) {
            folder.notes().add(component + " " + key, place(key), why);
        }
    }

    private Issues place(String key) {
        return hasSeries(key) ? atSeries(key) : issues.at(key);
    }

    /** Columns and series that change no plan are noted, others refused. */
    void finish(List<String> labels) {
        Set<String> rest = new LinkedHashSet<>(cells.keySet());
        rest.removeAll(known);
        folder.series().attributes(component, name).stream()
                .filter(key -> !knownSeries.contains(key))
                .forEach(rest::add);
        for (String key : rest) {
            if (labels.contains(key) || key.startsWith(MULTIPLIER)) {
                note(key, "it changes no plan of operation");
            } else if (has(key)) {
                folder.notes().refuse(key, place(key), "the model has nothing like it");
            }
        }
    }
}
