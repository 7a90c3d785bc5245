package io.vppdispatch.api.report;

import io.vppdispatch.api.report.chart.Picture;
import io.vppdispatch.api.report.chart.Pictures;
import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.optimizer.Explanation;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.portfolio.Envelope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a plan as one page per language, {@code report.html} and {@code report.zh.html}, with their pictures beside them. */
public final class Report {

    private Report() {}

    /** The page of a language. */
    public static String page(Texts texts) {
        return texts.file("report", "html");
    }

    /** Removes an earlier report, whatever pages and pictures it had. */
    public static void delete(Path folder) throws IOException {
        for (Texts texts : Texts.all()) {
            Files.deleteIfExists(folder.resolve(page(texts)));
            for (String file : Pictures.files(texts)) {
                Files.deleteIfExists(folder.resolve(file));
            }
        }
    }

    /**
     * Writes the report of a plan in every language, whether its audit is clean or not.
     *
     * @param titleIn title of the case in a language such as {@code zh}
     * @param folder made if absent; files of an earlier report are replaced
     * @return the pages
     */
    public static List<Path> write(Plan plan, Function<String, String> titleIn, Path folder) throws IOException {
        return write(plan, null, List.of(), titleIn, folder);
    }

    /** The same with why the plan is as it is and how far virtual power plants could leave it, where that is known. */
    public static List<Path> write(
            Plan plan,
            @Nullable Explanation explanation,
            List<Envelope> envelopes,
            Function<String, String> titleIn,
            Path folder)
            throws IOException {
        Files.createDirectories(folder);
        delete(folder);
        List<Path> pages = new ArrayList<>();
        for (Texts texts : Texts.all()) {
            Content content = Content.of(
                    plan, explanation, envelopes, titleIn.apply(texts.locale().getLanguage()), texts);
            List<Picture> pictures = Pictures.of(content);
            for (Picture picture : pictures) {
                picture.write(folder, texts);
            }
            pages.add(Files.writeString(folder.resolve(page(texts)), Page.of(content, pictures)));
        }
        return pages;
    }
}
