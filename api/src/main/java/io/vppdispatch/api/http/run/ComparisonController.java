package io.vppdispatch.api.http.run;

import io.vppdispatch.api.files.ComparisonJson;
import io.vppdispatch.api.files.PlanFiguresReader;
import io.vppdispatch.api.files.PlanJson;
import io.vppdispatch.api.problem.ProblemException;
import io.vppdispatch.api.run.Run;
import io.vppdispatch.api.run.Runs;
import io.vppdispatch.api.security.AllowedTo;
import io.vppdispatch.api.security.Caller;
import io.vppdispatch.api.security.Role;
import io.vppdispatch.optimizer.compare.PlanComparison;
import io.vppdispatch.optimizer.compare.PlanFigures;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/runs/{id}/comparison}: two plans by asset, energy and money, the largest differences first. */
@RestController
public final class ComparisonController {

    private static final String PLAN = "plan.json";

    private final Runs runs;

    public ComparisonController(Runs runs) {
        this.runs = runs;
    }

    @GetMapping("/api/runs/{id}/comparison")
    @AllowedTo({Role.DISPATCHER, Role.PLANNER, Role.AUDITOR})
    JsonNode compare(Caller caller, @PathVariable UUID id, @RequestParam UUID with) {
        return PlanJson.withoutMinusZero(ComparisonJson.of(PlanComparison.of(figures(id), figures(with))));
    }

    private PlanFigures figures(UUID id) {
        Run run = runs.get(id);
        if (!run.hasPlan()) {
            throw ProblemException.of(409, "run_has_no_plan", Map.of("id", id.toString()));
        }
        return PlanFiguresReader.read("run " + id, runs.file(id, PLAN));
    }
}
