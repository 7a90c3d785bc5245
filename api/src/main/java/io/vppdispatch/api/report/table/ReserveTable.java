package io.vppdispatch.api.report.table;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.api.report.view.ReserveUse;
import io.vppdispatch.optimizer.asset.Layer;
import java.util.List;
import java.util.TreeSet;

/** Per reserve product what is asked, who holds it, how close the plan comes and what is missing; nothing without products. */
public final class ReserveTable {

    private ReserveTable() {}

    public static void write(Content content, Html html) {
        Texts texts = content.texts();
        List<ReserveUse> reserves = ReserveUse.of(content);
        if (reserves.isEmpty()) {
            return;
        }
        Columns<ReserveUse> columns = new Columns<ReserveUse>()
                .words(texts.of("head.product"), reserve -> reserve.product().id())
                .words(
                        texts.of("head.kind"),
                        reserve -> texts.of(reserve.product().kind()))
                .numbers(
                        texts.of("head.mostRequiredMw"),
                        reserve ->
                                texts.number(reserve.product().requirementMw().max(), 1))
                .numbers(
                        texts.of("head.leastMarginMw"),
                        reserve -> texts.number(reserve.marginMw(tightest(content, reserve)), 1))
                .words(texts.of("head.when"), reserve -> interval(content, tightest(content, reserve)))
                .numbers(
                        texts.of("head.missingMwh"),
                        reserve -> texts.number(content.mwh(t -> reserve.missingMw()[t]), 1));
        TreeSet<Layer> holders = new TreeSet<>();
        reserves.forEach(reserve -> holders.addAll(reserve.heldMw().keySet()));
        for (Layer layer : holders) {
            columns.numbers(texts.of("head.heldBy", texts.layer(layer)), reserve -> meanMw(content, reserve, layer));
        }
        html.open("section", "").element("h2", "", texts.of("reserves"));
        columns.write("", reserves, html);
        html.element("p", "caption", texts.of("reserves.caption")).close();
    }

    private static int tightest(Content content, ReserveUse reserve) {
        return content.leastStep(reserve::marginMw);
    }

    private static String interval(Content content, int step) {
        return content.clock().interval(step, step);
    }

    private static String meanMw(Content content, ReserveUse reserve, Layer layer) {
        double[] held = reserve.heldMw().getOrDefault(layer, new double[content.steps()]);
        double hours = content.clock().horizon().totalHours();
        return content.texts().number(content.mwh(t -> held[t]) / hours, 1);
    }
}
