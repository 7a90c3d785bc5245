package io.vppdispatch.api.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Named;
import org.springframework.jdbc.core.JdbcTemplate;

/** Empty databases with all tables: an H2 in memory and a PostgreSQL, for tests that hold for both. */
public final class Databases {

    /** The way the service opens H2, in memory. */
    public static final String H2_OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Databases() {}

    /** For {@code @MethodSource("io.vppdispatch.api.store.Databases#both")}. */
    public static Stream<Named<DataSource>> both() {
        return Stream.of(Named.of("H2", h2()), Named.of("PostgreSQL", postgres()));
    }

    public static DataSource h2() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + H2_OPTIONS + ";DB_CLOSE_DELAY=-1");
        return migrated(source);
    }

    public static DataSource postgres() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        new JdbcTemplate(Server.POSTGRES.getPostgresDatabase()).execute("CREATE DATABASE " + name);
        return migrated(Server.POSTGRES.getDatabase("postgres", name));
    }

    /** The URL of an empty PostgreSQL, for a process of its own to make its tables in. */
    public static String postgresUrl() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        new JdbcTemplate(Server.POSTGRES.getPostgresDatabase()).execute("CREATE DATABASE " + name);
        return Server.POSTGRES.getJdbcUrl("postgres", name);
    }

    /** The URL of an empty PostgreSQL run by the programs of this machine, where there are any. */
    public static Optional<String> urlOfMachine() {
        return MachinePostgres.url();
    }

    private static DataSource migrated(DataSource source) {
        Flyway.configure().dataSource(source).load().migrate();
        return source;
    }
}
