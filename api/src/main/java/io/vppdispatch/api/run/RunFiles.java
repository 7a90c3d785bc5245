package io.vppdispatch.api.run;

import io.vppdispatch.api.problem.ProblemException;
import io.vppdispatch.api.store.Contents;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What solves left: plan, schedule, report. */
final class RunFiles {

    private final JdbcTemplate jdbc;
    private final Contents contents;

    RunFiles(DataSource source, Contents contents) {
        this.jdbc = new JdbcTemplate(source);
        this.contents = contents;
    }

    void add(UUID run, Map<String, byte[]> files) {
        files.forEach((name, bytes) -> jdbc.update(
                "INSERT INTO run_file (run_id, name, sha256) VALUES (?, ?, ?)", run, name, contents.put(bytes)));
    }

    List<String> names(UUID run) {
        return jdbc.queryForList("SELECT name FROM run_file WHERE run_id = ? ORDER BY name", String.class, run);
    }

    byte[] get(UUID run, String name) {
        return jdbc
                .queryForList("SELECT sha256 FROM run_file WHERE run_id = ? AND name = ?", String.class, run, name)
                .stream()
                .findFirst()
                .map(contents::get)
                .orElseThrow(() -> ProblemException.notFound("file", name));
    }
}
