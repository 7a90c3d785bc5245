package io.vppdispatch.api.cli;

import io.vppdispatch.api.report.text.Clock;
import io.vppdispatch.api.report.text.Interaction;
import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.optimizer.Explanation;
import io.vppdispatch.optimizer.explain.Award;
import io.vppdispatch.optimizer.explain.curtailment.CauseShare;
import io.vppdispatch.optimizer.explain.curtailment.CurtailmentCauses;
import io.vppdispatch.optimizer.explain.curtailment.GroupShare;
import io.vppdispatch.optimizer.explain.curtailment.Relief;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import java.util.ArrayList;
import java.util.List;

/** An explanation for people, in their language. */
final class ExplanationText {

    private static final double SHOWN_MWH = 0.05;

    private final Texts texts;
    private final Clock clock;
    private final List<String> lines = new ArrayList<>();

    ExplanationText(DispatchProblem problem, Texts texts) {
        this.texts = texts;
        this.clock = new Clock(problem.horizon());
    }

    String of(Explanation explanation) {
        addCauses(explanation.causes());
        if (!explanation.reliefs().isEmpty()) {
            lines.add(texts.of("explain.reliefs"));
            explanation.reliefs().forEach(relief -> lines.add("  " + line(relief)));
        }
        if (!explanation.marginal().isEmpty()) {
            lines.add(texts.of("explain.setters"));
            new MarginalText(texts, clock).of(explanation.marginal()).forEach(line -> lines.add("  " + line));
        }
        explanation.awards().forEach(this::add);
        return String.join(System.lineSeparator(), lines);
    }

    private void addCauses(CurtailmentCauses causes) {
        double whole = causes.curtailedMwh();
        lines.add(texts.of("explain.curtailed", texts.mwh(whole)));
        if (whole < SHOWN_MWH) {
            return;
        }
        for (CauseShare share : causes.shares()) {
            boolean isShown = Math.abs(share.mwh()) >= SHOWN_MWH || share.mostMwh() >= SHOWN_MWH && !share.proven();
            if (isShown || share.aloneMwh() != null && share.aloneMwh() >= SHOWN_MWH) {
                lines.add("  " + line(share, whole));
            }
        }
        Interaction.of(texts, causes.interactionShare())
                .ifPresent(interaction -> lines.add(texts.of("explain.interaction", interaction)));
        for (GroupShare group : causes.groups()) {
            String names = texts.list(group.causes().stream().map(texts::of).toList());
            lines.add("  " + texts.of("explain.group", names, texts.mwh(group.mwh())));
        }
    }

    private String line(CauseShare share, double whole) {
        StringBuilder line = new StringBuilder(texts.of(
                "explain.cause", texts.of(share.cause()), texts.mwh(share.mwh()), texts.percent(share.mwh() / whole)));
        Double alone = share.aloneMwh();
        if (alone != null) {
            line.append(texts.of("explain.alone", texts.mwh(alone)));
        }
        if (!share.proven()) {
            line.append(texts.of("explain.between", texts.mwh(share.leastMwh()), texts.mwh(share.mostMwh())));
        }
        return line.append(most(share)).toString();
    }

    /** Where the most of it falls. */
    private String most(CauseShare share) {
        int most = 0;
        for (int t = 1; t < share.mw().steps(); t++) {
            most = share.mw().at(t) > share.mw().at(most) ? t : most;
        }
        double mw = share.mw().at(most);
        return mw < SHOWN_MWH ? "" : texts.of("explain.most", texts.mw(mw), clock.interval(most, most));
    }

    private String line(Relief relief) {
        return texts.of(
                "explain.relief",
                texts.of(relief.cause()),
                relief.subject(),
                texts.cnyPerMwh(relief.cnyPerMwh()),
                texts.mwh(relief.gainMwh()),
                clock.interval(relief.firstStep(), relief.lastStep()));
    }

    private void add(Award award) {
        lines.add(texts.of(
                "explain.award",
                award.offer(),
                texts.of(award.reason()),
                texts.mw(award.awardedMw()),
                texts.mwh(award.calledMwh())));
    }
}
