package io.vppdispatch.api.exchange;

import io.vppdispatch.optimizer.problem.InvalidProblemException;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Forecasts of a day as a file: a row per step, a column per plant or load, MW. */
public final class ForecastFile {

    /** Larger files are refused. */
    public static final int MAX_BYTES = 16_000_000;

    private static final String TIME = "time";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ForecastFile() {}

    /**
     * Reads a CSV, XLSX or E-file, told apart by how they begin.
     *
     * @param name as it is shown in messages
     * @return the series by the names of the columns, one finite value per step
     * @throws InvalidProblemException with everything that is wrong, each with row and column
     */
    public static Map<String, Series> read(String name, byte[] content, Horizon horizon) {
        return read(name, content, horizon, EFileDialect.STANDARD);
    }

    /** The same with what is agreed on E-files. */
    public static Map<String, Series> read(String name, byte[] content, Horizon horizon, EFileDialect dialect) {
        FileIssues issues = new FileIssues(name);
        if (content.length > MAX_BYTES) {
            throw issues.refused("limit", "is larger than " + MAX_BYTES + " bytes");
        }
        return SeriesTable.read(sheet(content, dialect, issues), horizon, dialect, issues);
    }

    private static Sheet sheet(byte[] content, EFileDialect dialect, FileIssues issues) {
        if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
            return XlsxSheet.read(content, issues);
        }
        String begin = new String(content, 0, Math.min(content.length, 64), StandardCharsets.UTF_8);
        return begin.replace(BYTE_ORDER_MARK, "").stripLeading().startsWith("<")
                ? EFileSheet.read(content, dialect, issues)
                : CsvSheet.read(content, issues);
    }

    /** A CSV file in UTF-8, with a byte order mark so that spreadsheets show Chinese names. */
    public static byte[] csv(Map<String, Series> forecasts, Horizon horizon) {
        String text = rows(forecasts, horizon).stream()
                .map(row -> row.stream().map(ForecastFile::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", BYTE_ORDER_MARK, "\n"));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook of one sheet whose header and times stay in sight. */
    public static byte[] xlsx(Map<String, Series> forecasts, Horizon horizon) {
        List<Sheet.Row> rows = new ArrayList<>();
        for (List<String> cells : rows(forecasts, horizon)) {
            rows.add(new Sheet.Row(rows.size() + 1, cells));
        }
        return XlsxBook.write(new Sheet(rows), "forecast", 1);
    }

    private static List<List<String>> rows(Map<String, Series> forecasts, Horizon horizon) {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of(TIME));
        header.addAll(forecasts.keySet());
        rows.add(header);
        for (int t = 0; t < horizon.steps(); t++) {
            List<String> row = new ArrayList<>(List.of(horizon.text(horizon.startOf(t))));
            for (Series series : forecasts.values()) {
                row.add(decimal(series.at(t)));
            }
            rows.add(row);
        }
        return rows;
    }

    /** Every digit of the number, and no exponent, which spreadsheets round. */
    private static String decimal(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String quoted(String cell) {
        return cell.matches("[^,;\t\"\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
