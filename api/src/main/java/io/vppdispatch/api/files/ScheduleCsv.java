package io.vppdispatch.api.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.vppdispatch.cases.json.CaseFiles;
import io.vppdispatch.cases.json.Pointers;
import io.vppdispatch.cases.json.Utf8;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.data.Hints;
import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.InvalidProblemException;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** schedule.csv: a row per step, a column per subject and quantity; people may edit it and have it checked again. */
public final class ScheduleCsv {

    private static final String STEP = "step";
    private static final String START = "start";
    private static final int FEWEST_DECIMALS = 3;

    /** So many columns are named one by one as unknown; with more the file is refused as a whole. */
    private static final int MOST_UNKNOWN = 10_000;

    private ScheduleCsv() {}

    /**
     * A schedule as it stands in a file.
     *
     * @param decimals most decimals of any value, at least 3: how exactly the values are known
     */
    public record Read(Schedule schedule, int decimals) {}

    public static void write(DispatchProblem problem, Schedule schedule, Path file) {
        try {
            Files.writeString(file, text(problem, schedule));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of a schedule. */
    public static String text(DispatchProblem problem, Schedule schedule) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            List<String> header = new ArrayList<>(List.of(STEP, START));
            List<Series> columns = new ArrayList<>();
            for (AssetSchedule subject : schedule.all()) {
                subject.columns().forEach((name, series) -> {
                    header.add(subject.subject() + "." + name);
                    columns.add(series);
                });
            }
            csv.writeRecord(header);
            for (int t = 0; t < problem.horizon().steps(); t++) {
                int step = t;
                List<String> row = new ArrayList<>(List.of(Integer.toString(t + 1), startOf(problem.horizon(), t)));
                columns.forEach(series -> row.add(Decimals.text(series.at(step))));
                csv.writeRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static String startOf(Horizon horizon, int step) {
        return OffsetDateTime.ofInstant(horizon.startOf(step), horizon.zone()).toString();
    }

    /**
     * Reads a schedule of a problem.
     *
     * @throws InvalidProblemException with every missing, unknown or unreadable value
     */
    public static Read read(DispatchProblem problem, Path file) {
        List<ProblemIssue> issues = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>(List.of(STEP, START));
        List<List<ScheduleColumns.Subject>> groups = List.of(
                ScheduleColumns.assets(problem),
                ScheduleColumns.nodes(problem),
                ScheduleColumns.links(problem),
                ScheduleColumns.lines(problem),
                ScheduleColumns.reserves(problem));
        groups.forEach(group -> group.forEach(subject -> known.addAll(subject.headers())));
        List<CsvRecord> records = records(file, known.size(), issues);
        Map<String, Integer> header = issues.isEmpty() ? header(records.get(0), known, issues) : Map.of();
        List<CsvRecord> rows = records.isEmpty() ? records : records.subList(1, records.size());
        if (issues.isEmpty()) {
            checkRows(rows, header, problem.horizon(), issues);
        }
        Map<String, Series> columns = new HashMap<>();
        int decimals = FEWEST_DECIMALS;
        if (issues.isEmpty()) {
            for (String column : known) {
                if (!column.equals(STEP) && !column.equals(START)) {
                    int index = header.getOrDefault(column, 0);
                    double[] values = new double[rows.size()];
                    for (int t = 0; t < values.length; t++) {
                        decimals = Math.max(decimals, value(rows.get(t), column, index, values, t, issues));
                    }
                    columns.put(column, Series.of(values));
                }
            }
        }
        if (!issues.isEmpty()) {
            throw new InvalidProblemException(issues);
        }
        return new Read(
                new Schedule(
                        subjects(groups.get(0), columns),
                        subjects(groups.get(1), columns),
                        subjects(groups.get(2), columns),
                        subjects(groups.get(3), columns),
                        subjects(groups.get(4), columns)),
                decimals);
    }

    /** The header and the rows, as many cells in each as there may be columns and some that are not known. */
    private static List<CsvRecord> records(Path file, int columns, List<ProblemIssue> issues) {
        if (!Files.isRegularFile(file)) {
            issues.add(new ProblemIssue("", "missing_file", "There is no schedule " + file));
            return List.of();
        }
        CsvRecordHandler cells = CsvRecordHandler.of(handler -> handler.maxFields(columns + MOST_UNKNOWN));
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(cells, Utf8.decode(CaseFiles.readAll(file), "The schedule " + file))) {
            List<CsvRecord> records = csv.stream().toList();
            if (records.isEmpty()) {
                issues.add(new ProblemIssue("", "unreadable", "The schedule " + file + " is empty"));
            } else if (records.get(0).getFieldCount() == 1) {
                issues.add(new ProblemIssue(
                        "", "unreadable", "The cells of the schedule " + file + " must be separated by commas"));
            }
            return records;
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            issues.add(
                    new ProblemIssue("", "unreadable", "The schedule " + file + " cannot be read: " + e.getMessage()));
            return List.of();
        }
    }

    private static String at(String column) {
        return "/" + Pointers.escape(column);
    }

    /** Where each column stands. */
    private static Map<String, Integer> header(CsvRecord record, Set<String> known, List<ProblemIssue> issues) {
        Map<String, Integer> header = new HashMap<>();
        for (int i = 0; i < record.getFieldCount(); i++) {
            String column = record.getField(i).strip();
            if (header.put(column, i) != null) {
                issues.add(new ProblemIssue(at(column), "duplicate_column", "The column " + column + " stands twice"));
            } else if (!known.contains(column)) {
                String hint = Hints.maybe(column, known);
                issues.add(new ProblemIssue(at(column), "unknown_column", "Unknown column " + column + hint));
            }
        }
        for (String column : known) {
            if (!header.containsKey(column)) {
                issues.add(new ProblemIssue(at(column), "missing_column", "The column " + column + " is missing"));
            }
        }
        return header;
    }

    /** A row per step, each with all its cells and of the step it stands for. */
    private static void checkRows(
            List<CsvRecord> rows, Map<String, Integer> header, Horizon horizon, List<ProblemIssue> issues) {
        if (rows.size() != horizon.steps()) {
            issues.add(new ProblemIssue(
                    "",
                    "length",
                    "The schedule has " + rows.size() + " rows where the case has " + horizon.steps() + " steps"));
        }
        for (int t = 0; t < Math.min(rows.size(), horizon.steps()); t++) {
            CsvRecord row = rows.get(t);
            if (row.getFieldCount() != header.size()) {
                issues.add(new ProblemIssue(
                        "",
                        "length",
                        "Line " + row.getStartingLineNumber() + " has " + row.getFieldCount()
                                + " cells where the header has " + header.size()));
                continue;
            }
            String step = row.getField(header.getOrDefault(STEP, 0)).strip();
            if (!step.equals(Integer.toString(t + 1))) {
                issues.add(wrongRow(row, STEP, t, step, Integer.toString(t + 1)));
            }
            String start = row.getField(header.getOrDefault(START, 0)).strip();
            if (!isTime(start, horizon.startOf(t))) {
                issues.add(wrongRow(row, START, t, start, startOf(horizon, t)));
            }
        }
    }

    private static ProblemIssue wrongRow(CsvRecord row, String column, int t, String found, String expected) {
        return new ProblemIssue(
                "/" + column + "/" + t,
                "wrong_" + column,
                "Column " + column + " in line " + row.getStartingLineNumber() + " is '" + found
                        + "' where the case has " + expected);
    }

    private static boolean isTime(String text, Instant expected) {
        try {
            return OffsetDateTime.parse(text).toInstant().equals(expected);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int value(
            CsvRecord row, String column, int index, double[] values, int t, List<ProblemIssue> issues) {
        String text = row.getField(index).strip();
        try {
            values[t] = Double.parseDouble(text);
            if (Double.isFinite(values[t])) {
                return Decimals.of(text);
            }
        } catch (NumberFormatException e) {
            values[t] = Double.NaN;
        }
        issues.add(new ProblemIssue(
                "/" + column + "/" + t,
                "not_a_number",
                "Column " + column + " in line " + row.getStartingLineNumber() + " is '" + text + "', not a number"));
        return 0;
    }

    private static List<AssetSchedule> subjects(List<ScheduleColumns.Subject> subjects, Map<String, Series> columns) {
        List<AssetSchedule> read = new ArrayList<>();
        for (ScheduleColumns.Subject subject : subjects) {
            Map<String, Series> own = new LinkedHashMap<>();
            for (String column : subject.columns()) {
                Series series = columns.get(subject.id() + "." + column);
                if (series == null) {
                    throw new IllegalStateException("The header was checked to have " + subject.id() + "." + column);
                }
                own.put(column, series);
            }
            read.add(new AssetSchedule(subject.id(), own));
        }
        return read;
    }
}
