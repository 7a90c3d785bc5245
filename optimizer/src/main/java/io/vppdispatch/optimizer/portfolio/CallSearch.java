package io.vppdispatch.optimizer.portfolio;

import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.solver.Limits;
import io.vppdispatch.optimizer.solver.MipResult;
import io.vppdispatch.optimizer.solver.ProgressListener;
import io.vppdispatch.optimizer.solver.Solver;
import io.vppdispatch.optimizer.solver.SolverException;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.time.Series;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The most that some assets could add to or take from their schedule in a call that begins with the horizon. */
final class CallSearch {

    /** To within what the audit calls the same, as the schedule of a solver keeps rules to its own tolerance only. */
    private static final double HELD_MW = 1e-4;

    /** What that tolerance may be worth over a day at prices of violations, CNY. */
    private static final double ROUNDING_CNY = 10;

    private static final Limits LIMITS = new Limits(1e-4, 1e-4, Duration.ofSeconds(5), 0, 1);

    private final DispatchModel model;
    private final Solver solver;
    private final Lp lp;
    private final Map<Var[], Series> members = new LinkedHashMap<>();
    private final Direction up;
    private final Direction down;
    private final double[] lower;
    private final double[] upper;

    /** What is maximised, and by step what lets its row hold outside the call. */
    private record Direction(Var most, Var[] outside) {}

    /**
     * Prepares the calls of a problem.
     *
     * @param members net power as scheduled, MW, of those whose power counts
     * @param held likewise of those that keep to it
     */
    CallSearch(DispatchProblem problem, Map<String, Series> members, Map<String, Series> held, Solver solver) {
        this.model = DispatchModel.of(problem, Formulation.TIGHT);
        this.solver = solver;
        this.lp = model.lp().copy();
        members.forEach((id, scheduled) -> this.members.put(power(id, scheduled.steps()), scheduled));
        this.up = direction("up", 1);
        this.down = direction("down", -1);
        Map<Var[], Series> others = new LinkedHashMap<>();
        held.forEach((id, scheduled) -> others.put(power(id, scheduled.steps()), scheduled));
        this.lower = new double[lp.columns()];
        this.upper = new double[lp.columns()];
        for (int j = 0; j < lower.length; j++) {
            lower[j] = lp.lower(j);
            upper[j] = lp.upper(j);
        }
        hold(others, lower, upper);
        missNoMore();
    }

    private Var[] power(String asset, int steps) {
        Var[] power = new Var[steps];
        for (int t = 0; t < power.length; t++) {
            double any = Double.POSITIVE_INFINITY;
            power[t] = lp.column(asset, Symbol.of("power"), At.step(t), -any, any, false);
            Expr net = Expr.of(-1, power[t]).plus(model.netPowerOf(asset, t));
            lp.row(EnvelopeRule.POWER, asset, At.step(t), 0, net, 0);
        }
        return power;
    }

    private Direction direction(String name, int sign) {
        int steps = model.horizon().steps();
        Var most = lp.column(name, Symbol.of("most"), At.day(), 0, Double.POSITIVE_INFINITY, false);
        Var[] outside = new Var[steps];
        for (int t = 0; t < steps; t++) {
            int step = t;
            outside[t] = lp.column(name, Symbol.of("outside"), At.step(t), 0, Double.POSITIVE_INFINITY, false);
            Expr reached = Expr.of(most).minus(outside[t]);
            members.forEach(
                    (power, scheduled) -> reached.plus(-sign, power[step]).plus(sign * scheduled.at(step)));
            lp.row(EnvelopeRule.REACHED, name, At.step(t), Double.NEGATIVE_INFINITY, reached, 0);
        }
        return new Direction(most, outside);
    }

    /** What the schedule misses of what members are asked for is the most a call may miss. */
    private void missNoMore() {
        Expr missed = lp.cost(CostKind::isViolation);
        if (missed.size() == 0) {
            return;
        }
        double[] from = lower.clone();
        double[] to = upper.clone();
        hold(members, from, to);
        MipResult scheduled = solver.minimise(lp.within(from, to).minimising(missed), LIMITS, ProgressListener.NONE);
        double most = scheduled.objective() * (1 + LIMITS.relativeGap()) + ROUNDING_CNY;
        lp.row(EnvelopeRule.MISSED, "all", At.day(), Double.NEGATIVE_INFINITY, missed, most);
    }

    private static void hold(Map<Var[], Series> assets, double[] lower, double[] upper) {
        assets.forEach((power, scheduled) -> {
            for (int t = 0; t < power.length; t++) {
                lower[power[t].index()] = scheduled.at(t) - HELD_MW;
                upper[power[t].index()] = scheduled.at(t) + HELD_MW;
            }
        });
    }

    /** Most MW added in each of the first steps; not a number where nothing is found in time. */
    double mostUpMw(int steps) {
        return mostMw(up, steps);
    }

    /** Most MW taken away in each of the first steps; not a number where nothing is found in time. */
    double mostDownMw(int steps) {
        return mostMw(down, steps);
    }

    private double mostMw(Direction direction, int steps) {
        double[] inside = upper.clone();
        for (Var outside : List.of(direction.outside()).subList(0, steps)) {
            inside[outside.index()] = 0;
        }
        Lp call = lp.within(lower, inside).minimising(Expr.of(-1, direction.most()));
        try {
            MipResult found = solver.minimise(call, LIMITS, ProgressListener.NONE);
            return found.values() == null
                    ? Double.NaN
                    : Math.max(0, found.values().of(direction.most()));
        } catch (SolverException e) {
            return Double.NaN;
        }
    }
}
