package io.vppdispatch.cases.importers;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.vppdispatch.cases.json.Pointers;
import io.vppdispatch.cases.library.CaseInput;
import io.vppdispatch.optimizer.data.Issues;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A PyPSA network: a table per component with a row each, and a table per attribute that differs by snapshot. */
final class PypsaFolder {

    static final String MARK = "buses.csv";

    /** Components that are more than labels and have no reader. */
    private static final List<String> UNREAD = List.of("processes");

    private final Assembly assembly;
    private final PypsaTables tables;
    private final PypsaSeries series;
    private final Map<String, List<PypsaRow>> rows = new HashMap<>();
    private final Map<String, Set<String>> names = new HashMap<>();

    PypsaFolder(CaseInput input, Assembly assembly) {
        this.assembly = assembly;
        this.tables = new PypsaTables(input.files(), assembly.issues());
        this.series = new PypsaSeries(tables);
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

    PypsaSeries series() {
        return series;
    }

    /** The rows of a component; those that are switched off are left out. */
    List<PypsaRow> rows(String component) {
        return rows.computeIfAbsent(component, this::read);
    }

    private List<PypsaRow> read(String component) {
        List<CsvRecord> records = tables.records(component);
        List<PypsaRow> read = new ArrayList<>();
        Set<String> named = names.computeIfAbsent(component, any -> new HashSet<>());
        for (CsvRecord record : records.isEmpty() ? records : records.subList(1, records.size())) {
            Map<String, String> cells = cells(records.get(0), record);
            String name = cells.isEmpty() ? "" : cells.values().iterator().next();
            Issues at = tables.at(component).at(Pointers.escape(name));
            at.require(named.add(name), "duplicate_id", "the name (" + name + ") is there twice");
            PypsaRow row = new PypsaRow(this, component, name, cells, at);
            if (row.flag("active", true)) {
                read.add(row);
            } else {
                notes().add("a component that is not active", at, "it is switched off");
            }
        }
        return read;
    }

    private static Map<String, String> cells(CsvRecord header, CsvRecord record) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(header.getFieldCount(), record.getFieldCount()); i++) {
            cells.put(header.getField(i).strip(), record.getField(i).strip());
        }
        return cells;
    }

    /** Once every component is read: what stands in tables or columns that belong to none. */
    void finish() {
        for (String table : tables.names()) {
            String component = table.replaceFirst("-.*", "");
            if (names.containsKey(table)) {
                continue;
            }
            if (names.containsKey(component)) {
                series.refuseStrangers(table, names.getOrDefault(component, Set.of()));
            } else if (UNREAD.contains(component)) {
                notes().refuse(component, tables.at(table), "the model has nothing like it");
            } else {
                notes().add("the table " + table, tables.at(table), "it changes no plan of operation");
            }
        }
    }

    /** A number as Python writes it, which may be none. */
    static double number(String text, String subject, Issues at) {
        String plain = text.strip();
        return plain.equalsIgnoreCase("nan") ? Double.NaN : ForeignNumber.read(plain, subject, at);
    }
}
