package io.vppdispatch.optimizer.audit;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.network.NetworkRule;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.Carrier;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.system.ShortageKind;
import org.jspecify.annotations.Nullable;

/** Holds what flows into a node against its demand; where lines leave, the difference is what they carry. */
final class NodeAudit {

    private final DispatchProblem problem;
    private final NodeSums sums;
    private final Findings findings;

    NodeAudit(DispatchProblem problem, NodeSums sums, Findings findings) {
        this.problem = problem;
        this.sums = sums;
        this.findings = findings;
    }

    void run(Node node, AssetSchedule own, AssetAudit audit) {
        double electricityPerHeat = node.isElectric() ? 0 : audit.electricityPerHeat(node.id());
        boolean hasDemand = problem.hasDemand(node.id());
        boolean hasLines = problem.grid().lines().stream()
                .anyMatch(line -> line.from().equals(node.id()) || line.to().equals(node.id()));
        for (int t = 0; t < problem.horizon().steps(); t++) {
            double shortage = own.at(Schedule.SHORTAGE_MW, t);
            double surplus = own.at(Schedule.SURPLUS_MW, t);
            double demand = problem.demandMw(node.id(), t);
            if (!hasLines) {
                double sum = sums.netMw(node.id(), t) + demand;
                audit.equalMw(NetworkRule.BALANCE, t, sum, demand, sums.weight(node.id()));
            }
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
            } else if (electricityPerHeat > 0) {
                audit.count(Ledger.HEAT_SURPLUS, t, problem.horizon().hours(t) * electricityPerHeat, surplus);
            }
        }
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
