package io.vppdispatch.api.report.table;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.api.report.view.LineUse;
import java.util.List;

/** The most loaded lines; nothing without lines that have a limit. */
public final class LineTable {

    private static final int MOST = 12;

    private LineTable() {}

    public static void write(Content content, Html html) {
        List<LineUse> lines = LineUse.mostLoaded(content, MOST);
        if (lines.isEmpty()) {
            return;
        }
        Texts texts = content.texts();
        html.open("section", "").element("h2", "", texts.of("lines"));
        new Columns<LineUse>()
                .words(texts.of("head.line"), use -> use.line().id())
                .words(texts.of("head.from"), use -> use.line().from())
                .words(texts.of("head.to"), use -> use.line().to())
                .numbers(texts.of("head.mostLoading"), use -> texts.percent(use.mostShare()))
                .numbers(texts.of("head.mostMw"), use -> texts.number(use.mostMw(), 1))
                .words(texts.of("head.when"), use -> content.clock().interval(use.mostStep(), use.mostStep()))
                .numbers(texts.of("head.meanLoading"), use -> texts.percent(use.meanShare()))
                .numbers(texts.of("head.fullHours"), use -> texts.number(use.fullHours(), 2))
                .write("", lines, html);
        html.element("p", "caption", texts.of("lines.caption")).close();
    }
}
