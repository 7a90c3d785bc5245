package io.vppdispatch.api.http.run;

import io.vppdispatch.api.day.MissingForecasts;
import io.vppdispatch.api.http.request.MediaTypes;
import io.vppdispatch.api.http.request.Page;
import io.vppdispatch.api.http.request.Versions;
import io.vppdispatch.api.problem.FieldProblem;
import io.vppdispatch.api.problem.ProblemException;
import io.vppdispatch.api.run.Run;
import io.vppdispatch.api.run.RunSettings;
import io.vppdispatch.api.run.Runs;
import io.vppdispatch.api.security.AllowedTo;
import io.vppdispatch.api.security.Caller;
import io.vppdispatch.api.security.Role;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** {@code /api/runs}. */
@RestController
public final class RunController {

    /**
     * A run to be made; what is not given is as usual, or as it was in the run that is made again.
     *
     * @param missingForecasts {@code refuse} (default) or {@code standard}
     * @param pins as in a case
     */
    public record NewRun(
            @Nullable LocalDate date,
            @Nullable String missingForecasts,
            @Nullable Double gap,
            @Nullable Double timeLimitSeconds,
            @Nullable Integer seed,
            @Nullable String solver,
            @Nullable ArrayNode pins) {

        private RunSettings settings(RunSettings usual) {
            return new RunSettings(
                    gap == null ? usual.gap() : gap,
                    timeLimitSeconds == null ? usual.timeLimitSeconds() : timeLimitSeconds,
                    seed == null ? usual.seed() : seed,
                    solver == null ? usual.solver() : solver);
        }

        private MissingForecasts missing() {
            return switch (missingForecasts == null ? "refuse" : missingForecasts) {
                case "refuse" -> MissingForecasts.REFUSE;
                case "standard" -> MissingForecasts.STANDARD;
                default ->
                    throw ProblemException.invalid(List.of(new FieldProblem(
                            "/missingForecasts",
                            "value_out_of_range",
                            Map.of("value", missingForecasts, "range", "refuse, standard"))));
            };
        }
    }

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Runs runs;

    public RunController(Runs runs) {
        this.runs = runs;
    }

    @PostMapping("/api/runs")
    @AllowedTo(Role.DISPATCHER)
    ResponseEntity<Run> ask(Caller caller, @RequestBody NewRun wanted) {
        LocalDate date = wanted.date();
        if (date == null) {
            throw ProblemException.invalid(List.of(new FieldProblem("/date", "missing", Map.of())));
        }
        ArrayNode pins = wanted.pins() == null ? MAPPER.createArrayNode() : wanted.pins();
        return accepted(runs.ask(caller, date, wanted.missing(), wanted.settings(RunSettings.DEFAULT), pins));
    }

    /** Makes a run again from its snapshot: alike, or with other settings or pins. */
    @PostMapping("/api/runs/{id}/reruns")
    @AllowedTo(Role.DISPATCHER)
    ResponseEntity<Run> again(Caller caller, @PathVariable UUID id, @RequestBody NewRun wanted) {
        if (wanted.date() != null || wanted.missingForecasts() != null) {
            throw ProblemException.invalid(List.of(new FieldProblem("/date", "snapshot_stays", Map.of())));
        }
        RunSettings usual = runs.get(id).settings();
        return accepted(runs.again(caller, id, wanted.settings(usual), wanted.pins()));
    }

    @PostMapping("/api/runs/{id}/cancel")
    @AllowedTo(Role.DISPATCHER)
    ResponseEntity<Run> cancel(Caller caller, @PathVariable UUID id) {
        return accepted(runs.cancel(caller, id));
    }

    /** The latest first. */
    @GetMapping("/api/runs")
    @AllowedTo({Role.DISPATCHER, Role.PLANNER, Role.AUDITOR})
    Page<Run> list(
            Caller caller,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Page.limit(limit);
        return Page.of(runs.before(cursor, date, most + 1), most, run -> Long.toString(run.runNo()));
    }

    /** Light to poll: with {@code If-None-Match} it answers 304 until something changes. */
    @GetMapping({"/api/runs/{id}", "/api/runs/{id}/metadata"})
    @AllowedTo({Role.DISPATCHER, Role.PLANNER, Role.AUDITOR})
    ResponseEntity<Run> get(Caller caller, @PathVariable UUID id) {
        Run run = runs.get(id);
        return ResponseEntity.ok().eTag(Versions.etag(run.version())).body(run);
    }

    @GetMapping("/api/runs/{id}/files")
    @AllowedTo({Role.DISPATCHER, Role.PLANNER, Role.AUDITOR})
    List<String> files(Caller caller, @PathVariable UUID id) {
        return runs.files(id);
    }

    @GetMapping("/api/runs/{id}/files/{name}")
    @AllowedTo({Role.DISPATCHER, Role.PLANNER, Role.AUDITOR})
    ResponseEntity<byte[]> file(Caller caller, @PathVariable UUID id, @PathVariable String name) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, MediaTypes.of(name))
                .body(runs.file(id, name));
    }

    private static ResponseEntity<Run> accepted(Run run) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/runs/" + run.id()))
                .eTag(Versions.etag(run.version()))
                .body(run);
    }
}
