package io.vppdispatch.optimizer.stages;

import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Row;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.policy.AbsorptionRows;
import io.vppdispatch.optimizer.solver.InfeasibleException;
import io.vppdispatch.optimizer.solver.Limits;
import io.vppdispatch.optimizer.solver.MipResult;
import io.vppdispatch.optimizer.solver.Progress;
import io.vppdispatch.optimizer.solver.ProgressListener;
import io.vppdispatch.optimizer.solver.Solver;
import io.vppdispatch.optimizer.solver.SolverSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Solves the stages of a problem: least violation V, least energy not absorbed A, least cost, each with the earlier ones held
 * at what was found.
 *
 * <p>One search usually settles all three. The relaxations give bounds V' of V and, with V held there, A' of A. The search holds
 * V at V' and minimises {@code cost + p (A - A')}. A plan it finds has least violation, proven by the relaxation; where it meets
 * A' within what is asked, least energy not absorbed is proven too; and as every plan that keeps both costs at least the bound
 * of this search less p times the slack of the second, so is least cost. Where V' cannot be met, or A' is not, that stage is
 * searched by itself. A stage that a limit ends holds what it has, with the gap it has.
 */
public final class StageSearch {

    /** Least violation is proven to this much money, or this share of the penalties. */
    private static final double VIOLATION_CNY = 1;

    private static final double VIOLATION_GAP = 1e-3;
    private static final double VIOLATION_SLACK_CNY = 0.01;
    private static final double ABSORPTION_MWH = 0.1;
    private static final double ABSORPTION_SHARE = 1e-4;
    private static final double ABSORPTION_SLACK_MWH = 0.01;

    /** Above what absorbing a MWh costs in practice; where it costs more, the stage is searched by itself. */
    private static final double ABSORPTION_CNY_PER_MWH = 5000;

    /** Share of the asked gap that the common search uses, the rest is for the slack of the stages. */
    private static final double COMMON_SHARE = 0.9;

    /** Share of the time after which a plan that cannot be found by all stages at once is searched stage by stage. */
    private static final double FIRST_TIME = 0.6;

    private static final MipResult INFEASIBLE =
            new MipResult(MipResult.Status.INFEASIBLE, null, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, false);

    private static final Duration LEAST_TIME = Duration.ofMillis(100);

    private final DispatchModel model;
    private final double availableMwh;
    private final Solver solver;
    private final SolverSettings settings;
    private final ProgressListener listener;
    private final long begin = System.nanoTime();
    private final List<Ended> ended = new ArrayList<>();
    private Lp lp;

    /**
     * What the search left.
     *
     * @param lp the program of the last stage, what the earlier ones reached held as bounds of rows
     * @param last result of the last stage that was solved
     * @param earlier the stages before it
     */
    public record Found(Lp lp, MipResult last, List<Ended> earlier) {

        public Found {
            earlier = List.copyOf(earlier);
        }

        /** True where the last stage was settled, so that what is left of the gap is worth deciding. */
        public boolean isComplete() {
            return last.status() == MipResult.Status.OPTIMAL;
        }

        /** True where no limit and no cancel had a part in what was found. */
        public boolean isReproducible() {
            return !last.stopped() && earlier.stream().noneMatch(Ended::stopped);
        }
    }

    /**
     * A stage before the last, to be judged by the plan that comes out in the end.
     *
     * @param quantity what it minimises
     * @param bound proven lower bound
     */
    public record Ended(
            String name, String unit, Expr quantity, double bound, double accepted, double seconds, boolean stopped) {

        /** The stage as the plan with these values keeps it. */
        public Stage stage(Values values) {
            double objective = quantity.value(values);
            return new Stage(name, unit, objective, Math.min(bound, objective), accepted, seconds);
        }
    }

    /**
     * A search over a model.
     *
     * @param availableMwh renewable energy that is available, for how exactly absorption is proven
     */
    public StageSearch(
            DispatchModel model,
            double availableMwh,
            Solver solver,
            SolverSettings settings,
            ProgressListener listener) {
        this.model = model;
        this.availableMwh = availableMwh;
        this.solver = solver;
        this.settings = settings;
        this.listener = listener;
        this.lp = model.lp();
    }

    /** Solves all stages, or those up to one that has no values. */
    public Found run() {
        AbsorptionRows rows = model.absorption();
        if (rows == null) {
            return new Found(lp, minimise(lp, null, limits(settings.gap(), settings.gap()), "cost"), ended);
        }
        Target violation = new Target(Stage.VIOLATION, "CNY", rows.violationCny(), rows.violation());
        Target absorption = new Target(Stage.ABSORPTION, "MWh", rows.notAbsorbedMwh(), rows.notAbsorbed());
        return rows.hasPrice() ? search(violation, null) : search(violation, absorption);
    }

    /** What a stage minimises, and the row that holds it. */
    private record Target(String name, String unit, Expr quantity, Row row) {

        /** The program with the quantity held at a value. */
        Lp hold(Lp lp, double most) {
            return lp.bounding(row, most - quantity.constant());
        }
    }

    private static double violationAccepted(double value) {
        return Math.max(VIOLATION_CNY, VIOLATION_GAP * Math.abs(value));
    }

    private static double violationSlack(double value) {
        return VIOLATION_SLACK_CNY + 1e-6 * Math.abs(value);
    }

    private Found search(Target violation, @Nullable Target absorption) {
        Lp open = lp;
        double bound;
        try {
            bound = relax(open, violation);
        } catch (InfeasibleException e) {
            return new Found(open, INFEASIBLE, ended);
        }
        double accepted = violationAccepted(bound);
        lp = violation.hold(open, bound + violationSlack(bound));
        Common found = common(absorption, null, FIRST_TIME);
        if (found.values() == null) {
            MipResult alone = solve(open, violation.quantity(), null, limits(0, accepted), Stage.VIOLATION);
            if (alone.values() == null) {
                return new Found(open, withoutBound(alone), ended);
            }
            double reached = alone.objective();
            double known = Math.max(bound, alone.bound());
            end(violation, known, violationAccepted(reached) + violationSlack(reached), alone.stopped());
            lp = violation.hold(open, reached + violationSlack(reached));
            found = common(absorption, alone.values(), 1);
            found = found.values() == null ? found.from(alone.requireValues(), lp) : found;
        } else {
            end(violation, bound, accepted, false);
        }
        return absorption == null
                ? new Found(lp, found.result(), ended)
                : absorb(absorption, found.result(), found.relaxed());
    }

    /** The bound of a stage is none of the plan's cost. */
    private static MipResult withoutBound(MipResult found) {
        return new MipResult(
                found.status(), found.values(), found.objective(), Double.NEGATIVE_INFINITY, found.stopped());
    }

    /**
     * The search for all stages at once.
     *
     * @param relaxed bound of the energy not absorbed
     */
    private record Common(MipResult result, double relaxed) {

        @Nullable
        Values values() {
            return result.values();
        }

        /** A limit struck before the search kept the values it began with. */
        Common from(Values start, Lp lp) {
            double open = Double.NEGATIVE_INFINITY;
            return new Common(
                    new MipResult(MipResult.Status.FEASIBLE, start, lp.objective(start), open, true), relaxed);
        }
    }

    private Common common(@Nullable Target absorption, @Nullable Values start, double ofTime) {
        double gap = absorption == null ? settings.gap() : COMMON_SHARE * settings.gap();
        Limits limits = limits(gap, gap).share(1, ofTime);
        if (absorption == null) {
            return new Common(minimise(lp, start, limits, "search"), 0);
        }
        double relaxed;
        try {
            relaxed = relax(lp, absorption);
        } catch (InfeasibleException e) {
            return new Common(INFEASIBLE, 0);
        }
        Expr sum = lp.cost(kind -> true)
                .plus(ABSORPTION_CNY_PER_MWH, absorption.quantity())
                .plus(-ABSORPTION_CNY_PER_MWH * relaxed);
        return new Common(solve(lp, sum, start, limits, "search"), relaxed);
    }

    private double relax(Lp program, Target target) {
        return solver.relax(program.minimising(target.quantity())).objective();
    }

    private Found absorb(Target absorption, MipResult found, double relaxed) {
        double accepted = Math.max(ABSORPTION_MWH, ABSORPTION_SHARE * availableMwh);
        Values values = found.requireValues();
        double reached = absorption.quantity().value(values);
        if (reached - relaxed > accepted) {
            values = absorbAlone(absorption, values, relaxed, accepted);
            reached = absorption.quantity().value(values);
        } else {
            end(absorption, relaxed, accepted + ABSORPTION_SLACK_MWH, found.stopped());
        }
        double most = reached + ABSORPTION_SLACK_MWH;
        lp = absorption.hold(lp, most);
        double cost = lp.objective(values);
        double bound = Math.min(found.bound() - ABSORPTION_CNY_PER_MWH * (most - relaxed), cost);
        boolean isProven = cost - bound <= settings.gap() * Math.max(1, Math.abs(cost));
        MipResult.Status status = isProven ? MipResult.Status.OPTIMAL : MipResult.Status.FEASIBLE;
        MipResult known = new MipResult(status, values, cost, bound, found.stopped());
        return new Found(lp, isProven || found.stopped() ? known : cost(known), ended);
    }

    private Values absorbAlone(Target absorption, Values start, double relaxed, double accepted) {
        MipResult found = solve(lp, absorption.quantity(), start, limits(0, accepted), Stage.ABSORPTION);
        boolean isBetter = found.values() != null
                && found.objective() < absorption.quantity().value(start);
        double bound = Math.max(relaxed, found.bound());
        end(absorption, bound, accepted + ABSORPTION_SLACK_MWH, found.stopped());
        return isBetter ? found.requireValues() : start;
    }

    /** Searches for least cost alone, from a plan and a bound that are known. */
    private MipResult cost(MipResult known) {
        MipResult cost = minimise(lp, known.values(), limits(settings.gap(), settings.gap()), "cost");
        double bound = Math.max(known.bound(), cost.bound());
        boolean isBetter = cost.values() != null && cost.objective() < known.objective();
        double objective = isBetter ? cost.objective() : known.objective();
        return new MipResult(
                cost.status() == MipResult.Status.OPTIMAL ? cost.status() : MipResult.Status.FEASIBLE,
                isBetter ? cost.values() : known.values(),
                objective,
                Math.min(bound, objective),
                cost.stopped());
    }

    private void end(Target target, double bound, double accepted, boolean stopped) {
        double before = ended.stream().mapToDouble(Ended::seconds).sum();
        double seconds = (System.nanoTime() - begin) / 1e9 - before;
        ended.add(new Ended(target.name(), target.unit(), target.quantity(), bound, accepted, seconds, stopped));
    }

    private MipResult solve(Lp program, Expr objective, @Nullable Values start, Limits limits, String phase) {
        return minimise(program.minimising(objective), start, limits, phase);
    }

    private MipResult minimise(Lp stage, @Nullable Values start, Limits limits, String phase) {
        return solver.minimise(stage, limits, start, new StageListener(listener, phase, begin));
    }

    private Limits limits(double relativeGap, double absoluteGap) {
        Duration left = settings.timeLimit().minusNanos(System.nanoTime() - begin);
        Duration limit = left.compareTo(LEAST_TIME) < 0 ? LEAST_TIME : left;
        return new Limits(relativeGap, absoluteGap, limit, settings.seed(), settings.threads());
    }

    /** Tells in which stage the search is. */
    private record StageListener(ProgressListener listener, String phase, long begin) implements ProgressListener {

        @Override
        public void onProgress(Progress progress) {
            double seconds = (System.nanoTime() - begin) / 1e9;
            listener.onProgress(new Progress(phase, seconds, progress.incumbent(), progress.bound()));
        }

        @Override
        public boolean isCancelled() {
            return listener.isCancelled();
        }
    }
}
