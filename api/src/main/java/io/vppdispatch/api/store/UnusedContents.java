package io.vppdispatch.api.store;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Deletes contents that nothing refers to any more. One that comes into use meanwhile is kept by its foreign key. */
public final class UnusedContents {

    /** Every column that refers to a content. */
    private static final List<String> COLUMNS = List.of(
            "market_day.case_sha256",
            "forecast_receipt.file_sha256",
            "forecast_receipt.series_sha256",
            "day_snapshot.sha256",
            "run.case_sha256",
            "run_file.sha256",
            "publication_file.sha256",
            "idempotent_request.reply");

    private final JdbcTemplate jdbc;

    public UnusedContents(DataSource source) {
        this.jdbc = new JdbcTemplate(source);
    }

    static List<String> columns() {
        return COLUMNS;
    }

    /** Returns how many were deleted. */
    public int sweep() {
        StringBuilder unused = new StringBuilder("SELECT sha256 FROM content WHERE TRUE");
        for (String column : COLUMNS) {
            String table = column.substring(0, column.indexOf('.'));
            unused.append(" AND NOT EXISTS (SELECT 1 FROM ")
                    .append(table)
                    .append(" WHERE ")
                    .append(column)
                    .append(" = content.sha256)");
        }
        int count = 0;
        for (String sha256 : jdbc.queryForList(unused.toString(), String.class)) {
            count += delete(sha256);
        }
        return count;
    }

    private int delete(String sha256) {
        try {
            return jdbc.update("DELETE FROM content WHERE sha256 = ?", sha256);
        } catch (DataIntegrityViolationException e) { // in use again since it was looked for
            return 0;
        }
    }
}
