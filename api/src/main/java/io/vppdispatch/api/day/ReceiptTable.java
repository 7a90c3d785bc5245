package io.vppdispatch.api.day;

import io.vppdispatch.api.problem.ProblemException;
import io.vppdispatch.api.store.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of forecast files as they came in. */
final class ReceiptTable {

    private static final String SELECT =
            "SELECT id, market_date, sequence_number, party, account, file_name, file_sha256,"
                    + " series_sha256, issued_at, received_at, receipt_status FROM forecast_receipt ";

    private final JdbcTemplate jdbc;

    ReceiptTable(DataSource source) {
        this.jdbc = new JdbcTemplate(source);
    }

    /** A receipt, and the hash of its series as a CSV file. */
    record Row(Receipt receipt, String seriesSha256) {}

    /** The receipt whose series counts for a column. */
    record Counting(UUID receiptId, Instant issuedAt, Instant receivedAt, String seriesSha256) {}

    /** The row of the day is held, so that the last one counts. */
    void add(Receipt receipt, String seriesSha256) {
        jdbc.update(
                "INSERT INTO forecast_receipt (id, market_date, sequence_number, party, account, file_name, file_sha256,"
                        + " series_sha256, issued_at, received_at, receipt_status)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                receipt.id(),
                receipt.date(),
                receipt.sequence(),
                receipt.party(),
                receipt.account(),
                receipt.fileName(),
                receipt.sha256(),
                seriesSha256,
                Times.of(receipt.issuedAt()),
                Times.of(receipt.receivedAt()),
                receipt.status().name());
        for (int place = 0; place < receipt.columns().size(); place++) {
            jdbc.update(
                    "INSERT INTO forecast_column (receipt_id, place, column_name) VALUES (?, ?, ?)",
                    receipt.id(),
                    place,
                    receipt.columns().get(place));
        }
        if (receipt.status() == ReceiptStatus.ACCEPTED) {
            receipt.columns().forEach(column -> count(receipt, column));
        }
    }

    Row get(LocalDate date, UUID id) {
        return jdbc.query(SELECT + "WHERE id = ? AND market_date = ?", this::row, id, date).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("receipt", id));
    }

    /** Those of a party, or of all where it is empty, after a sequence number. */
    List<Row> after(LocalDate date, long sequence, String party, int limit) {
        return jdbc.query(
                SELECT + "WHERE market_date = ? AND sequence_number > ? AND (? = '' OR party = ?)"
                        + " ORDER BY sequence_number LIMIT ?",
                this::row,
                date,
                sequence,
                party,
                party,
                limit);
    }

    /** The row of the day is held. */
    private void count(Receipt receipt, String column) {
        int known = jdbc.update(
                "UPDATE latest_forecast SET receipt_id = ? WHERE market_date = ? AND column_name = ?",
                receipt.id(),
                receipt.date(),
                column);
        if (known == 0) {
            jdbc.update(
                    "INSERT INTO latest_forecast (market_date, column_name, receipt_id) VALUES (?, ?, ?)",
                    receipt.date(),
                    column,
                    receipt.id());
        }
    }

    /** For each column what counts: of the last file that was accepted. */
    Map<String, Counting> counting(LocalDate date) {
        Map<String, Counting> counting = new HashMap<>();
        jdbc.query(
                "SELECT column_name, id, issued_at, received_at, series_sha256 FROM latest_forecast"
                        + " JOIN forecast_receipt ON id = receipt_id WHERE latest_forecast.market_date = ?",
                row -> {
                    Counting one = new Counting(
                            row.getObject("id", UUID.class),
                            Times.get(row, "issued_at"),
                            Times.get(row, "received_at"),
                            row.getString("series_sha256"));
                    counting.put(row.getString("column_name"), one);
                },
                date);
        return counting;
    }

    private Row row(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        List<String> columns = jdbc.queryForList(
                "SELECT column_name FROM forecast_column WHERE receipt_id = ? ORDER BY place", String.class, id);
        Instant issued = Times.get(row, "issued_at");
        Instant received = Times.get(row, "received_at");
        Receipt receipt = new Receipt(
                id,
                row.getObject("market_date", LocalDate.class),
                row.getLong("sequence_number"),
                row.getString("party"),
                row.getString("account"),
                row.getString("file_name"),
                row.getString("file_sha256"),
                columns,
                issued,
                received,
                ReceiptStatus.valueOf(row.getString("receipt_status")));
        return new Row(receipt, row.getString("series_sha256"));
    }
}
