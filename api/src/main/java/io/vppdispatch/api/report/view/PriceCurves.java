package io.vppdispatch.api.report.view;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.optimizer.price.Prices;
import io.vppdispatch.optimizer.system.Carrier;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a picture of prices shows. A few lines are drawn as they are; of a grid with many prices the span from the least to the most, the
 * mean and the nodes furthest from it, because more lines than colours cannot be told apart.
 *
 * @param lines lines to draw
 * @param band span of the dispatch prices of electricity, null where every line is drawn
 * @param all every price, drawn or not
 */
public record PriceCurves(List<PriceLine> lines, @Nullable Band band, List<Series> all) {

    private static final int MOST_LINES = 6;
    private static final int FURTHEST = 3;

    /** From the least to the most of many prices. */
    public record Band(String name, Series least, Series most) {}

    public static PriceCurves of(Content content) {
        List<PriceLine> lines = PriceLine.energy(content);
        List<Series> all = lines.stream().map(PriceLine::cny).toList();
        return lines.size() <= MOST_LINES ? new PriceCurves(lines, null, all) : new Summary(content, all).curves();
    }

    /** Puts together what stands for many lines. */
    private static final class Summary {

        private final Content content;
        private final List<Series> all;
        private final List<PriceLine> lines = new ArrayList<>();
        private @Nullable Band band;

        Summary(Content content, List<Series> all) {
            this.content = content;
            this.all = all;
        }

        PriceCurves curves() {
            Prices prices = content.plan().prices();
            boolean isTwo = PriceLine.hasTwoSeries(prices);
            for (Carrier carrier : Carrier.values()) {
                add(prices.cnyPerMwh(), isTwo ? "price.dispatch" : "price.node", carrier, false);
                if (isTwo) {
                    add(prices.marketCnyPerMwh(), "price.market", carrier, true);
                }
            }
            return new PriceCurves(lines, band, all);
        }

        /** One price as it is, and of several the mean; the span of dispatch prices of electricity too. */
        private void add(Map<String, Series> byNode, String key, Carrier carrier, boolean isMarket) {
            List<PriceLine> distinct = PriceLine.of(content, byNode, key, carrier, isMarket);
            if (distinct.size() <= 1) {
                lines.addAll(distinct);
                return;
            }
            Texts texts = content.texts();
            Map<String, Series> own = new LinkedHashMap<>(byNode);
            own.keySet().removeIf(node -> content.isElectric(node) != (carrier == Carrier.ELECTRICITY));
            PriceSpread spread = PriceSpread.of(own, content.plan().problem());
            String count = Integer.toString(own.size());
            String mean = PriceLine.name(texts, key, carrier, texts.of("price.mean", count));
            lines.add(new PriceLine(mean, isMarket, spread.mean()));
            if (carrier == Carrier.ELECTRICITY && !isMarket) {
                String name = PriceLine.name(texts, key, carrier, texts.of("price.band", count));
                band = new Band(name, spread.least(), spread.most());
                spread.furthest(FURTHEST)
                        .forEach((node, price) ->
                                lines.add(new PriceLine(PriceLine.name(texts, key, carrier, node), false, price)));
            }
        }
    }
}
