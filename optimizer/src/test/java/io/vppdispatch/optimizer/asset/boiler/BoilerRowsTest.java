package io.vppdispatch.optimizer.asset.boiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.testing.HeatAssets;
import io.vppdispatch.optimizer.testing.HeatToys;
import io.vppdispatch.optimizer.testing.Mixed;
import io.vppdispatch.optimizer.time.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One row of every family on three half hours: a boiler of 4 to 20 MW that moves 6 MW in a step and went off in the step before. */
class BoilerRowsTest {

    private static final BoilerFuel FUEL = new BoilerFuel(BoilerFuel.Unit.GJ, 60, 4, null, 0.056);

    private static Series constant(double value) {
        return Series.constant(3, value);
    }

    private static String algebra(Boiler boiler) {
        return DispatchModel.of(HeatToys.serve(Mixed.halfHours(3), new double[] {5, 6, 7}, boiler), Formulation.TIGHT)
                .lp()
                .toString();
    }

    private static Boiler full() {
        return new Boiler(
                "hob",
                HeatAssets.NODE,
                constant(20),
                constant(4),
                FUEL,
                6 / 30.0,
                1,
                1,
                100,
                10,
                2,
                BoilerInitial.off(0.5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "u[hob,01] integer = 0",
                "0 <= u[hob,02] integer <= 1",
                "0 <= h[hob,02] <= 20",
                "HB1 hob 01: u[hob,01] - v[hob,01] + w[hob,01] = 0",
                "HB1 hob 02: u[hob,02] - v[hob,02] + w[hob,02] - u[hob,01] = 0",
                "HB2 hob 03: v[hob,02] + v[hob,03] - u[hob,03] <= 0",
                "HB3 hob 03: w[hob,02] + w[hob,03] + u[hob,03] <= 1",
                "HB4 hob 02: h[hob,02] - 20 u[hob,02] <= 0",
                "HB5 hob 02: 4 u[hob,02] - h[hob,02] <= 0",
                "HB6 hob 01: h[hob,01] - 20 v[hob,01] <= 0",
                "HB6 hob 02: h[hob,02] - h[hob,01] - 6 u[hob,01] - 20 v[hob,02] <= 0",
                "HB7 hob 02: -h[hob,02] + h[hob,01] - 6 u[hob,02] - 20 w[hob,02] <= 0",
                "N1 heat 02: h[hob,02] + short[heat,02] - over[heat,02] = 6"
            })
    void writes(String line) {
        assertThat(algebra(full()).lines()).contains(line);
    }

    @Test
    void pricesFuelAndTheRest() {
        double cnyPerMw = (60 * 4 + 2) * 0.5;
        assertThat(algebra(full()).lines().findFirst().orElseThrow())
                .contains((int) cnyPerMw + " h[hob,03]")
                .contains("100 v[hob,02]")
                .contains("10 w[hob,02]");
    }

    @Test
    void whatMayBeOffAtNoCostHasNoBinariesAndNoRows() {
        Boiler plain = new Boiler("hob", HeatAssets.NODE, constant(20), FUEL);
        assertThat(algebra(plain))
                .doesNotContain("HB")
                .doesNotContain("integer")
                .contains("0 <= h[hob,01] <= 20");
    }
}
