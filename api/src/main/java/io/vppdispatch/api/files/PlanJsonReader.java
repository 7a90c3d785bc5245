package io.vppdispatch.api.files;

import io.vppdispatch.cases.json.JsonText;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.audit.Claims;
import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.InvalidProblemException;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.stages.Stage;
import io.vppdispatch.optimizer.time.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The schedule of a plan.json and the objective it claims. */
public final class PlanJsonReader {

    private final DispatchProblem problem;
    private final JsonNode plan;
    private final List<ProblemIssue> issues = new ArrayList<>();

    private PlanJsonReader(DispatchProblem problem, JsonNode plan) {
        this.problem = problem;
        this.plan = plan;
    }

    /** What a plan.json says and the audit holds it to. */
    public record Read(Schedule schedule, Claims claims) {}

    /**
     * Reads a plan of a problem.
     *
     * @throws InvalidProblemException with everything that is missing or of another horizon
     */
    public static Read read(DispatchProblem problem, Path file) throws IOException {
        JsonText.Parsed parsed = JsonText.read(Files.readAllBytes(file));
        PlanJsonReader reader = new PlanJsonReader(problem, parsed.tree());
        reader.issues.addAll(parsed.issues());
        return reader.read();
    }

    private Read read() {
        String start = ScheduleCsv.startOf(problem.horizon(), 0);
        if (!start.equals(plan.at("/horizon/start").asString(""))) {
            issues.add(new ProblemIssue("/horizon/start", "horizon", "The plan must begin at " + start));
        }
        if (!plan.at("/objective").isNumber()) {
            issues.add(new ProblemIssue("/objective", "missing", "The plan must claim an objective"));
        }
        Schedule schedule = new Schedule(
                subjects("assets", ScheduleColumns.assets(problem)),
                subjects("nodes", ScheduleColumns.nodes(problem)),
                subjects("links", ScheduleColumns.links(problem)),
                subjects("reserves", ScheduleColumns.reserves(problem)));
        if (!issues.isEmpty()) {
            throw new InvalidProblemException(issues);
        }
        Claims claims =
                new Claims(plan.at("/objective").asDouble(), claimed(Stage.VIOLATION), claimed(Stage.ABSORPTION));
        return new Read(schedule, claims);
    }

    /** What a stage claims to have reached, null where the plan has no such stage. */
    private @Nullable Double claimed(String stage) {
        for (JsonNode one : plan.at("/stages")) {
            if (stage.equals(one.at("/name").asString(""))) {
                return one.at("/objective").asDouble(Double.NaN);
            }
        }
        return null;
    }

    private List<AssetSchedule> subjects(String group, List<ScheduleColumns.Subject> subjects) {
        List<AssetSchedule> read = new ArrayList<>();
        for (ScheduleColumns.Subject subject : subjects) {
            Map<String, Series> columns = new LinkedHashMap<>();
            for (String column : subject.columns()) {
                String pointer = "/schedule/" + group + "/" + subject.id() + "/" + column;
                columns.put(column, series(pointer));
            }
            read.add(new AssetSchedule(subject.id(), columns));
        }
        return read;
    }

    private Series series(String pointer) {
        JsonNode values = plan.at(pointer);
        int steps = problem.horizon().steps();
        if (!values.isArray() || values.size() != steps) {
            issues.add(new ProblemIssue(pointer, "missing", pointer + " must be a list of " + steps + " numbers"));
            return Series.constant(steps, 0);
        }
        for (int t = 0; t < steps; t++) {
            if (!values.get(t).isNumber()) {
                issues.add(
                        new ProblemIssue(pointer + "/" + t, "not_a_number", pointer + "/" + t + " must be a number"));
            }
        }
        return Series.generate(steps, t -> values.get(t).asDouble(Double.NaN));
    }
}
