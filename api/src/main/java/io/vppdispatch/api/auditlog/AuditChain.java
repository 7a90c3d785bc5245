package io.vppdispatch.api.auditlog;

import org.jspecify.annotations.Nullable;

/** Follows the entries from the first; stays at the first that does not hold. */
final class AuditChain {

    private static final String BEGIN = "0".repeat(64);

    private long entries;
    private String lastHash = BEGIN;
    private @Nullable String fault;

    void next(AuditEntry entry) {
        if (fault != null) {
            return;
        }
        fault = fault(entry);
        if (fault == null) {
            entries++;
            lastHash = entry.entryHash();
        }
    }

    private @Nullable String fault(AuditEntry entry) {
        if (entry.entryNo() != entries + 1) {
            return "entry " + (entries + 1) + " is missing";
        }
        if (!entry.previousHash().equals(lastHash)) {
            return "entry " + entry.entryNo() + " does not follow the one before";
        }
        return entry.hash().equals(entry.entryHash()) ? null : "entry " + entry.entryNo() + " was changed";
    }

    AuditVerdict end(long headNo, String headHash) {
        if (fault == null && entries != headNo) {
            fault = "entry " + (entries + 1) + " is missing";
        }
        if (fault == null && !lastHash.equals(headHash)) {
            fault = "entry " + entries + " is not the one written last";
        }
        return new AuditVerdict(entries, lastHash, fault);
    }
}
