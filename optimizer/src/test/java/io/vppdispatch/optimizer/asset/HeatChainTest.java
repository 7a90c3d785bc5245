package io.vppdispatch.optimizer.asset;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.asset.boiler.BoilerInitial;
import io.vppdispatch.optimizer.asset.conversion.ConversionInitial;
import io.vppdispatch.optimizer.asset.heatstorage.HeatStorageInitial;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.testing.ChainedDays;
import io.vppdispatch.optimizer.testing.HeatAssets;
import io.vppdispatch.optimizer.testing.HeatToys;
import io.vppdispatch.optimizer.testing.Mixed;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two days of heat with everything that turns on and off are one day of double length. */
class HeatChainTest {

    private static final int STEPS = 8;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void twoHalfDaysAreOneDay(long seed) {
        Horizon horizon = Mixed.halfHours(2 * STEPS);
        HeatAssets heat = new HeatAssets(new Random(seed), horizon);
        List<Asset> assets = List.of(
                heat.conversion("hp"),
                heat.boiler("hob"),
                heat.heatStorage("tank"),
                Toys.imports("tie", horizon.steps(), 100, 300));
        DispatchProblem whole =
                HeatToys.serve(horizon, heat.demand().powerMw().toArray(), assets.toArray(new Asset[0]));
        ChainedDays days = ChainedDays.plan(whole, STEPS, Toys::optimum);
        days.assertOneLongDay(whole);
        Map<String, Initial> seam = days.first().endState().states();
        assertThat(seam.get("hp")).isInstanceOf(ConversionInitial.class);
        assertThat(seam.get("hob")).isInstanceOf(BoilerInitial.class);
        assertThat(seam.get("tank")).isInstanceOf(HeatStorageInitial.class);
    }
}
