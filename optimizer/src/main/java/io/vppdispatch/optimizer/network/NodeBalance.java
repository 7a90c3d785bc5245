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
import io.vppdispatch.optimizer.problem.PowerToHeat;
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
 * {@code over} at its surplus price; an absent price leaves the variable out and makes the balance hard on that side. N8:
 * nothing is unserved at a node where no demand is named, or it would feed others from nothing. Where both prices are 0, both at
 * once would cost nothing; what is read is their difference on the side of its sign. Heat nodes have prices of their own.
 * At electric nodes the load that is served counts as consumption; surplus has an account of its own, because energy that is
 * dumped is neither consumed nor absorbed. So has surplus of heat where power may become heat ({@link PowerToHeat}), as the
 * electricity it may have taken.
 */
public final class NodeBalance {

    private final DispatchProblem problem;
    private final PowerToHeat powerToHeat;
    private final Map<String, Expr[]> injections = new LinkedHashMap<>();
    private final Map<String, Var[]> shortages = new LinkedHashMap<>();
    private final Map<String, Var[]> surpluses = new LinkedHashMap<>();
    private final Map<String, Row[]> rows = new LinkedHashMap<>();

    public NodeBalance(DispatchProblem problem) {
        this.problem = problem;
        this.powerToHeat = new PowerToHeat(problem);
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
            double wanted = problem.hasDemand(id) ? Double.POSITIVE_INFINITY : 0;
            double open = Double.POSITIVE_INFINITY;
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
                } else if (electricityPerHeat(id) > 0) {
                    double hours = problem.horizon().hours(t);
                    accounts.count(Ledger.HEAT_SURPLUS, hours * electricityPerHeat(id), dumped);
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
            double mostMw,
            Map<String, Var[]> kept) {
        if (cnyPerMwh == null) {
            return null;
        }
        Var[] slack = new Var[problem.horizon().steps()];
        for (int t = 0; t < slack.length; t++) {
            slack[t] = lp.column(node, Symbol.of(letter), At.step(t), 0, mostMw, false);
            lp.cost(kind, node, At.step(t), cnyPerMwh * problem.horizon().hours(t), Expr.of(slack[t]));
        }
        kept.put(node, slack);
        return slack;
    }

    /** Electricity that a MWh of heat wasted at a node may have taken, MWh; 0 where no electricity becomes heat. */
    public double electricityPerHeat(String node) {
        return powerToHeat.electricityPerHeat(node);
    }

    /** Electric power nobody takes at a step, with the power that heat nobody takes may have taken, MW. */
    public Expr surplusMw(int step) {
        Expr sum = Expr.zero();
        for (Node node : problem.nodes()) {
            Var[] surplus = surpluses.get(node.id());
            double power = node.isElectric() ? 1 : electricityPerHeat(node.id());
            if (surplus != null && power > 0) {
                sum.plus(power, surplus[step]);
            }
        }
        return sum;
    }

    /** Power that the load of a node takes, what is unserved left out and what is dumped there included, MW. */
    Expr takenMw(String node, int step) {
        Expr taken = Expr.of(problem.demandMw(node, step));
        Var[] shortage = shortages.get(node);
        Var[] surplus = surpluses.get(node);
        if (shortage != null) {
            taken.minus(shortage[step]);
        }
        return surplus == null ? taken : taken.plus(surplus[step]);
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
