package io.vppdispatch.api.cli;

import io.vppdispatch.api.report.text.ConflictTexts;
import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.optimizer.Infeasible;
import io.vppdispatch.optimizer.explain.ConflictText;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import java.util.ArrayList;
import java.util.List;

/** Why there is no plan, for people, in their language. */
final class ConflictSummary {

    private static final int MOST_LINES = 20;

    private ConflictSummary() {}

    static String of(Infeasible infeasible, DispatchProblem problem, Texts texts) {
        if (infeasible.conflicts().isEmpty()) {
            return texts.of("infeasible.notIsolated");
        }
        List<String> lines = new ArrayList<>();
        lines.add(texts.of(infeasible.found().isLeast() ? "infeasible.least" : "infeasible.some"));
        List<ConflictText.Line> conflicts = ConflictText.of(infeasible.found(), problem, new ConflictTexts(texts));
        conflicts.stream().limit(MOST_LINES).forEach(line -> lines.add("  " + line.message()));
        if (conflicts.size() > MOST_LINES) {
            lines.add("  " + texts.of("infeasible.more", Integer.toString(conflicts.size() - MOST_LINES)));
        }
        return String.join(System.lineSeparator(), lines);
    }

    /** The continuous relaxation alone contradicts itself. */
    static String relaxed(Texts texts) {
        return texts.of("infeasible.relaxed");
    }
}
