package io.vppdispatch.api.exchange;

import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Series of a day from a sheet: a header, then a row per step in order, the first column saying which. */
final class SeriesTable {

    private static final Set<String> TIME = Set.of("time", "step", "point", "时间", "时刻", "序号");

    /** Decimal numbers only: NaN, 0x1p3, thousands separators and the like are mistakes in a table. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private final Horizon horizon;
    private final FileIssues issues;
    private final Sheet.Row header;
    private final List<Sheet.Row> rows;

    private SeriesTable(Sheet sheet, Horizon horizon, FileIssues issues) {
        this.horizon = horizon;
        this.issues = issues;
        this.header = sheet.rows().get(0);
        this.rows = sheet.rows().subList(1, sheet.rows().size());
    }

    static Map<String, Series> read(Sheet sheet, Horizon horizon, EFileDialect dialect, FileIssues issues) {
        if (sheet.rows().isEmpty()) {
            throw issues.refused("empty", "is empty where a header and a row per step must be");
        }
        SeriesTable table = new SeriesTable(sheet, horizon, issues);
        table.checkHeader(dialect.time());
        table.checkSteps();
        Map<String, Series> series = table.series();
        issues.check();
        return series;
    }

    private void checkHeader(@Nullable String agreed) {
        String first = header.cell(0);
        if (!TIME.contains(first.toLowerCase(java.util.Locale.ROOT)) && !first.equals(agreed)) {
            issues.add(
                    header.number(), 1, "header", "the first column (" + first + ") must be time or 时间, or step or 序号");
        }
        if (header.cells().size() < 2) {
            issues.add(header.number(), "header", "there must be a column per plant or load beside the time");
        }
        for (int c = 1; c < header.cells().size(); c++) {
            String name = header.cell(c);
            if (name.isEmpty()) {
                issues.add(header.number(), c + 1, "header", "the column has no name");
            } else if (header.cells().indexOf(name) < c) {
                issues.add(header.number(), c + 1, "header", "the column " + name + " is there twice");
            }
        }
    }

    private void checkSteps() {
        if (rows.size() != horizon.steps()) {
            throw issues.refused(
                    "steps",
                    "has " + rows.size() + " rows below its header where the day has " + horizon.steps() + " steps");
        }
        for (int t = 0; t < rows.size(); t++) {
            Sheet.Row row = rows.get(t);
            if (!StepText.isStep(row.cell(0), horizon, t)) {
                issues.add(
                        row.number(),
                        1,
                        "time",
                        "(" + row.cell(0) + ") must be " + horizon.text(horizon.startOf(t)) + " or " + (t + 1));
            }
            for (int c = header.cells().size(); c < row.cells().size(); c++) {
                if (!row.cell(c).isEmpty()) {
                    issues.add(row.number(), c + 1, "header", "(" + row.cell(c) + ") stands beyond the last column");
                }
            }
        }
    }

    private Map<String, Series> series() {
        Map<String, Series> series = new LinkedHashMap<>();
        for (int c = 1; c < header.cells().size(); c++) {
            int column = c;
            if (header.cell(c).isEmpty()) {
                continue; // named as a mistake already
            }
            series.put(header.cell(c), Series.generate(rows.size(), t -> number(rows.get(t), column)));
        }
        return series;
    }

    static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches() && Double.isFinite(Double.parseDouble(cell));
    }

    private double number(Sheet.Row row, int column) {
        String cell = row.cell(column);
        if (isNumber(cell)) {
            return Double.parseDouble(cell);
        }
        issues.add(
                row.number(),
                column + 1,
                "not_a_number",
                header.cell(column) + (cell.isEmpty() ? " is missing" : " (" + cell + ") must be a number of MW"));
        return Double.NaN; // never used: the issue stops the file
    }
}
