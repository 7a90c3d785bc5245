package io.vppdispatch.api.run;

import io.vppdispatch.api.store.Times;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The events of runs; each is numbered by the version that its change gave the run, in the transaction of that change. */
final class RunEvents {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final JdbcTemplate jdbc;

    RunEvents(DataSource source) {
        this.jdbc = new JdbcTemplate(source);
    }

    void add(UUID run, Instant at, String kind, Map<String, ?> data) {
        jdbc.update(
                "INSERT INTO run_event (run_id, event_no, at_time, kind, data) SELECT id, version, ?, ?, ? FROM run"
                        + " WHERE id = ?",
                Times.of(at),
                kind,
                MAPPER.writeValueAsString(data),
                run);
    }

    List<RunEvent> after(UUID run, long eventNo) {
        return jdbc.query(
                "SELECT event_no, at_time, kind, data FROM run_event WHERE run_id = ? AND event_no > ? ORDER BY event_no",
                (row, number) ->
                        new RunEvent(row.getLong(1), Times.get(row, "at_time"), row.getString(3), row.getString(4)),
                run,
                eventNo);
    }
}
