package io.vppdispatch.optimizer.stages;

import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.policy.AbsorptionRows;
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
 * Solves the stages of a problem: least violation, least energy not absorbed, least cost, each with the earlier ones held at
 * what was found. A stage that a limit ends holds what it has, with the gap it has.
 */
public final class StageSearch {

    /** Least violation is proven to a fen in a hundred or to this share of the penalties. */
    private static final double VIOLATION_GAP = 1e-4;

    private static final double VIOLATION_CNY = 1;
    private static final double VIOLATION_SLACK_CNY = 0.01;
    private static final double ABSORPTION_MWH = 0.1;
    private static final double ABSORPTION_SHARE = 1e-4;
    private static final double ABSORPTION_SLACK_MWH = 0.01;
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
        Values start = null;
        if (rows != null) {
            MipResult violation = solve(rows.violationCny(), start, limits(VIOLATION_GAP, VIOLATION_CNY), "violation");
            if (violation.values() == null) {
                return new Found(lp, violation, ended);
            }
            start = violation.values();
            double cap = violation.objective() + VIOLATION_SLACK_CNY + 1e-6 * Math.abs(violation.objective());
            end(Stage.VIOLATION, "CNY", rows.violationCny(), violation, Math.max(VIOLATION_CNY, cap * VIOLATION_GAP));
            lp = lp.bounding(rows.violation(), cap);
            if (!rows.hasPrice()) {
                start = absorb(rows, start);
            }
        }
        MipResult cost = minimise(lp, start, limits(settings.gap(), settings.gap()), "cost");
        return new Found(lp, cost.values() == null && start != null ? unimproved(cost, start) : cost, ended);
    }

    private Values absorb(AbsorptionRows rows, Values start) {
        double accepted = Math.max(ABSORPTION_MWH, ABSORPTION_SHARE * availableMwh);
        MipResult found = solve(rows.notAbsorbedMwh(), start, limits(0, accepted), "absorption");
        MipResult best = found.values() == null ? unimproved(found, start, rows.notAbsorbedMwh()) : found;
        end(Stage.ABSORPTION, "MWh", rows.notAbsorbedMwh(), best, accepted + ABSORPTION_SLACK_MWH);
        lp = lp.bounding(rows.notAbsorbed(), best.objective() + ABSORPTION_SLACK_MWH);
        return best.requireValues();
    }

    private void end(String name, String unit, Expr quantity, MipResult found, double accepted) {
        double before = ended.stream().mapToDouble(Ended::seconds).sum();
        double seconds = (System.nanoTime() - begin) / 1e9 - before;
        ended.add(new Ended(name, unit, quantity, found.bound(), accepted, seconds, found.stopped()));
    }

    /** A limit struck before the search kept the values it began with. */
    private MipResult unimproved(MipResult found, Values start) {
        return new MipResult(MipResult.Status.FEASIBLE, start, lp.objective(start), found.bound(), true);
    }

    private static MipResult unimproved(MipResult found, Values start, Expr quantity) {
        return new MipResult(MipResult.Status.FEASIBLE, start, quantity.value(start), found.bound(), true);
    }

    private MipResult solve(Expr objective, @Nullable Values start, Limits limits, String phase) {
        return minimise(lp.minimising(objective), start, limits, phase);
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
