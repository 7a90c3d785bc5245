package io.vppdispatch.optimizer.network;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Row;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.policy.Accounts;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What flows into a node flows out of it, every step.
 *
 * <p>N1: {@code Σ injection + short - over = demand}, with unserved power {@code short} at the case's shortage price and surplus
 * {@code over} at its surplus price; an absent price leaves the variable out and makes the balance hard on that side. N8
 * (bound): {@code short <= Σ max(0, demand)}, MW: no more is unserved at a node than is wanted there, or it would feed others from
 * nothing. Where both prices are 0, both at once would cost nothing; what is read is their difference on the side of its sign. Heat
 * nodes have prices of their own.
 * At electric nodes the load that is served counts as consumption; surplus has an account of its own, because energy that is
 * dumped is neither consumed nor absorbed.
 */
public final class NodeBalance {

    private final DispatchProblem problem;
    private final Map<String, Expr[]> injections = new LinkedHashMap<>();
    private final Map<String, Var[]> shortages = new LinkedHashMap<>();
    private final Map<String, Var[]> surpluses = new LinkedHashMap<>();
    private final Map<String, Row[]> rows = new LinkedHashMap<>();

    public NodeBalance(DispatchProblem problem) {
        this.problem = problem;
        for (Node node : problem.nodes()) {
            Expr[] steps = new Expr[problem.horizon().steps()];
            Arrays.setAll(steps, t -> Expr.zero());
            injections.put(node.id(), steps);
        }
    }

    public void inject(String node, int step, Expr mw) {
        injectionsOf(node)[step].plus(mw);
    }

    private Expr[] injectionsOf(String node) {
        Expr[] steps = injections.get(node);
        if (steps == null) {
            throw new IllegalArgumentException("No node " + node + " in this problem");
        }
        return steps;
    }

    /** Writes the rows once every asset and link has injected. */
    public void write(Lp lp, Accounts accounts) {
        for (Node node : problem.nodes()) {
            String id = node.id();
            int steps = problem.horizon().steps();
            Series wanted = Series.generate(steps, t -> problem.wantedMw(id, t));
            Series open = Series.constant(steps, Double.POSITIVE_INFINITY);
            Penalties prices = problem.penalties();
            Var[] shortage = slack(
                    lp, id, "short", CostKind.SHORTAGE, prices.shortageCnyPerMwh(node.carrier()), wanted, shortages);
            Var[] surplus =
                    slack(lp, id, "over", CostKind.SURPLUS, prices.surplusCnyPerMwh(node.carrier()), open, surpluses);
            Row[] nodeRows = new Row[steps];
            for (int t = 0; t < nodeRows.length; t++) {
                Expr unserved = shortage == null ? Expr.zero() : Expr.of(shortage[t]);
                Expr dumped = surplus == null ? Expr.zero() : Expr.of(surplus[t]);
                double demand = problem.demandMw(id, t);
                Expr sum = injectionsOf(id)[t].plus(unserved).minus(dumped);
                nodeRows[t] = lp.row(NetworkRule.BALANCE, id, At.step(t), demand, sum, demand);
                if (node.isElectric()) {
                    double hours = problem.horizon().hours(t);
                    accounts.count(Ledger.CONSUMPTION, hours, Expr.of(demand).minus(unserved));
                    accounts.count(Ledger.SURPLUS, hours, dumped);
                }
            }
            rows.put(id, nodeRows);
        }
    }

    private Var @Nullable [] slack(
            Lp lp,
            String node,
            String letter,
            CostKind kind,
            @Nullable Double cnyPerMwh,
            Series mostMw,
            Map<String, Var[]> kept) {
        if (cnyPerMwh == null) {
            return null;
        }
        Var[] slack = new Var[problem.horizon().steps()];
        for (int t = 0; t < slack.length; t++) {
            slack[t] = lp.column(node, Symbol.of(letter), At.step(t), 0, mostMw.at(t), false);
            lp.cost(kind, node, At.step(t), cnyPerMwh * problem.horizon().hours(t), Expr.of(slack[t]));
        }
        kept.put(node, slack);
        return slack;
    }

    /** Electric power nobody takes at a step, MW. */
    public Expr surplusMw(int step) {
        Expr sum = Expr.zero();
        for (Node node : problem.nodes()) {
            Var[] surplus = surpluses.get(node.id());
            if (surplus != null && node.isElectric()) {
                sum.plus(surplus[step]);
            }
        }
        return sum;
    }

    /** Rows by node, whose duals are the value of a MW over a step. */
    public Map<String, Row[]> rows() {
        return rows;
    }

    public List<AssetSchedule> read(Values values) {
        List<AssetSchedule> nodes = new ArrayList<>();
        for (String node : injections.keySet()) {
            Map<String, Series> columns = new LinkedHashMap<>();
            Series shortage = read(values, shortages.get(node));
            Series surplus = read(values, surpluses.get(node));
            columns.put(Schedule.SHORTAGE_MW, net(shortage, surplus));
            columns.put(Schedule.SURPLUS_MW, net(surplus, shortage));
            nodes.add(new AssetSchedule(node, columns));
        }
        return nodes;
    }

    /** A side without what both sides have at once. */
    private static Series net(Series side, Series other) {
        return Series.generate(side.steps(), t -> side.at(t) - Math.max(0, Math.min(side.at(t), other.at(t))));
    }

    private Series read(Values values, Var @Nullable [] vars) {
        return Series.generate(problem.horizon().steps(), t -> vars == null ? 0 : values.of(vars[t]));
    }
}
