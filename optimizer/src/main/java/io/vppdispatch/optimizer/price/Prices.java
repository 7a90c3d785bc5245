package io.vppdispatch.optimizer.price;

import io.vppdispatch.optimizer.lp.Row;
import io.vppdispatch.optimizer.solver.LpResult;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one more unit would cost, commitments held. Under absorption first there are two series: the dispatch price, in which
 * a curtailed MWh costs what the last MWh absorbed did, and the market price, in which it costs the case's own price and nothing
 * is held. At least cost both are the same.
 *
 * @param cnyPerMwh dispatch price by node: one more MWh of load
 * @param marketCnyPerMwh market price by node; empty, as those of reserve, where its program could not be solved
 * @param reserveCnyPerMwh market price by reserve product: one more MW held over an hour
 * @param absorptionCnyPerMwh cost of the last MWh absorbed; null where absorption is not a stage of its own
 * @param policyCnyPerUnit by tag: one more MWh of weight, one unit less of a cap
 */
public record Prices(
        Map<String, Series> cnyPerMwh,
        Map<String, Series> marketCnyPerMwh,
        Map<String, Series> reserveCnyPerMwh,
        @Nullable Double absorptionCnyPerMwh,
        Map<String, Double> policyCnyPerUnit) {

    /** No prices: the dispatch with commitments held could not be solved. */
    public static Prices unknown() {
        return new Prices(Map.of(), Map.of(), Map.of(), null, Map.of());
    }

    /** False where the dispatch with commitments held could not be solved. */
    public boolean areKnown() {
        return !cnyPerMwh.isEmpty();
    }

    /** False where the program of the market price could not be solved either, or alone. */
    public boolean hasMarket() {
        return !marketCnyPerMwh.isEmpty();
    }

    /**
     * Prices from duals.
     *
     * @param dispatch optimum with what the stages hold
     * @param market optimum without; null where it could not be solved
     */
    public static Prices of(LpResult dispatch, @Nullable LpResult market, PriceRows rows, Horizon horizon) {
        Row absorption = rows.absorption();
        Map<String, Double> policy = new LinkedHashMap<>();
        for (Row row : rows.policy()) {
            policy.put(row.tag().code(), Math.abs(dispatch.dual(row)));
        }
        return new Prices(
                series(dispatch, rows.balance(), horizon),
                market == null ? Map.of() : series(market, rows.balance(), horizon),
                market == null ? Map.of() : series(market, rows.reserve(), horizon),
                absorption == null ? null : 0.0 - dispatch.dual(absorption),
                policy);
    }

    /** Price = dual of the row in CNY per MW over a step, divided by the hours of the step. */
    private static Map<String, Series> series(LpResult result, Map<String, Row[]> rows, Horizon horizon) {
        Map<String, Series> prices = new LinkedHashMap<>();
        rows.forEach((subject, own) ->
                prices.put(subject, Series.generate(own.length, t -> result.dual(own[t]) / horizon.hours(t))));
        return prices;
    }
}
