package io.vppdispatch.optimizer.testing;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Demand;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.Arrays;
import java.util.List;

/** Small problems of a heat load beside a grid without load. */
public final class HeatToys {

    private HeatToys() {}

    /** Hourly, unserved and surplus energy at 1000 CNY/MWh. */
    public static DispatchProblem serve(double[] heatMw, Asset... assets) {
        return serve(Toys.hours(heatMw.length), heatMw, assets);
    }

    public static DispatchProblem serve(Horizon horizon, double[] heatMw, Asset... assets) {
        return DispatchProblem.leastCost(
                horizon,
                List.of(Node.electric(Toys.NODE), HeatAssets.HEAT),
                List.of(new Demand("town", HeatAssets.NODE, Series.of(heatMw))),
                Arrays.asList(assets),
                List.of(),
                new Penalties(1000.0, 1000.0, 1000.0, 1000.0));
    }

    /** The same with reserve of which nothing is required. */
    public static DispatchProblem withReserve(DispatchProblem problem, ReserveProduct... products) {
        return problem.withReserves(List.of(products));
    }
}
