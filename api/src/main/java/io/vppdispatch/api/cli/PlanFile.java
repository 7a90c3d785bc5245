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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A plan or schedule from a file, audited. */
final class PlanFile {

    /**
     * What a file holds and what the auditor says to it.
     *
     * @param problem the problem with the pins that the plan was made with
     * @param published what was found and proven; null for a schedule that stands for itself
     */
    record Read(
            DispatchProblem problem,
            Schedule schedule,
            Audit audit,
            @Nullable JsonNode published) {}

    private PlanFile() {}

    /**
     * A plan.json is held to its own objective and to every digit, a schedule.csv to the digits it has. A schedule.csv
     * keeps the pins of the plan.json beside it, and is that plan as long as nobody has edited it.
     */
    static Read read(DispatchProblem problem, Path plan) throws IOException {
        if (plan.toString().endsWith(".json")) {
            return published(PlanJsonReader.read(problem, plan));
        }
        Path file = Files.isDirectory(plan) ? plan.resolve(PlanFolder.SCHEDULE) : plan;
        Path beside = file.resolveSibling(PlanFolder.PLAN);
        if (!Files.isRegularFile(file) || !Files.isRegularFile(beside)) {
            return edited(problem, file);
        }
        PlanJsonReader.Read json = PlanJsonReader.read(problem, beside);
        byte[] written = ScheduleCsv.text(problem, json.schedule()).getBytes(StandardCharsets.UTF_8);
        return Arrays.equals(written, Files.readAllBytes(file)) ? published(json) : edited(json.problem(), file);
    }

    private static Read published(PlanJsonReader.Read read) {
        Audit audit = Auditor.audit(read.problem(), read.schedule(), read.claims(), Tolerance.EXACT);
        return new Read(read.problem(), read.schedule(), audit, read.json());
    }

    private static Read edited(DispatchProblem problem, Path file) {
        ScheduleCsv.Read read = ScheduleCsv.read(problem, file);
        Audit audit = Auditor.audit(problem, read.schedule(), Tolerance.ofDecimals(read.decimals()));
        return new Read(problem, read.schedule(), audit, null);
    }
}
