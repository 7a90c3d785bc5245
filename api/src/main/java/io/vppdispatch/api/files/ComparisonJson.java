package io.vppdispatch.api.files;

import io.vppdispatch.optimizer.compare.AssetChange;
import io.vppdispatch.optimizer.compare.Change;
import io.vppdispatch.optimizer.compare.PlanComparison;
import io.vppdispatch.optimizer.data.Names;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A comparison of two plans as JSON; what a plan does not have is null, and so is a difference to it. */
public final class ComparisonJson {

    private ComparisonJson() {}

    public static ObjectNode of(PlanComparison comparison) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("same_horizon", comparison.isSameHorizon());
        changes(json.putObject("totals"), comparison.totals());
        changes(json.putObject("assets_together"), comparison.sums());
        ArrayNode assets = json.putArray("assets");
        comparison.assets().forEach(asset -> asset(assets.addObject(), asset, comparison.first()));
        changes(json.putObject("costs_cny"), comparison.costsCny());
        changes(json.putObject("shortages_mwh"), comparison.shortagesMwh());
        changes(json.putObject("accounts"), comparison.accounts());
        return json;
    }

    private static void asset(ObjectNode json, AssetChange asset, Horizon horizon) {
        json.put("id", asset.id());
        json.put("in", Names.key(asset.presence()));
        PlanJson.number(json, "moved_mwh", asset.movedMwh());
        changes(json.putObject("figures"), asset.figures());
        ArrayNode spans = json.putArray("spans");
        for (AssetChange.Span span : asset.spans()) {
            ObjectNode one = spans.addObject();
            one.put("carrier", Names.key(span.carrier()));
            one.put("from", horizon.text(horizon.startOf(span.firstStep())));
            one.put("to", horizon.text(horizon.endOf(span.lastStep())));
            PlanJson.number(one, "energy_mwh", span.energyMwh());
            PlanJson.number(one, "most_mw", span.mostMw());
        }
    }

    private static void changes(ObjectNode json, Map<?, Change> changes) {
        changes.forEach((key, change) -> {
            ObjectNode one = json.putObject(key instanceof Enum<?> constant ? Names.key(constant) : key.toString());
            number(one, "first", change.first());
            number(one, "second", change.second());
            number(one, "difference", change.isComparable() ? (Double) change.difference() : null);
        });
    }

    private static void number(ObjectNode json, String key, @Nullable Double value) {
        PlanJson.number(json, key, value == null ? Double.NaN : value);
    }
}
