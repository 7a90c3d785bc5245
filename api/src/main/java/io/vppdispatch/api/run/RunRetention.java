package io.vppdispatch.api.run;

import io.vppdispatch.api.store.Times;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets runs that ended long ago, were never published, and were not made again since. Published plans stay for good. */
public final class RunRetention {

    private static final int AT_ONCE = 100;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    public RunRetention(DataSource source, TransactionTemplate transactions) {
        this.jdbc = new JdbcTemplate(source);
        this.transactions = transactions;
    }

    /** Forgets those that ended before; returns how many. */
    public int sweep(Instant before) {
        int count = 0;
        List<UUID> old = old(before);
        while (!old.isEmpty()) {
            old.forEach(this::forget);
            count += old.size();
            old = old(before);
        }
        return count;
    }

    private List<UUID> old(Instant before) {
        return jdbc.queryForList(
                "SELECT id FROM run WHERE ended_at < ? AND NOT EXISTS (SELECT 1 FROM publication WHERE run_id = run.id)"
                        + " AND NOT EXISTS (SELECT 1 FROM run later WHERE later.of_run = run.id)"
                        + " ORDER BY run_no LIMIT " + AT_ONCE,
                UUID.class,
                Times.of(before));
    }

    private void forget(UUID id) {
        transactions.executeWithoutResult(status -> {
            UUID snapshot = jdbc.queryForObject("SELECT snapshot_id FROM run WHERE id = ?", UUID.class, id);
            jdbc.update("DELETE FROM run_event WHERE run_id = ?", id);
            jdbc.update("DELETE FROM run_file WHERE run_id = ?", id);
            jdbc.update("DELETE FROM run WHERE id = ?", id);
            String unused = " AND EXISTS (SELECT 1 FROM day_snapshot WHERE id = ? AND preliminary)"
                    + " AND NOT EXISTS (SELECT 1 FROM run WHERE snapshot_id = ?)";
            jdbc.update("DELETE FROM snapshot_forecast WHERE snapshot_id = ?" + unused, snapshot, snapshot, snapshot);
            jdbc.update("DELETE FROM day_snapshot WHERE id = ?" + unused, snapshot, snapshot, snapshot);
        });
    }
}
