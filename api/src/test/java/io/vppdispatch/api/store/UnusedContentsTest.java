package io.vppdispatch.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

class UnusedContentsTest {

    /** A table that refers to contents and is not looked at would not lose them, but nothing would ever be deleted beside it. */
    @Test
    void everyColumnThatRefersToAContentIsLookedAt() throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Connection connection = Databases.h2().getConnection();
                ResultSet keys = connection.getMetaData().getExportedKeys(null, "public", "content")) {
            while (keys.next()) {
                columns.add((keys.getString("FKTABLE_NAME") + "." + keys.getString("FKCOLUMN_NAME"))
                        .toLowerCase(Locale.ROOT));
            }
        }
        columns.remove("content_part.sha256");
        assertThat(columns).containsExactlyInAnyOrderElementsOf(UnusedContents.columns());
    }

    @ParameterizedTest
    @MethodSource("io.vppdispatch.api.store.Databases#both")
    void whatIsUsedStaysAndTheRestGoes(DataSource source) {
        Contents contents = new Contents(source);
        String used = contents.put("used".getBytes(StandardCharsets.UTF_8));
        String unused = contents.put("unused".getBytes(StandardCharsets.UTF_8));
        new JdbcTemplate(source)
                .update(
                        "INSERT INTO idempotent_request (key_hash, body_hash, reply, made_at) VALUES (?, ?, ?, ?)",
                        used,
                        used,
                        used,
                        OffsetDateTime.now());
        UnusedContents sweep = new UnusedContents(source);
        assertThat(sweep.sweep()).isEqualTo(1);
        assertThat(sweep.sweep()).isZero();
        assertThat(contents.get(used)).asString(StandardCharsets.UTF_8).isEqualTo("used");
        assertThatThrownBy(() -> contents.get(unused)).isInstanceOf(IllegalStateException.class);
        assertThat(contents.put("unused".getBytes(StandardCharsets.UTF_8))).isEqualTo(unused);
        assertThat(contents.get(unused)).asString(StandardCharsets.UTF_8).isEqualTo("unused");
    }
}
