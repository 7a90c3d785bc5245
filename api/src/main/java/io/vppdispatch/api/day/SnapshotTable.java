package io.vppdispatch.api.day;

import io.vppdispatch.api.problem.ProblemException;
import io.vppdispatch.api.store.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of snapshots. */
final class SnapshotTable {

    private static final String SELECT = "SELECT id, market_date, sha256, created_at, preliminary FROM day_snapshot ";

    private final JdbcTemplate jdbc;

    SnapshotTable(DataSource source) {
        this.jdbc = new JdbcTemplate(source);
    }

    void add(Snapshot snapshot) {
        jdbc.update(
                "INSERT INTO day_snapshot (id, market_date, sha256, created_at, preliminary) VALUES (?, ?, ?, ?, ?)",
                snapshot.id(),
                snapshot.date(),
                snapshot.sha256(),
                Times.of(snapshot.createdAt()),
                snapshot.preliminary());
        int place = 0;
        for (Snapshot.Column column : snapshot.columns()) {
            jdbc.update(
                    "INSERT INTO snapshot_forecast (snapshot_id, place, column_name, source, receipt_id, issued_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    snapshot.id(),
                    place++,
                    column.name(),
                    column.source().name(),
                    column.receiptId(),
                    column.issuedAt() == null ? null : Times.of(column.issuedAt()));
        }
    }

    Snapshot get(UUID id) {
        return jdbc.query(SELECT + "WHERE id = ?", this::snapshot, id).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("snapshot", id));
    }

    /** The one that closing a day froze. */
    Optional<Snapshot> closedOf(LocalDate date) {
        return jdbc.query(SELECT + "WHERE market_date = ? AND NOT preliminary", this::snapshot, date).stream()
                .findFirst();
    }

    private Snapshot snapshot(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Instant created = Times.get(row, "created_at");
        return new Snapshot(
                id,
                row.getObject("market_date", LocalDate.class),
                row.getString("sha256"),
                created,
                row.getBoolean("preliminary"),
                columns(id));
    }

    private List<Snapshot.Column> columns(UUID id) {
        return jdbc.query(
                "SELECT column_name, source, receipt_id, issued_at FROM snapshot_forecast WHERE snapshot_id = ?"
                        + " ORDER BY place",
                (row, number) -> new Snapshot.Column(
                        row.getString("column_name"),
                        ForecastSource.valueOf(row.getString("source")),
                        row.getObject("receipt_id", UUID.class),
                        Times.find(row, "issued_at")),
                id);
    }
}
