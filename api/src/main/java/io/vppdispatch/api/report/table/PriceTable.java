package io.vppdispatch.api.report.table;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.api.report.view.PriceLine;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;

/** Prices in words: both series and what reserve is worth, with the cost of the last MWh absorbed. */
public final class PriceTable {

    private PriceTable() {}

    public static void write(Content content, Html html) {
        List<PriceLine> lines = PriceLine.all(content);
        if (lines.isEmpty()) {
            return;
        }
        Texts texts = content.texts();
        html.open("section", "").element("h2", "", texts.of("prices"));
        new Columns<PriceLine>()
                .words(texts.of("head.price"), PriceLine::name)
                .numbers(
                        texts.of("head.leastPrice"),
                        line -> texts.number(line.cny().min(), 2))
                .words(texts.of("head.when"), line -> when(content, line.cny(), 1))
                .numbers(texts.of("head.meanPrice"), line -> texts.number(mean(content, line.cny()), 2))
                .numbers(
                        texts.of("head.mostPrice"),
                        line -> texts.number(line.cny().max(), 2))
                .words(texts.of("head.when"), line -> when(content, line.cny(), -1))
                .write("", lines, html);
        Double absorption = content.plan().prices().absorptionCnyPerMwh();
        if (absorption != null) {
            html.element("p", "caption", texts.of("prices.absorption", texts.cnyPerMwh(absorption)));
        }
        html.element("p", "caption", texts.of(absorption == null ? "prices.one" : "prices.two"))
                .close();
    }

    private static String when(Content content, Series cny, int sign) {
        int step = content.leastStep(t -> sign * cny.at(t));
        return content.clock().interval(step, step);
    }

    private static double mean(Content content, Series cny) {
        return content.mwh(cny::at) / content.clock().horizon().totalHours();
    }
}
