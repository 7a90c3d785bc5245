package io.vppdispatch.optimizer.portfolio;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.solver.Limits;
import io.vppdispatch.optimizer.solver.MipResult;
import io.vppdispatch.optimizer.solver.ProgressListener;
import io.vppdispatch.optimizer.solver.Solver;
import io.vppdispatch.optimizer.solver.SolverException;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Portfolio;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Flexibility of a virtual power plant, one small program per first step, duration and direction. With P[t] the net power of the
 * members, P0[t] that of the schedule and W the steps of the call:
 *
 * <pre>
 * max δ    P[t] - P0[t] &gt;= δ  (up)  or  P0[t] - P[t] &gt;= δ  (down)    for t in W
 *          every member as scheduled before W; every rule of every member until the end of the horizon
 *          no more missed of targets, energy by departure, work and comfort, at their prices, than in the schedule
 * </pre>
 *
 * So what a call empties or puts off can be made good within the horizon. Fuel, wear and energy have no price here. Others keep to
 * the schedule ({@link MemberProblem}).
 */
public final class EnvelopeSearch {

    /** Durations that products of flexibility are traded in. */
    public static final List<Integer> MINUTES = List.of(15, 30, 60, 120, 240);

    /** To within what the audit calls the same, as the schedule of a solver keeps rules to its own tolerance only. */
    private static final double HELD_MW = 1e-4;

    /** What that tolerance may be worth over a day at prices of violations, CNY. */
    private static final double ROUNDING_CNY = 10;

    private static final Limits LIMITS = new Limits(1e-4, 1e-4, Duration.ofSeconds(5), 0, 1);

    private final Horizon horizon;
    private final Solver solver;
    private final BooleanSupplier isCancelled;
    private final Lp lp;
    private final double[] lower;
    private final double[] upper;
    private final List<Member> members = new ArrayList<>();
    private final Direction up;
    private final Direction down;

    /** Net power of an asset as columns, and as scheduled. */
    private record Member(Var[] power, AssetSchedule schedule) {}

    /** What is maximised, and by step what lets its row hold outside the call. */
    private record Direction(Var most, Var[] outside) {}

    private EnvelopeSearch(MemberProblem own, Schedule schedule, Solver solver, BooleanSupplier isCancelled) {
        DispatchProblem problem = own.problem();
        DispatchModel model = DispatchModel.of(problem, Formulation.TIGHT);
        this.horizon = problem.horizon();
        this.solver = solver;
        this.isCancelled = isCancelled;
        this.lp = model.lp().copy();
        for (String id : own.memberIds()) {
            members.add(new Member(power(model, id), schedule.asset(id)));
        }
        this.up = direction("up", 1);
        this.down = direction("down", -1);
        List<Member> held = new ArrayList<>();
        for (Asset asset : own.held()) {
            held.add(new Member(power(model, asset.id()), schedule.asset(asset.id())));
        }
        this.lower = new double[lp.columns()];
        this.upper = new double[lp.columns()];
        for (int j = 0; j < lower.length; j++) {
            lower[j] = lp.lower(j);
            upper[j] = lp.upper(j);
        }
        held.forEach(member -> hold(member, 0, horizon.steps()));
        missNoMore();
    }

    /** What the schedule misses of what members are asked for is the most a call may miss. */
    private void missNoMore() {
        Expr missed = lp.cost(CostKind::isViolation);
        if (missed.size() == 0) {
            return;
        }
        double[] from = lower.clone();
        double[] to = upper.clone();
        members.forEach(member -> hold(member, 0, horizon.steps(), from, to));
        MipResult scheduled = solver.minimise(lp.within(from, to).minimising(missed), LIMITS, ProgressListener.NONE);
        double most = scheduled.objective() * (1 + LIMITS.relativeGap()) + ROUNDING_CNY;
        lp.row(EnvelopeRule.MISSED, "all", At.day(), Double.NEGATIVE_INFINITY, missed, most);
    }

    /** Searches the envelope of a virtual power plant around a schedule; a cancel leaves the rest unknown. */
    public static Envelope of(
            DispatchProblem problem,
            Schedule schedule,
            Portfolio portfolio,
            List<Integer> minutes,
            Solver solver,
            BooleanSupplier isCancelled) {
        MemberProblem own = new MemberProblem(problem, schedule, portfolio);
        EnvelopeSearch search = new EnvelopeSearch(own, schedule, solver, isCancelled);
        return new Envelope(portfolio.id(), search.spans(minutes));
    }

    private Var[] power(DispatchModel model, String asset) {
        Var[] power = new Var[horizon.steps()];
        for (int t = 0; t < power.length; t++) {
            double any = Double.POSITIVE_INFINITY;
            power[t] = lp.column(asset, Symbol.of("power"), At.step(t), -any, any, false);
            Expr net = Expr.of(-1, power[t]).plus(model.injectionOf(asset, t));
            lp.row(EnvelopeRule.POWER, asset, At.step(t), 0, net, 0);
        }
        return power;
    }

    private Direction direction(String name, int sign) {
        Var most = lp.column(name, Symbol.of("most"), At.day(), 0, Double.POSITIVE_INFINITY, false);
        Var[] outside = new Var[horizon.steps()];
        for (int t = 0; t < outside.length; t++) {
            outside[t] = lp.column(name, Symbol.of("outside"), At.step(t), 0, Double.POSITIVE_INFINITY, false);
            Expr reached = Expr.of(most).minus(outside[t]);
            for (Member member : members) {
                double scheduled = member.schedule().at(AssetSchedule.POWER_MW, t);
                reached.plus(-sign, member.power()[t]).plus(sign * scheduled);
            }
            lp.row(EnvelopeRule.REACHED, name, At.step(t), Double.NEGATIVE_INFINITY, reached, 0);
        }
        return new Direction(most, outside);
    }

    private List<Envelope.Span> spans(List<Integer> minutes) {
        int steps = horizon.steps();
        double[][][] most = new double[minutes.size()][2][steps];
        for (int t = 0; t < steps; t++) {
            for (int k = 0; k < minutes.size(); k++) {
                int end = endOf(t, minutes.get(k));
                most[k][0][t] = mostMw(up, t, end);
                most[k][1][t] = mostMw(down, t, end);
            }
            int scheduled = t;
            members.forEach(member -> hold(member, scheduled, scheduled + 1));
        }
        List<Envelope.Span> spans = new ArrayList<>();
        for (int k = 0; k < minutes.size(); k++) {
            spans.add(new Envelope.Span(minutes.get(k), Series.of(most[k][0]), Series.of(most[k][1])));
        }
        return spans;
    }

    /** First step after a call, beyond the horizon where it does not fit. */
    private int endOf(int first, int minutes) {
        double left = minutes / 60.0;
        int t = first;
        while (left > 1e-9 && t < horizon.steps()) {
            left -= horizon.hours(t++);
        }
        return left > 1e-9 ? horizon.steps() + 1 : t;
    }

    private double mostMw(Direction direction, int first, int end) {
        if (end > horizon.steps() || isCancelled.getAsBoolean()) {
            return Double.NaN;
        }
        double[] inside = upper.clone();
        for (int t = first; t < end; t++) {
            inside[direction.outside()[t].index()] = 0;
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

    private void hold(Member member, int first, int end) {
        hold(member, first, end, lower, upper);
    }

    private static void hold(Member member, int first, int end, double[] lower, double[] upper) {
        for (int t = first; t < end; t++) {
            int column = member.power()[t].index();
            double scheduled = member.schedule().at(AssetSchedule.POWER_MW, t);
            lower[column] = scheduled - HELD_MW;
            upper[column] = scheduled + HELD_MW;
        }
    }
}
