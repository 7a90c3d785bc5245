package io.vppdispatch.api.report;

import io.vppdispatch.api.report.chart.Picture;
import io.vppdispatch.api.report.table.AssetTable;
import io.vppdispatch.api.report.table.AwardTable;
import io.vppdispatch.api.report.table.CauseTable;
import io.vppdispatch.api.report.table.CongestionTable;
import io.vppdispatch.api.report.table.DeepTable;
import io.vppdispatch.api.report.table.EnvelopeTable;
import io.vppdispatch.api.report.table.Html;
import io.vppdispatch.api.report.table.KeyFigures;
import io.vppdispatch.api.report.table.LedgerTable;
import io.vppdispatch.api.report.table.LevelTable;
import io.vppdispatch.api.report.table.LineTable;
import io.vppdispatch.api.report.table.LinkTable;
import io.vppdispatch.api.report.table.MachineTable;
import io.vppdispatch.api.report.table.MoneyTable;
import io.vppdispatch.api.report.table.PinTable;
import io.vppdispatch.api.report.table.PlantTable;
import io.vppdispatch.api.report.table.PortfolioTable;
import io.vppdispatch.api.report.table.PriceTable;
import io.vppdispatch.api.report.table.ReserveTable;
import io.vppdispatch.api.report.table.ShortageTable;
import io.vppdispatch.api.report.table.SolverFacts;
import io.vppdispatch.api.report.table.StageTable;
import io.vppdispatch.api.report.table.Status;
import io.vppdispatch.api.report.table.StepTable;
import io.vppdispatch.api.report.table.SupplyTable;
import io.vppdispatch.api.report.table.TenantTable;
import io.vppdispatch.api.report.table.ViolationTable;
import io.vppdispatch.api.report.table.WeightTable;
import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/** The page from top to bottom: what a dispatcher reads first comes first. */
final class Page {

    /** What stands above the pictures. */
    private static final List<BiConsumer<Content, Html>> FIRST =
            List.of(KeyFigures::write, ViolationTable::write, ShortageTable::write, PinTable::write, StageTable::write);

    /** What stands below them. */
    private static final List<BiConsumer<Content, Html>> SECTIONS = List.of(
            PlantTable::write,
            CauseTable::write,
            PriceTable::write,
            ReserveTable::write,
            LevelTable::write,
            MachineTable::write,
            DeepTable::write,
            LinkTable::write,
            SupplyTable::write,
            LineTable::write,
            CongestionTable::write,
            TenantTable::write,
            PortfolioTable::write,
            EnvelopeTable::write,
            AwardTable::write,
            WeightTable::write,
            LedgerTable::write,
            MoneyTable::write,
            AssetTable::write,
            SolverFacts::write,
            StepTable::write);

    private Page() {}

    static String of(Content content, List<Picture> pictures) {
        Texts texts = content.texts();
        Html html = new Html();
        html.raw("<!DOCTYPE html>\n<html lang=\"" + texts.locale().toLanguageTag() + "\">\n")
                .open("head", "")
                .raw("<meta charset=\"utf-8\" />\n<meta name=\"viewport\" content=\"width=device-width\" />\n")
                .element("title", "", content.title())
                .open("style", "")
                .raw(style())
                .close()
                .close()
                .open("body", "");
        writeLinks(texts, html);
        html.element("h1", "", content.title()).element("p", "sub", subtitle(content));
        Status.of(content.plan(), texts).write(html);
        FIRST.forEach(part -> part.accept(content, html));
        pictures.forEach(picture -> write(picture, texts, html));
        SECTIONS.forEach(part -> part.accept(content, html));
        return html.close() + "</html>\n";
    }

    /** The same page in the other languages. */
    private static void writeLinks(Texts own, Html html) {
        html.open("p", "languages");
        for (Texts texts : Texts.all()) {
            if (!texts.locale().equals(own.locale())) {
                html.link(Report.page(texts), texts.locale().toLanguageTag(), texts.of("language"));
            }
        }
        html.close();
    }

    private static String subtitle(Content content) {
        var minutes = content.clock().horizon().stepMinutes().stream()
                .mapToInt(Integer::intValue)
                .summaryStatistics();
        String length = minutes.getMin() == minutes.getMax()
                ? Integer.toString(minutes.getMin())
                : minutes.getMin() + "–" + minutes.getMax();
        return content.texts()
                .of(
                        "subtitle",
                        content.clock().days(),
                        content.clock().horizon().zone().getId(),
                        Integer.toString(content.steps()),
                        length);
    }

    private static void write(Picture picture, Texts texts, Html html) {
        String caption = texts.of("picture." + picture.name() + ".caption");
        html.open("section", "")
                .element("h2", "", texts.of("picture." + picture.name()))
                .image(picture.file(texts), caption, Picture.WIDTH, picture.height())
                .element("p", "caption", caption);
        if (!picture.note().isEmpty()) {
            html.element("p", "caption", picture.note());
        }
        html.close();
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream("report.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
