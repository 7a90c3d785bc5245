package io.vppdispatch.api.auditlog;

import io.vppdispatch.api.security.Caller;
import io.vppdispatch.api.store.DatabaseClock;
import io.vppdispatch.api.store.Times;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Append-only; an entry stands or falls with the transaction of what it tells of. */
public final class AuditLog {

    private static final String COLUMNS =
            "entry_no, at_time, account, party, role, action, subject, detail, previous_hash, entry_hash";
    private static final int MAX_SUBJECT = 255;
    private static final int MAX_DETAIL = 4000;

    private record Head(long entryNo, String hash) {}

    private final JdbcTemplate jdbc;
    private final DatabaseClock clock;
    private final TransactionTemplate transactions;

    public AuditLog(DataSource source, DatabaseClock clock, TransactionTemplate transactions) {
        this.jdbc = new JdbcTemplate(source);
        this.clock = clock;
        this.transactions = transactions;
    }

    /**
     * Adds an entry, in the transaction of the caller if there is one. What is longer than its column is cut and says so.
     *
     * @param action such as {@code run.create}
     */
    public void record(Caller caller, String action, String subject, String detail) {
        transactions.executeWithoutResult(status -> {
            Head head = head(" FOR UPDATE");
            add(AuditEntry.after(
                    head.entryNo() + 1,
                    clock.now(),
                    caller,
                    action,
                    cut(subject, MAX_SUBJECT),
                    cut(detail, MAX_DETAIL),
                    head.hash()));
        });
    }

    /** The entries after a number, at most so many. */
    public List<AuditEntry> after(long entryNo, int limit) {
        return jdbc.query(
                "SELECT " + COLUMNS + " FROM audit_entry WHERE entry_no > ? ORDER BY entry_no LIMIT ?",
                (row, number) -> AuditEntry.of(row),
                entryNo,
                limit);
    }

    /** Reads all entries and checks each against the one before, and the last against the head. */
    public AuditVerdict verify() {
        AuditChain chain = new AuditChain();
        Head head = head("");
        jdbc.query(
                "SELECT " + COLUMNS + " FROM audit_entry WHERE entry_no <= ? ORDER BY entry_no",
                row -> {
                    chain.next(AuditEntry.of(row));
                },
                head.entryNo());
        return chain.end(head.entryNo(), head.hash());
    }

    private Head head(String lock) {
        Head head = jdbc.queryForObject(
                "SELECT entry_no, entry_hash FROM audit_head WHERE id = 1" + lock,
                (row, number) -> new Head(row.getLong(1), row.getString(2)));
        if (head == null) {
            throw new IllegalStateException("The table audit_head is empty");
        }
        return head;
    }

    private void add(AuditEntry entry) {
        jdbc.update(
                "INSERT INTO audit_entry (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry.entryNo(),
                Times.of(entry.at()),
                entry.caller().account(),
                entry.caller().party(),
                entry.caller().role().name(),
                entry.action(),
                entry.subject(),
                entry.detail(),
                entry.previousHash(),
                entry.entryHash());
        jdbc.update("UPDATE audit_head SET entry_no = ?, entry_hash = ?", entry.entryNo(), entry.entryHash());
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
