package io.vppdispatch.optimizer.asset.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.testing.HeatAssets;
import io.vppdispatch.optimizer.testing.HeatToys;
import io.vppdispatch.optimizer.testing.Mixed;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One row of every family on three half hours: a heat pump of 4 to 20 MW that moves 6 MW in a step and came on in the step before. */
class ConversionRowsTest {

    private static Series constant(double value) {
        return Series.constant(3, value);
    }

    private static Conversion pump() {
        return new Conversion(
                "hp",
                Toys.NODE,
                HeatAssets.NODE,
                constant(3),
                constant(20),
                constant(4),
                6 / 30.0,
                1,
                1,
                100,
                10,
                2,
                true,
                ConversionInitial.on(10, 0.5));
    }

    private static String algebra(Conversion conversion) {
        Series none = constant(0);
        DispatchProblem problem = HeatToys.withReserve(
                HeatToys.serve(Mixed.halfHours(3), new double[] {30, 40, 50}, conversion),
                ReserveProduct.of("slow", ReserveKind.UP, none, 20.0, null),
                ReserveProduct.spinning("spin", none, 10.0, null),
                ReserveProduct.of("fall", ReserveKind.DOWN, none, null, null));
        return DispatchModel.of(problem, Formulation.TIGHT).lp().toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "u[hp,01] integer = 1",
                "0 <= u[hp,02] integer <= 1",
                "0 <= c[hp,02] <= 20",
                "0 <= r[hp,spin,02] <= 2",
                "0 <= r[hp,slow,02] <= 4",
                "0 <= r[hp,fall,02] <= 16",
                "CV1 hp 01: u[hp,01] - v[hp,01] + w[hp,01] = 1",
                "CV1 hp 02: u[hp,02] - v[hp,02] + w[hp,02] - u[hp,01] = 0",
                "CV2 hp 03: v[hp,02] + v[hp,03] - u[hp,03] <= 0",
                "CV3 hp 03: w[hp,02] + w[hp,03] + u[hp,03] <= 1",
                "CV4 hp 02: c[hp,02] + r[hp,fall,02] - 20 u[hp,02] <= 0",
                "CV5 hp 02: r[hp,slow,02] + r[hp,spin,02] - c[hp,02] + 4 u[hp,02] <= 0",
                "CV6 hp 01: c[hp,01] + r[hp,fall,01] - 20 v[hp,01] <= 16",
                "CV6 hp 02: c[hp,02] + r[hp,fall,02] - c[hp,01] - 6 u[hp,01] - 20 v[hp,02] <= 0",
                "CV7 hp 01: -c[hp,01] + r[hp,slow,01] + r[hp,spin,01] - 6 u[hp,01] - 10 w[hp,01] <= -10",
                "CV7 hp 02: -c[hp,02] + r[hp,slow,02] + r[hp,spin,02] + c[hp,01] - 6 u[hp,02] - 20 w[hp,02] <= 0",
                "CV8 hp 02: r[hp,spin,02] + r[hp,slow,02] <= 4",
                "N1 heat 02: 3 c[hp,02] + short[heat,02] - over[heat,02] = 40",
                "N1 grid 02: -c[hp,02] + short[grid,02] - over[grid,02] = 0"
            })
    void writes(String line) {
        assertThat(algebra(pump()).lines()).contains(line);
    }

    @Test
    void pricesStartsStopsAndPower() {
        assertThat(algebra(pump()).lines().findFirst().orElseThrow())
                .contains("100 v[hp,01]")
                .contains("10 w[hp,02]")
                .contains(" c[hp,03]");
    }

    @Test
    void whatMayBeOffAtNoCostHasNoBinariesAndNoRows() {
        Conversion plain = new Conversion("hp", Toys.NODE, HeatAssets.NODE, constant(3), constant(20));
        assertThat(algebra(plain))
                .doesNotContain("CV")
                .doesNotContain("integer")
                .contains("0 <= c[hp,01] <= 20");
    }

    @Test
    void withoutCommitmentARampStandsOnItsOwn() {
        Conversion ramped = new Conversion(
                "hp",
                Toys.NODE,
                HeatAssets.NODE,
                constant(3),
                constant(20),
                null,
                6 / 30.0,
                0,
                0,
                0,
                0,
                0,
                false,
                ConversionInitial.on(10, 0));
        assertThat(algebra(ramped).lines())
                .contains("CV6 hp 01: c[hp,01] <= 16", "CV6 hp 02: c[hp,02] - c[hp,01] <= 6")
                .contains("CV7 hp 01: -c[hp,01] <= -4", "CV7 hp 02: -c[hp,02] + c[hp,01] <= 6");
    }
}
