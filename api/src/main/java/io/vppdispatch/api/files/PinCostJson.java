package io.vppdispatch.api.files;

import io.vppdispatch.cases.json.RecordJson;
import io.vppdispatch.optimizer.explain.PinCost;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What pins cost, as JSON; the difference is null where it was not found in time. */
public final class PinCostJson {

    private PinCostJson() {}

    public static ArrayNode of(List<PinCost> costs) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (PinCost cost : costs) {
            ObjectNode one = json.addObject();
            ArrayNode lifted = one.putArray("without");
            cost.lifted().forEach(pin -> lifted.add(RecordJson.RESULTS.write(pin)));
            PinCost.Difference difference = cost.difference();
            if (difference == null) {
                one.putNull("difference");
            } else {
                one.set("difference", difference(difference));
            }
        }
        return json;
    }

    private static ObjectNode difference(PinCost.Difference difference) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        PlanJson.number(json, "cny", difference.cny());
        numberOrNull(json, "least_cny", difference.leastCny());
        numberOrNull(json, "most_cny", difference.mostCny());
        json.put("within_gap", difference.isWithinGap());
        PlanJson.number(json, "curtailed_mwh", difference.curtailedMwh());
        PlanJson.number(json, "violation_cny", difference.violationCny());
        return json;
    }

    private static void numberOrNull(ObjectNode json, String key, @Nullable Double cny) {
        if (cny == null) {
            json.putNull(key);
        } else {
            PlanJson.number(json, key, cny);
        }
    }
}
