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
 */
public record PriceRows(
        Map<String, Row[]> balance,
        Map<String, Row[]> reserve,
        List<Row> policy,
        @Nullable Row absorption) {}
