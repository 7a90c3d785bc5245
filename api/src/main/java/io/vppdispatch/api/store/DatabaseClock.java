package io.vppdispatch.api.store;

import java.sql.Connection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The only clock that decides gates: that of the database, at the moment of asking and not of the transaction's start, so that two
 * services with clocks of their own decide alike. H2 lives in this process and has the process's clock.
 */
public final class DatabaseClock {

    private final JdbcTemplate jdbc;
    private final boolean postgres;

    public DatabaseClock(DataSource source) {
        this.jdbc = new JdbcTemplate(source);
        this.postgres = Boolean.TRUE.equals(jdbc.execute((Connection connection) ->
                connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")));
    }

    /** To the microsecond, which both databases keep. */
    public Instant now() {
        Instant now = postgres ? ask() : Instant.now();
        return now.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether the database is a PostgreSQL and not the H2 of this process. */
    public boolean isPostgres() {
        return postgres;
    }

    private Instant ask() {
        OffsetDateTime now = jdbc.queryForObject("SELECT clock_timestamp()", OffsetDateTime.class);
        if (now == null) {
            throw new IllegalStateException("The database tells no time");
        }
        return now.toInstant();
    }
}
