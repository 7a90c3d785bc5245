package io.vppdispatch.optimizer.testing;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.boiler.Boiler;
import io.vppdispatch.optimizer.asset.boiler.BoilerFuel;
import io.vppdispatch.optimizer.asset.boiler.BoilerInitial;
import io.vppdispatch.optimizer.asset.conversion.Conversion;
import io.vppdispatch.optimizer.asset.conversion.ConversionInitial;
import io.vppdispatch.optimizer.asset.heatstorage.HeatStorage;
import io.vppdispatch.optimizer.asset.heatstorage.HeatStorageInitial;
import io.vppdispatch.optimizer.system.Carrier;
import io.vppdispatch.optimizer.system.Demand;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import java.util.Random;

/** A heat node beside the grid, and random assets at it with every property of their kind in use. */
public final class HeatAssets {

    public static final String NODE = "heat";
    public static final Node HEAT = new Node(NODE, Carrier.HEAT);
    public static final BoilerFuel GAS = new BoilerFuel(BoilerFuel.Unit.GJ, 60, 3.6 / 0.9, null, 0.056);

    private final Random random;
    private final Horizon horizon;

    public HeatAssets(Random random, Horizon horizon) {
        this.random = random;
        this.horizon = horizon;
    }

    private Series constant(double value) {
        return Series.constant(horizon.steps(), value);
    }

    /** Between 30 and 70 MW. */
    public Demand demand() {
        Series wanted = Series.of(random.doubles(horizon.steps(), 30, 70).toArray());
        return new Demand("heat.load", NODE, wanted);
    }

    /** An electric boiler or a heat pump that holds reserve. */
    public Asset conversion(String id) {
        double maxMw = random.nextInt(30, 70);
        boolean isPump = random.nextBoolean();
        Series efficiency =
                isPump ? Series.of(random.doubles(horizon.steps(), 2, 4).toArray()) : constant(0.98);
        return new Conversion(
                id,
                Toys.NODE,
                NODE,
                efficiency,
                constant(isPump ? maxMw / 3 : maxMw),
                constant(0.1 * maxMw),
                random.nextDouble(0.2, 1),
                0.5 * random.nextInt(4),
                0.5 * random.nextInt(1, 4),
                random.nextInt(300),
                random.nextInt(1, 100),
                random.nextInt(5),
                true,
                random.nextBoolean()
                        ? ConversionInitial.on(0.2 * maxMw, random.nextInt(1, 4))
                        : ConversionInitial.off(random.nextInt(1, 4)));
    }

    public Asset boiler(String id) {
        double maxMw = random.nextInt(40, 90);
        boolean isGas = random.nextBoolean();
        BoilerFuel coal = new BoilerFuel(BoilerFuel.Unit.TCE, 900, 0.12284 / 0.8, null, 2.7);
        return new Boiler(
                id,
                NODE,
                constant(maxMw),
                constant(0.3 * maxMw),
                isGas ? GAS : coal,
                random.nextDouble(0.2, 1),
                0.5 * random.nextInt(1, 4),
                0.5 * random.nextInt(1, 4),
                random.nextInt(500),
                random.nextInt(1, 100),
                random.nextInt(10),
                random.nextBoolean()
                        ? BoilerInitial.on(0.5 * maxMw, random.nextInt(1, 4))
                        : BoilerInitial.off(random.nextInt(1, 4)));
    }

    public Asset heatStorage(String id) {
        double maxMwh = random.nextInt(40, 120);
        return new HeatStorage(
                id,
                NODE,
                constant(random.nextInt(10, 40)),
                constant(random.nextInt(10, 40)),
                constant(2),
                constant(maxMwh),
                random.nextBoolean() ? 1 : random.nextDouble(0.9, 0.99),
                random.nextDouble(0.9, 0.99),
                random.nextDouble(0, 0.02),
                maxMwh / 2,
                random.nextInt(1, 300),
                random.nextInt(200),
                new HeatStorageInitial(5 + random.nextDouble() * (maxMwh - 5)));
    }

    /** One of each at the node. */
    public List<Asset> all() {
        return List.of(conversion("eboiler"), boiler("boiler"), heatStorage("tank"));
    }
}
