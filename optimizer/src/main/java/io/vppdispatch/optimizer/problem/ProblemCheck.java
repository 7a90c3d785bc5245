package io.vppdispatch.optimizer.problem;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.asset.CurtailmentClass;
import io.vppdispatch.optimizer.asset.Port;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.data.Hints;
import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.data.RecordCheck;
import io.vppdispatch.optimizer.system.Carrier;
import io.vppdispatch.optimizer.system.Demand;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.system.Objective;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds everything that is wrong with a problem. */
public final class ProblemCheck {

    /** Ids stand in headers of tables, names of rows and legends. */
    private static final int MOST_ID_CHARACTERS = 100;

    private final DispatchProblem problem;
    private final Issues issues = new Issues();
    private final RecordCheck records;
    private final Map<String, String> seenIds = new HashMap<>();
    private final Map<String, Double> classWeights = new HashMap<>();
    private final List<String> nodeIds;

    private ProblemCheck(DispatchProblem problem) {
        this.problem = problem;
        this.records = new RecordCheck(problem.horizon().steps());
        this.nodeIds = problem.nodes().stream().map(Node::id).toList();
    }

    /** All issues, none if the problem can be planned. */
    public static List<ProblemIssue> issuesOf(DispatchProblem problem) {
        return new ProblemCheck(problem).run();
    }

    private List<ProblemIssue> run() {
        issues.at("nodes").require(!problem.nodes().isEmpty(), "empty", "at least one node is needed");
        each("nodes", problem.nodes(), (node, at) -> checkId(node.id(), at));
        issues.at("assets").require(!problem.assets().isEmpty(), "empty", "at least one asset is needed");
        each("demands", problem.demands(), this::checkDemand);
        checkLinks();
        records.check(problem.grid(), issues.at("grid"));
        new GridCheck(problem, issues.at("grid"), this::checkId).run();
        each("reserves", problem.reserves(), (product, at) -> {
            checkId(product.id(), at);
            ReserveCheck.check(product, nodeIds, at);
        });
        records.check(problem.penalties(), issues.at("penalties"));
        records.check(problem.objective(), issues.at("objective"));
        checkAbsorptionPrice(problem.objective());
        records.check(problem.policy(), issues.at("policy"));
        if (problem.policy().consumptionWeight() != null) {
            PolicyCheck.check(
                    problem.policy().consumptionWeight(), issues.at("policy").at("consumption_weight"));
        }
        for (int i = 0; i < problem.assets().size(); i++) {
            checkAsset(problem.assets().get(i), issues.at("assets").at(i));
        }
        new ConversionCycles(problem).check(issues.at("assets"));
        checkReferences();
        FuelSupplyCheck fuels = new FuelSupplyCheck(problem);
        fuels.checkUses(issues.at("assets"));
        each("fuel_supplies", problem.fuelSupplies(), (supply, at) -> {
            checkId(supply.id(), at);
            fuels.check(supply, at);
        });
        SiteLimitCheck sites = new SiteLimitCheck(problem);
        each("site_limits", problem.siteLimits(), (limit, at) -> {
            checkId(limit.id(), at);
            sites.check(limit, at);
        });
        PortfolioCheck portfolios = new PortfolioCheck(problem);
        each("portfolios", problem.portfolios(), (portfolio, at) -> {
            checkId(portfolio.id(), at);
            portfolios.check(portfolio, at);
        });
        checkPins();
        return issues.toList();
    }

    @FunctionalInterface
    private interface Rule<T> {
        void check(T element, Issues at);
    }

    private <T extends Record> void each(String key, List<T> list, Rule<T> rule) {
        for (int i = 0; i < list.size(); i++) {
            Issues at = issues.at(key).at(i);
            records.check(list.get(i), at);
            rule.check(list.get(i), at);
        }
    }

    private void checkAbsorptionPrice(Objective objective) {
        Double price = objective.maxAbsorptionPriceCnyPerMwh();
        issues.at("objective")
                .at("max_absorption_price_cny_per_mwh")
                .require(
                        price == null || objective.isAbsorptionFirst(),
                        "no_effect",
                        "max_absorption_price_cny_per_mwh (" + price
                                + ") must be left out under least_cost, or it has no effect");
    }

    /** What an asset can do is only known of assets that are sound themselves. */
    private void checkPins() {
        boolean isSound = issues.toList().isEmpty();
        PinCheck pins = new PinCheck(problem);
        each("pins", problem.pins(), pins::check);
        if (isSound) {
            pins.checkTogether();
        }
    }

    private void checkLinks() {
        LinkCheck links = new LinkCheck(problem, issues, nodeIds);
        each("links", problem.links(), (link, at) -> {
            checkId(link.id(), at);
            links.checkEnds(link, at);
        });
        links.checkWaysOfReserve();
    }

    private void checkDemand(Demand demand, Issues at) {
        checkId(demand.id(), at);
        checkNode("node", demand.node(), at.about("demand " + demand.id()));
    }

    private void checkAsset(Asset asset, Issues place) {
        AssetType<Asset, ?> type = AssetCatalogue.typeOf(asset);
        Issues at = place.about(type.name() + " " + asset.id());
        checkId(asset.id(), at);
        type.ports(asset).forEach(port -> checkPort(port, at));
        int before = issues.toList().size();
        records.check((Record) asset, at);
        if (issues.toList().size() == before) {
            type.check(asset, problem.horizon(), at);
            checkCarriers(type, asset, at);
            checkClass(type.curtailmentClass(asset), at);
        }
    }

    private void checkCarriers(AssetType<Asset, ?> type, Asset asset, Issues at) {
        Map<String, Carrier> carriers = new HashMap<>();
        problem.nodes().forEach(node -> carriers.put(node.id(), node.carrier()));
        if (type.ports(asset).stream().allMatch(port -> carriers.containsKey(port.node()))) {
            type.checkCarriers(asset, carriers, at);
        }
    }

    private void checkReferences() {
        Map<String, AssetType<Asset, ?>> kinds = new HashMap<>();
        problem.assets().forEach(asset -> kinds.put(asset.id(), AssetCatalogue.typeOf(asset)));
        for (int i = 0; i < problem.assets().size(); i++) {
            Asset asset = problem.assets().get(i);
            AssetType<Asset, ?> type = AssetCatalogue.typeOf(asset);
            type.checkReferences(asset, kinds, issues.at("assets").at(i).about(type.name() + " " + asset.id()));
        }
    }

    /** Plants that share curtailment count alike. */
    private void checkClass(@Nullable CurtailmentClass own, Issues at) {
        if (own == null) {
            return;
        }
        double weight = classWeights.computeIfAbsent(own.name(), name -> own.weight());
        at.at("curtailment_weight")
                .require(
                        own.weight() == weight,
                        "class_weight",
                        "curtailment_weight (" + own.weight() + ") must be " + weight
                                + " as that of the other plants of class " + own.name());
    }

    private void checkId(String id, Issues at) {
        String first = seenIds.putIfAbsent(id, at.path());
        at.at("id").require(first == null, "duplicate_id", "the id " + id + " is used at " + first + " already");
        at.at("id")
                .require(
                        id.matches("[\\p{L}\\p{N}_.-]+"),
                        "id",
                        "id (" + id + ") must be letters, digits, '_', '-' and '.' only");
        at.at("id")
                .require(
                        id.length() <= MOST_ID_CHARACTERS,
                        "id",
                        "the id must have at most " + MOST_ID_CHARACTERS + " characters, it has " + id.length());
    }

    private void checkPort(Port port, Issues at) {
        checkNode(port.key(), port.node(), at);
        for (Node node : problem.nodes()) {
            if (node.id().equals(port.node()) && port.carrier() != null && node.carrier() != port.carrier()) {
                String wanted = port.carrier().name().toLowerCase(Locale.ROOT);
                at.at(port.key()).add("carrier", port.key() + " (" + port.node() + ") must be a node of " + wanted);
            }
        }
    }

    private void checkNode(String key, String node, Issues at) {
        if (!nodeIds.contains(node)) {
            at.at(key)
                    .add(
                            "unknown_node",
                            key + " (" + node + ") must be one of " + nodeIds + Hints.maybe(node, nodeIds));
        }
    }
}
