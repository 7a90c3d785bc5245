package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.asset.renewable.Renewable;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.testing.Market;
import io.vppdispatch.optimizer.testing.RandomAssets;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import java.util.Random;

/** Shared stores with random leases, two plants that are curtailed at times, a market and reserve both ways. */
final class SharedStore {

    private SharedStore() {}

    static DispatchProblem problem(int seed, Horizon horizon) {
        Random random = new Random(seed);
        int steps = horizon.steps();
        Market market = Market.random(horizon, 60, random);
        Renewable pv = plant("pv", horizon, random);
        Renewable wind = plant("wind", horizon, random);
        Storage store = (Storage) new RandomAssets(random, horizon).sharedStorage("bat", "pv", "wind");
        return market.with(pv, wind, store)
                .withPenalties(new io.vppdispatch.optimizer.system.Penalties(5000.0, 50.0))
                .withReserves(List.of(
                        product("up", ReserveKind.UP, steps, random),
                        product("spin", ReserveKind.SPINNING, steps, random),
                        product("down", ReserveKind.DOWN, steps, random)));
    }

    private static Renewable plant(String id, Horizon horizon, Random random) {
        Series available =
                Series.of(random.doubles(horizon.steps(), -20, 80).toArray()).map(mw -> Math.max(0, mw));
        return new Renewable(id, Toys.NODE, Renewable.Source.PV, 80, available, null, 0, random.nextInt(300));
    }

    private static ReserveProduct product(String id, ReserveKind kind, int steps, Random random) {
        double holdMinutes = 30 * random.nextInt(1, 5);
        Series requirement = Series.constant(steps, random.nextInt(5, 40));
        return new ReserveProduct(id, kind, requirement, 10.0, holdMinutes, List.of(), (double) random.nextInt(1, 200));
    }
}
