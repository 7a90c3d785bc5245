package io.vppdispatch.optimizer.problem;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.system.Demand;
import io.vppdispatch.optimizer.system.Link;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.system.Objective;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.Policy;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.system.SiteLimit;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything the day-ahead plan depends on.
 *
 * @param nodes at least one
 * @param links connections between nodes
 * @param demands loads that are served as they are
 * @param assets everything else that injects or takes, of kinds in {@code catalogue}
 * @param reserves products to be held for the whole system
 * @param siteLimits limits that several assets share
 * @param penalties prices of what cannot be met
 * @param objective what the plan is to be best at
 * @param policy targets and caps over the whole horizon
 */
public record DispatchProblem(
        @Doc("The steps that are planned.") Horizon horizon,
        @Doc("At least one.") List<Node> nodes,

        @Doc("Connections between nodes.") @Default("[]") List<Link> links,

        @Doc("Loads that are served as they are.") @Default("[]")
        List<Demand> demands,

        @Doc("Everything else that injects or takes.") @Default("[]")
        List<Asset> assets,

        @Doc("Products to be held for the whole system.") @Default("[]")
        List<ReserveProduct> reserves,

        @Doc("Limits that several assets share.") @Default("[]")
        List<SiteLimit> siteLimits,

        @Doc("Prices of what cannot be met.") @Default("{}") Penalties penalties,

        @Doc("What the plan is to be best at.") @Default("{}")
        Objective objective,

        @Doc("Targets and caps over the whole horizon.") @Default("{}")
        Policy policy) {

    public DispatchProblem {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
        demands = List.copyOf(demands);
        assets = List.copyOf(assets);
        reserves = List.copyOf(reserves);
        siteLimits = List.copyOf(siteLimits);
    }

    /** Nodes without links, at least cost, without policy. */
    public static DispatchProblem leastCost(
            Horizon horizon,
            List<Node> nodes,
            List<Demand> demands,
            List<? extends Asset> assets,
            List<ReserveProduct> reserves,
            Penalties penalties) {
        return new DispatchProblem(
                horizon,
                nodes,
                List.of(),
                demands,
                List.copyOf(assets),
                reserves,
                List.of(),
                penalties,
                Objective.LEAST_COST,
                Policy.NONE);
    }

    public DispatchProblem withAssets(List<? extends Asset> newAssets) {
        return new DispatchProblem(
                horizon,
                nodes,
                links,
                demands,
                List.copyOf(newAssets),
                reserves,
                siteLimits,
                penalties,
                objective,
                policy);
    }

    /** The same problem with one more asset. */
    public DispatchProblem plus(Asset asset) {
        List<Asset> more = new ArrayList<>(assets);
        more.add(asset);
        return withAssets(more);
    }

    public DispatchProblem withPenalties(Penalties newPenalties) {
        return new DispatchProblem(
                horizon, nodes, links, demands, assets, reserves, siteLimits, newPenalties, objective, policy);
    }

    public DispatchProblem withObjective(Objective newObjective) {
        return new DispatchProblem(
                horizon, nodes, links, demands, assets, reserves, siteLimits, penalties, newObjective, policy);
    }

    public DispatchProblem withPolicy(Policy newPolicy) {
        return new DispatchProblem(
                horizon, nodes, links, demands, assets, reserves, siteLimits, penalties, objective, newPolicy);
    }

    public DispatchProblem withReserves(List<ReserveProduct> newReserves) {
        return new DispatchProblem(
                horizon, nodes, links, demands, assets, newReserves, siteLimits, penalties, objective, policy);
    }

    public DispatchProblem withLinks(List<Link> newLinks) {
        return new DispatchProblem(
                horizon, nodes, newLinks, demands, assets, reserves, siteLimits, penalties, objective, policy);
    }

    public DispatchProblem withSiteLimits(List<SiteLimit> newSiteLimits) {
        return new DispatchProblem(
                horizon, nodes, links, demands, assets, reserves, newSiteLimits, penalties, objective, policy);
    }

    /** True where a demand is named at the node, whatever its power. */
    public boolean hasDemand(String node) {
        return demands.stream().anyMatch(demand -> demand.node().equals(node));
    }

    /** Load at a node, MW. */
    public double demandMw(String node, int step) {
        double sum = 0;
        for (Demand demand : demands) {
            if (demand.node().equals(node)) {
                sum += demand.powerMw().at(step);
            }
        }
        return sum;
    }
}
