package io.vppdispatch.api.report.table;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.AssetView;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.optimizer.asset.Level;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.List;

/** What every store begins and ends with, and between which levels it moves. */
public final class LevelTable {

    private record Row(AssetView view, Level level) {

        Series values() {
            return view.schedule().column(level.column());
        }

        double last() {
            return values().at(values().steps() - 1);
        }
    }

    private LevelTable() {}

    public static void write(Content content, Html html) {
        List<Row> rows = new ArrayList<>();
        content.assets().forEach(view -> view.levels().forEach(level -> rows.add(new Row(view, level))));
        if (rows.isEmpty()) {
            return;
        }
        Texts texts = content.texts();
        html.open("section", "").element("h2", "", texts.of("levels"));
        new Columns<Row>()
                .words(texts.of("head.asset"), row -> row.view().id())
                .words(texts.of("head.store"), row -> texts.column(row.level().column()))
                .words(texts.of("head.unit"), row -> texts.unit(row.level().unit()))
                .numbers(
                        texts.of("head.initial"),
                        row -> texts.number(row.level().initial(), 1))
                .numbers(texts.of("head.last"), row -> texts.number(row.last(), 1))
                .numbers(
                        texts.of("head.least"), row -> texts.number(row.values().min(), 1))
                .numbers(texts.of("head.most"), row -> texts.number(row.values().max(), 1))
                .numbers(
                        texts.of("head.allowed"),
                        row -> texts.number(row.level().min(), 1) + "–"
                                + texts.number(row.level().max(), 1))
                .write("", rows, html);
        html.close();
    }
}
