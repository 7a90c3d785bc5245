package io.vppdispatch.api.publication;

import io.vppdispatch.api.exchange.EFileDialect;
import io.vppdispatch.api.problem.ProblemException;
import io.vppdispatch.api.run.Run;
import io.vppdispatch.api.run.Runs;
import io.vppdispatch.api.security.Caller;
import io.vppdispatch.api.security.Journal;
import io.vppdispatch.api.store.Contents;
import io.vppdispatch.api.store.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Publishes plans, each audited again at that moment, and keeps every revision as it was. */
public final class Publications {

    private static final String SELECT =
            "SELECT market_date, revision, run_id, published_at, account FROM publication WHERE market_date = ? ";

    private final JdbcTemplate jdbc;
    private final Contents contents;
    private final Runs runs;
    private final EFileDialect dialect;
    private final Supplier<Instant> clock;
    private final TransactionTemplate transactions;
    private final Journal journal;
    private final Runnable onRefusal;

    /**
     * Publications on a database.
     *
     * @param onRefusal hears of plans the audit finds anything in
     */
    public Publications(
            DataSource source,
            TransactionTemplate transactions,
            Supplier<Instant> clock,
            Journal journal,
            Runs runs,
            EFileDialect dialect,
            Runnable onRefusal) {
        this.jdbc = new JdbcTemplate(source);
        this.contents = new Contents(source);
        this.runs = runs;
        this.dialect = dialect;
        this.clock = clock;
        this.transactions = transactions;
        this.journal = journal;
        this.onRefusal = onRefusal;
    }

    /**
     * Publishes the plan of a run as the next revision of its day.
     *
     * @throws ProblemException 409 if the run has no clean plan, was made before the gate, or the audit finds anything now
     */
    public Publication publish(Caller caller, LocalDate date, UUID runId) {
        Run run = runs.get(runId);
        if (!run.date().equals(date)) {
            throw ProblemException.notFound("run", runId);
        }
        if (run.preliminary()) {
            throw ProblemException.of(409, "run_preliminary", Map.of("id", runId.toString()));
        }
        if (!run.hasPlan()) {
            throw ProblemException.of(409, "run_has_no_plan", Map.of("id", runId.toString()));
        }
        Map<String, byte[]> files = audited(run);
        Publication made = transactions.execute(status -> add(caller, date, runId, files));
        if (made == null) {
            throw new IllegalStateException("A publication is there once it is made");
        }
        return made;
    }

    private Map<String, byte[]> audited(Run run) {
        try {
            return AuditedFiles.of(contents.get(run.caseSha256()), runs.file(run.id(), "plan.json"), dialect);
        } catch (ProblemException refused) {
            onRefusal.run();
            throw refused;
        }
    }

    private Publication add(Caller caller, LocalDate date, UUID runId, Map<String, byte[]> files) {
        jdbc.update("INSERT INTO publication_head (market_date, revision) VALUES (?, 0) ON CONFLICT DO NOTHING", date);
        jdbc.update("UPDATE publication_head SET revision = revision + 1 WHERE market_date = ?", date);
        Integer revision =
                jdbc.queryForObject("SELECT revision FROM publication_head WHERE market_date = ?", Integer.class, date);
        if (revision == null) {
            throw new IllegalStateException("The head of " + date + " is gone");
        }
        Publication made = new Publication(date, revision, runId, clock.get(), caller.account());
        jdbc.update(
                "INSERT INTO publication (market_date, revision, run_id, published_at, account) VALUES (?, ?, ?, ?, ?)",
                date,
                revision,
                runId,
                Times.of(made.publishedAt()),
                made.account());
        files.forEach((name, bytes) -> jdbc.update(
                "INSERT INTO publication_file (market_date, revision, name, sha256) VALUES (?, ?, ?, ?)",
                date,
                revision,
                name,
                contents.put(bytes)));
        journal.record(caller, "plan.publish", date.toString(), "revision " + revision + ", run " + runId);
        return made;
    }

    /** All revisions of a day, the first first. */
    public List<Publication> of(LocalDate date) {
        return jdbc.query(SELECT + "ORDER BY revision", Publications::publication, date);
    }

    public Publication get(LocalDate date, int revision) {
        return jdbc.query(SELECT + "AND revision = ?", Publications::publication, date, revision).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("publication", date + "/" + revision));
    }

    public Optional<Publication> latest(LocalDate date) {
        return jdbc.query(SELECT + "ORDER BY revision DESC LIMIT 1", Publications::publication, date).stream()
                .findFirst();
    }

    /** Names of the files of a revision. */
    public List<String> files(LocalDate date, int revision) {
        return jdbc.queryForList(
                "SELECT name FROM publication_file WHERE market_date = ? AND revision = ? ORDER BY name",
                String.class,
                date,
                revision);
    }

    public byte[] file(LocalDate date, int revision, String name) {
        get(date, revision);
        return jdbc
                .queryForList(
                        "SELECT sha256 FROM publication_file WHERE market_date = ? AND revision = ? AND name = ?",
                        String.class,
                        date,
                        revision,
                        name)
                .stream()
                .findFirst()
                .map(contents::get)
                .orElseThrow(() -> ProblemException.notFound("file", name));
    }

    private static Publication publication(ResultSet row, int number) throws SQLException {
        return new Publication(
                row.getObject("market_date", LocalDate.class),
                row.getInt("revision"),
                row.getObject("run_id", UUID.class),
                Times.get(row, "published_at"),
                row.getString("account"));
    }
}
