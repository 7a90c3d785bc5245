package io.vppdispatch.optimizer.testing;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Demand;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random problems with every kind of asset: on one electric node two thermal units, wind and PV, a tie line, both directions of
 * demand response, a battery, a pumped storage station, vehicles, a building, a data centre and a reserve product; beside it a
 * heat node with demand, an electric boiler or heat pump from the grid, a boiler and a heat storage. Shortage and surplus have a price, so that every one of
 * them has a plan.
 */
public final class Mixed {

    private Mixed() {}

    /** A problem of the seed; prices and limits are the same for any horizon of as many steps. */
    public static DispatchProblem problem(long seed, Horizon horizon) {
        Random random = new Random(seed);
        RandomAssets make = new RandomAssets(random, horizon);
        RandomAssets flexible = new RandomAssets(new Random(seed), horizon);
        List<Asset> assets = List.of(
                make.coal("coal"),
                make.gas("gas"),
                make.wind("wind"),
                make.pv("pv"),
                make.tieLine("tie"),
                make.shed("shed"),
                make.absorb("absorb"),
                make.storage("battery"),
                make.pumpedStorage("pumped"),
                flexible.evFleet("cars"),
                flexible.hvac("offices"),
                flexible.dataCentre("servers"));
        return withHeat(on(random, horizon, assets), new HeatAssets(new Random(-seed), horizon));
    }

    private static DispatchProblem withHeat(DispatchProblem problem, HeatAssets heat) {
        List<Node> nodes = new ArrayList<>(problem.nodes());
        List<Demand> demands = new ArrayList<>(problem.demands());
        List<Asset> assets = new ArrayList<>(problem.assets());
        nodes.add(HeatAssets.HEAT);
        demands.add(heat.demand());
        assets.addAll(heat.plain());
        return problem.withNodes(nodes).withDemands(demands).withAssets(assets);
    }

    /** The same without what turns on and off in steps: plants, a tie line, batteries and plain block offers. */
    public static DispatchProblem convex(long seed, Horizon horizon) {
        Random random = new Random(seed);
        RandomAssets make = new RandomAssets(random, horizon);
        PlainAssets plain = new PlainAssets(random);
        List<Asset> assets = List.of(
                make.wind("wind"),
                make.pv("pv"),
                make.tieLine("tie"),
                plain.plainShed("shed"),
                plain.losslessAtRest("battery1"),
                plain.losslessAtRest("battery2"));
        DispatchProblem problem = on(random, horizon, assets);
        return DispatchProblem.leastCost(
                horizon, problem.nodes(), problem.demands(), assets, List.of(), new Penalties(3000.0, 0.0));
    }

    /** Half-hour steps from midnight. */
    public static Horizon halfHours(int steps) {
        return Horizon.uniform(Toys.hours(1).start(), Toys.hours(1).zone(), steps, 30);
    }

    private static DispatchProblem on(Random random, Horizon horizon, List<Asset> assets) {
        double baseMw = random.nextDouble(200, 350);
        Series load = Series.generate(
                horizon.steps(),
                t -> baseMw * (1 + 0.3 * Math.sin(horizon.hoursBefore(t) / 4)) + random.nextDouble(-30, 30));
        ReserveProduct spinning =
                ReserveProduct.spinning("spin", load.map(mw -> 0.1 * mw), random.nextBoolean() ? 10.0 : null, (double)
                        random.nextInt(100, 1500));
        return DispatchProblem.leastCost(
                horizon,
                List.of(Node.electric(Toys.NODE)),
                List.of(new Demand("load", Toys.NODE, load)),
                assets,
                List.of(spinning),
                new Penalties(3000.0, 200.0, 3000.0, 200.0));
    }
}
