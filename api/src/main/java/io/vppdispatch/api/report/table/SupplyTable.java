package io.vppdispatch.api.report.table;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.api.report.view.SupplyUse;
import java.util.List;

/** What was burnt of fuel that assets share, against what there was; nothing without supplies. */
public final class SupplyTable {

    private SupplyTable() {}

    public static void write(Content content, Html html) {
        List<SupplyUse> supplies = SupplyUse.of(content);
        if (supplies.isEmpty()) {
            return;
        }
        Texts texts = content.texts();
        html.open("section", "").element("h2", "", texts.of("fuelSupplies"));
        new Columns<SupplyUse>()
                .words(texts.of("head.supply"), use -> use.supply().id())
                .words(texts.of("head.fuelUnit"), SupplyUse::unit)
                .numbers(texts.of("head.burnt"), use -> texts.number(use.burntUnits(), 1))
                .numbers(
                        texts.of("head.availableUnits"),
                        use -> use.availableUnits() == null ? "" : texts.number(use.availableUnits(), 1))
                .numbers(texts.of("head.mostPerH"), use -> texts.number(use.mostPerH(), 1))
                .numbers(texts.of("head.fullHours"), use -> texts.number(use.fullHours(), 2))
                .write("", supplies, html);
        html.close();
    }
}
