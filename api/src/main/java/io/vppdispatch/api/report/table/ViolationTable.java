package io.vppdispatch.api.report.table;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.optimizer.asset.Violation;

/** Every broken rule, on red; nothing where there is none. */
public final class ViolationTable {

    private ViolationTable() {}

    public static void write(Content content, Html html) {
        Texts texts = content.texts();
        if (content.plan().audit().isClean()) {
            return;
        }
        html.open("section", "").element("h2", "bad", texts.of("violations"));
        new Columns<Violation>()
                .words(texts.of("head.rule"), violation -> violation.tag().code())
                .words(texts.of("head.where"), violation -> texts.subject(violation.subject()))
                .words(texts.of("head.when"), violation -> when(content, violation.step()))
                .words(texts.of("head.ruleTitle"), violation -> texts.rule(violation.tag()))
                .english(texts.of("head.what"), Violation::message)
                .numbers(
                        texts.of("head.amount"),
                        violation -> (texts.number(violation.amount(), 4) + " " + texts.unit(violation.unit())).strip())
                .write("bad", content.plan().audit().violations(), html);
        html.close();
    }

    private static String when(Content content, int step) {
        return step < 0 ? content.texts().of("wholeDay") : content.clock().interval(step, step);
    }
}
