package io.vppdispatch.optimizer.problem;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.system.Carrier;
import io.vppdispatch.optimizer.system.Demand;
import io.vppdispatch.optimizer.system.FuelSupply;
import io.vppdispatch.optimizer.system.Grid;
import io.vppdispatch.optimizer.system.Link;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.system.Objective;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.Pin;
import io.vppdispatch.optimizer.system.Policy;
import io.vppdispatch.optimizer.system.Portfolio;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.system.SiteLimit;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything the day-ahead plan depends on.
 *
 * @param nodes at least one
 * @param links connections between nodes
 * @param grid lines and what limits them
 * @param demands loads that are served as they are
 * @param assets everything else that injects or takes, of kinds in {@code catalogue}
 * @param reserves products to be held
 * @param fuelSupplies fuel that thermal units share
 * @param siteLimits limits that several assets share
 * @param portfolios virtual power plants
 * @param penalties prices of what cannot be met
 * @param objective what the plan is to be best at
 * @param policy targets and caps over the whole horizon
 * @param pins what operators have decided already
 */
public record DispatchProblem(
        @Doc("The steps that are planned.") Horizon horizon,
        @Doc("At least one.") List<Node> nodes,
        @Doc("Connections between nodes.") @Default("[]") List<Link> links,

        @Doc("Lines, whose flow follows from voltage angles, and what limits them.") @Default("{}")
        Grid grid,

        @Doc("Loads that are served as they are.") @Default("[]")
        List<Demand> demands,

        @Doc("Everything else that injects or takes.") @Default("[]")
        List<Asset> assets,

        @Doc("Products to be held.") @Default("[]") List<ReserveProduct> reserves,

        @Doc("Fuel that thermal units share.") @Default("[]")
        List<FuelSupply> fuelSupplies,

        @Doc("Limits that several assets share.") @Default("[]")
        List<SiteLimit> siteLimits,

        @Doc("Virtual power plants.") @Default("[]") List<Portfolio> portfolios,
        @Doc("Prices of what cannot be met.") @Default("{}") Penalties penalties,

        @Doc("What the plan is to be best at.") @Default("{}")
        Objective objective,

        @Doc("Targets and caps over the whole horizon.") @Default("{}")
        Policy policy,

        @Doc("What operators have decided already.") @Default("[]")
        List<Pin> pins) {

    public DispatchProblem {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
        demands = List.copyOf(demands);
        assets = List.copyOf(assets);
        reserves = List.copyOf(reserves);
        fuelSupplies = List.copyOf(fuelSupplies);
        siteLimits = List.copyOf(siteLimits);
        portfolios = List.copyOf(portfolios);
        pins = List.copyOf(pins);
    }

    /** Nodes without links and lines, at least cost, without policy. */
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
                Grid.NONE,
                demands,
                List.copyOf(assets),
                reserves,
                List.of(),
                List.of(),
                List.of(),
                penalties,
                Objective.LEAST_COST,
                Policy.NONE,
                List.of());
    }

    /** The same problem with one more asset. */
    public DispatchProblem plus(Asset asset) {
        List<Asset> more = new ArrayList<>(assets);
        more.add(asset);
        return withAssets(more);
    }

    public DispatchProblem withNodes(List<Node> newNodes) {
        return new DispatchProblem(
                horizon,
                newNodes,
                links,
                grid,
                demands,
                assets,
                reserves,
                fuelSupplies,
                siteLimits,
                portfolios,
                penalties,
                objective,
                policy,
                pins);
    }

    public DispatchProblem withLinks(List<Link> newLinks) {
        return new DispatchProblem(
                horizon,
                nodes,
                newLinks,
                grid,
                demands,
                assets,
                reserves,
                fuelSupplies,
                siteLimits,
                portfolios,
                penalties,
                objective,
                policy,
                pins);
    }

    public DispatchProblem withGrid(Grid newGrid) {
        return new DispatchProblem(
                horizon,
                nodes,
                links,
                newGrid,
                demands,
                assets,
                reserves,
                fuelSupplies,
                siteLimits,
                portfolios,
                penalties,
                objective,
                policy,
                pins);
    }

    public DispatchProblem withDemands(List<Demand> newDemands) {
        return new DispatchProblem(
                horizon,
                nodes,
                links,
                grid,
                newDemands,
                assets,
                reserves,
                fuelSupplies,
                siteLimits,
                portfolios,
                penalties,
                objective,
                policy,
                pins);
    }

    public DispatchProblem withAssets(List<? extends Asset> newAssets) {
        return new DispatchProblem(
                horizon,
                nodes,
                links,
                grid,
                demands,
                List.copyOf(newAssets),
                reserves,
                fuelSupplies,
                siteLimits,
                portfolios,
                penalties,
                objective,
                policy,
                pins);
    }

    public DispatchProblem withReserves(List<ReserveProduct> newReserves) {
        return new DispatchProblem(
                horizon,
                nodes,
                links,
                grid,
                demands,
                assets,
                newReserves,
                fuelSupplies,
                siteLimits,
                portfolios,
                penalties,
                objective,
                policy,
                pins);
    }

    public DispatchProblem withFuelSupplies(List<FuelSupply> newFuelSupplies) {
        return new DispatchProblem(
                horizon,
                nodes,
                links,
                grid,
                demands,
                assets,
                reserves,
                newFuelSupplies,
                siteLimits,
                portfolios,
                penalties,
                objective,
                policy,
                pins);
    }

    public DispatchProblem withSiteLimits(List<SiteLimit> newSiteLimits) {
        return new DispatchProblem(
                horizon,
                nodes,
                links,
                grid,
                demands,
                assets,
                reserves,
                fuelSupplies,
                newSiteLimits,
                portfolios,
                penalties,
                objective,
                policy,
                pins);
    }

    public DispatchProblem withPortfolios(List<Portfolio> newPortfolios) {
        return new DispatchProblem(
                horizon,
                nodes,
                links,
                grid,
                demands,
                assets,
                reserves,
                fuelSupplies,
                siteLimits,
                newPortfolios,
                penalties,
                objective,
                policy,
                pins);
    }

    public DispatchProblem withPenalties(Penalties newPenalties) {
        return new DispatchProblem(
                horizon,
                nodes,
                links,
                grid,
                demands,
                assets,
                reserves,
                fuelSupplies,
                siteLimits,
                portfolios,
                newPenalties,
                objective,
                policy,
                pins);
    }

    public DispatchProblem withObjective(Objective newObjective) {
        return new DispatchProblem(
                horizon,
                nodes,
                links,
                grid,
                demands,
                assets,
                reserves,
                fuelSupplies,
                siteLimits,
                portfolios,
                penalties,
                newObjective,
                policy,
                pins);
    }

    public DispatchProblem withPolicy(Policy newPolicy) {
        return new DispatchProblem(
                horizon,
                nodes,
                links,
                grid,
                demands,
                assets,
                reserves,
                fuelSupplies,
                siteLimits,
                portfolios,
                penalties,
                objective,
                newPolicy,
                pins);
    }

    public DispatchProblem withPins(List<Pin> newPins) {
        return new DispatchProblem(
                horizon,
                nodes,
                links,
                grid,
                demands,
                assets,
                reserves,
                fuelSupplies,
                siteLimits,
                portfolios,
                penalties,
                objective,
                policy,
                newPins);
    }

    /** Assets of a virtual power plant: those it names, and those at the sites it names. */
    public List<Asset> assetsOf(Portfolio portfolio) {
        return assets.stream()
                .filter(asset -> portfolio.members().contains(asset.id())
                        || portfolio.members().contains(asset.node()))
                .toList();
    }

    /** Nodes that a virtual power plant names. */
    public List<String> sitesOf(Portfolio portfolio) {
        return nodes.stream()
                .map(Node::id)
                .filter(portfolio.members()::contains)
                .toList();
    }

    /** True for an electric node of the problem. */
    public boolean isElectric(String node) {
        return nodes.stream().anyMatch(one -> one.id().equals(node) && one.isElectric());
    }

    /** Products an asset may hold: those of the whole system, and those of a zone that its node or the links from there lead to. */
    public List<ReserveProduct> reservesOf(Asset asset) {
        return reserves.stream()
                .filter(product -> product.nodes().isEmpty() || leadsTo(asset.node(), product.nodes(), new HashSet<>()))
                .toList();
    }

    private boolean leadsTo(String node, List<String> zone, Set<String> seen) {
        return zone.contains(node)
                || seen.add(node)
                        && links.stream()
                                .filter(link -> link.from().equals(node))
                                .anyMatch(link -> leadsTo(link.to(), zone, seen));
    }

    /** True where a demand is named at the node, whatever its power. */
    public boolean hasDemand(String node) {
        return demands.stream().anyMatch(demand -> demand.node().equals(node));
    }

    /** What a node balances. */
    public Carrier carrierOf(String node) {
        return nodes.stream()
                .filter(known -> known.id().equals(node))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No node " + node + " in this problem"))
                .carrier();
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
