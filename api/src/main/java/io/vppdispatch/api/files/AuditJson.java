package io.vppdispatch.api.files;

import io.vppdispatch.cases.json.RecordJson;
import io.vppdispatch.optimizer.asset.Violation;
import io.vppdispatch.optimizer.audit.Audit;
import io.vppdispatch.optimizer.audit.Shortage;
import io.vppdispatch.optimizer.audit.WeightAccount;
import io.vppdispatch.optimizer.data.Names;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** audit.json: violations, shortages, recounted money and accounts. */
public final class AuditJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AuditJson() {}

    /** audit.json: violations, shortages, recounted money. */
    public static ObjectNode of(Audit audit, Horizon horizon) {
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
            PlanJson.number(one, "amount", violation.amount());
            one.put("unit", violation.unit());
            one.put("message", violation.message());
        }
        json.set("shortages", shortages(audit.shortages(), horizon));
        json.set("costs_cny", RecordJson.RESULTS.write(audit).get("costs"));
        PlanJson.number(json, "total_cny", audit.totalCny());
        json.set("accounts", RecordJson.RESULTS.write(audit).get("accounts"));
        json.set("weights", weights(audit.weights()));
        PlanJson.number(json, "not_absorbed_mwh", audit.notAbsorbedMwh());
        PlanJson.number(json, "absorbed_mwh", audit.absorbedMwh());
        PlanJson.number(json, "curtailed_mwh", audit.curtailedMwh());
        PlanJson.number(json, "utilisation", utilisation(audit));
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
            amount(one, shortage, horizon);
        }
        return array;
    }

    private static void amount(ObjectNode json, Shortage shortage, Horizon horizon) {
        switch (shortage.kind().measure()) {
            case POWER -> {
                PlanJson.number(json, "power_mw", shortage.amount());
                PlanJson.number(json, "energy_mwh", shortage.sum(horizon));
            }
            case ENERGY -> PlanJson.number(json, "energy_mwh", shortage.amount());
            case TEMPERATURE -> {
                PlanJson.number(json, "outside_band_k", shortage.amount());
                PlanJson.number(json, "outside_band_k_h", shortage.sum(horizon));
            }
        }
    }

    /** Accounts of the consumption weights, with what they require, count and lack. */
    public static ArrayNode weights(List<WeightAccount> weights) {
        ArrayNode array = NODES.arrayNode();
        for (WeightAccount weight : weights) {
            ObjectNode one = RecordJson.RESULTS.write(weight);
            PlanJson.number(one, "required_mwh", weight.requiredMwh());
            PlanJson.number(one, "counted_mwh", weight.countedMwh());
            array.add(one);
        }
        return array;
    }

    /** Share of the renewable energy available that was absorbed. */
    public static double utilisation(Audit audit) {
        return PlanJson.share(audit.absorbedMwh(), audit.absorbedMwh() + audit.curtailedMwh());
    }
}
