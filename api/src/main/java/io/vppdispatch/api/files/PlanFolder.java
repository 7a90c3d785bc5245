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

/** The folder a plan leaves behind. */
public final class PlanFolder {

    public static final String SCHEDULE = "schedule.csv";

    public static final String PLAN = "plan.json";
    private static final String AUDIT = "audit.json";
    private static final String PRICES = "prices.csv";
    private static final String ENVELOPE = "envelope.csv";
    private static final String EXPLANATION = "explanation.json";

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
        try {
            for (String file : List.of(PLAN, AUDIT, SCHEDULE, PRICES, ENVELOPE, EXPLANATION)) {
                Files.deleteIfExists(folder.resolve(file));
            }
            Report.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The earlier plan in " + folder + " could not be removed", e);
        }
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
        PlanJson.write(RecordJson.RESULTS.write(relaxation), folder.resolve("relaxation.json"));
    }
}
