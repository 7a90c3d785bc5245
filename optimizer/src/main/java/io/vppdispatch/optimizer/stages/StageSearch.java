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

        /** True where every stage ended by itself. */
        public boolean isComplete() {
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
        double bound = relax(lp, violation);
        double accepted = violationAccepted(bound);
        Lp open = lp;
        lp = violation.hold(open, bound + violationSlack(bound));
        Common found = common(absorption, null);
        if (found.values() == null) {
            MipResult alone = solve(open, violation.quantity(), null, limits(0, accepted), Stage.VIOLATION);
            if (alone.values() == null) {
                return new Found(open, alone, ended);
            }
            accepted = violationAccepted(alone.objective());
            end(violation, alone.bound(), accepted + violationSlack(alone.objective()), alone.stopped());
            lp = violation.hold(open, alone.objective() + violationSlack(alone.objective()));
            found = common(absorption, alone.values());
            found = found.values() == null ? found.from(alone.requireValues(), lp) : found;
        } else {
            end(violation, bound, accepted, false);
        }
        return absorption == null
                ? new Found(lp, found.result(), ended)
                : absorb(absorption, found.result(), found.relaxed());
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
            MipResult kept = new MipResult(MipResult.Status.FEASIBLE, start, lp.objective(start), result.bound(), true);
            return new Common(kept, relaxed);
        }
    }

    private Common common(@Nullable Target absorption, @Nullable Values start) {
        if (absorption == null) {
            return new Common(minimise(lp, start, limits(settings.gap(), settings.gap()), "search"), 0);
        }
        double relaxed;
        try {
            relaxed = relax(lp, absorption);
        } catch (InfeasibleException e) {
            double none = Double.POSITIVE_INFINITY;
            return new Common(new MipResult(MipResult.Status.INFEASIBLE, null, none, -none, false), 0);
        }
        Expr sum = lp.cost(kind -> true)
                .plus(ABSORPTION_CNY_PER_MWH, absorption.quantity())
                .plus(-ABSORPTION_CNY_PER_MWH * relaxed);
        double gap = COMMON_SHARE * settings.gap();
        return new Common(solve(lp, sum, start, limits(gap, gap), "search"), relaxed);
    }

    private double relax(Lp program, Target target) {
        return solver.relax(program.minimising(target.quantity())).objective();
    }

    private Found absorb(Target absorption, MipResult found, double relaxed) {
        double accepted = Math.max(ABSORPTION_MWH, ABSORPTION_SHARE * availableMwh);
        Values values = found.requireValues();
        double reached = absorption.quantity().value(values);
        if (reached - relaxed > accepted) {
            Values better = absorbAlone(absorption, values, accepted);
            return new Found(lp, cost(better), ended);
        }
        end(absorption, relaxed, accepted, found.stopped());
        double most = reached + ABSORPTION_SLACK_MWH;
        lp = absorption.hold(lp, most);
        double bound = found.bound() - ABSORPTION_CNY_PER_MWH * (most - relaxed);
        double cost = lp.objective(values);
        MipResult common = new MipResult(found.status(), values, cost, Math.min(bound, cost), found.stopped());
        boolean isProven = cost - bound <= settings.gap() * Math.max(1, Math.abs(cost));
        return new Found(lp, isProven || found.stopped() ? common : cost(values), ended);
    }

    private Values absorbAlone(Target absorption, Values start, double accepted) {
        MipResult found = solve(lp, absorption.quantity(), start, limits(0, accepted), Stage.ABSORPTION);
        double before = absorption.quantity().value(start);
        boolean isBetter = found.values() != null && found.objective() < before;
        double reached = isBetter ? found.objective() : before;
        end(absorption, found.bound(), accepted + ABSORPTION_SLACK_MWH, found.stopped());
        lp = absorption.hold(lp, reached + ABSORPTION_SLACK_MWH);
        return isBetter ? found.requireValues() : start;
    }

    private MipResult cost(Values start) {
        MipResult cost = minimise(lp, start, limits(settings.gap(), settings.gap()), "cost");
        return cost.values() == null || cost.objective() > lp.objective(start)
                ? new MipResult(MipResult.Status.FEASIBLE, start, lp.objective(start), cost.bound(), cost.stopped())
                : cost;
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
