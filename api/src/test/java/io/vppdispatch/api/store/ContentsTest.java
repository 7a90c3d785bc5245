package io.vppdispatch.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

class ContentsTest {

    @ParameterizedTest
    @MethodSource("io.vppdispatch.api.store.Databases#both")
    void contentsOfAnySizeComeBackAndAreKeptOnce(DataSource source) {
        Contents contents = new Contents(source);
        byte[] noise = new byte[1_234_567]; // does not compress: three parts
        new Random(7).nextBytes(noise);
        for (byte[] bytes : new byte[][] {new byte[0], "早".getBytes(StandardCharsets.UTF_8), noise}) {
            String sha256 = contents.put(bytes);
            assertThat(contents.put(bytes)).isEqualTo(sha256).hasSize(64);
            assertThat(contents.get(sha256)).isEqualTo(bytes);
        }
        assertThat(new JdbcTemplate(source).queryForObject("SELECT COUNT(*) FROM content_part", Integer.class))
                .isEqualTo(1 + 1 + 3);
    }

    @ParameterizedTest
    @MethodSource("io.vppdispatch.api.store.Databases#both")
    void aDamagedOrMissingContentIsNotHandedOut(DataSource source) {
        Contents contents = new Contents(source);
        String one = contents.put(new byte[] {1});
        String two = contents.put(new byte[] {2});
        JdbcTemplate jdbc = new JdbcTemplate(source);
        jdbc.update(
                "UPDATE content_part SET data = (SELECT data FROM content_part WHERE sha256 = ?) WHERE sha256 = ?",
                two,
                one);
        assertThatThrownBy(() -> contents.get(one)).hasMessageContaining("damaged");
        assertThatThrownBy(() -> contents.get("0".repeat(64))).hasMessageContaining("missing");
    }

    @ParameterizedTest
    @MethodSource("io.vppdispatch.api.store.Databases#both")
    void theClockOfTheDatabaseGoesOnWithinItsOwnMicroseconds(DataSource source) {
        DatabaseClock clock = new DatabaseClock(source);
        Instant now = clock.now();
        assertThat(Duration.between(now, clock.now())).isBetween(Duration.ZERO, Duration.ofMinutes(1));
        assertThat(now.getNano() % 1000).isZero();
        JdbcTemplate jdbc = new JdbcTemplate(source);
        jdbc.update("INSERT INTO signing_key (id, jwk, created_at) VALUES (1, '', ?)", Times.of(now));
        Instant kept = jdbc.queryForObject(
                "SELECT created_at FROM signing_key", (row, number) -> Times.get(row, "created_at"));
        assertThat(kept).isEqualTo(now);
    }
}
