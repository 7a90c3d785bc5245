package io.vppdispatch.optimizer.problem;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.data.Issues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds conversions that close a cycle giving more than it takes, power from nothing. They are added one by one to links and lines;
 * among those before none gains, so that the best way back is found in as many rounds as there are nodes (Bellman, Ford; products of
 * efficiencies instead of sums of their logarithms).
 */
final class ConversionCycles {

    private static final double LAST_DIGIT = 1e-9;

    private final DispatchProblem problem;
    private final List<Way> ways = new ArrayList<>();

    private record Way(String from, String to, double gain) {}

    ConversionCycles(DispatchProblem problem) {
        this.problem = problem;
        problem.links().forEach(link -> {
            if (link.forwardMaxMw().max() > 0) {
                ways.add(new Way(link.from(), link.to(), 1));
            }
            if (link.backwardMaxMw().max() > 0) {
                ways.add(new Way(link.to(), link.from(), 1));
            }
        });
        problem.grid().lines().forEach(line -> {
            ways.add(new Way(line.from(), line.to(), 1));
            ways.add(new Way(line.to(), line.from(), 1));
        });
    }

    void check(Issues assets) {
        for (int i = 0; i < problem.assets().size(); i++) {
            Asset asset = problem.assets().get(i);
            AssetType<Asset, ?> type = AssetCatalogue.typeOf(asset);
            Issues at = assets.at(i).about(type.name() + " " + asset.id());
            type.transfer(asset)
                    .ifPresent(own ->
                            check(new Way(own.from(), own.to(), own.efficiency().max()), at));
        }
    }

    private void check(Way own, Issues at) {
        double most = 1 / bestGain(own.to(), own.from());
        boolean loses = own.gain() <= most * (1 + LAST_DIGIT) || own.from().equals(own.to());
        at.at("efficiency")
                .require(
                        loses,
                        "gaining_cycle",
                        "efficiency (" + own.gain() + ") must be at most " + most
                                + ", or the conversions that lead back from " + own.to() + " to " + own.from()
                                + " make a cycle that gives more than it takes");
        if (loses) {
            ways.add(own);
        }
    }

    /** Most that arrives of one MWh; 0 where no way leads there. */
    private double bestGain(String from, String to) {
        Map<String, Double> gains = new HashMap<>(Map.of(from, 1.0));
        boolean changes = true;
        while (changes) {
            changes = false;
            for (Way way : ways) {
                double gain = gains.getOrDefault(way.from(), 0.0) * way.gain();
                if (gain > gains.getOrDefault(way.to(), 0.0) * (1 + LAST_DIGIT)) {
                    gains.put(way.to(), gain);
                    changes = true;
                }
            }
        }
        return gains.getOrDefault(to, 0.0);
    }
}
