package io.vppdispatch.api.report.table;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.api.report.view.LinkUse;
import java.util.List;

/** What flows over each link and how often it is full; nothing without links. */
public final class LinkTable {

    private LinkTable() {}

    public static void write(Content content, Html html) {
        List<LinkUse> links = LinkUse.of(content);
        if (links.isEmpty()) {
            return;
        }
        Texts texts = content.texts();
        html.open("section", "").element("h2", "", texts.of("links"));
        new Columns<LinkUse>()
                .words(texts.of("head.link"), link -> link.link().id())
                .words(texts.of("head.from"), link -> link.link().from())
                .words(texts.of("head.to"), link -> link.link().to())
                .numbers(texts.of("head.forwardMwh"), link -> texts.number(link.forwardMwh(), 1))
                .numbers(texts.of("head.backwardMwh"), link -> texts.number(link.backwardMwh(), 1))
                .numbers(texts.of("head.mostForwardMw"), link -> texts.number(link.mostForwardMw(), 1))
                .numbers(texts.of("head.mostBackwardMw"), link -> texts.number(link.mostBackwardMw(), 1))
                .numbers(texts.of("head.fullHours"), link -> texts.number(link.fullHours(), 2))
                .write("", links, html);
        html.close();
    }
}
