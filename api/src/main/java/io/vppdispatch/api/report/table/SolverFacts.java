package io.vppdispatch.api.report.table;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.optimizer.Plan;
import java.util.ArrayList;
import java.util.List;

/** What the audit recounted, and how the plan was found, so that it can be found again. */
public final class SolverFacts {

    private SolverFacts() {}

    public static void write(Content content, Html html) {
        Texts texts = content.texts();
        Plan plan = content.plan();
        write("audit", audit(plan, texts), texts, html);
        write("solver", solver(plan, texts), texts, html);
    }

    private static void write(String title, List<List<String>> facts, Texts texts, Html html) {
        html.open("section", "").element("h2", "", texts.of(title)).open("dl", "");
        for (List<String> fact : facts) {
            html.element("dt", "", texts.of("fact." + fact.get(0))).element("dd", "", fact.get(1));
        }
        html.close().close();
    }

    private static List<List<String>> audit(Plan plan, Texts texts) {
        return List.of(
                List.of("clean", texts.of(plan.audit().isClean() ? "fact.isClean" : "fact.notClean")),
                List.of("violations", Integer.toString(plan.audit().violations().size())),
                List.of("claimed", texts.of("unit.cny", texts.number(plan.objective(), 2))),
                List.of(
                        "recounted",
                        texts.of("unit.cny", texts.number(plan.audit().totalCny(), 2))),
                List.of("notAbsorbed", texts.mwh(plan.audit().notAbsorbedMwh())),
                List.of("penalties", texts.cny(plan.audit().violationCny())));
    }

    private static List<List<String>> solver(Plan plan, Texts texts) {
        List<List<String>> facts = new ArrayList<>();
        facts.add(List.of("solver", plan.solver()));
        facts.add(List.of("mode", texts.of(plan.problem().objective().mode())));
        facts.add(List.of("askedGap", texts.percent(plan.settings().gap())));
        facts.add(List.of(
                "timeLimit",
                texts.of("unit.s", texts.number(plan.settings().timeLimit().toMillis() / 1000.0, 0))));
        facts.add(List.of("formulation", texts.of(plan.settings().formulation())));
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
