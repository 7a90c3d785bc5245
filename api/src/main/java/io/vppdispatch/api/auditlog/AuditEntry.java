package io.vppdispatch.api.auditlog;

import io.vppdispatch.api.security.Caller;
import io.vppdispatch.api.security.Role;
import io.vppdispatch.api.store.Hash;
import io.vppdispatch.api.store.Times;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * What somebody did.
 *
 * @param entryNo from 1, without gaps
 * @param previousHash of the entry before, zeros for the first
 * @param entryHash SHA-256 over all other fields
 */
public record AuditEntry(
        long entryNo,
        Instant at,
        Caller caller,
        String action,
        String subject,
        String detail,
        String previousHash,
        String entryHash) {

    static AuditEntry after(
            long entryNo, Instant at, Caller caller, String action, String subject, String detail, String previous) {
        AuditEntry open = new AuditEntry(entryNo, at, caller, action, subject, detail, previous, "");
        return new AuditEntry(entryNo, at, caller, action, subject, detail, previous, open.hash());
    }

    static AuditEntry of(ResultSet row) throws SQLException {
        Instant at = Times.get(row, "at_time");
        Role role = Role.valueOf(row.getString("role"));
        return new AuditEntry(
                row.getLong("entry_no"),
                at,
                new Caller(row.getString("account"), row.getString("party"), role),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("previous_hash"),
                row.getString("entry_hash"));
    }

    /** Of all fields but itself, each behind its length, so that no two entries read alike. */
    String hash() {
        StringBuilder text = new StringBuilder();
        for (Object field : new Object[] {
            entryNo, at, caller.account(), caller.party(), caller.role(), action, subject, detail, previousHash
        }) {
            String value = field.toString();
            text.append(value.length()).append(':').append(value);
        }
        return Hash.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
