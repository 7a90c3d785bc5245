package io.vppdispatch.api.report;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.audit.ShortageSpan;
import java.util.ArrayList;
import java.util.List;

/** Everything that could not be met: where, from when to when, how much; nothing where there is none. */
final class ShortageTable {

    private ShortageTable() {}

    static void write(Content content, Html html) {
        Texts texts = content.texts();
        Plan plan = content.plan();
        List<ShortageSpan> spans =
                ShortageSpan.merged(plan.audit().shortages(), plan.problem().horizon());
        if (spans.isEmpty()) {
            return;
        }
        List<Cell> head = List.of(
                Cell.words(texts.of("head.what")),
                Cell.words(texts.of("head.where")),
                Cell.words(texts.of("head.when")),
                Cell.number(texts.of("head.mostMw")),
                Cell.number(texts.of("head.mwh")));
        List<List<Cell>> rows = new ArrayList<>();
        for (ShortageSpan span : spans) {
            rows.add(List.of(
                    Cell.words(texts.of(span.kind())),
                    Cell.words(span.subject()),
                    Cell.words(content.clock().interval(span.firstStep(), span.lastStep())),
                    Cell.number(texts.number(span.maxMw(), 1)),
                    Cell.number(texts.number(span.energyMwh(), 1))));
        }
        html.open("section", "").element("h2", "", texts.of("shortages"));
        html.table("warn", head, rows).close();
    }
}
