package io.vppdispatch.optimizer.audit;

import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.time.Series;
import java.util.HashMap;
import java.util.Map;

/** Adds up what flows into a node: assets, links, what is missing or too much, and demand. */
final class NodeSums {

    private final DispatchProblem problem;
    private final Schedule schedule;
    private final Scheduled scheduled;
    private final Map<String, Integer> places = new HashMap<>();

    NodeSums(DispatchProblem problem, Schedule schedule, Scheduled scheduled) {
        this.problem = problem;
        this.schedule = schedule;
        this.scheduled = scheduled;
        for (int i = 0; i < problem.nodes().size(); i++) {
            places.put(problem.nodes().get(i).id(), i);
        }
    }

    /** What is left for the lines of a node, nothing where it has none, MW. */
    double netMw(String node, int step) {
        var own = schedule.nodes().get(places.getOrDefault(node, -1));
        double sum = own.at(Schedule.SHORTAGE_MW, step) - own.at(Schedule.SURPLUS_MW, step) + linkedMw(node, step);
        for (Series injectedMw : scheduled.injectionsMwAt(node)) {
            sum += injectedMw.at(step);
        }
        return sum - problem.demandMw(node, step);
    }

    /** Number of scheduled values in the sum of a node. */
    double weight(String node) {
        return scheduled.injectionsMwAt(node).size() + linkCount(node) + 2.0;
    }

    private long linkCount(String node) {
        return problem.links().stream()
                .filter(link -> link.from().equals(node) || link.to().equals(node))
                .count();
    }

    /** Net power that links bring, MW. */
    private double linkedMw(String node, int step) {
        double sum = 0;
        for (int i = 0; i < problem.links().size(); i++) {
            double flow = schedule.links().get(i).at(Schedule.FLOW_MW, step);
            sum += problem.links().get(i).to().equals(node) ? flow : 0;
            sum -= problem.links().get(i).from().equals(node) ? flow : 0;
        }
        return sum;
    }
}
