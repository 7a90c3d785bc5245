package io.vppdispatch.optimizer.testing;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Demand;
import io.vppdispatch.optimizer.system.Grid;
import io.vppdispatch.optimizer.system.Line;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.List;

/** Small problems with lines between buses. */
public final class Meshed {

    private Meshed() {}

    /** A unit at a bus that costs nothing but its energy. */
    public static Asset unit(String id, String bus, double maxMw, double cnyPerMwh) {
        return Rewrite.with(Toys.unit(id, 0, maxMw, cnyPerMwh), "node", bus);
    }

    public static Demand load(String bus, double... mw) {
        return new Demand(bus + ".load", bus, Series.of(mw));
    }

    public static Line line(String id, String from, String to, double reactance, Double maxMw, int steps) {
        return Line.of(id, from, to, reactance).withMaxMw(maxMw == null ? null : Series.constant(steps, maxMw));
    }

    /** Buses in the order given, hourly, every balance hard. */
    public static DispatchProblem problem(
            List<String> buses, List<Demand> demands, List<? extends Asset> assets, Grid grid) {
        Horizon horizon = Toys.hours(demands.get(0).powerMw().steps());
        List<Node> nodes = new ArrayList<>();
        buses.forEach(bus -> nodes.add(Node.electric(bus)));
        return DispatchProblem.leastCost(horizon, nodes, demands, assets, List.of(), Penalties.HARD)
                .withGrid(grid);
    }

    public static Grid grid(Line... lines) {
        return new Grid(List.of(lines), List.of(), List.of());
    }

    /** 50 MW at B and 100 MW at C; units of 50, 70 and 100 CNY/MWh at A, B and C; equal reactances. */
    public static DispatchProblem triangle(Double abMw, Double bcMw, Double acMw) {
        Grid grid = grid(
                line("ab", "A", "B", 0.05917, abMw, 1),
                line("bc", "B", "C", 0.05917, bcMw, 1),
                line("ac", "A", "C", 0.05917, acMw, 1));
        return triangle(grid);
    }

    public static DispatchProblem triangle(Grid grid) {
        return problem(
                List.of("A", "B", "C"),
                List.of(load("B", 50), load("C", 100)),
                List.of(unit("Ga", "A", 1000, 50), unit("Gb", "B", 1000, 70), unit("Gc", "C", 1000, 100)),
                grid);
    }
}
