package io.vppdispatch.api.cli;

import io.vppdispatch.api.report.text.Clock;
import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.optimizer.compare.AssetChange;
import io.vppdispatch.optimizer.compare.AssetChange.Presence;
import io.vppdispatch.optimizer.compare.Change;
import io.vppdispatch.optimizer.compare.Figure;
import io.vppdispatch.optimizer.compare.PlanComparison;
import io.vppdispatch.optimizer.system.Carrier;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A comparison of two plans for people; what is the same in both is left out. */
final class ComparisonText {

    private static final double SAME = 0.05;

    private final PlanComparison comparison;
    private final Texts texts;
    private final Clock clock;
    private final List<String> lines = new ArrayList<>();

    private ComparisonText(PlanComparison comparison, Texts texts) {
        this.comparison = comparison;
        this.texts = texts;
        this.clock = new Clock(comparison.first());
    }

    static String of(PlanComparison comparison, Texts texts) {
        return new ComparisonText(comparison, texts).text();
    }

    private String text() {
        if (!comparison.isSameHorizon()) {
            lines.add(texts.of("compare.horizons", steps(comparison.first()), steps(comparison.second())));
        }
        comparison.totals().forEach((key, change) -> lines.add(change("", texts.of("compare." + key), change)));
        lines.add(texts.of("compare.assets"));
        List<String> same = new ArrayList<>();
        for (AssetChange asset : comparison.assets()) {
            if (asset.presence() == Presence.BOTH && changed(asset).isEmpty()) {
                same.add(asset.id());
            } else {
                asset(asset);
            }
        }
        if (!same.isEmpty()) {
            lines.add("  " + texts.of("compare.same", texts.list(same)));
        }
        figures(texts.of("compare.together"), comparison.sums());
        section("compare.costs", comparison.costsCny());
        section("compare.shortages", comparison.shortagesMwh());
        section("compare.accounts", comparison.accounts());
        return String.join(System.lineSeparator(), lines);
    }

    /** First and last moment with zone, number and length of the steps, since any of them may be what differs. */
    private String steps(Horizon horizon) {
        IntSummaryStatistics minutes =
                horizon.stepMinutes().stream().mapToInt(Integer::intValue).summaryStatistics();
        String length = minutes.getMin() == minutes.getMax()
                ? Integer.toString(minutes.getMin())
                : minutes.getMin() + "–" + minutes.getMax();
        Clock own = new Clock(horizon);
        int last = horizon.steps() - 1;
        return texts.of(
                "compare.steps",
                own.days() + " " + own.interval(0, last),
                horizon.zone().getId(),
                Integer.toString(horizon.steps()),
                length);
    }

    private static List<Figure> changed(AssetChange asset) {
        return asset.figures().entrySet().stream()
                .filter(figure -> isChanged(figure.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isChanged(Change change) {
        return !change.isComparable() || Math.abs(change.difference()) >= SAME;
    }

    private void asset(AssetChange asset) {
        String only = asset.presence() == Presence.BOTH
                ? ""
                : texts.of("compare." + asset.presence().name());
        figures(asset.id() + only, asset.figures());
        for (AssetChange.Span span : asset.spans()) {
            lines.add("      "
                    + texts.of(
                            span.carrier() == Carrier.HEAT ? "compare.heatSpan" : "compare.span",
                            clock.interval(span.firstStep(), span.lastStep()),
                            signed(span.mostMw()),
                            signed(span.energyMwh())));
        }
    }

    private void figures(String title, Map<Figure, Change> figures) {
        lines.add("  " + title);
        figures.forEach((figure, change) -> {
            if (isChanged(change)) {
                lines.add(change("    ", texts.of(figure), change));
            }
        });
    }

    private void section(String title, Map<String, Change> changes) {
        List<String> some = new ArrayList<>();
        changes.forEach((key, change) -> {
            if (isChanged(change)) {
                some.add(change("  ", name(key), change));
            }
        });
        if (!some.isEmpty()) {
            lines.add(texts.of(title));
            lines.addAll(some);
        }
    }

    /** A cost, a ledger, or a shortage and its place. */
    private String name(String key) {
        String[] words = key.split(" ", 2);
        String constant = words[0].toUpperCase(Locale.ROOT);
        for (String kind : List.of(CostKind.class.getSimpleName(), Ledger.class.getSimpleName(), "ShortageKind")) {
            if (words.length == (kind.equals("ShortageKind") ? 2 : 1)
                    && texts.bundle().containsKey(kind + "." + constant)) {
                return texts.of(kind + "." + constant) + (words.length > 1 ? " " + words[1] : "");
            }
        }
        return key;
    }

    private String change(String indent, String name, Change change) {
        return indent
                + texts.of(
                        "compare.change",
                        name,
                        value(change.first()),
                        value(change.second()),
                        change.isComparable() ? signed(change.difference()) : texts.of("none"));
    }

    private String value(@Nullable Double value) {
        return value == null ? texts.of("none") : texts.number(value, 1);
    }

    private String signed(double value) {
        String text = texts.number(value, 1);
        return value >= SAME ? "+" + text : text;
    }
}
