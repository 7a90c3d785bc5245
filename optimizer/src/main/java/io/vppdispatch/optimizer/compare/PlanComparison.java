package io.vppdispatch.optimizer.compare;

import io.vppdispatch.optimizer.compare.AssetChange.Presence;
import io.vppdispatch.optimizer.compare.AssetChange.Span;
import io.vppdispatch.optimizer.compare.PlanFigures.AssetFigures;
import io.vppdispatch.optimizer.compare.PlanFigures.Injection;
import io.vppdispatch.optimizer.system.Carrier;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two plans by asset, energy and money. The differences of the assets add up to the difference of the sums over assets, figure by
 * figure.
 *
 * @param isSameHorizon true where both have the same steps, so that their power can be compared step by step
 * @param totals figures of the whole plans
 * @param sums of every figure over the assets of each plan
 * @param assets the one whose power differs by most energy first
 */
public record PlanComparison(
        Horizon first,
        Horizon second,
        boolean isSameHorizon,
        Map<String, Change> totals,
        Map<Figure, Change> sums,
        List<AssetChange> assets,
        Map<String, Change> costsCny,
        Map<String, Change> shortagesMwh,
        Map<String, Change> accounts) {

    private static final List<Figure> ENERGY =
            List.of(Figure.OUT_MWH, Figure.IN_MWH, Figure.HEAT_OUT_MWH, Figure.HEAT_IN_MWH);
    private static final int MOST_SPANS = 3;
    private static final double SAME_MW = 1e-3;

    /** Compares two plans. */
    public static PlanComparison of(PlanFigures first, PlanFigures second) {
        boolean isSame = first.horizon().startOf(0).equals(second.horizon().startOf(0))
                && first.horizon().stepMinutes().equals(second.horizon().stepMinutes());
        Set<String> ids = new LinkedHashSet<>(first.assets().keySet());
        ids.addAll(second.assets().keySet());
        List<AssetChange> assets = new ArrayList<>();
        for (String id : ids) {
            assets.add(asset(id, first.assets().get(id), second.assets().get(id), isSame ? first.horizon() : null));
        }
        assets.sort(Comparator.comparingDouble(AssetChange::movedMwh)
                .thenComparing(PlanComparison::moneyCny)
                .reversed());
        return new PlanComparison(
                first.horizon(),
                second.horizon(),
                isSame,
                Change.of(first.totals(), second.totals()),
                Change.of(sums(first), sums(second)),
                List.copyOf(assets),
                Change.of(first.costsCny(), second.costsCny()),
                Change.of(first.shortagesMwh(), second.shortagesMwh()),
                Change.of(first.accounts(), second.accounts()));
    }

    private static double moneyCny(AssetChange asset) {
        return Math.abs(asset.difference(Figure.RESOURCE_CNY)) + Math.abs(asset.difference(Figure.CONTRACT_CNY));
    }

    private static Map<Figure, Double> sums(PlanFigures plan) {
        Map<Figure, Double> sums = new EnumMap<>(Figure.class);
        plan.assets()
                .values()
                .forEach(asset -> asset.figures().forEach((figure, value) -> sums.merge(figure, value, Double::sum)));
        return sums;
    }

    private static AssetChange asset(
            String id, @Nullable AssetFigures first, @Nullable AssetFigures second, @Nullable Horizon horizon) {
        Map<Figure, Change> figures =
                Change.of(first == null ? Map.of() : first.figures(), second == null ? Map.of() : second.figures());
        Map<Figure, Change> sorted = new EnumMap<>(Figure.class);
        sorted.putAll(figures);
        if (first == null || second == null || horizon == null) {
            Presence presence =
                    first == null ? Presence.ONLY_SECOND : second == null ? Presence.ONLY_FIRST : Presence.BOTH;
            double moved =
                    ENERGY.stream().mapToDouble(figure -> moved(sorted, figure)).sum();
            return new AssetChange(id, presence, sorted, moved, List.of());
        }
        List<Span> spans = spans(first, second, horizon);
        double moved =
                spans.stream().mapToDouble(span -> Math.abs(span.energyMwh())).sum();
        List<Span> largest = spans.stream()
                .sorted(Comparator.comparingDouble((Span span) -> -Math.abs(span.energyMwh())))
                .limit(MOST_SPANS)
                .toList();
        return new AssetChange(id, Presence.BOTH, sorted, moved, largest);
    }

    private static double moved(Map<Figure, Change> figures, Figure figure) {
        Change change = figures.get(figure);
        return change == null ? 0 : Math.abs(change.difference());
    }

    /** Of every node that either plan has it inject into. */
    private static List<Span> spans(AssetFigures first, AssetFigures second, Horizon horizon) {
        Set<String> columns = new LinkedHashSet<>(first.injections().keySet());
        columns.addAll(second.injections().keySet());
        Series none = Series.constant(horizon.steps(), 0);
        List<Span> spans = new ArrayList<>();
        for (String column : columns) {
            Injection one = first.injections().get(column);
            Injection other = second.injections().get(column);
            Carrier carrier = Objects.requireNonNull(one == null ? other : one).carrier();
            spans.addAll(spans(carrier, one == null ? none : one.mw(), other == null ? none : other.mw(), horizon));
        }
        return spans;
    }

    private static List<Span> spans(Carrier carrier, Series first, Series second, Horizon horizon) {
        List<Span> spans = new ArrayList<>();
        int t = 0;
        while (t < horizon.steps()) {
            int sign = sign(first, second, t);
            int begin = t;
            double energyMwh = 0;
            double mostMw = 0;
            for (; t < horizon.steps() && sign(first, second, t) == sign; t++) {
                double mw = second.at(t) - first.at(t);
                energyMwh += mw * horizon.hours(t);
                mostMw = Math.abs(mw) > Math.abs(mostMw) ? mw : mostMw;
            }
            if (sign != 0) {
                spans.add(new Span(carrier, begin, t - 1, energyMwh, mostMw));
            }
        }
        return spans;
    }

    private static int sign(Series first, Series second, int t) {
        double mw = second.at(t) - first.at(t);
        return Math.abs(mw) <= SAME_MW ? 0 : (int) Math.signum(mw);
    }

    public PlanComparison {
        totals = Collections.unmodifiableMap(new LinkedHashMap<>(totals));
        sums = Collections.unmodifiableMap(new LinkedHashMap<>(sums));
        costsCny = Collections.unmodifiableMap(new LinkedHashMap<>(costsCny));
        shortagesMwh = Collections.unmodifiableMap(new LinkedHashMap<>(shortagesMwh));
        accounts = Collections.unmodifiableMap(new LinkedHashMap<>(accounts));
    }
}
