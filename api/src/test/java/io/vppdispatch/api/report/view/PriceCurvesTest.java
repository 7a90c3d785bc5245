package io.vppdispatch.api.report.view;

import static io.vppdispatch.optimizer.testing.Toys.optimum;
import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.api.report.TinyDay;
import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.price.Prices;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PriceCurvesTest {

    private static PriceCurves curves(Map<String, Series> prices) {
        Plan plan = optimum(TinyDay.sunny());
        Prices known = new Prices(prices, prices, Map.of(), null, Map.of());
        return PriceCurves.of(Content.of(TinyDay.with(plan, plan.schedule(), known), "case", Texts.english()));
    }

    /** The only load stands at the node of the toy. */
    private static Map<String, Series> prices(int others) {
        int steps = TinyDay.sunny().horizon().steps();
        Map<String, Series> prices = new LinkedHashMap<>();
        prices.put(Toys.NODE, Series.constant(steps, 50));
        for (int i = 1; i <= others; i++) {
            prices.put("n" + i, Series.constant(steps, 50 + 10 * i));
        }
        return prices;
    }

    @Test
    void aFewPricesAreDrawnAsTheyAre() {
        PriceCurves curves = curves(prices(5));
        assertThat(curves.band()).isNull();
        assertThat(curves.lines()).hasSize(6).isEqualTo(curves(prices(5)).lines());
    }

    @Test
    void manyPricesAreASpanAMeanAndTheFurthest() {
        PriceCurves curves = curves(prices(8));
        assertThat(curves.all()).hasSize(9);
        assertThat(curves.lines())
                .extracting(PriceLine::name)
                .containsExactly(
                        "Price at 9 nodes, mean weighted by load", "Price at n8", "Price at n7", "Price at n6");
        assertThat(curves.lines().get(0).cny().at(0)).isEqualTo(50);
        PriceCurves.Band band = Objects.requireNonNull(curves.band());
        assertThat(band.least().at(0)).isEqualTo(50);
        assertThat(band.most().at(0)).isEqualTo(50 + 8 * 10);
    }

    @Test
    void manyNodesOfOnePriceAreOneLineWithAShortName() {
        Map<String, Series> same = prices(8);
        same.replaceAll((node, price) -> Series.constant(price.steps(), 70));
        assertThat(curves(same).lines()).extracting(PriceLine::name).containsExactly("Price at all 9 nodes");
        same.put(Toys.NODE, Series.constant(same.get("n1").steps(), 50));
        assertThat(curves(same).lines())
                .extracting(PriceLine::name)
                .containsExactly("Price at " + Toys.NODE, "Price at n1, n2, n3 and 5 more");
    }
}
