package io.vppdispatch.api.files;

import io.vppdispatch.api.report.Report;
import io.vppdispatch.cases.Case;
import io.vppdispatch.cases.json.RecordJson;
import io.vppdispatch.optimizer.Explanation;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.Relaxation;
import io.vppdispatch.optimizer.portfolio.Envelope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The folder a plan leaves behind. */
public final class PlanFolder {

    public static final String SCHEDULE = "schedule.csv";

    public static final String PLAN = "plan.json";
    private static final String AUDIT = "audit.json";
    private static final String PRICES = "prices.csv";
    private static final String ENVELOPE = "envelope.csv";
    private static final String EXPLANATION = "explanation.json";
    private static final String RELAXATION = "relaxation.json";
    private static final String INFEASIBLE = "infeasible.json";
    private static final String OUT_OF_TIME = "out_of_time.json";

    private PlanFolder() {}

    /**
     * Makes the folder before anything is solved, so that no plan is lost for want of a place.
     *
     * @throws UncheckedIOException if nothing can be written there
     */
    public static void prepare(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "plan", ".tmp"));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be written", e);
        }
    }

    /**
     * Writes plan.json, schedule.csv, prices.csv, audit.json and the report with its pictures, and nothing of an earlier plan stays.
     * Without prices there is no prices.csv.
     */
    public static void write(Plan plan, Case subject, Path folder) {
        write(plan, null, subject, folder);
    }

    /** The same with why the plan is as it is, in explanation.json and in the report. */
    public static void write(Plan plan, @Nullable Explanation explanation, Case subject, Path folder) {
        clear(folder);
        PlanJson.write(PlanJson.of(plan, subject.name()), folder.resolve(PLAN));
        PlanJson.write(AuditJson.of(plan.audit(), plan.problem().horizon()), folder.resolve(AUDIT));
        ScheduleCsv.write(plan.problem(), plan.schedule(), folder.resolve(SCHEDULE));
        if (plan.prices().areKnown()) {
            PricesCsv.write(plan.problem(), plan.prices(), folder.resolve(PRICES));
        }
        if (explanation != null) {
            write(explanation, folder);
        }
        report(plan, explanation, List.of(), subject, folder);
    }

    private static void report(
            Plan plan, @Nullable Explanation explanation, List<Envelope> envelopes, Case subject, Path folder) {
        try {
            Report.write(plan, explanation, envelopes, subject::titleIn, folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The report could not be written to " + folder, e);
        }
    }

    /** Writes infeasible.json, what a run found that has no plan, and nothing of an earlier plan stays. */
    public static void writeInfeasible(JsonNode result, Path folder) {
        clear(folder);
        PlanJson.write(result, folder.resolve(INFEASIBLE));
    }

    /** Writes out_of_time.json, what a run found that ended without a plan, and nothing of an earlier plan stays. */
    public static void writeOutOfTime(JsonNode result, Path folder) {
        clear(folder);
        PlanJson.write(result, folder.resolve(OUT_OF_TIME));
    }

    /** Removes what an earlier run left, and nothing that others put there. */
    private static void clear(Path folder) {
        try {
            delete(List.of(PLAN, AUDIT, SCHEDULE, PRICES, ENVELOPE, EXPLANATION, INFEASIBLE, OUT_OF_TIME), folder);
            Report.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The earlier plan in " + folder + " could not be removed", e);
        }
    }

    private static void delete(List<String> files, Path folder) throws IOException {
        for (String file : files) {
            Files.deleteIfExists(folder.resolve(file));
        }
    }

    /** Writes explanation.json; a plan in the same folder stays. */
    public static void write(Explanation explanation, Path folder) {
        PlanJson.write(ExplanationJson.of(explanation), folder.resolve(EXPLANATION));
    }

    /** Writes envelope.csv beside the plan, and the report again with it. */
    public static void write(List<Envelope> envelopes, Plan plan, Case subject, Path folder) {
        EnvelopeCsv.write(envelopes, plan.problem().horizon(), folder.resolve(ENVELOPE));
        report(plan, null, envelopes, subject, folder);
    }

    /** Writes relaxation.json; a plan in the same folder stays. */
    public static void write(Relaxation relaxation, Path folder) {
        PlanJson.write(RecordJson.RESULTS.write(relaxation), folder.resolve(RELAXATION));
    }

    /** Removes the relaxation.json of an earlier run; a plan in the same folder stays. */
    public static void removeRelaxation(Path folder) {
        try {
            delete(List.of(RELAXATION), folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The earlier relaxation in " + folder + " could not be removed", e);
        }
    }
}
