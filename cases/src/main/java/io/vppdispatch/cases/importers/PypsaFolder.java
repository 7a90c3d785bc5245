package io.vppdispatch.cases.importers;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.vppdispatch.cases.json.Pointers;
import io.vppdispatch.cases.json.Utf8;
import io.vppdispatch.cases.library.CaseInput;
import io.vppdispatch.optimizer.data.Issues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of a PyPSA network: a file per component with a row each, and a file per attribute that differs by snapshot. */
final class PypsaFolder {

    static final String MARK = "buses.csv";

    private final CaseInput input;
    private final Assembly assembly;
    private final Map<String, Map<String, double[]>> series = new HashMap<>();
    private int steps;

    PypsaFolder(CaseInput input, Assembly assembly) {
        this.input = input;
        this.assembly = assembly;
    }

    /** True where buses.csv stands beside what was named, which is no JSON. */
    static boolean isOne(CaseInput input) {
        try {
            boolean isJson = input.json().length > 0 && (input.json()[0] == '{' || input.json()[0] == '[');
            return !isJson && input.files().read(MARK) != null;
        } catch (IOException e) {
            return false;
        }
    }

    Issues issues() {
        return assembly.issues();
    }

    Notes notes() {
        return assembly.notes();
    }

    /** Says how many snapshots the series must have. */
    void setSteps(int count) {
        steps = count;
    }

    int steps() {
        return steps;
    }

    boolean has(String component) {
        return !records(component + ".csv").isEmpty();
    }

    /** The rows of a component; those that are switched off are left out. */
    List<PypsaRow> rows(String component) {
        List<CsvRecord> records = records(component + ".csv");
        List<PypsaRow> rows = new ArrayList<>();
        for (CsvRecord record : records.isEmpty() ? records : records.subList(1, records.size())) {
            Map<String, String> cells = cells(records.get(0), record);
            String name = cells.isEmpty() ? "" : cells.values().iterator().next();
            Issues at = issues().at(component + ".csv").at(Pointers.escape(name));
            PypsaRow row = new PypsaRow(this, component, name, cells, at);
            if (row.flag("active", true)) {
                rows.add(row);
            } else {
                notes().add("a component that is not active", at, "it is switched off");
            }
        }
        return rows;
    }

    private static Map<String, String> cells(CsvRecord header, CsvRecord record) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(header.getFieldCount(), record.getFieldCount()); i++) {
            cells.put(header.getField(i).strip(), record.getField(i).strip());
        }
        return cells;
    }

    /** Values of an attribute that differs by snapshot, NaN where a cell is empty; null where there are none. */
    double @Nullable [] values(String component, String attribute, String name) {
        String file = component + "-" + attribute + ".csv";
        return series.computeIfAbsent(file, this::columns).get(name);
    }

    private Map<String, double[]> columns(String file) {
        List<CsvRecord> records = records(file);
        Map<String, double[]> columns = new HashMap<>();
        if (records.isEmpty()) {
            return columns;
        }
        Issues at = issues().at(file);
        if (records.size() != steps + 1) {
            at.add("length", file + " has " + (records.size() - 1) + " rows where there are " + steps + " snapshots");
            return columns;
        }
        CsvRecord header = records.get(0);
        for (int c = 1; c < header.getFieldCount(); c++) {
            double[] values = new double[steps];
            for (int t = 0; t < steps; t++) {
                CsvRecord row = records.get(t + 1);
                String cell = c < row.getFieldCount() ? row.getField(c).strip() : "";
                values[t] = cell.isEmpty() ? Double.NaN : number(cell, at.at(Pointers.escape(header.getField(c))));
            }
            columns.put(header.getField(c).strip(), values);
        }
        return columns;
    }

    /** A number as Python writes it. */
    static double number(String text, Issues at) {
        String plain = text.strip();
        if (plain.matches("[+-]?inf(inity)?")) {
            return plain.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        if (plain.equalsIgnoreCase("nan")) {
            return Double.NaN;
        }
        if (!plain.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?")) {
            at.add("type", "(" + text + ") must be a number");
            return 0;
        }
        return Double.parseDouble(plain);
    }

    /** Header and rows of a file; none where there is no such file. */
    private List<CsvRecord> records(String file) {
        try {
            byte[] bytes = input.files().read(file);
            if (bytes == null) {
                return List.of();
            }
            try (var reader = CsvReader.builder()
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(Utf8.decode(bytes, file))) {
                return reader.stream().toList();
            }
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            issues().at(file).add("csv_format", file + " is not a CSV table: " + e.getMessage());
            return List.of();
        }
    }
}
