package io.vppdispatch.optimizer.portfolio;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.Port;
import io.vppdispatch.optimizer.asset.tieline.TieLine;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.Carrier;
import io.vppdispatch.optimizer.system.Demand;
import io.vppdispatch.optimizer.system.Grid;
import io.vppdispatch.optimizer.system.Link;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.system.Objective;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.Policy;
import io.vppdispatch.optimizer.system.Portfolio;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.system.SiteLimit;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The members of a virtual power plant alone: everybody else keeps to the schedule, and every bus takes what the members give.
 * Links of sites keep their limits, less the reserve of others behind them; the members together still hold the reserve they
 * hold; heat stores and boilers at nodes the members heat may follow them.
 */
final class MemberProblem {

    /** Beyond what any member could give, MW. */
    private static final double ANY_MW = 1e6;

    private final DispatchProblem problem;
    private final Schedule schedule;
    private final Portfolio portfolio;
    private final List<Asset> members;
    private final List<Asset> followers;
    private final Set<String> free;

    MemberProblem(DispatchProblem problem, Schedule schedule, Portfolio portfolio) {
        this.problem = problem;
        this.schedule = schedule;
        this.portfolio = portfolio;
        this.members = problem.assetsOf(portfolio);
        this.followers = followers();
        this.free = new HashSet<>();
        members.forEach(asset -> free.add(asset.id()));
        followers.forEach(asset -> free.add(asset.id()));
    }

    /** Those whose power counts. */
    List<Asset> members() {
        return members;
    }

    /** Assets that members refer to and that keep to the schedule all the same. */
    List<Asset> held() {
        Set<String> named = members.stream()
                .flatMap(asset -> AssetCatalogue.typeOf(asset).references(asset).stream())
                .filter(id -> !free.contains(id))
                .collect(Collectors.toSet());
        return problem.assets().stream()
                .filter(asset -> named.contains(asset.id()))
                .toList();
    }

    /** Assets whose every port is at a node of another carrier that a member feeds. */
    private List<Asset> followers() {
        Set<String> fed = members.stream()
                .flatMap(asset -> nodesOf(asset).stream())
                .filter(node -> !isElectric(node))
                .collect(Collectors.toSet());
        return problem.assets().stream()
                .filter(asset -> fed.containsAll(nodesOf(asset)))
                .toList();
    }

    private static List<String> nodesOf(Asset asset) {
        return AssetCatalogue.typeOf(asset).ports(asset).stream()
                .map(Port::node)
                .toList();
    }

    private boolean isElectric(String node) {
        return problem.nodes().stream().anyMatch(one -> one.id().equals(node) && one.carrier() == Carrier.ELECTRICITY);
    }

    DispatchProblem problem() {
        List<Asset> assets = new ArrayList<>(held());
        assets.addAll(members);
        assets.addAll(followers);
        Set<String> left = problem.links().stream().map(Link::from).collect(Collectors.toSet());
        problem.nodes().stream()
                .map(Node::id)
                .filter(this::isElectric)
                .filter(node -> !left.contains(node))
                .forEach(node -> assets.add(bus(node)));
        Set<String> inside = assets.stream().map(Asset::id).collect(Collectors.toSet());
        return problem.withAssets(assets)
                .withDemands(problem.nodes().stream()
                        .map(node -> fixedAt(node, inside))
                        .toList())
                .withLinks(problem.links().stream().map(this::leftOf).toList())
                .withReserves(
                        problem.reserves().stream().map(this::heldByMembers).toList())
                .withSiteLimits(problem.siteLimits().stream()
                        .filter(limit -> limit.members().stream().anyMatch(inside::contains))
                        .map(limit -> leftOf(limit, inside))
                        .toList())
                .withFuelSupplies(FuelLeft.of(problem, schedule, inside))
                .withPortfolios(List.of(withoutDelivery()))
                .withGrid(Grid.NONE)
                .withPins(List.of())
                .withPenalties(Penalties.HARD)
                .withPolicy(Policy.NONE)
                .withObjective(Objective.LEAST_COST);
    }

    private TieLine bus(String node) {
        int steps = problem.horizon().steps();
        Series any = Series.constant(steps, ANY_MW);
        Series none = Series.constant(steps, 0);
        return new TieLine("bus-of-" + node, node, any, any, none, none, null, 0);
    }

    /** What a node needs of the members: its demand as it was met, less what others give. */
    private Demand fixedAt(Node node, Set<String> inside) {
        Series needMw = series(t -> {
            double sum = problem.demandMw(node.id(), t) - schedule.missingMw(node.id(), t);
            for (Asset asset : problem.assets()) {
                if (!inside.contains(asset.id())) {
                    sum -= injectedMw(asset, node.id(), t);
                }
            }
            return sum;
        });
        return new Demand("fixed-at-" + node.id(), node.id(), needMw);
    }

    private double injectedMw(Asset asset, String node, int step) {
        double sum = 0;
        for (Port port : AssetCatalogue.typeOf(asset).ports(asset)) {
            sum += port.node().equals(node) ? schedule.asset(asset.id()).at(port.column(), step) : 0;
        }
        return sum;
    }

    /** Limits of a link less the reserve that others behind it hold. */
    private Link leftOf(Link link) {
        return new Link(
                link.id(),
                link.from(),
                link.to(),
                series(t -> Math.max(0, link.forwardMaxMw().at(t) - othersReserveMw(link.from(), true, t))),
                series(t -> Math.max(0, link.backwardMaxMw().at(t) - othersReserveMw(link.from(), false, t))));
    }

    private double othersReserveMw(String node, boolean isUp, int step) {
        double sum = 0;
        for (Asset asset : problem.assets()) {
            if (!free.contains(asset.id()) && asset.node().equals(node)) {
                sum += reserveMw(asset, isUp, step);
            }
        }
        for (Link link : problem.links()) {
            sum += link.to().equals(node) && !problem.reserves().isEmpty()
                    ? othersReserveMw(link.from(), isUp, step)
                    : 0;
        }
        return sum;
    }

    private double reserveMw(Asset asset, boolean isUp, int step) {
        double sum = 0;
        for (ReserveProduct product : problem.reserves()) {
            sum += product.isUp() == isUp ? reserveMw(asset, product, step) : 0;
        }
        return sum;
    }

    private double reserveMw(Asset asset, ReserveProduct product, int step) {
        return problem.reservesOf(asset).contains(product)
                ? AssetCatalogue.typeOf(asset).reserveMw(asset, schedule.asset(asset.id()), product, step)
                : 0;
    }

    /** What the load of the sites takes as scheduled, MW. */
    private double takenMw(int step) {
        double sum = 0;
        for (String site : problem.sitesOf(portfolio)) {
            sum += problem.demandMw(site, step) - schedule.missingMw(site, step);
        }
        return sum;
    }

    /** What the members hold of a product together they go on holding. */
    private ReserveProduct heldByMembers(ReserveProduct product) {
        Series heldMw = series(t -> members.stream()
                .mapToDouble(asset -> reserveMw(asset, product, t))
                .sum());
        return product.requiring(heldMw);
    }

    /** A limit shared with others, less what these use of it. */
    private SiteLimit leftOf(SiteLimit limit, Set<String> inside) {
        List<String> own = limit.members().stream().filter(inside::contains).toList();
        List<Asset> others = problem.assets().stream()
                .filter(asset -> limit.members().contains(asset.id()) && !inside.contains(asset.id()))
                .toList();
        Series injectMax = limit.injectMaxMw();
        Series takeMax = limit.takeMaxMw();
        return new SiteLimit(
                limit.id(),
                own,
                injectMax == null ? null : series(t -> injectMax.at(t) - usedMw(others, true, t)),
                takeMax == null ? null : series(t -> takeMax.at(t) - usedMw(others, false, t)));
    }

    private double usedMw(List<Asset> others, boolean isUp, int step) {
        double sum = 0;
        for (Asset asset : others) {
            double power = schedule.asset(asset.id()).at(AssetSchedule.POWER_MW, step);
            sum += (isUp ? power : -power) + reserveMw(asset, isUp, step);
        }
        return sum;
    }

    /** Its own limits hold in a call too, its promise does not. */
    private Portfolio withoutDelivery() {
        Series injectMax = portfolio.injectMaxMw();
        Series takeMax = portfolio.takeMaxMw();
        return new Portfolio(
                portfolio.id(),
                members.stream().map(Asset::id).toList(),
                injectMax == null ? null : series(t -> injectMax.at(t) + takenMw(t)),
                takeMax == null ? null : series(t -> takeMax.at(t) - takenMw(t)),
                null,
                0);
    }

    private Series series(IntToDoubleFunction value) {
        return Series.generate(problem.horizon().steps(), value);
    }
}
