package io.vppdispatch.api.report.table;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.optimizer.explain.Award;
import io.vppdispatch.optimizer.explain.AwardedStep;
import java.util.List;

/** What every offer of demand response was awarded, and why; nothing without offers. */
public final class AwardTable {

    private AwardTable() {}

    public static void write(Content content, Html html) {
        List<Award> awards = content.plan().awards();
        if (awards.isEmpty()) {
            return;
        }
        Texts texts = content.texts();
        Columns<Award> columns = new Columns<Award>()
                .words(texts.of("head.offer"), Award::offer)
                .words(texts.of("head.result"), award -> texts.of(award.reason()))
                .numbers(texts.of("head.offeredMw"), award -> texts.number(award.offeredMw(), 1))
                .numbers(texts.of("head.awardedMw"), award -> texts.number(award.awardedMw(), 1))
                .numbers(texts.of("head.calledMwh"), award -> texts.number(award.calledMwh(), 1))
                .lines(texts.of("head.ladder"), award -> ladder(texts, award));
        if (awards.stream().anyMatch(award -> award.accepting() != null)) {
            columns.numbers(texts.of("head.acceptingCny"), award -> accepting(texts, award));
        }
        html.open("section", "").element("h2", "", texts.of("awards"));
        columns.write("", awards, html);
        html.close();
    }

    private static String ladder(Texts texts, Award award) {
        return texts.list(award.ladder().stream().map(step -> step(texts, step)).toList());
    }

    private static String step(Texts texts, AwardedStep step) {
        return texts.of(
                "award.step",
                texts.number(step.awardedMw(), 1),
                texts.number(step.powerMw(), 1),
                texts.cnyPerMwh(step.priceCnyPerMwh()));
    }

    private static String accepting(Texts texts, Award award) {
        Double cny = award.acceptingCny();
        if (cny != null) {
            return texts.number(cny, 0);
        }
        return award.accepting() == null ? "" : texts.of("accepting." + award.accepting());
    }
}
