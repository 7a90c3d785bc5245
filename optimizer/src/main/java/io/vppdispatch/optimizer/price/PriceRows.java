package io.vppdispatch.optimizer.price;

import io.vppdispatch.optimizer.lp.Row;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows whose duals are prices.
 *
 * @param balance by node, one row per step
 * @param reserve by product, one row per step
 * @param policy consumption weight and caps
 * @param absorption what holds absorption, null where nothing does
 * @param references by node the node whose price is that of energy
 * @param limits rows of flow, their owner {@code line} or {@code line/contingency}
 */
public record PriceRows(
        Map<String, Row[]> balance,
        Map<String, Row[]> reserve,
        List<Row> policy,
        @Nullable Row absorption,
        Map<String, String> references,
        List<Row> limits) {

    /** Rows of a problem without lines. */
    public PriceRows(
            Map<String, Row[]> balance, Map<String, Row[]> reserve, List<Row> policy, @Nullable Row absorption) {
        this(balance, reserve, policy, absorption, Map.of(), List.of());
    }
}
