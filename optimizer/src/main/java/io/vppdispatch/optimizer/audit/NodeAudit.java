package io.vppdispatch.optimizer.audit;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.network.NetworkRule;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.Carrier;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds up what flows into a node: assets, links, and what is missing or too much. */
final class NodeAudit {

    private final DispatchProblem problem;
    private final Schedule schedule;
    private final Scheduled scheduled;
    private final Findings findings;

    NodeAudit(DispatchProblem problem, Schedule schedule, Scheduled scheduled, Findings findings) {
        this.problem = problem;
        this.schedule = schedule;
        this.scheduled = scheduled;
        this.findings = findings;
    }

    void run(Node node, AssetSchedule own, AssetAudit audit) {
        List<Series> here = scheduled.injectionsMwAt(node.id());
        boolean hasDemand = problem.hasDemand(node.id());
        double weight = here.size() + linkCount(node.id()) + 2.0;
        for (int t = 0; t < problem.horizon().steps(); t++) {
            double shortage = own.at(Schedule.SHORTAGE_MW, t);
            double surplus = own.at(Schedule.SURPLUS_MW, t);
            double demand = problem.demandMw(node.id(), t);
            double sum = shortage - surplus + linkedMw(node.id(), t);
            for (Series injectedMw : here) {
                sum += injectedMw.at(t);
            }
            audit.equalMw(NetworkRule.BALANCE, t, sum, demand, weight);
            audit.atMostMw(NetworkRule.BALANCE, t, Math.min(shortage, surplus), 0, 1);
            if (!hasDemand) {
                audit.atMostMw(NetworkRule.UNSERVED, t, shortage, 0, 1);
            }
            Double shortagePrice = problem.penalties().shortageCnyPerMwh(node.carrier());
            Double surplusPrice = problem.penalties().surplusCnyPerMwh(node.carrier());
            boolean isHeat = node.carrier() == Carrier.HEAT;
            ShortageKind missing = isHeat ? ShortageKind.HEAT_SHORTAGE : ShortageKind.SHORTAGE;
            ShortageKind spare = isHeat ? ShortageKind.HEAT_SURPLUS : ShortageKind.SURPLUS;
            slack(audit, missing, CostKind.SHORTAGE, t, shortage, shortagePrice);
            slack(audit, spare, CostKind.SURPLUS, t, surplus, surplusPrice);
            if (!isHeat) {
                double hours = problem.horizon().hours(t);
                audit.count(Ledger.CONSUMPTION, t, hours, demand - shortage);
                audit.count(Ledger.SURPLUS, t, hours, surplus);
            }
        }
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

    /** Without a price, and below zero, nothing may be missing. */
    private void slack(
            AssetAudit audit, ShortageKind kind, CostKind cost, int step, double powerMw, @Nullable Double cnyPerMwh) {
        audit.atMostMw(NetworkRule.BALANCE, step, -powerMw, 0, 1);
        if (cnyPerMwh == null) {
            audit.atMostMw(NetworkRule.BALANCE, step, powerMw, 0, 1);
            return;
        }
        audit.cost(cost, step, cnyPerMwh * problem.horizon().hours(step), powerMw);
        findings.addShortage(kind, audit.subject(), step, powerMw);
    }
}
