package io.vppdispatch.api.report.table;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.optimizer.PlanWarning;
import io.vppdispatch.optimizer.stages.Stage;
import java.util.List;

/** What the plan was made best at, in order, how far each is proven and what that means. */
public final class StageTable {

    private StageTable() {}

    public static void write(Content content, Html html) {
        Texts texts = content.texts();
        List<Stage> stages = content.plan().stages();
        html.open("section", "").element("h2", "", texts.of("stages"));
        new Columns<Stage>()
                .words(texts.of("head.stage"), stage -> texts.of("stage." + stage.name()))
                .numbers(texts.of("head.objective"), stage -> quantity(texts, stage, stage.objective()))
                .numbers(texts.of("head.bound"), stage -> quantity(texts, stage, stage.bound()))
                .numbers(
                        texts.of("head.difference"), stage -> quantity(texts, stage, stage.objective() - stage.bound()))
                .numbers(texts.of("head.accepted"), stage -> quantity(texts, stage, stage.accepted()))
                .numbers(texts.of("head.gap"), stage -> gap(texts, stage))
                .words(
                        texts.of("head.proven"),
                        stage -> texts.of(stage.isProven() ? "stage.proven" : "stage.notProven"))
                .numbers(texts.of("head.seconds"), stage -> texts.number(stage.seconds(), 2))
                .write("", stages, html);
        for (PlanWarning warning : content.plan().warnings()) {
            String kind = texts.of("warning." + warning.kind());
            html.element("p", "warning", texts.of("warning", kind, warning.detail()));
        }
        html.element("p", "caption", texts.of("stages.caption")).close();
    }

    /** Only of cost, where a share is asked; of the other stages an amount is. */
    private static String gap(Texts texts, Stage stage) {
        boolean isAsked = stage.name().equals(Stage.LEAST_COST);
        return isAsked && Double.isFinite(stage.gap()) ? texts.percent(stage.gap()) : texts.of("none");
    }

    private static String quantity(Texts texts, Stage stage, double value) {
        if (!Double.isFinite(value)) {
            return texts.of("none");
        }
        int decimals = stage.unit().equals("share") ? 5 : 2;
        return (texts.number(value, decimals) + " " + texts.unit(stage.unit())).strip();
    }
}
