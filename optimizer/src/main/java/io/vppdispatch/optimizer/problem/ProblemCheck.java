package io.vppdispatch.optimizer.problem;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.asset.CurtailmentClass;
import io.vppdispatch.optimizer.asset.Port;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.data.Hints;
import io.vppdispatch.optimizer.data.InRange;
import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.data.Names;
import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.data.RecordCheck;
import io.vppdispatch.optimizer.system.Carrier;
import io.vppdispatch.optimizer.system.Demand;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.system.Objective;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
        this.nodeIds = problem.nodes().stream().map(Node::id).distinct().toList();
    }

    /** All issues, none if the problem can be planned. */
    public static List<ProblemIssue> issuesOf(DispatchProblem problem) {
        return new ProblemCheck(problem).run();
    }

    private List<ProblemIssue> run() {
        issues.at("nodes").require(!problem.nodes().isEmpty(), "empty", "at least one node is needed");
        each("nodes", problem.nodes(), node -> "node " + node.id(), (node, at) -> checkId(node.id(), at));
        issues.at("assets").require(!problem.assets().isEmpty(), "empty", "at least one asset is needed");
        each("demands", problem.demands(), demand -> "demand " + demand.id(), this::checkDemand);
        checkLinks();
        new GridCheck(problem, issues.at("grid"), records, this::checkId).run();
        each("reserves", problem.reserves(), product -> "reserve " + product.id(), (product, at) -> {
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
        each("fuel_supplies", problem.fuelSupplies(), supply -> "fuel supply " + supply.id(), (supply, at) -> {
            checkId(supply.id(), at);
            fuels.check(supply, at);
        });
        SiteLimitCheck sites = new SiteLimitCheck(problem);
        each("site_limits", problem.siteLimits(), limit -> "site limit " + limit.id(), (limit, at) -> {
            checkId(limit.id(), at);
            sites.check(limit, at);
        });
        PortfolioCheck portfolios = new PortfolioCheck(problem);
        each("portfolios", problem.portfolios(), portfolio -> "portfolio " + portfolio.id(), (portfolio, at) -> {
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

    /** Holds every element to its ranges and to a rule, named as messages call it. */
    private <T extends Record> void each(String key, List<T> list, Function<T, String> name, Rule<T> rule) {
        for (int i = 0; i < list.size(); i++) {
            Issues at = issues.at(key).at(i).about(name.apply(list.get(i)));
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
        each("pins", problem.pins(), pin -> "pin of " + pin.asset(), pins::check);
        if (isSound) {
            pins.checkTogether();
        }
    }

    private void checkLinks() {
        LinkCheck links = new LinkCheck(problem, issues, nodeIds);
        each("links", problem.links(), link -> "link " + link.id(), (link, at) -> {
            checkId(link.id(), at);
            links.checkEnds(link, at);
        });
        links.checkWaysOfReserve();
    }

    private void checkDemand(Demand demand, Issues at) {
        checkId(demand.id(), at);
        checkNode("node", demand.node(), at);
    }

    private void checkAsset(Asset asset, Issues place) {
        AssetType<Asset, ?> type = AssetCatalogue.typeOf(asset);
        Issues at = place.about(type.name() + " " + asset.id());
        checkId(asset.id(), at);
        type.ports(asset).forEach(port -> checkPort(port, at));
        int before = issues.toList().size();
        records.check((Record) asset, at);
        if (issues.toList().size() == before) {
            checkRules(asset, at);
            checkClass(type.curtailmentClass(asset), at);
        } else {
            at.addAll(soundIssues(asset, at));
        }
    }

    private void checkRules(Asset asset, Issues at) {
        AssetType<Asset, ?> type = AssetCatalogue.typeOf(asset);
        type.check(asset, problem.horizon(), at);
        checkCarriers(type, asset, at);
    }

    /** What is wrong with an asset whatever the numbers out of range should have been. */
    private List<ProblemIssue> soundIssues(Asset asset, Issues at) {
        List<ProblemIssue> sound = new ArrayList<>(issuesInRange(asset, at, false));
        sound.retainAll(issuesInRange(asset, at, true));
        return sound;
    }

    private List<ProblemIssue> issuesInRange(Asset asset, Issues at, boolean isUpper) {
        Issues apart = at.apart();
        InRange.of((Record) asset, problem.horizon().steps(), isUpper)
                .ifPresent(inRange -> checkRules((Asset) inRange, apart));
        return apart.toList();
    }

    private void checkCarriers(AssetType<Asset, ?> type, Asset asset, Issues at) {
        Map<String, Carrier> carriers = new HashMap<>();
        problem.nodes().forEach(node -> carriers.putIfAbsent(node.id(), node.carrier()));
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
        List<Carrier> carriers = problem.nodes().stream()
                .filter(node -> node.id().equals(port.node()))
                .map(Node::carrier)
                .toList();
        Carrier wanted = port.carrier();
        if (wanted != null && !carriers.isEmpty() && !carriers.contains(wanted)) {
            at.at(port.key())
                    .add("carrier", port.key() + " (" + port.node() + ") must be a node of " + Names.key(wanted));
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
