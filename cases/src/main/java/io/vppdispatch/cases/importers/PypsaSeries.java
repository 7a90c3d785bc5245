package io.vppdispatch.cases.importers;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.vppdispatch.cases.json.Pointers;
import io.vppdispatch.optimizer.data.Issues;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Attributes that differ by snapshot: a table {@code component-attribute} each, with a column per component that has it. */
final class PypsaSeries {

    private final PypsaTables tables;
    private final List<String> names;
    private final Map<String, List<String>> headers = new HashMap<>();
    private final Map<String, Map<String, double[]>> values = new HashMap<>();
    private int steps;

    PypsaSeries(PypsaTables tables) {
        this.tables = tables;
        this.names = tables.names();
    }

    /** Says how many snapshots the series must have. */
    void setSteps(int count) {
        steps = count;
    }

    int steps() {
        return steps;
    }

    /** Attributes of a component that have a column in a table. */
    List<String> attributes(String component, String name) {
        String start = component + "-";
        return names.stream()
                .filter(table -> table.startsWith(start) && columns(table).contains(name))
                .map(table -> table.substring(start.length()))
                .toList();
    }

    Issues at(String component, String attribute, String name) {
        return at(component + "-" + attribute, name);
    }

    private Issues at(String table, String column) {
        return tables.at(table).at(Pointers.escape(column));
    }

    boolean has(String component, String attribute, String name) {
        return columns(component + "-" + attribute).contains(name);
    }

    /** Values of an attribute, NaN where a cell is empty; null where it has no column. */
    double @Nullable [] values(String component, String attribute, String name) {
        return has(component, attribute, name)
                ? values.computeIfAbsent(component + "-" + attribute, this::read)
                        .get(name)
                : null;
    }

    /** Refuses columns of a table that name none of the components, or one twice. */
    void refuseStrangers(String table, Set<String> components) {
        Set<String> seen = new HashSet<>();
        for (String column : columns(table)) {
            Issues at = at(table, column);
            at.require(
                    components.contains(column),
                    "unknown_component",
                    "the column (" + column + ") must be the name of a row of " + table.replaceFirst("-.*", "")
                            + PypsaTables.ENDING);
            at.require(seen.add(column), "duplicate_id", "the column (" + column + ") is there twice");
        }
    }

    /** The names of the columns; the first holds the snapshots. */
    private List<String> columns(String table) {
        List<String> header = headers.computeIfAbsent(table, tables::header);
        return header.isEmpty() ? header : header.subList(1, header.size());
    }

    private Map<String, double[]> read(String table) {
        List<CsvRecord> records = tables.records(table);
        Map<String, double[]> read = new HashMap<>();
        if (records.size() != steps + 1) {
            tables.at(table)
                    .add(
                            "length",
                            table + PypsaTables.ENDING + " has " + (records.size() - 1) + " rows where there are "
                                    + steps + " snapshots");
            return read;
        }
        List<String> columns = columns(table);
        for (int c = 0; c < columns.size(); c++) {
            double[] column = new double[steps];
            for (int t = 0; t < steps; t++) {
                CsvRecord row = records.get(t + 1);
                String cell = c + 1 < row.getFieldCount() ? row.getField(c + 1) : "";
                column[t] = cell.isBlank()
                        ? Double.NaN
                        : PypsaFolder.number(
                                cell, "the value", at(table, columns.get(c)).at(t));
            }
            read.put(columns.get(c), column);
        }
        return read;
    }
}
