package io.vppdispatch.api.report.table;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.audit.ShortageSpan;
import java.util.List;

/** Everything that could not be met: where, from when to when, how much; nothing where there is none. */
public final class ShortageTable {

    private ShortageTable() {}

    public static void write(Content content, Html html) {
        Texts texts = content.texts();
        Plan plan = content.plan();
        List<ShortageSpan> spans =
                ShortageSpan.merged(plan.audit().shortages(), plan.problem().horizon());
        if (spans.isEmpty()) {
            return;
        }
        html.open("section", "").element("h2", "", texts.of("shortages"));
        new Columns<ShortageSpan>()
                .words(texts.of("head.what"), span -> texts.of(span.kind()))
                .words(texts.of("head.where"), ShortageSpan::subject)
                .words(texts.of("head.when"), span -> content.clock().interval(span.firstStep(), span.lastStep()))
                .numbers(
                        texts.of("head.mostAtOnce"),
                        span -> texts.amount(span.most(), span.kind().measure().unit()))
                .numbers(
                        texts.of("head.inAll"),
                        span -> texts.amount(span.sum(), span.kind().measure().sumUnit()))
                .write("warn", spans, html);
        html.close();
    }
}
