package io.vppdispatch.api.report.table;

import io.vppdispatch.api.report.text.Interaction;
import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.report.view.Content;
import io.vppdispatch.optimizer.Explanation;
import io.vppdispatch.optimizer.explain.curtailment.CauseShare;
import io.vppdispatch.optimizer.explain.curtailment.CurtailmentCauses;

/** Why energy is curtailed; nothing where that was not asked for or nothing is. */
public final class CauseTable {

    private static final double SHOWN_MWH = 0.05;

    private CauseTable() {}

    public static void write(Content content, Html html) {
        Explanation explanation = content.explanation();
        if (explanation == null || explanation.causes().curtailedMwh() < SHOWN_MWH) {
            return;
        }
        Texts texts = content.texts();
        CurtailmentCauses causes = explanation.causes();
        html.open("section", "").element("h2", "", texts.of("causes"));
        new Columns<CauseShare>()
                .words(texts.of("head.cause"), share -> texts.of(share.cause()))
                .numbers(texts.of("head.causeMwh"), share -> texts.number(share.mwh(), 1))
                .numbers(texts.of("head.causeShare"), share -> texts.percent(share.mwh() / causes.curtailedMwh()))
                .numbers(texts.of("head.between"), share -> between(texts, share))
                .numbers(texts.of("head.aloneMwh"), share -> alone(texts, share))
                .write("", causes.shares(), html);
        html.element("p", "caption", texts.of("causes.caption"));
        Interaction.of(texts, causes.interactionShare())
                .ifPresent(words -> html.element("p", "caption", texts.of("explain.interaction", words)));
        html.close();
    }

    private static String between(Texts texts, CauseShare share) {
        return share.proven()
                ? texts.of("stage.proven")
                : texts.number(share.leastMwh(), 1) + "–" + texts.number(share.mostMwh(), 1);
    }

    private static String alone(Texts texts, CauseShare share) {
        Double alone = share.aloneMwh();
        return alone == null ? "" : texts.number(alone, 1);
    }
}
