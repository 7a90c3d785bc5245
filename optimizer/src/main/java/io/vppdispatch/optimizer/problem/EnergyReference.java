package io.vppdispatch.optimizer.problem;

import io.vppdispatch.optimizer.system.Node;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whose price is that of energy: the first node, in the order of the problem, of those that links and lines join. What the price of
 * another differs by is congestion on the way. A node without links and lines has all energy.
 */
public final class EnergyReference {

    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    private EnergyReference(List<Node> nodes) {
        for (Node node : nodes) {
            parents.put(node.id(), node.id());
            places.put(node.id(), places.size());
        }
    }

    /** The reference of every node. */
    public static Map<String, String> of(DispatchProblem problem) {
        EnergyReference joined = new EnergyReference(problem.nodes());
        problem.links().forEach(link -> joined.join(link.from(), link.to()));
        problem.grid().lines().forEach(line -> joined.join(line.from(), line.to()));
        Map<String, String> references = new LinkedHashMap<>();
        problem.nodes().forEach(node -> references.put(node.id(), joined.root(node.id())));
        return references;
    }

    private String root(String node) {
        String root = node;
        while (!root.equals(parents.getOrDefault(root, root))) {
            root = parents.getOrDefault(root, root);
        }
        return root;
    }

    /** The earlier of both becomes the reference. */
    private void join(String one, String other) {
        String first = root(one);
        String second = root(other);
        boolean inOrder = places.getOrDefault(first, 0) <= places.getOrDefault(second, 0);
        parents.put(inOrder ? second : first, inOrder ? first : second);
    }
}
