package io.vppdispatch.optimizer.contract;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.boiler.Boiler;
import io.vppdispatch.optimizer.asset.conversion.Conversion;
import io.vppdispatch.optimizer.asset.heatstorage.HeatStorage;
import io.vppdispatch.optimizer.asset.heatstorage.HeatStorageInitial;
import io.vppdispatch.optimizer.asset.thermal.ThermalInitial;
import io.vppdispatch.optimizer.testing.HeatAssets;
import io.vppdispatch.optimizer.testing.PlainAssets;
import io.vppdispatch.optimizer.testing.RandomAssets;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import java.util.Random;

/** Assets of every kind that may stay idle for nothing. */
final class OptionalAssets {

    private OptionalAssets() {}

    static List<Asset> of(long seed, Horizon horizon) {
        RandomAssets make = new RandomAssets(new Random(seed), horizon);
        PlainAssets plain = new PlainAssets(new Random(seed));
        return List.of(
                Toys.unit("more.unit", 30, 100)
                        .costing(500, 300)
                        .startCost(800)
                        .from(ThermalInitial.off(9))
                        .build(),
                Toys.pv(
                        "more.pv",
                        new Random(seed).doubles(horizon.steps(), 0, 50).toArray()),
                Toys.imports("more.imports", horizon.steps(), 40, 350),
                make.shed("more.shed"),
                plain.losslessAtRest("more.battery"),
                plain.idleStation("more.pumped"),
                new Conversion("more.pump", Toys.NODE, HeatAssets.NODE, constant(horizon, 3), constant(horizon, 10)),
                new Boiler("more.boiler", HeatAssets.NODE, constant(horizon, 30), HeatAssets.GAS),
                new HeatStorage(
                        "more.tank",
                        HeatAssets.NODE,
                        constant(horizon, 10),
                        constant(horizon, 10),
                        constant(horizon, 40),
                        new HeatStorageInitial(0)));
    }

    private static Series constant(Horizon horizon, double value) {
        return Series.constant(horizon.steps(), value);
    }
}
