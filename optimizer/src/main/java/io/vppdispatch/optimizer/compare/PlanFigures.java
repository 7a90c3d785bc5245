package io.vppdispatch.optimizer.compare;

import io.vppdispatch.optimizer.system.Carrier;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a plan is compared by.
 *
 * @param totals cost, absorbed energy and all else that is of the whole plan, by key ending in its unit
 * @param assets by id, in the order of the plan
 * @param costsCny recounted costs of everything, by kind
 * @param shortagesMwh what could not be met, by kind and place
 * @param accounts ledgers, by key, in their units
 */
public record PlanFigures(
        Horizon horizon,
        Map<String, Double> totals,
        Map<String, AssetFigures> assets,
        Map<String, Double> costsCny,
        Map<String, Double> shortagesMwh,
        Map<String, Double> accounts) {

    public PlanFigures {
        totals = copy(totals);
        assets = copy(assets);
        costsCny = copy(costsCny);
        shortagesMwh = copy(shortagesMwh);
        accounts = copy(accounts);
    }

    /**
     * What an asset is compared by.
     *
     * @param injections by column, one for each node it injects into
     * @param figures what is known of it
     */
    public record AssetFigures(Map<String, Injection> injections, Map<Figure, Double> figures) {

        public AssetFigures {
            injections = copy(injections);
            figures = copy(figures);
        }
    }

    /**
     * Net power into a node.
     *
     * @param carrier what the node balances
     */
    public record Injection(Carrier carrier, Series mw) {}

    private static <K, V> Map<K, V> copy(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
