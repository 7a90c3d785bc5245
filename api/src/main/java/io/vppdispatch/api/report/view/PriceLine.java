package io.vppdispatch.api.report.view;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.optimizer.price.Prices;
import io.vppdispatch.optimizer.system.Carrier;
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

    private static final int MOST_NAMES = 4;

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
        lines.addAll(of(content, byNode, key, Carrier.ELECTRICITY, isMarket));
        lines.addAll(of(content, byNode, key, Carrier.HEAT, isMarket));
    }

    /** A line for all nodes of a carrier that have the same price. */
    static List<PriceLine> of(
            Content content, Map<String, Series> byNode, String key, Carrier carrier, boolean isMarket) {
        Map<String, Series> own = new LinkedHashMap<>(byNode);
        own.keySet().removeIf(node -> content.isElectric(node) != (carrier == Carrier.ELECTRICITY));
        Map<Series, List<String>> nodes = new LinkedHashMap<>();
        own.forEach((node, price) ->
                nodes.computeIfAbsent(rounded(price), same -> new ArrayList<>()).add(node));
        List<PriceLine> lines = new ArrayList<>();
        nodes.forEach((price, names) -> {
            String named = names(content.texts(), names, own.size());
            lines.add(new PriceLine(name(content.texts(), key, carrier, named), isMarket, price));
        });
        return lines;
    }

    /** What it is the price of, and where. */
    static String name(Texts texts, String key, Carrier carrier, String nodes) {
        return texts.of(carrier == Carrier.HEAT ? key + ".heat" : key, nodes);
    }

    /** Of many nodes the first. */
    private static String names(Texts texts, List<String> names, int all) {
        if (names.size() <= MOST_NAMES) {
            return texts.list(names);
        }
        return names.size() == all
                ? texts.of("price.all", Integer.toString(all))
                : texts.of(
                        "price.more",
                        texts.list(names.subList(0, MOST_NAMES - 1)),
                        Integer.toString(names.size() - MOST_NAMES + 1));
    }

    /** Told apart to the hundredth of a CNY. */
    static Series rounded(Series price) {
        return price.map(cny -> Math.rint(cny * 100) / 100 + 0.0);
    }
}
