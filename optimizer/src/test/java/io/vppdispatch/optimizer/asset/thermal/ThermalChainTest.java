package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.data.Changed;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.testing.ChainedDays;
import io.vppdispatch.optimizer.testing.Mixed;
import io.vppdispatch.optimizer.testing.RandomAssets;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two horizons of a unit in deep peak-shaving, with ramp bands and reserve both ways, are one long horizon. */
class ThermalChainTest {

    private static final int STEPS = 5;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void chains(long seed) {
        Random random = new Random(seed);
        Horizon horizon = Mixed.halfHours(2 * STEPS);
        Series load = Series.of(random.doubles(2 * STEPS, 40, 240).toArray());
        DispatchProblem whole = Toys.serve(horizon, load, new RandomAssets(random, horizon).deepCoal("coal1"))
                .withPenalties(new Penalties(2000.0, 300.0))
                .withReserves(List.of(
                        DeepUnits.product("spin", ReserveKind.SPINNING, 2 * STEPS, 20, 10.0),
                        DeepUnits.product("up", ReserveKind.UP, 2 * STEPS, 20, 30.0),
                        DeepUnits.product("dn", ReserveKind.DOWN, 2 * STEPS, 20, 10.0)));
        chain(random, whole);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void heatChains(long seed) {
        Random random = new Random(seed);
        Horizon horizon = Mixed.halfHours(2 * STEPS);
        RandomAssets make = new RandomAssets(random, horizon);
        Series load = Series.of(random.doubles(2 * STEPS, 40, 240).toArray());
        Series heat = make.heatLoad();
        DispatchProblem whole = Toys.warm(Toys.serve(horizon, load, make.heatAndPower("chp")), heat)
                .withPenalties(new Penalties(2000.0, 300.0, 1000.0, 100.0))
                .withReserves(List.of(
                        DeepUnits.product("spin", ReserveKind.SPINNING, 2 * STEPS, 20, 10.0),
                        DeepUnits.product("dn", ReserveKind.DOWN, 2 * STEPS, 20, 10.0)));
        chain(random, whole);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void slowHeatChains(long seed) {
        Random random = new Random(seed);
        Horizon horizon = Mixed.halfHours(2 * STEPS);
        RandomAssets make = new RandomAssets(random, horizon);
        Series load = Series.of(random.doubles(2 * STEPS, 40, 240).toArray());
        Series heat = make.heatLoad();
        ThermalUnit unit = slow((ThermalUnit) make.heatAndPower("chp"), random.nextDouble(0.2, 3));
        DispatchProblem whole = Toys.warm(Toys.serve(horizon, load, unit), heat)
                .withPenalties(new Penalties(2000.0, 300.0, 1000.0, 100.0));
        chain(random, whole);
    }

    private static ThermalUnit slow(ThermalUnit unit, double rampMwPerMin) {
        CombinedHeat heat = Objects.requireNonNull(unit.heat());
        return unit.withHeat(
                        Changed.from(heat).set("rampMwPerMin", rampMwPerMin).get())
                .startingFrom(unit.initial().giving(heat.maxHeatMw() / 2));
    }

    private static void chain(Random random, DispatchProblem whole) {
        int seam = 1 + random.nextInt(2 * STEPS - 1);
        ChainedDays.plan(whole, seam, Toys::optimum).assertOneLongDay(whole);
    }
}
