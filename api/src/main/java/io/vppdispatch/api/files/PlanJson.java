package io.vppdispatch.api.files;

import io.vppdispatch.cases.json.RecordJson;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.Violation;
import io.vppdispatch.optimizer.audit.Audit;
import io.vppdispatch.optimizer.audit.Shortage;
import io.vppdispatch.optimizer.data.Names;
import io.vppdispatch.optimizer.stages.Stage;
import io.vppdispatch.optimizer.time.Horizon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** plan.json and audit.json, and the parts of them that the command line prints. */
public final class PlanJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PlanJson() {}

    /** The whole plan but its problem: what was found, proven and recounted. */
    public static ObjectNode of(Plan plan, String caseName) {
        ObjectNode json = NODES.objectNode();
        json.put("format", "vpp-dispatch-plan");
        json.put("version", 1);
        json.put("case", caseName);
        json.put("status", status(plan));
        number(json, "objective", plan.objective());
        number(json, "bound", plan.bound());
        number(json, "gap", plan.gap());
        json.set("stages", stages(plan.stages()));
        json.set("seconds", RecordJson.RESULTS.write(plan.seconds()));
        json.put("solver", plan.solver());
        json.put("seed", plan.settings().seed());
        json.put("threads", plan.settings().threads());
        json.put("formulation", plan.settings().formulation().name().toLowerCase(java.util.Locale.ROOT));
        json.put("reproducible", plan.reproducible());
        json.set("size", RecordJson.RESULTS.write(plan.size()));
        json.set("horizon", horizon(plan.problem().horizon()));
        json.set("schedule", schedule(plan));
        json.set("prices", RecordJson.RESULTS.write(plan.prices()));
        json.set("audit", audit(plan.audit(), plan.problem().horizon()));
        json.set("money", RecordJson.RESULTS.write(plan.money()).get("assets"));
        json.set("end_state", RecordJson.RESULTS.write(plan.endState()).get("states"));
        return json;
    }

    /** OPTIMAL where the asked gap is proven, FEASIBLE otherwise. */
    public static String status(Plan plan) {
        return plan.isOptimal() ? "OPTIMAL" : "FEASIBLE";
    }

    public static ArrayNode stages(List<Stage> stages) {
        ArrayNode array = NODES.arrayNode();
        for (Stage stage : stages) {
            ObjectNode json = RecordJson.RESULTS.write(stage);
            number(json, "gap", stage.gap());
            array.add(json);
        }
        return array;
    }

    private static ObjectNode horizon(Horizon horizon) {
        ObjectNode json = NODES.objectNode();
        json.put("start", ScheduleCsv.startOf(horizon, 0));
        json.put("zone", horizon.zone().getId());
        ArrayNode minutes = json.putArray("step_minutes");
        horizon.stepMinutes().forEach(minutes::add);
        return json;
    }

    private static ObjectNode schedule(Plan plan) {
        ObjectNode json = NODES.objectNode();
        json.set("assets", subjects(plan.schedule().assets()));
        json.set("nodes", subjects(plan.schedule().nodes()));
        json.set("links", subjects(plan.schedule().links()));
        json.set("reserves", subjects(plan.schedule().reserves()));
        return json;
    }

    private static ObjectNode subjects(List<AssetSchedule> subjects) {
        ObjectNode json = NODES.objectNode();
        for (AssetSchedule subject : subjects) {
            json.set(subject.subject(), RecordJson.RESULTS.write(subject).get("columns"));
        }
        return json;
    }

    /** audit.json: violations, shortages, recounted money. */
    public static ObjectNode audit(Audit audit, Horizon horizon) {
        ObjectNode json = NODES.objectNode();
        json.put("clean", audit.isClean());
        ArrayNode violations = json.putArray("violations");
        for (Violation violation : audit.violations()) {
            ObjectNode one = violations.addObject();
            one.put("rule", violation.tag().code());
            one.put("title", violation.tag().title());
            one.put("subject", violation.subject());
            if (violation.step() >= 0) {
                one.put("step", violation.step() + 1);
            }
            number(one, "amount", violation.amount());
            one.put("unit", violation.unit());
            one.put("message", violation.message());
        }
        json.set("shortages", shortages(audit.shortages(), horizon));
        json.set("costs_cny", RecordJson.RESULTS.write(audit).get("costs"));
        number(json, "total_cny", audit.totalCny());
        json.set("accounts", RecordJson.RESULTS.write(audit).get("accounts"));
        json.set("weights", RecordJson.RESULTS.write(audit).get("weights"));
        number(json, "not_absorbed_mwh", audit.notAbsorbedMwh());
        number(json, "absorbed_mwh", audit.absorbedMwh());
        number(json, "curtailed_mwh", audit.curtailedMwh());
        return json;
    }

    public static ArrayNode shortages(List<Shortage> shortages, Horizon horizon) {
        ArrayNode array = NODES.arrayNode();
        for (Shortage shortage : shortages) {
            ObjectNode one = array.addObject();
            one.put("kind", Names.key(shortage.kind()));
            one.put("subject", shortage.subject());
            one.put("step", shortage.step() + 1);
            one.put("start", ScheduleCsv.startOf(horizon, shortage.step()));
            number(one, "power_mw", shortage.powerMw());
            number(one, "energy_mwh", shortage.powerMw() * horizon.hours(shortage.step()));
        }
        return array;
    }

    /** Null for what is not finite: JSON has no other way. */
    public static void number(ObjectNode json, String key, double value) {
        if (Double.isFinite(value)) {
            json.put(key, value + 0.0); // no minus zero
        } else {
            json.putNull(key);
        }
    }

    /** The same tree with every minus zero, which is of no use to any reader, as plain zero. */
    public static JsonNode withoutMinusZero(JsonNode json) {
        if (json instanceof ObjectNode object) {
            for (String key : List.copyOf(object.propertyNames())) {
                object.set(key, withoutMinusZero(object.get(key)));
            }
        } else if (json instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, withoutMinusZero(array.get(i)));
            }
        } else if (json.isNumber() && Double.compare(json.doubleValue(), -0.0) == 0) {
            return NODES.numberNode(0);
        }
        return json;
    }

    public static void write(JsonNode json, Path file) {
        try {
            Files.writeString(file, withoutMinusZero(json).toPrettyString() + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
