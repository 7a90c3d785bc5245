package io.vppdispatch.api.cli;

import io.vppdispatch.api.auditlog.AuditVerdict;
import io.vppdispatch.api.service.Service;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Recomputes the hash chain of the audit log, on a database whose service does not have to run. */
@Command(
        name = "verify-audit-log",
        description =
                "Recompute the hash chain of the audit log of a database; settings as for serve. Exit code 1 if it"
                        + " does not hold.",
        mixinStandardHelpOptions = true)
final class VerifyAuditLogCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() {
        ServiceStart.checkForm(settings);
        AuditVerdict verdict;
        try {
            verdict = Service.verifyAuditLog(settings);
        } catch (Service.SettingsException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(verdict.entries() + " entries hold; the hash of the last is " + verdict.lastHash());
        if (verdict.fault() != null) {
            out.println(verdict.fault());
        }
        return verdict.fault() == null ? ExitCode.OK : ExitCode.VIOLATIONS;
    }
}
