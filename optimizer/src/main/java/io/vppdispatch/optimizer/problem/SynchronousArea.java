package io.vppdispatch.optimizer.problem;

import io.vppdispatch.optimizer.system.Line;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * Buses that lines join, so that what they inject adds up to zero.
 *
 * @param buses at least two, from the first in the order of the problem, the reference, outwards
 * @param lines between them
 */
public record SynchronousArea(List<String> buses, List<Line> lines) {

    public SynchronousArea {
        buses = List.copyOf(buses);
        lines = List.copyOf(lines);
    }

    /** Name of the bus whose angle is zero. */
    public String reference() {
        return buses.get(0);
    }

    /** Place of each bus. */
    public Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < buses.size(); i++) {
            places.put(buses.get(i), i);
        }
        return places;
    }

    /** All areas of a problem, none where it has no lines. */
    public static List<SynchronousArea> of(DispatchProblem problem) {
        return of(
                problem.nodes().stream().map(node -> node.id()).toList(),
                problem.grid().lines());
    }

    /** Areas of these lines, by the first of the nodes. */
    static List<SynchronousArea> of(List<String> nodes, List<Line> lines) {
        Map<String, List<Line>> linesAt = new HashMap<>();
        for (Line line : lines) {
            linesAt.computeIfAbsent(line.from(), bus -> new ArrayList<>()).add(line);
            linesAt.computeIfAbsent(line.to(), bus -> new ArrayList<>()).add(line);
        }
        Map<String, Integer> areaOf = new LinkedHashMap<>();
        List<List<String>> buses = new ArrayList<>();
        for (String node : nodes) {
            if (linesAt.containsKey(node) && !areaOf.containsKey(node)) {
                buses.add(reach(node, buses.size(), linesAt, areaOf));
            }
        }
        List<SynchronousArea> areas = new ArrayList<>();
        for (int i = 0; i < buses.size(); i++) {
            int area = i;
            List<Line> own = lines.stream()
                    .filter(line -> areaOf.getOrDefault(line.from(), -1) == area)
                    .toList();
            areas.add(new SynchronousArea(buses.get(i), own));
        }
        return areas;
    }

    private static List<String> reach(
            String first, int area, Map<String, List<Line>> linesAt, Map<String, Integer> areaOf) {
        List<String> reached = new ArrayList<>();
        Queue<String> next = new ArrayDeque<>(List.of(first));
        areaOf.put(first, area);
        while (!next.isEmpty()) {
            String bus = next.remove();
            reached.add(bus);
            for (Line line : linesAt.getOrDefault(bus, List.of())) {
                String other = line.from().equals(bus) ? line.to() : line.from();
                if (areaOf.putIfAbsent(other, area) == null) {
                    next.add(other);
                }
            }
        }
        return reached;
    }
}
