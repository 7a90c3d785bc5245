package io.vppdispatch.api.security;

import java.time.Instant;

/**
 * Somebody, or some program, that may call.
 *
 * @param secretHash of the secret, by Argon2
 * @param version counts the changes
 */
public record Account(
        String name, String party, Role role, String secretHash, boolean enabled, long version, Instant createdAt) {

    public Caller caller() {
        return new Caller(name, party, role);
    }

    /** The next version with another party and role, enabled or not. */
    public Account changed(String newParty, Role newRole, boolean nowEnabled) {
        return new Account(name, newParty, newRole, secretHash, nowEnabled, version + 1, createdAt);
    }

    /** The next version with another secret. */
    public Account withSecretHash(String hash) {
        return new Account(name, party, role, hash, enabled, version + 1, createdAt);
    }
}
