package io.vppdispatch.optimizer.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.compare.AssetChange.Presence;
import io.vppdispatch.optimizer.compare.AssetChange.Span;
import io.vppdispatch.optimizer.compare.PlanFigures.AssetFigures;
import io.vppdispatch.optimizer.compare.PlanFigures.Injection;
import io.vppdispatch.optimizer.system.Carrier;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlanComparisonTest {

    private static AssetFigures asset(Map<Figure, Double> figures, double... powerMw) {
        return new AssetFigures(Map.of("power_mw", new Injection(Carrier.ELECTRICITY, Series.of(powerMw))), figures);
    }

    private static PlanFigures plan(Horizon horizon, Map<String, AssetFigures> assets) {
        return new PlanFigures(horizon, Map.of(), assets, Map.of(), Map.of(), Map.of());
    }

    /** Half hours: 10 MW less for two, then 30 MW more for one; a span of 0.001 MW is none. */
    @Test
    void spansSayWhereThePowerDiffers() {
        Horizon horizon = Toys.quarters(5);
        PlanComparison one = PlanComparison.of(
                plan(horizon, Map.of("a", asset(Map.of(), 50, 50, 50, 50, 50))),
                plan(horizon, Map.of("a", asset(Map.of(), 40, 35, 50.0005, 80, 50))));
        AssetChange a = one.assets().get(0);
        assertThat(a.spans())
                .containsExactly(
                        new Span(Carrier.ELECTRICITY, 3, 3, 30 * 0.25, 30),
                        new Span(Carrier.ELECTRICITY, 0, 1, -(10 + 15) * 0.25, -15));
        assertThat(a.movedMwh()).isCloseTo((30 + 10 + 15) * 0.25, within(1e-9));
        assertThat(one.isSameHorizon()).isTrue();
    }

    /** A heat pump that takes 2 MW less for an hour and gives 6 MW less of heat; a unit gives heat in one plan only. */
    @Test
    void heatIsComparedApart() {
        PlanComparison one = PlanComparison.of(
                plan(Toys.hours(1), Map.of("pump", heatPump(5, 15), "chp", heatPump(0, 0))),
                plan(Toys.hours(1), Map.of("pump", heatPump(3, 9), "chp", asset(Map.of(), 0))));
        assertThat(one.assets().get(0).spans())
                .containsExactly(
                        new Span(Carrier.HEAT, 0, 0, 9 - 15, 9 - 15), new Span(Carrier.ELECTRICITY, 0, 0, 2, 2));
        assertThat(one.assets().get(0).movedMwh()).isEqualTo(6 + 2);
        assertThat(one.sums().get(Figure.HEAT_OUT_MWH).difference()).isEqualTo(9 - 15);
        assertThat(one.sums().get(Figure.IN_MWH).difference()).isEqualTo(3 - 5);
        assertThat(one.sums()).doesNotContainKey(Figure.OUT_MWH);
    }

    private static AssetFigures heatPump(double takenMw, double heatMw) {
        Map<String, Injection> injections = Map.of(
                "power_mw", new Injection(Carrier.ELECTRICITY, Series.of(-takenMw)),
                "given_mw", new Injection(Carrier.HEAT, Series.of(heatMw)));
        return new AssetFigures(injections, Map.of(Figure.IN_MWH, takenMw, Figure.HEAT_OUT_MWH, heatMw));
    }

    @Test
    void theLargestDifferenceComesFirst() {
        Map<String, AssetFigures> first = new LinkedHashMap<>();
        Map<String, AssetFigures> second = new LinkedHashMap<>();
        for (String id : List.of("same", "little", "much")) {
            first.put(id, asset(Map.of(), 10, 10));
            double mw = id.equals("same") ? 10 : id.equals("little") ? 11 : 40;
            second.put(id, asset(Map.of(), 10, mw));
        }
        assertThat(PlanComparison.of(plan(Toys.hours(2), first), plan(Toys.hours(2), second))
                        .assets())
                .extracting(AssetChange::id)
                .containsExactly("much", "little", "same");
    }

    /** What a plan does not have is named, and what the other has of it is the whole of the difference. */
    @Test
    void anAssetOfOnePlanIsNamedAndNotZero() {
        PlanComparison one = PlanComparison.of(
                plan(Toys.hours(1), Map.of("old", asset(Map.of(Figure.OUT_MWH, 7.0), 7))),
                plan(Toys.hours(1), Map.of("new", asset(Map.of(Figure.OUT_MWH, 3.0), 3))));
        assertThat(one.assets())
                .extracting(AssetChange::id, AssetChange::presence)
                .containsExactly(tuple("old", Presence.ONLY_FIRST), tuple("new", Presence.ONLY_SECOND));
        assertThat(one.assets().get(0).figures().get(Figure.OUT_MWH)).isEqualTo(new Change(7.0, null));
        assertThat(one.assets().get(0).figures().get(Figure.OUT_MWH).isComparable())
                .isFalse();
        assertThat(one.sums().get(Figure.OUT_MWH)).isEqualTo(new Change(7.0, 3.0));
    }

    @Test
    void plansOfOtherStepsAreComparedInSumsAlone() {
        PlanComparison one = PlanComparison.of(
                plan(Toys.hours(1), Map.of("a", asset(Map.of(Figure.OUT_MWH, 7.0), 7))),
                plan(Toys.quarters(2), Map.of("a", asset(Map.of(Figure.OUT_MWH, 4.0), 8, 8))));
        assertThat(one.isSameHorizon()).isFalse();
        assertThat(one.assets().get(0).spans()).isEmpty();
        assertThat(one.assets().get(0).movedMwh()).isEqualTo(3);
    }

    /** Over random plans with assets of their own, figure by figure. */
    @Test
    void theDifferencesOfAssetsAddUpToThatOfTheSums() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            PlanComparison one = PlanComparison.of(randomPlan(random), randomPlan(random));
            one.sums().forEach((figure, change) -> {
                double sum = one.assets().stream()
                        .mapToDouble(asset -> asset.difference(figure))
                        .sum();
                assertThat(sum).isCloseTo(change.difference(), within(1e-9));
            });
            assertThat(one.sums()).isNotEmpty();
        }
    }

    private static PlanFigures randomPlan(Random random) {
        Map<String, AssetFigures> assets = new LinkedHashMap<>();
        for (int i = 0; i < 8; i++) {
            if (i == 0 || random.nextBoolean()) {
                Map<Figure, Double> figures = new LinkedHashMap<>();
                for (Figure figure : Figure.values()) {
                    if (random.nextInt(4) > 0) {
                        figures.put(figure, random.nextDouble(-1000, 1000));
                    }
                }
                assets.put("asset" + i, asset(figures, random.nextDouble(100)));
            }
        }
        return plan(Toys.hours(1), assets);
    }
}
