package io.vppdispatch.api.report.chart;

import static io.vppdispatch.optimizer.testing.Toys.serve;
import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceScaleTest {

    private static final double SHORTAGE = 10_000;

    private static Series day(double first, double rest) {
        return Series.generate(96, t -> t < 12 ? first : rest + t);
    }

    @Test
    void ordinaryPricesAreAllInside() {
        PriceScale scale = PriceScale.of(List.of(day(500, 300), day(-100, 300)), SHORTAGE);
        assertThat(scale.top()).isBetween(500.0, 650.0);
        assertThat(scale.bottom()).isBetween(-200.0, -100.0);
        assertThat(scale.isBeyond(500)).isFalse();
    }

    @Test
    void aPriceOfShortageIsCutOff() {
        PriceScale scale = PriceScale.of(List.of(day(SHORTAGE + 300, 300)), SHORTAGE);
        assertThat(scale.isBeyond(SHORTAGE)).isTrue();
        assertThat(scale.top()).isBetween(395.0, 500.0);
    }

    @Test
    void anEveningPriceAfterADayAtZeroStays() {
        PriceScale scale = PriceScale.of(List.of(Series.generate(96, t -> t < 90 ? 0 : 420)), SHORTAGE);
        assertThat(scale.isBeyond(420)).isFalse();
    }

    @Test
    void aDayOfShortageAloneIsShown() {
        PriceScale scale = PriceScale.of(List.of(Series.constant(96, SHORTAGE)), SHORTAGE);
        assertThat(scale.isBeyond(SHORTAGE)).isFalse();
    }

    @Test
    void aPriceOfCurtailmentManyTimesAllOthersIsCutOff() {
        PriceScale scale = PriceScale.of(List.of(day(-5000, 300)), SHORTAGE);
        assertThat(scale.isBeyond(-5000)).isTrue();
        assertThat(scale.isBeyond(300)).isFalse();
        assertThat(scale.bottom()).isBetween(-100.0, 0.0);
    }

    @Test
    void aCheapShortfallOfReserveHidesNoOrdinaryPrices() {
        PriceScale scale = PriceScale.of(List.of(Series.generate(24, t -> t < 15 ? 310 : 47)), 100);
        assertThat(scale.isBeyond(310)).isFalse();
        assertThat(scale.top()).isBetween(310.0, 400.0);
    }

    @Test
    void aFlatPriceOfZeroHasASpan() {
        PriceScale scale = PriceScale.of(List.of(Series.constant(4, 0)), Double.POSITIVE_INFINITY);
        assertThat(scale.top()).isGreaterThan(scale.bottom());
    }

    @Test
    void theCheapestShortageCounts() {
        DispatchProblem hard = serve(new double[] {1});
        assertThat(PriceScale.shortageCnyPerMwh(hard)).isInfinite();
        ReserveProduct spin = ReserveProduct.spinning("spin", Series.of(1), null, 500.0);
        DispatchProblem priced = DispatchProblem.leastCost(
                hard.horizon(),
                hard.nodes(),
                hard.demands(),
                hard.assets(),
                List.of(spin),
                new Penalties(9000.0, null));
        assertThat(PriceScale.shortageCnyPerMwh(priced)).isEqualTo(500);
    }
}
