package io.vppdispatch.api.report.view;

import static io.vppdispatch.optimizer.testing.Toys.optimum;
import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.api.report.TinyDay;
import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.price.Prices;
import io.vppdispatch.optimizer.time.Series;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PriceLineTest {

    private static final Series LOW = Series.of(10, 20);
    private static final Series HIGH = Series.of(10, 90);

    private static List<PriceLine> lines(
            Map<String, Series> dispatch, Map<String, Series> market, @Nullable Double absorption) {
        Plan plan = optimum(TinyDay.sunny());
        Prices prices = new Prices(dispatch, market, Map.of("spin", LOW), absorption, Map.of());
        return PriceLine.all(Content.of(TinyDay.with(plan, plan.schedule(), prices), "case", Texts.english()));
    }

    @Test
    void nodesOfOnePriceShareALine() {
        Map<String, Series> prices = new LinkedHashMap<>();
        prices.put("a", LOW);
        prices.put("b", HIGH);
        prices.put("c", LOW.map(cny -> cny + 0.001));
        assertThat(lines(prices, prices, null))
                .extracting(PriceLine::name)
                .containsExactly("Price at a, c", "Price at b", "Reserve spin");
    }

    @Test
    void absorptionFirstHasTwoSeriesEvenWhereTheyAgree() {
        Map<String, Series> prices = Map.of("grid", LOW);
        assertThat(lines(prices, prices, 0.0))
                .extracting(PriceLine::name)
                .containsExactly("Dispatch price, grid", "Market price, grid", "Reserve spin");
        assertThat(lines(prices, Map.of("grid", HIGH), 0.0).get(1))
                .isEqualTo(new PriceLine("Market price, grid", true, HIGH));
    }
}
