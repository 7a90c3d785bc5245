package io.vppdispatch.optimizer.schedule;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import java.util.ArrayList;
import java.util.List;

/**
 * What everything does at every step.
 *
 * @param assets one per asset, in the order of the problem
 * @param nodes unserved and surplus power per node
 * @param links flow per link, in the order of the problem
 * @param lines flow per line, in the order of the problem
 * @param reserves missing reserve per product
 */
public record Schedule(
        List<AssetSchedule> assets,
        List<AssetSchedule> nodes,
        List<AssetSchedule> links,
        List<AssetSchedule> lines,
        List<AssetSchedule> reserves) {

    public static final String SHORTAGE_MW = "shortage_mw";
    public static final String SURPLUS_MW = "surplus_mw";
    /** Power from the site to the bus, negative the other way. */
    public static final String FLOW_MW = "power_mw";

    /** Power over a line from its first node to its second, negative the other way. */
    public static final String LINE_FLOW_MW = "flow_mw";

    public static final String SHORTFALL_MW = "shortfall_mw";

    /** A schedule of a problem without lines. */
    public Schedule(
            List<AssetSchedule> assets,
            List<AssetSchedule> nodes,
            List<AssetSchedule> links,
            List<AssetSchedule> reserves) {
        this(assets, nodes, links, List.of(), reserves);
    }

    /** A schedule of a problem without links and lines. */
    public Schedule(List<AssetSchedule> assets, List<AssetSchedule> nodes, List<AssetSchedule> reserves) {
        this(assets, nodes, List.of(), reserves);
    }

    public Schedule {
        assets = List.copyOf(assets);
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
        lines = List.copyOf(lines);
        reserves = List.copyOf(reserves);
    }

    /** Unserved less dumped power at a node, MW. */
    public double missingMw(String node, int step) {
        for (AssetSchedule own : nodes) {
            if (own.subject().equals(node)) {
                return own.at(SHORTAGE_MW, step) - own.at(SURPLUS_MW, step);
            }
        }
        throw new IllegalArgumentException("The schedule has no node " + node);
    }

    public AssetSchedule asset(String id) {
        return assets.stream()
                .filter(asset -> asset.subject().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The schedule has no asset " + id));
    }

    public List<AssetSchedule> all() {
        List<AssetSchedule> all = new ArrayList<>(assets);
        all.addAll(nodes);
        all.addAll(links);
        all.addAll(lines);
        all.addAll(reserves);
        return all;
    }

    /** The same schedule with one subject replaced. */
    public Schedule with(AssetSchedule changed) {
        return new Schedule(
                replace(assets, changed),
                replace(nodes, changed),
                replace(links, changed),
                replace(lines, changed),
                replace(reserves, changed));
    }

    private static List<AssetSchedule> replace(List<AssetSchedule> list, AssetSchedule changed) {
        return list.stream()
                .map(one -> one.subject().equals(changed.subject()) ? changed : one)
                .toList();
    }
}
