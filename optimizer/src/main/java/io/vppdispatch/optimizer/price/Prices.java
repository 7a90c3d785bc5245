package io.vppdispatch.optimizer.price;

import io.vppdispatch.optimizer.lp.Row;
import io.vppdispatch.optimizer.solver.LpResult;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one more unit would cost, commitments held. Under absorption first there are two series: the dispatch price, in which
 * a curtailed MWh costs what the last MWh absorbed did, and the market price, in which it costs the case's own price and nothing
 * is held. At least cost both are the same.
 *
 * @param cnyPerMwh dispatch price by node: one more MWh of load
 * @param energyCnyPerMwh by node the part of its dispatch price that is energy: the price at its reference, the first node that links and
 *     lines join it with
 * @param congestionCnyPerMwh by node the rest, which limits on the way add
 * @param marketCnyPerMwh market price by node; empty, as those of reserve, where its program could not be solved
 * @param reserveCnyPerMwh market price by reserve product: one more MW held over an hour
 * @param absorptionCnyPerMwh cost of the last MWh absorbed; null where absorption is not a stage of its own
 * @param policyCnyPerUnit by tag: one more MWh of weight, one unit less of a cap
 * @param limits limits of flow that cost something in the dispatch, by step
 */
public record Prices(
        Map<String, Series> cnyPerMwh,
        Map<String, Series> energyCnyPerMwh,
        Map<String, Series> congestionCnyPerMwh,
        Map<String, Series> marketCnyPerMwh,
        Map<String, Series> reserveCnyPerMwh,
        @Nullable Double absorptionCnyPerMwh,
        Map<String, Double> policyCnyPerUnit,
        List<BindingLimit> limits) {

    private static final double SHOWN_CNY_PER_MWH = 1e-3;

    public Prices {
        limits = List.copyOf(limits);
    }

    /** Prices of nodes that nothing joins. */
    public Prices(
            Map<String, Series> cnyPerMwh,
            Map<String, Series> marketCnyPerMwh,
            Map<String, Series> reserveCnyPerMwh,
            @Nullable Double absorptionCnyPerMwh,
            Map<String, Double> policyCnyPerUnit) {
        this(
                cnyPerMwh,
                cnyPerMwh,
                zeros(cnyPerMwh),
                marketCnyPerMwh,
                reserveCnyPerMwh,
                absorptionCnyPerMwh,
                policyCnyPerUnit,
                List.of());
    }

    private static Map<String, Series> zeros(Map<String, Series> prices) {
        Map<String, Series> zeros = new LinkedHashMap<>();
        prices.forEach((node, series) -> zeros.put(node, series.map(any -> 0)));
        return zeros;
    }

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
        Map<String, Series> nodal = series(dispatch, rows.balance(), horizon);
        Map<String, Series> energy = new LinkedHashMap<>();
        Map<String, Series> congestion = new LinkedHashMap<>();
        nodal.forEach((node, price) -> {
            Series own = nodal.getOrDefault(rows.references().getOrDefault(node, node), price);
            energy.put(node, own);
            congestion.put(node, Series.generate(price.steps(), t -> price.at(t) - own.at(t)));
        });
        return new Prices(
                nodal,
                energy,
                congestion,
                market == null ? Map.of() : series(market, rows.balance(), horizon),
                market == null ? Map.of() : series(market, rows.reserve(), horizon),
                absorption == null ? null : 0.0 - dispatch.dual(absorption),
                policy,
                limits(dispatch, rows.limits(), horizon));
    }

    private static List<BindingLimit> limits(LpResult result, List<Row> rows, Horizon horizon) {
        List<BindingLimit> limits = new ArrayList<>();
        for (Row row : rows) {
            int step = row.at().step();
            double cny = Math.abs(result.dual(row)) / horizon.hours(step);
            if (cny > SHOWN_CNY_PER_MWH) {
                String[] owner = row.owner().split("/", 2);
                limits.add(new BindingLimit(owner[0], owner.length > 1 ? owner[1] : null, step, cny));
            }
        }
        return limits;
    }

    /** Price = dual of the row in CNY per MW over a step, divided by the hours of the step. */
    private static Map<String, Series> series(LpResult result, Map<String, Row[]> rows, Horizon horizon) {
        Map<String, Series> prices = new LinkedHashMap<>();
        rows.forEach((subject, own) ->
                prices.put(subject, Series.generate(own.length, t -> result.dual(own[t]) / horizon.hours(t))));
        return prices;
    }
}
