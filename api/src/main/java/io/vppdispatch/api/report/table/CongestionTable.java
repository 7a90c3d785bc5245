package io.vppdispatch.api.report.table;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.CongestionUse;
import io.vppdispatch.api.report.view.Content;
import java.util.List;

/** Lines, sections and losses whose limits cost something; nothing where none does. */
public final class CongestionTable {

    private static final int MOST = 20;

    private CongestionTable() {}

    public static void write(Content content, Html html) {
        List<CongestionUse> limits = CongestionUse.dearest(content, MOST);
        if (limits.isEmpty()) {
            return;
        }
        Texts texts = content.texts();
        html.open("section", "").element("h2", "", texts.of("congestion"));
        new Columns<CongestionUse>()
                .words(texts.of("head.limit"), CongestionUse::subject)
                .words(texts.of("head.loss"), CongestionUse::contingency)
                .numbers(texts.of("head.bindingHours"), use -> texts.number(use.hours(), 2))
                .numbers(texts.of("head.mostPrice"), use -> texts.number(use.mostCnyPerMwh(), 2))
                .words(texts.of("head.when"), use -> content.clock().interval(use.mostStep(), use.mostStep()))
                .numbers(texts.of("head.cnyPerMw"), use -> texts.number(use.cnyPerMw(), 2))
                .write("", limits, html);
        html.element("p", "caption", texts.of("congestion.caption")).close();
    }
}
