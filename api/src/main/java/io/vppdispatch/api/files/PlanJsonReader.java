package io.vppdispatch.api.files;

import io.vppdispatch.cases.json.CaseFiles;
import io.vppdispatch.cases.json.JsonText;
import io.vppdispatch.cases.json.Pointers;
import io.vppdispatch.cases.json.RecordReader;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.audit.Claims;
import io.vppdispatch.optimizer.data.Hints;
import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.InvalidProblemException;
import io.vppdispatch.optimizer.problem.ProblemCheck;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.stages.Stage;
import io.vppdispatch.optimizer.system.Pin;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The schedule of a plan.json, the pins it keeps and what it claims. */
public final class PlanJsonReader {

    private static final String PINS = "pins";

    private final DispatchProblem problem;
    private final JsonNode plan;
    private final List<ProblemIssue> issues = new ArrayList<>();

    private PlanJsonReader(DispatchProblem problem, JsonNode plan) {
        this.problem = problem;
        this.plan = plan;
    }

    /**
     * What a plan.json says and the audit holds it to.
     *
     * @param problem the problem with the pins that were given beside the case
     * @param json the whole file
     */
    public record Read(DispatchProblem problem, Schedule schedule, Claims claims, JsonNode json) {}

    /**
     * Reads a plan of a problem.
     *
     * @throws InvalidProblemException with everything that is missing, unknown or of another horizon
     */
    public static Read read(DispatchProblem problem, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new InvalidProblemException(
                    List.of(new ProblemIssue("", "missing_file", "There is no plan " + file)));
        }
        return read(problem, CaseFiles.readAll(file));
    }

    /** The same of the bytes of a plan.json. */
    public static Read read(DispatchProblem problem, byte[] planJson) {
        JsonText.Parsed parsed = JsonText.read(planJson);
        PlanJsonReader reader = new PlanJsonReader(problem, parsed.tree());
        reader.issues.addAll(parsed.issues());
        return reader.read();
    }

    private Read read() {
        String format = plan.path("format").asString("");
        if (!format.equals(PlanJson.FORMAT)) {
            issues.add(new ProblemIssue(
                    "/format", "format", "format (" + format + ") must be " + PlanJson.FORMAT + ", as in a plan.json"));
            throw new InvalidProblemException(issues);
        }
        checkHead();
        double objective = plan.at("/objective").asDouble(Double.NaN);
        Claims claims = new Claims(objective, claimed(Stage.VIOLATION), claimed(Stage.ABSORPTION));
        Schedule schedule = new Schedule(
                subjects("assets", ScheduleColumns.assets(problem)),
                subjects("nodes", ScheduleColumns.nodes(problem)),
                subjects("links", ScheduleColumns.links(problem)),
                subjects("lines", ScheduleColumns.lines(problem)),
                subjects("reserves", ScheduleColumns.reserves(problem)));
        refuseUnknown("/schedule", Set.of("assets", "nodes", "links", "lines", "reserves"));
        if (!issues.isEmpty()) {
            throw new InvalidProblemException(issues);
        }
        return new Read(pinned(), schedule, claims, plan);
    }

    /** Pins of the case and of the plan; one that stands in both counts once. */
    private DispatchProblem pinned() {
        Set<Pin> pins = new LinkedHashSet<>(problem.pins());
        if (plan.has(PINS)) {
            pins.addAll(RecordReader.list(plan.get(PINS), Pin.class, PINS));
        }
        DispatchProblem pinned = problem.withPins(List.copyOf(pins));
        List<ProblemIssue> broken = ProblemCheck.issuesOf(pinned);
        if (!broken.isEmpty()) {
            throw new InvalidProblemException(broken);
        }
        return pinned;
    }

    private void checkHead() {
        int version = plan.path("version").asInt(0);
        require(version == PlanJson.VERSION, "/version", "version", "The version must be " + PlanJson.VERSION);
        Horizon horizon = problem.horizon();
        String start = ScheduleCsv.startOf(horizon, 0);
        boolean begins = start.equals(plan.at("/horizon/start").asString(""));
        require(begins, "/horizon/start", "horizon", "The plan must begin at " + start);
        List<Integer> minutes = plan.at("/horizon/step_minutes")
                .valueStream()
                .map(each -> each.asInt(0))
                .toList();
        require(
                minutes.equals(horizon.stepMinutes()),
                "/horizon/step_minutes",
                "horizon",
                "The plan must have the " + horizon.steps() + " steps of the case, each of the same length");
        require(isFinite(plan.at("/objective")), "/objective", "missing", "The plan must claim an objective");
    }

    private void require(boolean holds, String pointer, String code, String message) {
        if (!holds) {
            issues.add(new ProblemIssue(pointer, code, message));
        }
    }

    private static boolean isFinite(JsonNode node) {
        return node.isNumber() && Double.isFinite(node.asDouble());
    }

    private void refuseUnknown(String pointer, Collection<String> known) {
        for (String name : plan.at(pointer).propertyNames()) {
            require(
                    known.contains(name),
                    pointer + "/" + Pointers.escape(name),
                    "unknown",
                    name + " is unknown to the case" + Hints.maybe(name, known));
        }
    }

    /** What a stage claims to have reached, null where the plan has no such stage. */
    private @Nullable Double claimed(String stage) {
        for (int i = 0; i < plan.path("stages").size(); i++) {
            String pointer = "/stages/" + i;
            if (stage.equals(plan.at(pointer + "/name").asString(""))) {
                JsonNode objective = plan.at(pointer + "/objective");
                require(isFinite(objective), pointer + "/objective", "missing", "The stage must claim an objective");
                return objective.asDouble(Double.NaN);
            }
        }
        return null;
    }

    private List<AssetSchedule> subjects(String group, List<ScheduleColumns.Subject> subjects) {
        String pointer = "/schedule/" + group;
        refuseUnknown(
                pointer, subjects.stream().map(ScheduleColumns.Subject::id).toList());
        List<AssetSchedule> read = new ArrayList<>();
        for (ScheduleColumns.Subject subject : subjects) {
            String own = pointer + "/" + Pointers.escape(subject.id());
            if (plan.at(own).isObject()) {
                Map<String, Series> columns = new LinkedHashMap<>();
                subject.columns().forEach(column -> columns.put(column, series(own + "/" + column)));
                refuseUnknown(own, subject.columns());
                read.add(new AssetSchedule(subject.id(), columns));
            } else {
                issues.add(new ProblemIssue(own, "missing", "The schedule of " + subject.id() + " is missing"));
            }
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
            String place = pointer + "/" + t;
            require(isFinite(values.get(t)), place, "not_a_number", place + " must be a number");
        }
        return Series.generate(steps, t -> values.get(t).asDouble(Double.NaN));
    }
}
