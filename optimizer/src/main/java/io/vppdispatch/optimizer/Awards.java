package io.vppdispatch.optimizer;

import io.vppdispatch.optimizer.explain.Accepting;
import io.vppdispatch.optimizer.explain.Award;
import io.vppdispatch.optimizer.explain.AwardReasons;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.price.Prices;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.solver.CancelOnly;
import io.vppdispatch.optimizer.solver.Fixing;
import io.vppdispatch.optimizer.solver.Limits;
import io.vppdispatch.optimizer.solver.LpResult;
import io.vppdispatch.optimizer.solver.MipResult;
import io.vppdispatch.optimizer.solver.ProgressListener;
import io.vppdispatch.optimizer.solver.Solver;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.system.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Decides small offers once more with all other commitments held: within 0.1 % of a day's cost their awards would be
 * arbitrary, down to calls of no power at all. Of the awards that cost the same those are taken that come first in the order of
 * {@link TieOrder}.
 */
final class Awards {

    private static final double ABSOLUTE_GAP_CNY = 1;
    private static final double HELD_COST_CNY = 1e-4;
    private static final double HELD_COST_SHARE = 1e-9;
    /** A kWh that could stand one place earlier. */
    private static final double ORDER_GAP = 1e-3;

    /** A search for nothing but order is not worth more. */
    private static final Duration ORDER_LIMIT = Duration.ofSeconds(20);

    /** Rows that are there only while awards are decided. */
    private enum AwardRule implements Tag {
        COST("C1", "cost of the awards"),
        CALL("C2", "at least one call");

        private final String code;
        private final String title;

        AwardRule(String code, String title) {
            this.code = code;
            this.title = title;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public boolean isRow() {
            return true;
        }
    }

    private Awards() {}

    /** Better values, or the same where there is nothing to decide or nothing better was found. */
    static MipResult decide(
            DispatchProblem problem,
            Lp lp,
            MipResult found,
            Values values,
            Solver solver,
            SolverSettings settings,
            ProgressListener listener) {
        TieOrder order = new TieOrder(problem);
        Set<String> offers = Set.copyOf(order.offers());
        if (offers.isEmpty()) {
            return found;
        }
        Lp held = Fixing.where(lp, values, var -> !offers.contains(var.owner()));
        MipResult decided = better(found, solver.minimise(held, limits(settings, ABSOLUTE_GAP_CNY), listener));
        return order.hasTies() && !decided.stopped()
                ? ordered(lp, held, order, decided, solver, settings, listener)
                : decided;
    }

    private static Limits limits(SolverSettings settings, double absoluteGap) {
        return new Limits(0, absoluteGap, settings.timeLimit(), settings.seed(), settings.threads());
    }

    private static MipResult better(MipResult found, MipResult other) {
        Values values = other.values();
        if (values == null || other.objective() > found.objective()) {
            return found;
        }
        return new MipResult(
                found.status(),
                values,
                other.objective(),
                Math.min(found.bound(), other.objective()),
                found.stopped() || other.stopped());
    }

    /** The first in the order of all awards at the same cost. */
    private static MipResult ordered(
            Lp lp,
            Lp held,
            TieOrder order,
            MipResult decided,
            Solver solver,
            SolverSettings settings,
            ProgressListener listener) {
        Lp byOrder = held.minimising(order.objective(lp)).copy();
        double most = decided.objective() + HELD_COST_CNY + HELD_COST_SHARE * Math.abs(decided.objective());
        byOrder.row(AwardRule.COST, "awards", At.day(), Double.NEGATIVE_INFINITY, lp.objective(), most);
        boolean isShort = settings.timeLimit().compareTo(ORDER_LIMIT) < 0;
        SolverSettings hurried = isShort ? settings : settings.withTimeLimit(ORDER_LIMIT);
        MipResult first = solver.minimise(byOrder, limits(hurried, ORDER_GAP), listener);
        Values values = first.values() == null ? decided.requireValues() : first.values();
        double objective = lp.objective(values);
        return new MipResult(
                decided.status(), values, objective, Math.min(decided.bound(), objective), first.stopped());
    }

    /**
     * The dispatch with offers called in their order where they cost the same.
     *
     * @param held the program with all integers held
     * @param dispatch its optimum, with duals
     */
    static Values inOrder(DispatchProblem problem, Lp held, LpResult dispatch) {
        TieOrder order = new TieOrder(problem);
        return order.hasTies() ? new OptimalFace(held, dispatch).least(order.objective(held)) : dispatch.values();
    }

    /**
     * What every offer was awarded, and why.
     *
     * @param lp the program of the plan
     * @param values its values
     */
    static List<Award> explain(
            DispatchProblem problem,
            Lp lp,
            Values values,
            Schedule schedule,
            Prices prices,
            Solver solver,
            SolverSettings settings,
            ProgressListener listener) {
        double objective = lp.objective(values);
        return AwardReasons.of(
                problem,
                schedule,
                prices,
                offer -> accepting(offer, lp, values, objective, solver, settings, listener));
    }

    /**
     * What calling an offer at least once would cost more with all other commitments held. After a cancel nothing is searched any more.
     *
     * @param values values of a plan
     * @param objectiveCny its cost
     */
    private static Accepting accepting(
            String offer,
            Lp lp,
            Values values,
            double objectiveCny,
            Solver solver,
            SolverSettings settings,
            ProgressListener listener) {
        if (listener.isCancelled()) {
            return Accepting.notDecided();
        }
        Lp forced = Fixing.where(lp, values, var -> !offer.equals(var.owner())).copy();
        Expr calls = Expr.zero();
        for (int column = 0; column < lp.columns(); column++) {
            if (lp.isInteger(column) && lp.var(column).owner().equals(offer)) {
                calls.plus(lp.var(column));
            }
        }
        forced.row(AwardRule.CALL, offer, At.day(), 1, calls, Double.POSITIVE_INFINITY);
        MipResult result = solver.minimise(forced, limits(settings, HELD_COST_CNY), new CancelOnly(listener));
        return switch (result.status()) {
            case OPTIMAL -> Accepting.costs(result.objective() - objectiveCny);
            case INFEASIBLE -> Accepting.notPossible();
            case FEASIBLE, LIMIT -> Accepting.notDecided();
        };
    }
}
