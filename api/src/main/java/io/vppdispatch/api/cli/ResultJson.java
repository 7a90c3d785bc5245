package io.vppdispatch.api.cli;

import io.vppdispatch.api.files.AuditJson;
import io.vppdispatch.api.files.ExplanationJson;
import io.vppdispatch.api.files.PinCostJson;
import io.vppdispatch.api.files.PlanJson;
import io.vppdispatch.api.report.text.ConflictTexts;
import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.cases.json.RecordJson;
import io.vppdispatch.optimizer.Explanation;
import io.vppdispatch.optimizer.Infeasible;
import io.vppdispatch.optimizer.ModelSize;
import io.vppdispatch.optimizer.OutOfTime;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.Relaxation;
import io.vppdispatch.optimizer.Times;
import io.vppdispatch.optimizer.asset.Violation;
import io.vppdispatch.optimizer.audit.Audit;
import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.explain.ConflictText;
import io.vppdispatch.optimizer.explain.PinCost;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The result of a command as one line of JSON, always with the same keys; what there is none of is null or empty. */
final class ResultJson {

    /** What a plan.json holds of a result, and where. */
    private static final Map<String, String> PUBLISHED = Map.ofEntries(
            Map.entry("status", "/status"),
            Map.entry("objective", "/objective"),
            Map.entry("bound", "/bound"),
            Map.entry("gap", "/gap"),
            Map.entry("stages", "/stages"),
            Map.entry("seconds", "/seconds"),
            Map.entry("rows", "/size/rows"),
            Map.entry("columns", "/size/columns"),
            Map.entry("nonzeros", "/size/nonzeros"),
            Map.entry("absorption_cny_per_mwh", "/prices/absorption_cny_per_mwh"),
            Map.entry("money", "/money"),
            Map.entry("warnings", "/warnings"));

    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final ArrayNode issues;

    private ResultJson(String status) {
        json.put("status", status);
        for (String key : List.of("objective", "bound", "gap")) {
            json.putNull(key);
        }
        json.putArray("stages");
        for (String key : List.of("seconds", "rows", "columns", "nonzeros", "violations")) {
            json.putNull(key);
        }
        json.putArray("shortages");
        json.putNull("curtailed_mwh");
        for (String key : List.of("absorbed_mwh", "utilisation", "not_absorbed_mwh", "absorption_cny_per_mwh")) {
            json.putNull(key);
        }
        json.putObject("accounts");
        json.putArray("weights");
        json.putNull("money");
        json.putArray("pin_costs");
        json.putNull("explanation");
        json.putArray("warnings");
        issues = json.putArray("issues");
    }

    static String plan(Plan plan, List<PinCost> pinCosts) {
        ResultJson result = of(plan);
        result.json.set("pin_costs", PinCostJson.of(pinCosts));
        return result.toString();
    }

    static String plan(Plan plan, Explanation explanation) {
        ResultJson result = of(plan);
        result.json.set("explanation", ExplanationJson.of(explanation));
        return result.toString();
    }

    private static ResultJson of(Plan plan) {
        ResultJson result = new ResultJson(PlanJson.status(plan));
        PlanJson.number(result.json, "objective", plan.objective());
        PlanJson.number(result.json, "bound", plan.bound());
        PlanJson.number(result.json, "gap", plan.gap());
        result.json.set("stages", PlanJson.stages(plan.stages()));
        result.size(plan.size(), plan.seconds());
        result.audit(plan.audit(), plan.problem().horizon());
        Double absorption = plan.prices().absorptionCnyPerMwh();
        PlanJson.number(result.json, "absorption_cny_per_mwh", absorption == null ? Double.NaN : absorption);
        result.json.set("money", PlanJson.money(plan));
        result.json.set("warnings", PlanJson.warnings(plan.warnings()));
        return result;
    }

    static String relaxation(Relaxation relaxation) {
        ResultJson result = new ResultJson("OPTIMAL");
        PlanJson.number(result.json, "objective", relaxation.objective());
        PlanJson.number(result.json, "bound", relaxation.objective());
        result.json.put("gap", 0);
        result.size(relaxation.size(), relaxation.seconds());
        return result.toString();
    }

    static JsonNode infeasible(Infeasible infeasible, DispatchProblem problem) {
        ResultJson result = new ResultJson("INFEASIBLE");
        result.size(infeasible.size(), infeasible.seconds());
        List<ConflictText.Line> english = ConflictText.of(infeasible.found(), problem);
        List<ConflictText.Line> chinese =
                ConflictText.of(infeasible.found(), problem, new ConflictTexts(Texts.chinese()));
        for (int i = 0; i < english.size(); i++) {
            result.issue(
                            "/" + english.get(i).owner(),
                            "infeasible",
                            english.get(i).message())
                    .put("message_zh", chinese.get(i).message());
        }
        return PlanJson.withoutMinusZero(result.json);
    }

    /** The continuous relaxation alone contradicts itself. */
    static String noRelaxation() {
        ResultJson result = new ResultJson("INFEASIBLE");
        result.issue("", "infeasible", ConflictSummary.relaxed(Texts.english()));
        return result.toString();
    }

    static JsonNode outOfTime(OutOfTime outOfTime) {
        ResultJson result = new ResultJson("LIMIT");
        PlanJson.number(result.json, "bound", outOfTime.bound());
        result.size(outOfTime.size(), outOfTime.seconds());
        return PlanJson.withoutMinusZero(result.json);
    }

    /** The audit of a schedule from a file: its cost is recounted and nothing is proven. */
    static String checked(Audit audit, Horizon horizon) {
        ResultJson result = new ResultJson("FEASIBLE");
        PlanJson.number(result.json, "objective", audit.totalCny());
        result.audit(audit, horizon);
        return result.toString();
    }

    /** A plan from a file, what its plan.json says was found and proven, and why it is as it is. */
    static String explained(PlanFile.Read read, Explanation explanation) {
        ResultJson result = new ResultJson("FEASIBLE");
        PlanJson.number(result.json, "objective", read.audit().totalCny());
        result.audit(read.audit(), read.problem().horizon());
        if (read.published() != null) {
            result.take(read.published());
        }
        result.json.set("explanation", ExplanationJson.of(explanation));
        return result.toString();
    }

    /** What a plan.json says beyond its schedule; what it leaves out stays null. */
    private void take(JsonNode published) {
        PUBLISHED.forEach((key, pointer) -> {
            JsonNode value = published.at(pointer);
            if (!value.isMissingNode()) {
                json.set(key, value);
            }
        });
    }

    static String refused(String status, List<ProblemIssue> problems) {
        ResultJson result = new ResultJson(status);
        problems.forEach(problem -> result.issue(problem.path(), problem.code(), problem.message()));
        return result.toString();
    }

    private void size(ModelSize size, Times seconds) {
        json.set("seconds", RecordJson.RESULTS.write(seconds));
        json.put("rows", size.rows());
        json.put("columns", size.columns());
        json.put("nonzeros", size.nonzeros());
    }

    private void audit(Audit audit, Horizon horizon) {
        json.put("violations", audit.violations().size());
        json.set("shortages", AuditJson.shortages(audit.shortages(), horizon));
        PlanJson.number(json, "curtailed_mwh", audit.curtailedMwh());
        PlanJson.number(json, "absorbed_mwh", audit.absorbedMwh());
        PlanJson.number(json, "utilisation", AuditJson.utilisation(audit));
        PlanJson.number(json, "not_absorbed_mwh", audit.notAbsorbedMwh());
        json.set("accounts", RecordJson.RESULTS.write(audit).get("accounts"));
        json.set("weights", AuditJson.weights(audit.weights()));
        for (Violation violation : audit.violations()) {
            issue("/" + violation.subject(), violation.tag().code(), violation.toString());
        }
    }

    private ObjectNode issue(String pointer, String code, String message) {
        return issues.addObject().put("pointer", pointer).put("code", code).put("message", message);
    }

    @Override
    public String toString() {
        return PlanJson.withoutMinusZero(json).toString();
    }
}
