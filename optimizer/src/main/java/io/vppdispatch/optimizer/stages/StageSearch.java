package io.vppdispatch.optimizer.stages;

import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.policy.AbsorptionRows;
import io.vppdispatch.optimizer.solver.InfeasibleException;
import io.vppdispatch.optimizer.solver.Limits;
import io.vppdispatch.optimizer.solver.MipResult;
import io.vppdispatch.optimizer.solver.Progress;
import io.vppdispatch.optimizer.solver.ProgressListener;
import io.vppdispatch.optimizer.solver.Solver;
import io.vppdispatch.optimizer.solver.SolverException;
import io.vppdispatch.optimizer.solver.SolverSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Solves the stages of a problem: least violation V, least energy not absorbed A, least cost, each with the earlier ones held
 * at what was found.
 *
 * <p>One search usually settles all three. The relaxations give bounds V' of V and, with V held there, A' of A. The search
 * minimises {@code cost + q (V - V') + p (A - A')}; where V' is nothing it holds V there instead, which is quicker. A plan it finds
 * that meets V' and A' within what is asked has least violation and least energy not absorbed, proven by the relaxations; and as
 * every plan that keeps both as well costs at least the bound of this search less the prices times what it may exceed V' and A' by,
 * so is least cost. A stage whose bound is not met is searched by itself, and then the others together with it held. A stage that
 * a limit ends holds what it has, with the gap it has.
 */
public final class StageSearch {

    /** Share of the asked gap that the common search uses, the rest is for the slack of the stages. */
    private static final double COMMON_SHARE = 0.9;

    /** Share of the time after which, without a plan yet, the stages are searched one by one. */
    private static final double FIRST_TIME = 0.7;

    /** A bound proven by what is worth finding lies on the gap, up to its last digits. */
    private static final double ROUNDING = 1e-9;

    private static final MipResult INFEASIBLE =
            new MipResult(MipResult.Status.INFEASIBLE, null, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, false);

    static final Duration LEAST_TIME = Duration.ofMillis(100);

    private final DispatchModel model;
    private final double availableMwh;
    private final Solver solver;
    private final SolverSettings settings;
    private final ProgressListener listener;
    private final long begin;
    private final @Nullable Values start;
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

        Ended withBound(double newBound) {
            return new Ended(name, unit, quantity, newBound, accepted, seconds, stopped);
        }

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
     * @param begin since when the time limit counts, as of {@link System#nanoTime}
     * @param start a plan to begin from, which may break rows that were added since
     */
    StageSearch(
            DispatchModel model,
            double availableMwh,
            Solver solver,
            SolverSettings settings,
            ProgressListener listener,
            long begin,
            @Nullable Values start) {
        this.model = model;
        this.availableMwh = availableMwh;
        this.solver = solver;
        this.settings = settings;
        this.listener = listener;
        this.begin = begin;
        this.start = start;
        this.lp = model.lp();
    }

    /** A search that begins now, from nothing. */
    public StageSearch(
            DispatchModel model,
            double availableMwh,
            Solver solver,
            SolverSettings settings,
            ProgressListener listener) {
        this(model, availableMwh, solver, settings, listener, System.nanoTime(), null);
    }

    /** Solves all stages, or those up to one that has no values. */
    public Found run() {
        AbsorptionRows rows = model.absorption();
        if (rows == null) {
            return new Found(lp, minimise(lp, start, limits(settings.gap(), settings.gap()), "cost"), ended);
        }
        List<OpenStage> open = new ArrayList<>();
        try {
            OpenStage violation = OpenStage.violation(rows, relax(lp, rows.violationCny()));
            open.add(violation);
            if (!rows.hasPrice()) {
                double least = relax(violation.hold(lp, violation.bound()), rows.notAbsorbedMwh());
                open.add(OpenStage.absorption(rows, least, availableMwh));
            }
        } catch (InfeasibleException e) {
            return new Found(lp, INFEASIBLE, ended);
        }
        return settle(open);
    }

    /** Settles stage after stage with what the common search found, or by a search of its own. */
    private Found settle(List<OpenStage> stages) {
        List<OpenStage> open = stages;
        Lp free = lp;
        MipResult found = common(open, start, new Patience(listener, begin, FIRST_TIME, settings.timeLimit()));
        while (!open.isEmpty()) {
            OpenStage stage = open.get(0);
            open = open.subList(1, open.size());
            if (stage.isMetBy(found.values())) {
                double reached = stage.quantity().value(found.requireValues());
                end(stage, stage.bound(), found.stopped());
                if (!stage.isHeld()) {
                    lp = stage.hold(lp, reached);
                    found = withBound(found, stage.boundOfHeld(found.bound(), reached));
                    open = rebound(open);
                }
            } else {
                lp = stage.isHeld() ? free : lp;
                MipResult alone = alone(stage, found.values());
                Values values = better(stage, alone.values(), found.values());
                if (values == null) {
                    return new Found(free, withBound(alone, Double.NEGATIVE_INFINITY), ended);
                }
                double reached = stage.quantity().value(values);
                end(stage, Math.max(stage.bound(), alone.bound()), alone.stopped());
                lp = stage.hold(lp, reached);
                open = rebound(open);
                double none = Double.NEGATIVE_INFINITY;
                found = again(open, values, stage.isHeld() ? none : stage.boundOfHeld(found.bound(), reached));
            }
        }
        return new Found(lp, cost(found), ended);
    }

    private MipResult alone(OpenStage stage, @Nullable Values start) {
        return solve(lp, stage.quantity(), start, limits(0, stage.accepted()), stage.name());
    }

    /** The search for what is still open, from a plan that keeps what is held and a bound that is known. */
    private MipResult again(List<OpenStage> open, Values start, double bound) {
        MipResult rest = common(open, start, listener);
        MipResult found = rest.values() == null
                ? new MipResult(MipResult.Status.FEASIBLE, start, lp.objective(start), bound, true)
                : rest;
        return withBound(found, Math.max(bound, found.bound()));
    }

    /** An earlier stage held higher than its bound leaves later ones more room than their bounds were proven with. */
    private List<OpenStage> rebound(List<OpenStage> open) {
        return open.stream().map(stage -> stage.withBound(boundOf(stage))).toList();
    }

    /** A plan is at hand: where the relaxation fails there is no bound, and the stage shows as not proven. */
    private double boundOf(OpenStage stage) {
        try {
            return relax(lp, stage.quantity());
        } catch (SolverException e) {
            return Double.NEGATIVE_INFINITY;
        }
    }

    private static @Nullable Values better(OpenStage stage, @Nullable Values one, @Nullable Values other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return stage.quantity().value(one) < stage.quantity().value(other) ? one : other;
    }

    private static MipResult withBound(MipResult found, double bound) {
        return new MipResult(found.status(), found.values(), found.objective(), bound, found.stopped());
    }

    /** The search for the open stages and least cost at once. Where a stage is held at its bound, the program is so from here on. */
    private MipResult common(List<OpenStage> open, @Nullable Values start, ProgressListener patience) {
        Expr sum = lp.cost(kind -> true);
        for (OpenStage stage : open) {
            lp = stage.isHeld() ? stage.hold(lp, stage.bound()) : lp;
            sum.plus(stage.excessCny());
        }
        double gap = open.isEmpty() ? settings.gap() : COMMON_SHARE * settings.gap();
        return solver.minimise(
                lp.minimising(sum), limits(gap, gap), start, new StageListener(patience, "search", begin));
    }

    private double relax(Lp program, Expr quantity) {
        return solver.relax(program.minimising(quantity)).objective();
    }

    /** All stages held: the cost of what was found, searched for once more where its gap is not proven and nothing struck. */
    private MipResult cost(MipResult found) {
        Values values = found.requireValues();
        double known = lp.objective(values);
        MipResult result = judged(values, known, found.bound(), found.stopped());
        if (result.status() == MipResult.Status.OPTIMAL || found.stopped()) {
            return result;
        }
        MipResult cost = minimise(lp, values, limits(settings.gap(), settings.gap()), "cost");
        boolean isBetter = cost.values() != null && cost.objective() < known;
        return judged(
                isBetter ? cost.requireValues() : values,
                isBetter ? cost.objective() : known,
                Math.max(found.bound(), cost.bound()),
                cost.stopped());
    }

    private MipResult judged(Values values, double objective, double bound, boolean stopped) {
        double proven = Math.min(bound, objective);
        boolean isProven = objective - proven <= (settings.gap() + ROUNDING) * Math.max(1, Math.abs(objective));
        MipResult.Status status = isProven ? MipResult.Status.OPTIMAL : MipResult.Status.FEASIBLE;
        return new MipResult(status, values, objective, proven, stopped);
    }

    private void end(OpenStage stage, double bound, boolean stopped) {
        double before = ended.stream().mapToDouble(Ended::seconds).sum();
        double seconds = (System.nanoTime() - begin) / 1e9 - before;
        double accepted = stage.accepted() + stage.slack();
        ended.add(new Ended(stage.name(), stage.unit(), stage.quantity(), bound, accepted, seconds, stopped));
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
