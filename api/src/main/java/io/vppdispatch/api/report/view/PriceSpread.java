package io.vppdispatch.api.report.view;

import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Demand;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;

/**
 * Prices of many nodes at once.
 *
 * @param least the least at every step
 * @param most the highest
 * @param mean their mean, weighted by what the nodes take; by none where nothing is taken
 */
record PriceSpread(Map<String, Series> byNode, Horizon horizon, Series least, Series most, Series mean) {

    static PriceSpread of(Map<String, Series> byNode, DispatchProblem problem) {
        int steps = problem.horizon().steps();
        IntFunction<DoubleStream> at = t -> byNode.values().stream().mapToDouble(price -> price.at(t));
        return new PriceSpread(
                byNode,
                problem.horizon(),
                Series.generate(steps, t -> at.apply(t).min().orElse(0)),
                Series.generate(steps, t -> at.apply(t).max().orElse(0)),
                Series.generate(steps, t -> mean(byNode, problem.demands(), t)));
    }

    private static double mean(Map<String, Series> byNode, List<Demand> demands, int step) {
        double taken = 0;
        double paid = 0;
        for (Demand demand : demands) {
            Series price = byNode.get(demand.node());
            double mw = Math.max(0, demand.powerMw().at(step));
            taken += price == null ? 0 : mw;
            paid += price == null ? 0 : mw * price.at(step);
        }
        return taken > 0
                ? paid / taken
                : byNode.values().stream()
                        .mapToDouble(price -> price.at(step))
                        .average()
                        .orElse(0);
    }

    /** The nodes whose price is furthest from the mean, the furthest first; one of each price. */
    Map<String, Series> furthest(int count) {
        Map<Series, String> nodes = new LinkedHashMap<>();
        byNode.entrySet().stream()
                .sorted(Comparator.comparingDouble(node -> -distance(node.getValue())))
                .forEach(node -> nodes.putIfAbsent(PriceLine.rounded(node.getValue()), node.getKey()));
        Map<String, Series> furthest = new LinkedHashMap<>();
        nodes.entrySet().stream().limit(count).forEach(node -> furthest.put(node.getValue(), node.getKey()));
        return furthest;
    }

    private double distance(Series price) {
        double cnyHours = 0;
        for (int t = 0; t < horizon.steps(); t++) {
            cnyHours += Math.abs(price.at(t) - mean.at(t)) * horizon.hours(t);
        }
        return cnyHours;
    }
}
