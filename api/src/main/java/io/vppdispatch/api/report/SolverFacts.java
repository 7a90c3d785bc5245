package io.vppdispatch.api.report;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.stages.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the plan was found, so that it can be found again. */
final class SolverFacts {

    private SolverFacts() {}

    static void write(Content content, Html html) {
        Texts texts = content.texts();
        html.open("section", "").element("h2", "", texts.of("solver"));
        html.table(
                "",
                List.of(
                        Cell.words(texts.of("head.stage")),
                        Cell.number(texts.of("head.objective")),
                        Cell.number(texts.of("head.bound")),
                        Cell.number(texts.of("head.gap")),
                        Cell.number(texts.of("head.seconds"))),
                content.plan().stages().stream().map(stage -> row(texts, stage)).toList());
        html.open("dl", "");
        for (List<String> fact : facts(content.plan(), texts)) {
            html.element("dt", "", texts.of("fact." + fact.get(0))).element("dd", "", fact.get(1));
        }
        html.close().close();
    }

    private static List<Cell> row(Texts texts, Stage stage) {
        return List.of(
                Cell.words(stage.name()),
                Cell.number(texts.number(stage.objective(), 2)),
                Cell.number(texts.number(stage.bound(), 2)),
                Cell.number(Double.isFinite(stage.gap()) ? texts.percent(stage.gap()) : texts.of("none")),
                Cell.number(texts.number(stage.seconds(), 2)));
    }

    private static List<List<String>> facts(Plan plan, Texts texts) {
        List<List<String>> facts = new ArrayList<>();
        facts.add(List.of("solver", plan.solver()));
        facts.add(List.of("askedGap", texts.percent(plan.settings().gap())));
        facts.add(List.of(
                "timeLimit",
                texts.of("unit.s", texts.number(plan.settings().timeLimit().toMillis() / 1000.0, 0))));
        facts.add(List.of("formulation", plan.settings().formulation().name().toLowerCase(Locale.ROOT)));
        facts.add(List.of("seed", Integer.toString(plan.settings().seed())));
        facts.add(List.of("threads", Integer.toString(plan.settings().threads())));
        facts.add(List.of("rows", texts.number(plan.size().rows(), 0)));
        facts.add(List.of("columns", texts.number(plan.size().columns(), 0)));
        facts.add(List.of("nonzeros", texts.number(plan.size().nonzeros(), 0)));
        facts.add(List.of(
                "seconds",
                texts.of(
                        "fact.phases",
                        texts.number(plan.seconds().build(), 2),
                        texts.number(plan.seconds().solve(), 2),
                        texts.number(plan.seconds().audit(), 2),
                        texts.number(plan.seconds().total(), 2))));
        facts.add(List.of("reproducible", texts.of(plan.reproducible() ? "yes" : "no")));
        return facts;
    }
}
