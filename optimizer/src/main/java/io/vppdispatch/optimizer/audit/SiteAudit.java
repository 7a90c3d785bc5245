package io.vppdispatch.optimizer.audit;

import io.vppdispatch.optimizer.network.NetworkRule;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.SiteLimit;
import io.vppdispatch.optimizer.time.Series;

/** Holds the net injection of assets that share a limit, with the reserve they hold, against it. */
final class SiteAudit {

    private final DispatchProblem problem;
    private final Scheduled scheduled;

    SiteAudit(DispatchProblem problem, Scheduled scheduled) {
        this.problem = problem;
        this.scheduled = scheduled;
    }

    void run(SiteLimit limit, AssetAudit audit) {
        Series injectMax = limit.injectMaxMw();
        Series takeMax = limit.takeMaxMw();
        double weight = scheduled.weight(limit.members().size());
        for (int t = 0; t < problem.horizon().steps(); t++) {
            double net = 0;
            double up = 0;
            double down = 0;
            for (String member : limit.members()) {
                net += scheduled.powerMw(member, t);
                up += scheduled.reserveMw(scheduled.asset(member), true, t);
                down += scheduled.reserveMw(scheduled.asset(member), false, t);
            }
            if (injectMax != null) {
                audit.atMostMw(NetworkRule.SITE_INJECT, t, net + up, injectMax.at(t), weight);
            }
            if (takeMax != null) {
                audit.atMostMw(NetworkRule.SITE_TAKE, t, down - net, takeMax.at(t), weight);
            }
        }
    }
}
