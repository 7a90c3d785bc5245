package io.vppdispatch.api.day;

import io.vppdispatch.api.problem.ProblemException;
import io.vppdispatch.api.store.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of market days. Whoever decides by a gate holds the row of its day. */
final class DayTable {

    private static final String SELECT = "SELECT market_date, case_name, case_sha256, forecast_gate, publication_gate,"
            + " day_state, version FROM market_day ";

    private final JdbcTemplate jdbc;

    DayTable(DataSource source) {
        this.jdbc = new JdbcTemplate(source);
    }

    /** False if there is such a day already. */
    boolean add(Day day) {
        return jdbc.update(
                        "INSERT INTO market_day (market_date, case_name, case_sha256, forecast_gate, publication_gate,"
                                + " day_state, version, last_sequence) VALUES (?, ?, ?, ?, ?, ?, ?, 0)"
                                + " ON CONFLICT DO NOTHING",
                        day.date(),
                        day.caseName(),
                        day.caseSha256(),
                        Times.of(day.forecastGate()),
                        Times.of(day.publicationGate()),
                        day.state().name(),
                        day.version())
                == 1;
    }

    Day get(LocalDate date) {
        return one(SELECT + "WHERE market_date = ?", date);
    }

    /** Keeps everyone else from deciding on the day until the end of the transaction. */
    Day lock(LocalDate date) {
        return one(SELECT + "WHERE market_date = ? FOR UPDATE", date);
    }

    private Day one(String sql, LocalDate date) {
        return jdbc.query(sql, DayTable::day, date).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("day", date.toString()));
    }

    List<Day> list(@Nullable LocalDate after, int limit) {
        return after == null
                ? jdbc.query(SELECT + "ORDER BY market_date LIMIT ?", DayTable::day, limit)
                : jdbc.query(
                        SELECT + "WHERE market_date > ? ORDER BY market_date LIMIT ?", DayTable::day, after, limit);
    }

    /** The latest first. */
    List<Day> latest(int limit) {
        return jdbc.query(SELECT + "ORDER BY market_date DESC LIMIT ?", DayTable::day, limit);
    }

    List<LocalDate> due(Instant now) {
        return jdbc.query(
                "SELECT market_date FROM market_day WHERE day_state = ? AND forecast_gate <= ? ORDER BY market_date",
                (row, number) -> row.getObject(1, LocalDate.class),
                DayState.OPEN.name(),
                Times.of(now));
    }

    /** Gates, state and version; the row is locked by the caller. */
    void update(Day day) {
        jdbc.update(
                "UPDATE market_day SET forecast_gate = ?, publication_gate = ?, day_state = ?, version = ?"
                        + " WHERE market_date = ?",
                Times.of(day.forecastGate()),
                Times.of(day.publicationGate()),
                day.state().name(),
                day.version(),
                day.date());
    }

    /** Counts the receipts of a day without a gap; the row is locked by the caller. */
    long nextSequence(LocalDate date) {
        jdbc.update("UPDATE market_day SET last_sequence = last_sequence + 1 WHERE market_date = ?", date);
        Long sequence =
                jdbc.queryForObject("SELECT last_sequence FROM market_day WHERE market_date = ?", Long.class, date);
        if (sequence == null) {
            throw new IllegalStateException("The day " + date + " is gone");
        }
        return sequence;
    }

    private static Day day(ResultSet row, int number) throws SQLException {
        return new Day(
                row.getObject("market_date", LocalDate.class),
                row.getString("case_name"),
                row.getString("case_sha256"),
                Times.get(row, "forecast_gate"),
                Times.get(row, "publication_gate"),
                DayState.valueOf(row.getString("day_state")),
                row.getLong("version"));
    }
}
