package io.vppdispatch.api.auditlog;

import org.jspecify.annotations.Nullable;

/**
 * Whether the log is what was written.
 *
 * @param entries that hold
 * @param lastHash of the last of them; kept elsewhere, it shows later that nothing before was changed
 * @param fault what does not hold, null if all does
 */
public record AuditVerdict(
        long entries, String lastHash, @Nullable String fault) {}
