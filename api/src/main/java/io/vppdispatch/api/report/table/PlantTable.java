package io.vppdispatch.api.report.table;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.api.report.view.PlantUse;
import io.vppdispatch.optimizer.system.Ledger;
import java.util.ArrayList;
import java.util.List;

/** What each renewable plant could feed in and what of it was used, then sums by class; nothing without such plants. */
public final class PlantTable {

    private PlantTable() {}

    public static void write(Content content, Html html) {
        List<PlantUse> plants = PlantUse.of(content);
        if (plants.isEmpty()) {
            return;
        }
        Texts texts = content.texts();
        html.open("section", "").element("h2", "", texts.of("curtailment"));
        List<PlantUse> rows = new ArrayList<>(plants);
        List<PlantUse> classes = PlantUse.sums(plants, PlantUse::curtailmentClass);
        if (classes.size() > 1) {
            classes.forEach(each ->
                    rows.add(PlantUse.sum(texts.of("curtailment.class", texts.kind(each.name())), List.of(each))));
        }
        rows.add(PlantUse.sum(texts.of("total"), plants));
        columns(texts).write("sum", rows, html);
        double surplus = content.plan().audit().account(Ledger.SURPLUS);
        if (surplus >= 0.05) {
            html.element("p", "caption", texts.of("curtailment.surplus", texts.mwh(surplus)));
        }
        html.close();
    }

    private static Columns<PlantUse> columns(Texts texts) {
        return new Columns<PlantUse>()
                .words(texts.of("head.asset"), PlantUse::name)
                .words(texts.of("head.kind"), PlantUse::source)
                .numbers(texts.of("head.availableMwh"), plant -> texts.number(plant.availableMwh(), 1))
                .numbers(texts.of("head.absorbedMwh"), plant -> texts.number(plant.fedInMwh(), 1))
                .numbers(texts.of("head.curtailedMwh"), plant -> texts.number(plant.curtailedMwh(), 1))
                .numbers(texts.of("head.utilisation"), plant -> share(texts, plant.fedInMwh(), plant))
                .numbers(texts.of("head.curtailmentRate"), plant -> share(texts, plant.curtailedMwh(), plant))
                .numbers(
                        texts.of("head.mostCurtailedMw"),
                        plant -> plant.source().isEmpty() ? "" : texts.number(plant.mostCurtailedMw(), 1));
    }

    private static String share(Texts texts, double mwh, PlantUse plant) {
        return plant.availableMwh() > 0 ? texts.percent(mwh / plant.availableMwh()) : texts.of("none");
    }
}
