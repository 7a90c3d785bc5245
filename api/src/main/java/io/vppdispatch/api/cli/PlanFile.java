package io.vppdispatch.api.cli;

import io.vppdispatch.api.files.PlanFolder;
import io.vppdispatch.api.files.PlanJsonReader;
import io.vppdispatch.api.files.ScheduleCsv;
import io.vppdispatch.optimizer.audit.Audit;
import io.vppdispatch.optimizer.audit.Auditor;
import io.vppdispatch.optimizer.audit.Tolerance;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A plan or schedule from a file, audited. */
final class PlanFile {

    /** What a file holds and what the auditor says to it. */
    record Read(Schedule schedule, Audit audit) {}

    private PlanFile() {}

    /** A plan.json is held to its own objective and to every digit, a schedule.csv to the digits it has. */
    static Read read(DispatchProblem problem, Path plan) throws IOException {
        if (plan.toString().endsWith(".json")) {
            PlanJsonReader.Read read = PlanJsonReader.read(problem, plan);
            Audit audit = Auditor.audit(problem, read.schedule(), read.claims(), Tolerance.EXACT);
            return new Read(read.schedule(), audit);
        }
        Path file = Files.isDirectory(plan) ? plan.resolve(PlanFolder.SCHEDULE) : plan;
        ScheduleCsv.Read read = ScheduleCsv.read(problem, file);
        return new Read(
                read.schedule(), Auditor.audit(problem, read.schedule(), Tolerance.ofDecimals(read.decimals())));
    }
}
