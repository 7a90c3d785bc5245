package io.vppdispatch.api.cli;

import io.vppdispatch.api.report.text.Clock;
import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.optimizer.explain.marginal.MarginalStep;
import io.vppdispatch.optimizer.explain.marginal.PriceSetter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who sets the price, a line for all steps in a row with the same setters at the same nodes. Of several that are worth the same those are
 * named whose price goes through the fewest rules; all of them stand in the JSON.
 */
final class MarginalText {

    private final Texts texts;
    private final Clock clock;

    MarginalText(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    List<String> of(List<MarginalStep> steps) {
        List<String> lines = new ArrayList<>();
        Map<List<String>, List<MarginalStep>> runs = new LinkedHashMap<>();
        for (MarginalStep step : steps) {
            List<MarginalStep> run = runs.computeIfAbsent(step.nodes(), nodes -> new ArrayList<>());
            if (!run.isEmpty() && !continues(run.get(run.size() - 1), step)) {
                lines.add(line(run));
                run.clear();
            }
            run.add(step);
        }
        runs.values().forEach(run -> lines.add(line(run)));
        return lines;
    }

    /** True where the same would be written of both. */
    private boolean continues(MarginalStep before, MarginalStep step) {
        return before.step() + 1 == step.step() && setters(before).equals(setters(step));
    }

    private String line(List<MarginalStep> run) {
        MarginalStep first = run.get(0);
        double least = run.stream().mapToDouble(MarginalStep::cnyPerMwh).min().orElseThrow();
        double most = run.stream().mapToDouble(MarginalStep::cnyPerMwh).max().orElseThrow();
        String price = most - least < 0.005
                ? texts.cnyPerMwh(least)
                : texts.of("explain.range", texts.number(least, 2), texts.cnyPerMwh(most));
        String interval = clock.interval(first.step(), run.get(run.size() - 1).step());
        return texts.of("explain.marginal", interval, texts.list(first.nodes()), price, setters(first));
    }

    private String setters(MarginalStep step) {
        int fewest =
                step.setters().isEmpty() ? 0 : step.setters().get(0).rules().size();
        String named = texts.list(step.setters().stream()
                .filter(setter -> setter.rules().size() == fewest)
                .map(this::setter)
                .toList());
        return switch (step.state()) {
            case ONE -> named;
            case SEVERAL -> texts.of("explain.several", named);
            case GRID -> texts.of("explain.grid", named);
            case DEGENERATE -> texts.of("explain.degenerate");
        };
    }

    private String setter(PriceSetter setter) {
        return setter.rules().isEmpty()
                ? setter.subject()
                : texts.of(
                        "explain.through",
                        setter.subject(),
                        texts.list(setter.rules().stream().map(texts::rule).toList()));
    }
}
