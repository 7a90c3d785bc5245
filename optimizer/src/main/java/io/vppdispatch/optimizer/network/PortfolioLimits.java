package io.vppdispatch.optimizer.network;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Portfolio;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;

/**
 * What a virtual power plant may and has promised to feed in, with P the net power of its members: the injection of its assets
 * into all electric
 * nodes less what the load of its sites takes, MW.
 *
 * <p>N40: {@code P + Σ r_up <= inject_max}, N41: {@code -P + Σ r_dn <= take_max}, with all reserve the members hold. N42:
 * {@code P - more + less = delivery}, with both deviations at their price.
 */
public final class PortfolioLimits {

    private final DispatchProblem problem;

    public PortfolioLimits(DispatchProblem problem) {
        this.problem = problem;
    }

    /**
     * Writes the rows once every asset has injected and offered its reserve and the balance is written.
     *
     * @param power of an asset into all its electric nodes
     */
    public void write(Lp lp, SiteLimits.Injection power, NodeBalance balance, ReserveRequirement reserve) {
        for (Portfolio portfolio : problem.portfolios()) {
            List<String> members =
                    problem.assetsOf(portfolio).stream().map(Asset::id).toList();
            for (int t = 0; t < problem.horizon().steps(); t++) {
                Expr net = Expr.zero();
                for (String member : members) {
                    net.plus(power.of(member, t));
                }
                for (String site : problem.sitesOf(portfolio)) {
                    net.minus(balance.takenMw(site, t));
                }
                limit(lp, portfolio, t, members, net, reserve.held());
                if (portfolio.deliveryMw() != null) {
                    deliver(lp, portfolio, t, net, portfolio.deliveryMw().at(t));
                }
            }
        }
    }

    private static void limit(
            Lp lp, Portfolio portfolio, int step, List<String> members, Expr net, HeldReserve reserve) {
        Series injectMax = portfolio.injectMaxMw();
        if (injectMax != null) {
            Expr up = reserve.up(members, step).plus(net);
            atMost(lp, NetworkRule.PORTFOLIO_INJECT, portfolio, step, up, injectMax.at(step));
        }
        Series takeMax = portfolio.takeMaxMw();
        if (takeMax != null) {
            Expr down = reserve.down(members, step).minus(net);
            atMost(lp, NetworkRule.PORTFOLIO_TAKE, portfolio, step, down, takeMax.at(step));
        }
    }

    private static void atMost(Lp lp, NetworkRule rule, Portfolio portfolio, int step, Expr sum, double mostMw) {
        lp.row(rule, portfolio.id(), At.step(step), Double.NEGATIVE_INFINITY, sum, mostMw);
    }

    private void deliver(Lp lp, Portfolio portfolio, int step, Expr net, double deliveryMw) {
        Var more = deviation(lp, portfolio, "more", step);
        Var less = deviation(lp, portfolio, "less", step);
        Expr delivered = Expr.zero().plus(net).minus(more).plus(less);
        lp.row(NetworkRule.DELIVERY, portfolio.id(), At.step(step), deliveryMw, delivered, deliveryMw);
    }

    private Var deviation(Lp lp, Portfolio portfolio, String letter, int step) {
        Var deviation = lp.column(portfolio.id(), Symbol.of(letter), At.step(step), 0, Double.POSITIVE_INFINITY, false);
        double cnyPerMw = portfolio.deviationCnyPerMwh() * problem.horizon().hours(step);
        lp.cost(CostKind.DEVIATION, portfolio.id(), At.step(step), cnyPerMw, Expr.of(deviation));
        return deviation;
    }
}
