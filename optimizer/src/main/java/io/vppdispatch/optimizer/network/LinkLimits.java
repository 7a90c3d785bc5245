package io.vppdispatch.optimizer.network;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.Link;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lossless flow between nodes, and the room it leaves for reserve.
 *
 * <p>N3 (bounds): {@code -backward <= f <= forward}, MW from the site to the bus; f leaves the balance of the site and enters
 * that of the bus.
 *
 * <p>N4: {@code f + Σ r_up <= forward}, N5: {@code -f + Σ r_dn <= backward}, MW, with the reserve of every product held behind
 * the link: at the site, and at sites whose own links lead to it. Reserve is wanted where links lead; with products every node
 * leaves by one link at most and no links form a ring, so what is behind a link is one set of nodes.
 */
public final class LinkLimits {

    private final DispatchProblem problem;
    private final Map<String, Var[]> flows = new LinkedHashMap<>();

    public LinkLimits(DispatchProblem problem) {
        this.problem = problem;
    }

    /** Writes flows and rows once every asset has offered its reserve, before the balance is written. */
    public void write(Lp lp, NodeBalance balance, ReserveRequirement reserve) {
        for (Link link : problem.links()) {
            Var[] flow = flow(link, lp, balance);
            flows.put(link.id(), flow);
            List<String> behind = assetsBehind(link);
            for (int t = 0; t < flow.length; t++) {
                Expr up = reserve.held().up(behind, t);
                if (up.size() > 0) {
                    double most = link.forwardMaxMw().at(t);
                    atMost(lp, NetworkRule.LINK_UP, link, t, up.plus(flow[t]), most);
                }
                Expr down = reserve.held().down(behind, t);
                if (down.size() > 0) {
                    double most = link.backwardMaxMw().at(t);
                    atMost(lp, NetworkRule.LINK_DOWN, link, t, down.minus(flow[t]), most);
                }
            }
        }
    }

    private Var[] flow(Link link, Lp lp, NodeBalance balance) {
        Var[] flow = new Var[problem.horizon().steps()];
        for (int t = 0; t < flow.length; t++) {
            double least = -link.backwardMaxMw().at(t);
            double most = link.forwardMaxMw().at(t);
            flow[t] = lp.column(link.id(), Symbol.of("f"), At.step(t), least, most, false);
            balance.inject(link.from(), t, Expr.of(-1, flow[t]));
            balance.inject(link.to(), t, Expr.of(flow[t]));
        }
        return flow;
    }

    private static void atMost(Lp lp, NetworkRule rule, Link link, int step, Expr sum, double mostMw) {
        lp.row(rule, link.id(), At.step(step), Double.NEGATIVE_INFINITY, sum, mostMw);
    }

    private List<String> assetsBehind(Link link) {
        Set<String> nodes = nodesBehind(link);
        return problem.assets().stream()
                .filter(asset -> nodes.contains(asset.node()))
                .map(Asset::id)
                .toList();
    }

    /** The node a link leaves, and every node whose own links lead to it. */
    private Set<String> nodesBehind(Link link) {
        Set<String> behind = new HashSet<>(List.of(link.from()));
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Link other : problem.links()) {
                grows |= behind.contains(other.to()) && behind.add(other.from());
            }
        }
        return behind;
    }

    /** True for the flow of a link. */
    public boolean isFlow(Var var) {
        return flows.containsKey(var.owner());
    }

    public List<AssetSchedule> read(Values values) {
        List<AssetSchedule> links = new ArrayList<>();
        flows.forEach((id, flow) -> {
            Series power = Series.generate(flow.length, t -> values.of(flow[t]));
            links.add(new AssetSchedule(id, Map.of(Schedule.FLOW_MW, power)));
        });
        return links;
    }
}
