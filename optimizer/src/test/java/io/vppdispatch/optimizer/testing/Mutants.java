package io.vppdispatch.optimizer.testing;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.Port;
import io.vppdispatch.optimizer.audit.Auditor;
import io.vppdispatch.optimizer.audit.Tolerance;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.network.NetworkRule;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.Link;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Breaks a schedule on purpose. The node balance is mended with shortage and surplus, so that a change of power breaks only
 * what the asset's own rules say; problems used here have priced shortage and surplus.
 */
public final class Mutants {

    private Mutants() {}

    /** Codes of the rules the audit finds broken once an asset's schedule is edited. */
    public static Set<String> broken(
            DispatchProblem problem, Schedule schedule, String assetId, UnaryOperator<AssetSchedule> edit) {
        Schedule edited = schedule.with(edit.apply(schedule.asset(assetId)));
        return codes(problem, balanced(problem, edited));
    }

    /** Codes of the rules a schedule breaks, but for N8: the balance of a node without load is mended here too. */
    public static Set<String> codes(DispatchProblem problem, Schedule schedule) {
        Set<String> codes = allCodes(problem, schedule);
        codes.remove(NetworkRule.UNSERVED.code());
        return codes;
    }

    /** Codes of all rules a schedule breaks. */
    public static Set<String> allCodes(DispatchProblem problem, Schedule schedule) {
        Set<String> codes = new TreeSet<>();
        Auditor.audit(problem, schedule, Tolerance.EXACT)
                .violations()
                .forEach(violation -> codes.add(violation.tag().code()));
        return codes;
    }

    /** The same schedule with every node balanced by shortage and surplus. */
    public static Schedule balanced(DispatchProblem problem, Schedule schedule) {
        Schedule balanced = schedule;
        for (AssetSchedule node : schedule.nodes()) {
            AssetSchedule mended = node;
            for (int t = 0; t < problem.horizon().steps(); t++) {
                double missing = problem.demandMw(node.subject(), t) - injectedMw(problem, schedule, node.subject(), t);
                mended = mended.with(Schedule.SHORTAGE_MW, t, Math.max(0, missing))
                        .with(Schedule.SURPLUS_MW, t, Math.max(0, -missing));
            }
            balanced = balanced.with(mended);
        }
        return balanced;
    }

    private static double injectedMw(DispatchProblem problem, Schedule schedule, String node, int step) {
        double sum = 0;
        for (Asset asset : problem.assets()) {
            for (Port port : AssetCatalogue.typeOf(asset).ports(asset)) {
                sum += port.node().equals(node) ? schedule.asset(asset.id()).at(port.column(), step) : 0;
            }
        }
        for (int i = 0; i < schedule.links().size(); i++) {
            Link link = problem.links().get(i);
            double flow = schedule.links().get(i).at(Schedule.FLOW_MW, step);
            sum += link.to().equals(node) ? flow : link.from().equals(node) ? -flow : 0;
        }
        return sum;
    }
}
