package io.vppdispatch.optimizer.audit;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.network.NetworkRule;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.Link;
import java.util.ArrayList;
import java.util.List;

/** Holds the flow of a link, with the reserve whose way leads through it, against its limits. */
final class LinkAudit {

    private final DispatchProblem problem;
    private final Scheduled scheduled;

    LinkAudit(DispatchProblem problem, Scheduled scheduled) {
        this.problem = problem;
        this.scheduled = scheduled;
    }

    void run(Link link, AssetSchedule own, AssetAudit audit) {
        List<Asset> behind = behind(link);
        double weight = 1 + scheduled.weight(behind.size());
        for (int t = 0; t < problem.horizon().steps(); t++) {
            double flow = own.at(Schedule.FLOW_MW, t);
            double forward = link.forwardMaxMw().at(t);
            double backward = link.backwardMaxMw().at(t);
            audit.atMostMw(NetworkRule.LINK_FLOW, t, flow, forward, 1);
            audit.atMostMw(NetworkRule.LINK_FLOW, t, -flow, backward, 1);
            double up = reserveMw(behind, true, t);
            if (up > 0) {
                audit.atMostMw(NetworkRule.LINK_UP, t, flow + up, forward, weight);
            }
            double down = reserveMw(behind, false, t);
            if (down > 0) {
                audit.atMostMw(NetworkRule.LINK_DOWN, t, down - flow, backward, weight);
            }
        }
    }

    private double reserveMw(List<Asset> assets, boolean isUp, int step) {
        double sum = 0;
        for (Asset asset : assets) {
            sum += scheduled.reserveMw(asset, isUp, step);
        }
        return sum;
    }

    /** Assets whose reserve goes through the link; none of a heat main, which may lead in a ring. */
    private List<Asset> behind(Link link) {
        if (problem.reserves().isEmpty() || !problem.isElectric(link.from())) {
            return List.of();
        }
        List<Asset> behind = new ArrayList<>();
        for (Asset asset : problem.assets()) {
            if (problem.isElectric(asset.node()) && isOnTheWay(link, asset.node())) {
                behind.add(asset);
            }
        }
        return behind;
    }

    /** Follows the links that nodes leave by, one each, which end somewhere because they form no ring. */
    private boolean isOnTheWay(Link link, String node) {
        for (Link next : problem.links()) {
            if (next.from().equals(node)) {
                return next.id().equals(link.id()) || isOnTheWay(link, next.to());
            }
        }
        return false;
    }
}
