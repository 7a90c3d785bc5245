package io.vppdispatch.api.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.vppdispatch.api.store.DatabaseClock;
import io.vppdispatch.api.store.Times;
import java.text.ParseException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The key our tokens are signed with: made once, shared by all services on the database, kept over restarts. */
public final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    public static JWKSource<SecurityContext> of(DataSource source, DatabaseClock clock) {
        JdbcTemplate jdbc = new JdbcTemplate(source);
        if (jdbc.queryForList("SELECT id FROM signing_key").isEmpty()) {
            jdbc.update(
                    "INSERT INTO signing_key (id, jwk, created_at) VALUES (1, ?, ?) ON CONFLICT DO NOTHING",
                    fresh().toJSONString(),
                    Times.of(clock.now()));
        }
        String jwk = jdbc.queryForObject("SELECT jwk FROM signing_key", String.class);
        return new ImmutableJWKSet<>(new JWKSet(parsed(jwk == null ? "" : jwk)));
    }

    private static RSAKey fresh() {
        try {
            return new RSAKeyGenerator(BITS).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("No key to sign tokens with can be made", e);
        }
    }

    private static RSAKey parsed(String jwk) {
        try {
            return RSAKey.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException("The key in the table signing_key is damaged", e);
        }
    }
}
