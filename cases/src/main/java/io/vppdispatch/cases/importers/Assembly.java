package io.vppdispatch.cases.importers;

import io.vppdispatch.cases.Case;
import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.InvalidProblemException;
import io.vppdispatch.optimizer.problem.ProblemCheck;
import io.vppdispatch.optimizer.system.Contingency;
import io.vppdispatch.optimizer.system.Demand;
import io.vppdispatch.optimizer.system.FuelSupply;
import io.vppdispatch.optimizer.system.Grid;
import io.vppdispatch.optimizer.system.Line;
import io.vppdispatch.optimizer.system.Link;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.Pin;
import io.vppdispatch.optimizer.system.Policy;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.system.Section;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A problem put together from a foreign file, with the place in that file of each of its parts. */
final class Assembly {

    /** Foreign files have no date; every plan needs one. */
    static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

    private final Issues issues = new Issues().about("The file");
    private final Notes notes;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Demand> demands = new ArrayList<>();
    private final List<Asset> assets = new ArrayList<>();
    private final List<ReserveProduct> reserves = new ArrayList<>();
    private final List<FuelSupply> fuelSupplies = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final Map<String, String> places = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final List<Contingency> contingencies = new ArrayList<>();
    private final List<Pin> pins = new ArrayList<>();
    private double baseMva = 100;
    private Policy policy = Policy.NONE;

    Assembly(Gaps gaps) {
        this.notes = new Notes(gaps);
    }

    Notes notes() {
        return notes;
    }

    Issues issues() {
        return issues;
    }

    static Horizon horizon(int steps, int minutes) {
        return Horizon.uniform(START, ZoneOffset.UTC, Math.max(1, steps), Math.max(1, minutes));
    }

    /** An id that is free, as near as possible to a foreign name: foreign names are unique per section only. */
    String id(String prefix, String name) {
        String plain = plain(name);
        String id = ids.contains(plain) ? prefix + "_" + plain : plain;
        while (!ids.add(id)) {
            id += "_";
        }
        return id;
    }

    private static String plain(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}_.-]", "_");
    }

    String node(String name, String pointer) {
        Node node = Node.electric(id("node", name));
        place("/nodes/" + nodes.size(), pointer);
        nodes.add(node);
        return node.id();
    }

    void demand(String name, String node, Series powerMw, String pointer) {
        place("/demands/" + demands.size(), pointer);
        demands.add(new Demand(id("load", name), node, powerMw));
    }

    void asset(Asset asset, String pointer) {
        place("/assets/" + assets.size(), pointer);
        assets.add(asset);
    }

    void reserve(ReserveProduct product, String pointer) {
        place("/reserves/" + reserves.size(), pointer);
        reserves.add(product);
    }

    void fuelSupply(FuelSupply supply, String pointer) {
        place("/fuel_supplies/" + fuelSupplies.size(), pointer);
        fuelSupplies.add(supply);
    }

    void link(Link link, String pointer) {
        place("/links/" + links.size(), pointer);
        links.add(link);
    }

    void line(Line line, String pointer) {
        place("/grid/lines/" + lines.size(), pointer);
        lines.add(line);
    }

    void section(Section section, String pointer) {
        place("/grid/sections/" + sections.size(), pointer);
        sections.add(section);
    }

    void contingency(Contingency contingency, String pointer) {
        place("/grid/contingencies/" + contingencies.size(), pointer);
        contingencies.add(contingency);
    }

    void pin(Pin pin, String pointer) {
        place("/pins/" + pins.size(), pointer);
        pins.add(pin);
    }

    void policy(Policy wanted, String pointer) {
        place("/policy", pointer);
        policy = wanted;
    }

    /** Power base of the reactances of the lines. */
    void baseMva(double mva) {
        baseMva = mva;
    }

    private void place(String path, String pointer) {
        places.put(path, pointer);
    }

    /** The case, or an exception with every issue at its place in the foreign file. */
    Case finish(String name, Horizon horizon, Penalties penalties) {
        refuseIfAny(issues.toList());
        DispatchProblem problem = DispatchProblem.leastCost(horizon, nodes, demands, assets, reserves, penalties)
                .withFuelSupplies(fuelSupplies)
                .withLinks(links)
                .withGrid(new Grid(lines, sections, contingencies, baseMva))
                .withPolicy(policy)
                .withPins(pins);
        refuseIfAny(ProblemCheck.issuesOf(problem).stream().map(this::inFile).toList());
        return new Case(plain(name).replaceFirst("^\\.*$|^\\.", "_"), null, null, notes.toList(), problem);
    }

    private static void refuseIfAny(List<ProblemIssue> found) {
        if (!found.isEmpty()) {
            throw new InvalidProblemException(found);
        }
    }

    /** Below a part of the problem the keys are no longer those of the file; the message still names them. */
    private ProblemIssue inFile(ProblemIssue issue) {
        String part = issue.path();
        while (!part.isEmpty() && !places.containsKey(part)) {
            part = part.substring(0, part.lastIndexOf('/'));
        }
        return new ProblemIssue(places.getOrDefault(part, issue.path()), issue.code(), issue.message());
    }
}
