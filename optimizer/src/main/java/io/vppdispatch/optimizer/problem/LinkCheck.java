package io.vppdispatch.optimizer.problem;

import io.vppdispatch.optimizer.data.Hints;
import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.system.Carrier;
import io.vppdispatch.optimizer.system.Link;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with the links of a problem. */
final class LinkCheck {

    private final DispatchProblem problem;
    private final Issues issues;
    private final List<String> nodeIds;
    private final Map<String, Carrier> carriers = new HashMap<>();

    LinkCheck(DispatchProblem problem, Issues issues, List<String> nodeIds) {
        this.problem = problem;
        this.issues = issues;
        this.nodeIds = nodeIds;
        problem.nodes().forEach(node -> carriers.put(node.id(), node.carrier()));
    }

    void checkEnds(Link link, Issues at) {
        checkNode(link.from(), "from", at);
        checkNode(link.to(), "to", at);
        at.at("to")
                .require(
                        !link.from().equals(link.to()),
                        "same_node",
                        "to (" + link.to() + ") must be another node than from");
        Carrier from = carriers.get(link.from());
        Carrier to = carriers.get(link.to());
        at.at("to")
                .require(
                        from == null || to == null || from == to,
                        "carrier",
                        "to (" + link.to() + ") must be a node of " + name(from) + " as from (" + link.from()
                                + "), not of " + name(to));
    }

    private static String name(@Nullable Carrier carrier) {
        return carrier == null ? "" : carrier.name().toLowerCase(Locale.ROOT);
    }

    private void checkNode(String node, String key, Issues at) {
        at.at(key)
                .require(
                        nodeIds.contains(node),
                        "unknown_node",
                        key + " (" + node + ") must be one of " + nodeIds + Hints.maybe(node, nodeIds));
    }

    /** Reserve has one way: every electric node leaves by one link at most, and no links lead in a ring. */
    void checkWaysOfReserve() {
        if (problem.reserves().isEmpty()) {
            return;
        }
        Map<String, String> next = new HashMap<>();
        Map<String, String> leavesBy = new HashMap<>();
        for (int i = 0; i < problem.links().size(); i++) {
            Link link = problem.links().get(i);
            if (carriers.get(link.from()) == Carrier.HEAT) {
                continue;
            }
            Issues at = issues.at("links").at(i).about("link " + link.id());
            String first = leavesBy.putIfAbsent(link.from(), link.id());
            at.at("from")
                    .require(
                            first == null,
                            "reserve_way",
                            "from (" + link.from() + ") must not be left by link " + first
                                    + " too, or reserve behind them has no one way out");
            if (first == null) {
                next.put(link.from(), link.to());
                at.require(
                        !isRing(link, next),
                        "reserve_ring",
                        "the links must not form a ring, or reserve behind them has no one way out");
            }
        }
    }

    private static boolean isRing(Link link, Map<String, String> next) {
        Set<String> seen = new HashSet<>();
        String node = link.to();
        while (node != null && seen.add(node)) {
            node = next.get(node);
        }
        return node != null && Objects.equals(node, link.to());
    }
}
