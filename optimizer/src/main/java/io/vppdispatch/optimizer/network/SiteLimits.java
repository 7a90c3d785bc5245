package io.vppdispatch.optimizer.network;

import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.SiteLimit;
import io.vppdispatch.optimizer.time.Series;

/**
 * Limits that several assets share.
 *
 * <p>N6: {@code Σ p + Σ r_up <= inject_max}, N7: {@code -Σ p + Σ r_dn <= take_max}, MW, over the net injection p of the members
 * and all reserve they hold. A demand response offer counts as it moves the balance: load let go is fed in, load called for
 * and load that comes back is taken, each net of the other.
 */
public final class SiteLimits {

    /** Net injection of an asset at a step, MW; not to be changed. */
    @FunctionalInterface
    public interface Injection {
        Expr of(String assetId, int step);
    }

    private final DispatchProblem problem;

    public SiteLimits(DispatchProblem problem) {
        this.problem = problem;
    }

    /** Writes the rows once every asset has injected and offered its reserve. */
    public void write(Lp lp, Injection injection, ReserveRequirement reserve) {
        for (SiteLimit limit : problem.siteLimits()) {
            for (int t = 0; t < problem.horizon().steps(); t++) {
                Expr net = Expr.zero();
                for (String member : limit.members()) {
                    net.plus(injection.of(member, t));
                }
                Series injectMax = limit.injectMaxMw();
                if (injectMax != null) {
                    Expr up = reserve.held().up(limit.members(), t).plus(net);
                    atMost(lp, NetworkRule.SITE_INJECT, limit, t, up, injectMax.at(t));
                }
                Series takeMax = limit.takeMaxMw();
                if (takeMax != null) {
                    Expr down = reserve.held().down(limit.members(), t).minus(net);
                    atMost(lp, NetworkRule.SITE_TAKE, limit, t, down, takeMax.at(t));
                }
            }
        }
    }

    private static void atMost(Lp lp, NetworkRule rule, SiteLimit limit, int step, Expr sum, double mostMw) {
        lp.row(rule, limit.id(), At.step(step), Double.NEGATIVE_INFINITY, sum, mostMw);
    }
}
