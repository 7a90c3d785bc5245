package io.vppdispatch.api.report.table;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.api.report.view.DeepUse;
import java.util.List;

/** Deep peak-shaving per unit; nothing where no unit may go so low. */
public final class DeepTable {

    private DeepTable() {}

    public static void write(Content content, Html html) {
        List<DeepUse> units = DeepUse.of(content);
        if (units.isEmpty()) {
            return;
        }
        Texts texts = content.texts();
        html.open("section", "").element("h2", "", texts.of("deep"));
        new Columns<DeepUse>()
                .words(texts.of("head.asset"), DeepUse::name)
                .numbers(texts.of("head.deepHours"), unit -> texts.number(unit.hours(), 2))
                .numbers(texts.of("head.deepMwh"), unit -> texts.number(unit.mwh(), 1))
                .numbers(texts.of("head.deepestMw"), unit -> texts.number(unit.deepestMw(), 1))
                .numbers(texts.of("head.oilHours"), unit -> texts.number(unit.oilHours(), 2))
                .write("", units, html);
        html.element("p", "caption", texts.of("deep.caption")).close();
    }
}
