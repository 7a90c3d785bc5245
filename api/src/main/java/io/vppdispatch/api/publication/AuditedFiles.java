package io.vppdispatch.api.publication;

import io.vppdispatch.api.exchange.EFileDialect;
import io.vppdispatch.api.exchange.ScheduleFile;
import io.vppdispatch.api.files.PlanJsonReader;
import io.vppdispatch.api.files.ScheduleCsv;
import io.vppdispatch.api.problem.FieldProblem;
import io.vppdispatch.api.problem.ProblemException;
import io.vppdispatch.cases.Case;
import io.vppdispatch.cases.json.CaseFiles;
import io.vppdispatch.cases.json.CaseReader;
import io.vppdispatch.optimizer.audit.Audit;
import io.vppdispatch.optimizer.audit.Auditor;
import io.vppdispatch.optimizer.audit.Tolerance;
import io.vppdispatch.optimizer.problem.InvalidProblemException;
import io.vppdispatch.optimizer.time.Horizon;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of a plan in all formats, made from the schedule the auditor has just found clean and from nothing else. */
final class AuditedFiles {

    private AuditedFiles() {}

    /**
     * Audits a plan as it is stored against its case as it is stored.
     *
     * @return schedule.csv, schedule.xlsx, schedule.e and plan.json
     * @throws ProblemException 409 with every violation, or with what makes the file no plan of the case
     */
    static Map<String, byte[]> of(byte[] caseJson, byte[] planJson, EFileDialect dialect) {
        Case subject = CaseReader.read(caseJson, CaseFiles.none());
        PlanJsonReader.Read plan = read(subject, planJson);
        Audit audit = Auditor.audit(plan.problem(), plan.schedule(), plan.claims(), Tolerance.EXACT);
        if (!audit.isClean()) {
            throw refused(audit.violations().stream()
                    .map(violation -> FieldProblem.said(violation.subject(), violation.toString()))
                    .toList());
        }
        String csv = ScheduleCsv.text(plan.problem(), plan.schedule());
        Horizon horizon = plan.problem().horizon();
        LocalDate date = LocalDate.ofInstant(horizon.start(), horizon.zone());
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("plan.json", planJson);
        files.put("schedule.csv", csv.getBytes(StandardCharsets.UTF_8));
        files.put("schedule.xlsx", ScheduleFile.xlsx(csv));
        files.put("schedule.e", ScheduleFile.efile(csv, subject.name(), date, dialect));
        return files;
    }

    private static PlanJsonReader.Read read(Case subject, byte[] planJson) {
        try {
            return PlanJsonReader.read(subject.problem(), planJson);
        } catch (InvalidProblemException e) {
            throw refused(e.issues().stream()
                    .map(issue -> FieldProblem.said(issue.path(), issue.message()))
                    .toList());
        }
    }

    private static ProblemException refused(List<FieldProblem> faults) {
        return ProblemException.refused(409, "audit_violations", Map.of("count", faults.size()), faults);
    }
}
