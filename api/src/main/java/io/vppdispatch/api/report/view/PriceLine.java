package io.vppdispatch.api.report.view;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.optimizer.price.Prices;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A price over the horizon, shared by all nodes of a carrier that have the same.
 *
 * @param name what it is the price of, in words
 * @param isMarket true for the market price where it is a series of its own
 * @param cny price at every step, CNY/MWh
 */
public record PriceLine(String name, boolean isMarket, Series cny) {

    /** Prices of electricity and heat: one series at least cost, else dispatch and market price. */
    public static List<PriceLine> energy(Content content) {
        Prices prices = content.plan().prices();
        List<PriceLine> lines = new ArrayList<>();
        if (!hasTwoSeries(prices)) {
            add(lines, content, prices.cnyPerMwh(), "price.node", false);
        } else {
            add(lines, content, prices.cnyPerMwh(), "price.dispatch", false);
            add(lines, content, prices.marketCnyPerMwh(), "price.market", true);
        }
        return lines;
    }

    /** Prices of energy and of reserve. */
    public static List<PriceLine> all(Content content) {
        List<PriceLine> lines = energy(content);
        content.plan()
                .prices()
                .reserveCnyPerMwh()
                .forEach((product, price) ->
                        lines.add(new PriceLine(content.texts().of("price.reserve", product), true, rounded(price))));
        return lines;
    }

    /** True where absorption has a price of its own, so that dispatch and market prices differ. */
    static boolean hasTwoSeries(Prices prices) {
        return prices.absorptionCnyPerMwh() != null || !prices.marketCnyPerMwh().equals(prices.cnyPerMwh());
    }

    private static void add(
            List<PriceLine> lines, Content content, Map<String, Series> byNode, String key, boolean isMarket) {
        Texts texts = content.texts();
        Map<Series, List<String>> nodes = new LinkedHashMap<>();
        Map<Series, List<String>> heatNodes = new LinkedHashMap<>();
        byNode.forEach((node, price) -> (content.isElectric(node) ? nodes : heatNodes)
                .computeIfAbsent(rounded(price), same -> new ArrayList<>())
                .add(node));
        nodes.forEach((price, names) -> lines.add(new PriceLine(texts.of(key, texts.list(names)), isMarket, price)));
        heatNodes.forEach((price, names) ->
                lines.add(new PriceLine(texts.of(key + ".heat", texts.list(names)), isMarket, price)));
    }

    /** Told apart to the hundredth of a CNY. */
    private static Series rounded(Series price) {
        return price.map(cny -> Math.rint(cny * 100) / 100 + 0.0);
    }
}
