package io.vppdispatch.optimizer.asset.heatstorage;

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

/** One row of every family on three half hours. */
class HeatStorageRowsTest {

    private static HeatStorage tank(double outEfficiency) {
        return new HeatStorage(
                "tank",
                HeatAssets.NODE,
                Series.constant(3, 10),
                Series.constant(3, 8),
                Series.of(2, 2, 5),
                Series.constant(3, 40),
                1,
                outEfficiency,
                0.1,
                20.0,
                7,
                3,
                new HeatStorageInitial(10));
    }

    private static String algebra(HeatStorage storage) {
        return DispatchModel.of(HeatToys.serve(Mixed.halfHours(3), new double[] {5, 6, 7}, storage), Formulation.TIGHT)
                .lp()
                .toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HS1 tank 01: H[tank,01] - 0.5 in[tank,01] + out[tank,01] = 9.5",
                "HS1 tank 02: H[tank,02] - 0.95 H[tank,01] - 0.5 in[tank,02] + out[tank,02] = 0",
                "2 <= H[tank,02] <= 40",
                "5 <= H[tank,03] <= 40",
                "0 <= y[tank,02] integer <= 1",
                "HS3 tank 02: in[tank,02] + 10 y[tank,02] <= 10",
                "HS4 tank 02: out[tank,02] - 8 y[tank,02] <= 0",
                "HS7 tank day: H[tank,03] - over[tank] + under[tank] = 20",
                "N1 heat 02: out[tank,02] - in[tank,02] + short[heat,02] - over[heat,02] = 6"
            })
    void writes(String line) {
        assertThat(algebra(tank(0.5)).lines()).contains(line);
    }

    @Test
    void pricesTheEndAndItsTarget() {
        assertThat(algebra(tank(0.5)).lines().findFirst().orElseThrow())
                .contains("-3 H[tank,03]".substring(1))
                .contains("7 over[tank] + 7 under[tank]")
                .contains("+ " + 3 * 10);
    }

    @Test
    void withoutALossOnTheWayThereAreNoBinaries() {
        assertThat(algebra(tank(1)))
                .doesNotContain("integer")
                .doesNotContain("HS3")
                .doesNotContain("HS4");
    }
}
