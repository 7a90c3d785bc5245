package io.vppdispatch.optimizer.testing;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Contingency;
import io.vppdispatch.optimizer.system.Demand;
import io.vppdispatch.optimizer.system.Grid;
import io.vppdispatch.optimizer.system.Line;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.Section;
import io.vppdispatch.optimizer.system.SectionTerm;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random meshed grids: a ring of buses with chords, one phase shifter, limits that bind now and then, loss of every line. */
public final class MeshedDays {

    private static final int BUSES = 6;

    private MeshedDays() {}

    public static DispatchProblem problem(long seed, int steps) {
        Random random = new Random(seed);
        List<String> buses = new ArrayList<>();
        List<Demand> demands = new ArrayList<>();
        List<Asset> assets = new ArrayList<>();
        for (int i = 0; i < BUSES; i++) {
            buses.add("b" + i);
            demands.add(Meshed.load("b" + i, loads(random, steps)));
            double minMw = random.nextInt(2) * 10.0;
            assets.add(Rewrite.with(
                    Toys.unit("g" + i, minMw, 80 + random.nextInt(60))
                            .costing(random.nextInt(500), 200 + random.nextInt(300))
                            .startCost(random.nextInt(2000))
                            .build(),
                    "node",
                    "b" + i));
        }
        assets.add(Rewrite.with(Toys.pv("pv", loads(random, steps)), "node", "b" + random.nextInt(BUSES)));
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < BUSES; i++) {
            lines.add(line(random, "ring" + i, i, (i + 1) % BUSES, steps));
        }
        lines.add(line(random, "chord1", 0, 2 + random.nextInt(3), steps));
        lines.add(line(random, "chord2", 1, 4, steps));
        List<Contingency> losses = new ArrayList<>();
        lines.forEach(line -> losses.add(new Contingency("loss." + line.id(), line.id())));
        return Meshed.problem(buses, demands, assets, new Grid(lines, List.of(), losses))
                .withPenalties(new Penalties(5000.0, 500.0));
    }

    /** The same with a limit on what leaves the first bus over the ring. */
    public static DispatchProblem withSection(long seed, int steps) {
        DispatchProblem problem = problem(seed, steps);
        Grid grid = problem.grid();
        List<SectionTerm> around = List.of(new SectionTerm("ring0", 1), new SectionTerm("ring5", -1));
        Section section = new Section("out", around, Series.constant(steps, 60), Series.constant(steps, 60), 600.0);
        return problem.withGrid(new Grid(grid.lines(), List.of(section), grid.contingencies()));
    }

    private static double[] loads(Random random, int steps) {
        double[] mw = new double[steps];
        for (int t = 0; t < steps; t++) {
            mw[t] = random.nextInt(70);
        }
        return mw;
    }

    private static Line line(Random random, String id, int from, int to, int steps) {
        double most = 25 + random.nextInt(40);
        Double price = random.nextInt(3) == 0 ? 300.0 + random.nextInt(500) : null;
        double degrees = id.equals("chord2") ? random.nextInt(6) - 3.0 : 0;
        Series limit = Series.constant(steps, most);
        Series emergency = Series.constant(steps, most * 1.2);
        double reactance = 0.05 + 0.1 * random.nextDouble();
        return new Line(id, "b" + from, "b" + to, reactance, limit, emergency, price, degrees);
    }
}
