package io.vppdispatch.optimizer.stages;

import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.policy.AbsorptionRows;
import io.vppdispatch.optimizer.solver.Limits;
import io.vppdispatch.optimizer.solver.MipResult;
import io.vppdispatch.optimizer.solver.ProgressListener;
import io.vppdispatch.optimizer.solver.Solver;
import io.vppdispatch.optimizer.solver.SolverSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Solves the stages of a problem as a textbook does: least violation, least energy not absorbed, least cost, one search each, the
 * earlier ones held at what was found and their plan handed on as a start. Exactness and slack are those of {@link StageSearch}.
 * It is what methods are measured against, and is left as it is.
 */
public final class PlainStages {

    private final DispatchModel model;
    private final double availableMwh;
    private final Solver solver;
    private final SolverSettings settings;
    private final long begin = System.nanoTime();
    private final List<StageSearch.Ended> ended = new ArrayList<>();
    private Lp lp;

    private PlainStages(DispatchModel model, double availableMwh, Solver solver, SolverSettings settings) {
        this.model = model;
        this.availableMwh = availableMwh;
        this.solver = solver;
        this.settings = settings;
        this.lp = model.lp();
    }

    /**
     * Solves all stages, or those up to one that has no values.
     *
     * @param availableMwh renewable energy that is available, for how exactly absorption is proven
     */
    public static StageSearch.Found search(
            DispatchModel model, double availableMwh, Solver solver, SolverSettings settings) {
        return new PlainStages(model, availableMwh, solver, settings).run();
    }

    private StageSearch.Found run() {
        AbsorptionRows rows = model.absorption();
        Values start = null;
        if (rows != null) {
            MipResult violation = search(rows.violationCny(), OpenStage.VIOLATION_GAP, OpenStage.VIOLATION_CNY, null);
            start = violation.values();
            if (start == null) {
                return new StageSearch.Found(lp, violation, ended);
            }
            end(OpenStage.violation(rows, violation.objective()), violation);
        }
        if (rows != null && !rows.hasPrice()) {
            OpenStage exactness = OpenStage.absorption(rows, 0, availableMwh);
            MipResult absorption = search(rows.notAbsorbedMwh(), 0, exactness.accepted(), start);
            start = absorption.values();
            if (start == null) {
                return new StageSearch.Found(lp, absorption, ended);
            }
            end(exactness, absorption);
        }
        MipResult cost = search(lp.cost(kind -> true), settings.gap(), settings.gap(), start);
        return new StageSearch.Found(lp, cost, ended);
    }

    private MipResult search(Expr quantity, double relativeGap, double absoluteGap, @Nullable Values start) {
        Duration left = settings.timeLimit().minus(Duration.ofNanos(System.nanoTime() - begin));
        Duration limit = left.compareTo(StageSearch.LEAST_TIME) < 0 ? StageSearch.LEAST_TIME : left;
        Limits limits = new Limits(relativeGap, absoluteGap, limit, settings.seed(), settings.threads());
        return solver.minimise(lp.minimising(quantity), limits, start, ProgressListener.NONE);
    }

    private void end(OpenStage stage, MipResult found) {
        double before = ended.stream().mapToDouble(StageSearch.Ended::seconds).sum();
        double seconds = (System.nanoTime() - begin) / 1e9 - before;
        double accepted = stage.accepted() + stage.slack();
        ended.add(new StageSearch.Ended(
                stage.name(), stage.unit(), stage.quantity(), found.bound(), accepted, seconds, found.stopped()));
        lp = stage.hold(lp, found.objective());
    }
}
