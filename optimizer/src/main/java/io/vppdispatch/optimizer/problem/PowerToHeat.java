package io.vppdispatch.optimizer.problem;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.Transfer;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.system.Link;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The heat nodes that electricity may reach: where it becomes heat, and all that links and further conversions join with them. Heat
 * that is wasted there may be curtailed power in disguise, so it counts as the electricity it may have taken.
 */
public final class PowerToHeat {

    private final DispatchProblem problem;
    private final List<Transfer> transfers;
    private final Map<String, Double> leastEfficiency = new HashMap<>();

    public PowerToHeat(DispatchProblem problem) {
        this.problem = problem;
        this.transfers = problem.assets().stream()
                .map(PowerToHeat::transferOf)
                .flatMap(Optional::stream)
                .toList();
        for (Transfer transfer : transfers) {
            if (problem.isElectric(transfer.from())) {
                reach(transfer.to(), Math.min(1, transfer.efficiency().min()));
            }
        }
    }

    private static Optional<Transfer> transferOf(Asset asset) {
        return AssetCatalogue.typeOf(asset).transfer(asset);
    }

    private void reach(String node, double efficiency) {
        if (problem.isElectric(node) || leastEfficiency.getOrDefault(node, 2.0) <= efficiency) {
            return;
        }
        leastEfficiency.put(node, efficiency);
        for (Link link : problem.links()) {
            if (link.from().equals(node)) {
                reach(link.to(), efficiency);
            } else if (link.to().equals(node)) {
                reach(link.from(), efficiency);
            }
        }
        transfers.stream().filter(each -> each.from().equals(node)).forEach(each -> reach(each.to(), efficiency));
    }

    /** Electricity that a MWh of heat at a node may have taken, at least 1 MWh; 0 where none reaches it. */
    public double electricityPerHeat(String node) {
        Double least = leastEfficiency.get(node);
        return least == null ? 0 : 1 / least;
    }
}
