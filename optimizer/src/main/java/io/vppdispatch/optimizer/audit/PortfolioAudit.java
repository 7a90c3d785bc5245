package io.vppdispatch.optimizer.audit;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.network.NetworkRule;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.NetPower;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Portfolio;
import io.vppdispatch.optimizer.system.ShortageKind;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;

/** Holds the net power of a virtual power plant, with the reserve its members hold, against limits and delivery. */
final class PortfolioAudit {

    private final DispatchProblem problem;
    private final Schedule schedule;
    private final Scheduled scheduled;

    PortfolioAudit(DispatchProblem problem, Schedule schedule, Scheduled scheduled) {
        this.problem = problem;
        this.schedule = schedule;
        this.scheduled = scheduled;
    }

    void run(Portfolio portfolio, AssetAudit audit) {
        List<Asset> members = problem.assets().stream()
                .filter(asset -> portfolio.members().contains(asset.id())
                        || portfolio.members().contains(asset.node()))
                .toList();
        double weight =
                2 * scheduled.weight(members.size()) + 2.0 * portfolio.members().size();
        for (int t = 0; t < problem.horizon().steps(); t++) {
            double net = 0;
            double up = 0;
            double down = 0;
            for (Asset member : members) {
                net += NetPower.mw(problem, member, scheduled.of(member), t);
                up += scheduled.reserveMw(member, true, t);
                down += scheduled.reserveMw(member, false, t);
            }
            for (String site : problem.sitesOf(portfolio)) {
                net -= problem.demandMw(site, t) - schedule.missingMw(site, t);
            }
            Series injectMax = portfolio.injectMaxMw();
            if (injectMax != null) {
                audit.atMostMw(NetworkRule.PORTFOLIO_INJECT, t, net + up, injectMax.at(t), weight);
            }
            Series takeMax = portfolio.takeMaxMw();
            if (takeMax != null) {
                audit.atMostMw(NetworkRule.PORTFOLIO_TAKE, t, down - net, takeMax.at(t), weight);
            }
            Series delivery = portfolio.deliveryMw();
            if (delivery != null) {
                double cnyPerMw =
                        portfolio.deviationCnyPerMwh() * problem.horizon().hours(t);
                audit.cost(CostKind.DEVIATION, t, members.size() * cnyPerMw, 0);
                double over = net - delivery.at(t);
                audit.cost(CostKind.DEVIATION, t, cnyPerMw, Math.abs(over));
                ShortageKind kind = over < 0 ? ShortageKind.UNDER_DELIVERY : ShortageKind.OVER_DELIVERY;
                audit.shortage(kind, portfolio.id(), t, Math.abs(over));
            }
        }
    }
}
