package io.vppdispatch.api.http.request;

import io.vppdispatch.api.problem.ProblemException;
import io.vppdispatch.api.store.Contents;
import io.vppdispatch.api.store.DatabaseClock;
import io.vppdispatch.api.store.Times;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The replies to requests that carried a key, kept in the transaction of what the request did. */
public final class IdempotencyKeys {

    private final JdbcTemplate jdbc;
    private final Contents contents;
    private final DatabaseClock clock;
    private final boolean postgres;
    private final Set<String> inFlight = ConcurrentHashMap.newKeySet();

    public IdempotencyKeys(DataSource source, Contents contents, DatabaseClock clock) {
        this.jdbc = new JdbcTemplate(source);
        this.contents = contents;
        this.clock = clock;
        this.postgres = Boolean.TRUE.equals(jdbc.execute((Connection connection) ->
                connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")));
    }

    /**
     * Enters a request of this process, outside of its transaction.
     *
     * @throws ProblemException 409 if the same is being handled
     */
    void enter(String keyHash) {
        if (!inFlight.add(keyHash)) {
            throw inFlight();
        }
    }

    void leave(String keyHash) {
        inFlight.remove(keyHash);
    }

    /**
     * Claims a key in the running transaction, or finds the reply that was given for it.
     *
     * @throws ProblemException 409 if another process is at it, 422 if it was used for another body
     */
    Optional<StoredReply> claim(String keyHash, String bodyHash) {
        if (postgres
                && !Boolean.TRUE.equals(jdbc.queryForObject(
                        "SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0))", Boolean.class, keyHash))) {
            throw inFlight();
        }
        int claimed = jdbc.update(
                "INSERT INTO idempotent_request (key_hash, body_hash, made_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                keyHash,
                bodyHash,
                Times.of(clock.now()));
        return claimed == 1 ? Optional.empty() : Optional.of(reply(keyHash, bodyHash));
    }

    private StoredReply reply(String keyHash, String bodyHash) {
        return jdbc
                .query(
                        "SELECT status, headers, reply FROM idempotent_request WHERE key_hash = ? AND body_hash = ?",
                        (row, number) ->
                                new StoredReply(row.getInt(1), row.getString(2), contents.get(row.getString(3))),
                        keyHash,
                        bodyHash)
                .stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.of(422, "idempotency_key_reused", Map.of()));
    }

    /** Keeps the reply with the key, in the running transaction. */
    void keep(String keyHash, StoredReply reply) {
        jdbc.update(
                "UPDATE idempotent_request SET status = ?, headers = ?, reply = ? WHERE key_hash = ?",
                reply.status(),
                reply.headers(),
                contents.put(reply.body()),
                keyHash);
    }

    /** Forgets keys older than that; returns how many. */
    public int sweep(Duration age) {
        return jdbc.update(
                "DELETE FROM idempotent_request WHERE made_at < ?",
                Times.of(clock.now().minus(age)));
    }

    private static ProblemException inFlight() {
        return ProblemException.of(409, "request_in_flight", Map.of("retryAfterSeconds", 1));
    }
}
