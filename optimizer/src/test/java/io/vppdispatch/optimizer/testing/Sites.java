package io.vppdispatch.optimizer.testing;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.storage.Storage;
import io.vppdispatch.optimizer.asset.storage.StorageInitial;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Demand;
import io.vppdispatch.optimizer.system.Link;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.system.Portfolio;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.system.ShortfallStep;
import io.vppdispatch.optimizer.system.SiteLimit;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Problems with sites behind links. */
public final class Sites {

    public static final String PARK = "park";
    public static final String YARD = "yard";

    /** Where assets of the mixed problem stand instead of at the grid. */
    private static final Map<String, String> SITE_OF = Map.of("pv", PARK, "shed", PARK, "wind", YARD, "battery", YARD);

    private Sites() {}

    /** The mixed problem with a yard behind a park, reserve of all kinds with shortfall curves, and shared limits. */
    public static DispatchProblem problem(long seed, Horizon horizon) {
        Random random = new Random(seed);
        DispatchProblem mixed = Mixed.problem(seed, horizon);
        List<Asset> assets = new ArrayList<>();
        for (Asset asset : mixed.assets()) {
            String node = SITE_OF.getOrDefault(asset.id(), asset.node());
            boolean isPlant = asset.id().equals("pv") || asset.id().equals("wind");
            Asset moved = Rewrite.with(asset, "node", node);
            assets.add(isPlant ? Rewrite.with(moved, "holdsReserve", true) : moved);
        }
        List<Demand> demands = new ArrayList<>(mixed.demands());
        demands.add(new Demand("park.load", PARK, Series.constant(horizon.steps(), 10)));
        return mixed.withNodes(
                        List.of(Node.electric(Toys.NODE), Node.electric(PARK), Node.electric(YARD), HeatAssets.HEAT))
                .withLinks(List.of(link(PARK, Toys.NODE, 60, random, horizon), link(YARD, PARK, 30, random, horizon)))
                .withDemands(demands)
                .withAssets(assets)
                .withReserves(List.of(
                        mixed.reserves().get(0),
                        product("fast", ReserveKind.UP, 12, horizon),
                        product("fall", ReserveKind.DOWN, 15, horizon)))
                .withSiteLimits(List.of(
                        limit("offers", List.of("shed", "absorb"), 25, 20, horizon),
                        limit("plants", List.of("pv", "wind"), 100, 50, horizon)))
                .withPortfolios(List.of(new Portfolio(
                        "vpp",
                        List.of("pv", "shed"),
                        Series.constant(horizon.steps(), 100),
                        Series.constant(horizon.steps(), 100),
                        Series.constant(horizon.steps(), 20),
                        50)));
    }

    private static Link link(String from, String to, int leastMw, Random random, Horizon horizon) {
        Series forward = Series.generate(horizon.steps(), t -> leastMw + random.nextInt(40));
        Series backward = Series.constant(horizon.steps(), random.nextInt(10, 40));
        return new Link(from + ".link", from, to, forward, backward);
    }

    private static ReserveProduct product(String id, ReserveKind kind, double mw, Horizon horizon) {
        List<ShortfallStep> steps = List.of(new ShortfallStep(4, 100), new ShortfallStep(4, 100.5));
        return new ReserveProduct(id, kind, Series.constant(horizon.steps(), mw), 10.0, 60, steps, 700.0);
    }

    private static SiteLimit limit(
            String id, List<String> members, double injectMaxMw, double takeMaxMw, Horizon horizon) {
        int steps = horizon.steps();
        return new SiteLimit(id, members, Series.constant(steps, injectMaxMw), Series.constant(steps, takeMaxMw));
    }

    /** A battery that loses nothing and costs nothing. */
    public static Asset battery(String id, String node, double powerMw, double maxMwh) {
        return new Storage(
                id, node, powerMw, powerMw, 0, maxMwh, 1, 1, 0, 0, 0, null, 0, 0, null, 0, 0, StorageInitial.stored(0));
    }
}
