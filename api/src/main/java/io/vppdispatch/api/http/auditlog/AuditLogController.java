package io.vppdispatch.api.http.auditlog;

import io.vppdispatch.api.auditlog.AuditEntry;
import io.vppdispatch.api.auditlog.AuditLog;
import io.vppdispatch.api.auditlog.AuditVerdict;
import io.vppdispatch.api.http.request.Page;
import io.vppdispatch.api.security.AllowedTo;
import io.vppdispatch.api.security.Caller;
import io.vppdispatch.api.security.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/audit-log}. */
@RestController
public final class AuditLogController {

    private final AuditLog log;

    public AuditLogController(AuditLog log) {
        this.log = log;
    }

    @GetMapping("/api/audit-log")
    @AllowedTo(Role.AUDITOR)
    Page<AuditEntry> list(
            Caller caller,
            @RequestParam(defaultValue = "0") long cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Page.limit(limit);
        return Page.of(log.after(cursor, most + 1), most, entry -> Long.toString(entry.entryNo()));
    }

    @GetMapping("/api/audit-log/verification")
    @AllowedTo(Role.AUDITOR)
    AuditVerdict verify(Caller caller) {
        return log.verify();
    }
}
