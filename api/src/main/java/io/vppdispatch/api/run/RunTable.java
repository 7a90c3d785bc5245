package io.vppdispatch.api.run;

import io.vppdispatch.api.problem.ProblemException;
import io.vppdispatch.api.store.Times;
import io.vppdispatch.api.work.ChildProgress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The rows of runs. */
final class RunTable {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String SELECT = "SELECT * FROM run ";

    private final JdbcTemplate jdbc;

    RunTable(DataSource source) {
        this.jdbc = new JdbcTemplate(source);
    }

    void add(Run run) {
        jdbc.update(
                "INSERT INTO run (id, market_date, snapshot_id, preliminary, case_sha256, of_run, pins, gap,"
                        + " time_limit_seconds, seed, solver, account, created_at, run_status, reason, attempt, crashes,"
                        + " cancel_wanted, version, has_plan)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED', '', 0, 0, FALSE, 1, FALSE)",
                run.id(),
                run.date(),
                run.snapshotId(),
                run.preliminary(),
                run.caseSha256(),
                run.ofRun(),
                run.pins().toString(),
                run.settings().gap(),
                run.settings().timeLimitSeconds(),
                run.settings().seed(),
                run.settings().solver(),
                run.account(),
                Times.of(run.createdAt()));
    }

    Run get(UUID id) {
        return jdbc.query(SELECT + "WHERE id = ?", RunTable::run, id).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("run", id));
    }

    /** The latest first, before a number; of one day, or of all. */
    List<Run> before(long runNo, @Nullable LocalDate date, int limit) {
        return date == null
                ? jdbc.query(SELECT + "WHERE run_no < ? ORDER BY run_no DESC LIMIT ?", RunTable::run, runNo, limit)
                : jdbc.query(
                        SELECT + "WHERE run_no < ? AND market_date = ? ORDER BY run_no DESC LIMIT ?",
                        RunTable::run,
                        runNo,
                        date,
                        limit);
    }

    /** The latest with a plan of a day, those on the frozen forecasts first. */
    Optional<Run> latestPlanned(LocalDate date) {
        return jdbc
                .query(
                        SELECT + "WHERE market_date = ? AND has_plan ORDER BY preliminary, run_no DESC LIMIT 1",
                        RunTable::run,
                        date)
                .stream()
                .findFirst();
    }

    QueueState queue() {
        QueueState state = jdbc.queryForObject(
                "SELECT COUNT(*) AS depth, MIN(created_at) AS oldest FROM run WHERE run_status = 'QUEUED'",
                (row, number) -> new QueueState(row.getInt("depth"), Times.find(row, "oldest")));
        if (state == null) {
            throw new IllegalStateException("A count has a row");
        }
        return state;
    }

    /** Asks a run to stop; false if it has ended. */
    boolean wantCancel(UUID id) {
        return jdbc.update(
                        "UPDATE run SET cancel_wanted = TRUE, version = version + 1 WHERE id = ? AND ended_at IS NULL",
                        id)
                == 1;
    }

    /** Begins another attempt, which fences all before; false if the run has ended. */
    boolean begin(UUID id, Instant now) {
        return jdbc.update(
                        "UPDATE run SET attempt = attempt + 1, run_status = 'BUILDING', started_at = ?,"
                                + " version = version + 1 WHERE id = ? AND ended_at IS NULL",
                        Times.of(now),
                        id)
                == 1;
    }

    /** Keeps why a child crashed; false if the attempt is not the latest, or the run has ended. */
    boolean countCrash(UUID id, int attempt, String reason) {
        return jdbc.update(
                        "UPDATE run SET crashes = crashes + 1, reason = ?, version = version + 1 WHERE id = ?"
                                + " AND attempt = ? AND ended_at IS NULL",
                        RunEnd.failed(reason).reason(),
                        id,
                        attempt)
                == 1;
    }

    /** False if the attempt is not the latest, or the run has ended. */
    boolean progress(UUID id, int attempt, RunStatus status, ChildProgress progress) {
        return jdbc.update(
                        "UPDATE run SET run_status = ?, phase = ?, incumbent = ?, bound = ?, gap_reached = ?,"
                                + " version = version + 1 WHERE id = ? AND attempt = ? AND ended_at IS NULL",
                        status.name(),
                        progress.phase(),
                        progress.incumbent(),
                        progress.bound(),
                        progress.gap(),
                        id,
                        attempt)
                == 1;
    }

    /** False if the attempt is not the latest, or the run has ended. */
    boolean end(UUID id, int attempt, RunEnd end, Instant now) {
        return jdbc.update(
                        "UPDATE run SET run_status = ?, reason = ?, incumbent = ?, bound = ?, gap_reached = ?, has_plan = ?,"
                                + " ended_at = ?, version = version + 1 WHERE id = ? AND attempt = ? AND ended_at IS NULL",
                        end.status().name(),
                        end.reason(),
                        end.objective(),
                        end.bound(),
                        end.gap(),
                        end.hasPlan(),
                        Times.of(now),
                        id,
                        attempt)
                == 1;
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        RunSettings settings = new RunSettings(
                row.getDouble("gap"), row.getDouble("time_limit_seconds"), row.getInt("seed"), row.getString("solver"));
        Instant created = Times.get(row, "created_at");
        return new Run(
                row.getObject("id", UUID.class),
                row.getLong("run_no"),
                row.getObject("market_date", LocalDate.class),
                row.getObject("snapshot_id", UUID.class),
                row.getBoolean("preliminary"),
                row.getString("case_sha256"),
                row.getObject("of_run", UUID.class),
                (ArrayNode) MAPPER.readTree(row.getString("pins")),
                settings,
                row.getString("account"),
                created,
                RunStatus.valueOf(row.getString("run_status")),
                row.getString("reason"),
                row.getInt("attempt"),
                row.getInt("crashes"),
                row.getBoolean("cancel_wanted"),
                row.getLong("version"),
                Times.find(row, "started_at"),
                Times.find(row, "ended_at"),
                row.getString("phase"),
                row.getObject("incumbent", Double.class),
                row.getObject("bound", Double.class),
                row.getObject("gap_reached", Double.class),
                row.getBoolean("has_plan"));
    }
}
