package io.vppdispatch.optimizer.stages;

import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.LazyRow;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.policy.AbsorptionRows;
import io.vppdispatch.optimizer.solver.Fixing;
import io.vppdispatch.optimizer.solver.InfeasibleException;
import io.vppdispatch.optimizer.solver.LpResult;
import io.vppdispatch.optimizer.solver.MipResult;
import io.vppdispatch.optimizer.solver.ProgressListener;
import io.vppdispatch.optimizer.solver.Solver;
import io.vppdispatch.optimizer.solver.SolverException;
import io.vppdispatch.optimizer.solver.SolverSettings;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Searches with the lazy rows that matter. The relaxation names most of them. A plan of the stages that breaks others keeps its integers and
 * is dispatched with them added; with fewer rows a bound is a bound, so where the dispatch comes within the asked gap of it the plan is
 * proven, and otherwise the stages are searched again from there. What is found breaks no row, or there is nothing.
 */
public final class LazySearch {

    /** Share of the asked gap for the search, the rest is for what rows add to the cost. */
    private static final double SEARCH_SHARE = 0.8;

    private static final double ROUNDING = 1e-9;

    /** Share of the time after which the relaxation names no more rows. */
    private static final double RELAX_TIME = 0.2;

    private final DispatchModel model;
    private final double availableMwh;
    private final Solver solver;
    private final SolverSettings settings;
    private final ProgressListener listener;
    private final long begin = System.nanoTime();

    /** The parameters are those of {@link StageSearch}. */
    public LazySearch(
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
    }

    /** Solves all stages, or those up to one that has no values. */
    public StageSearch.Found run() {
        if (!model.hasLazyRows()) {
            return search(settings, null);
        }
        nameByRelaxation();
        StageSearch.Found best = null;
        Values start = null;
        while (true) {
            int rows = model.lp().rows();
            StageSearch.Found found = search(settings.withGap(SEARCH_SHARE * settings.gap()), start);
            StageSearch.Found whole = found.last().values() == null ? null : completed(found, best == null);
            boolean isProven = whole != null && whole.isComplete();
            if (found.last().status() == MipResult.Status.INFEASIBLE || isProven) {
                return whole == null ? found : whole;
            }
            best = whole == null ? best : whole;
            if (isOver(found) || model.lp().rows() == rows) {
                return best == null ? withoutPlan(found) : best;
            }
            start = whole == null ? found.last().values() : whole.last().values();
        }
    }

    /** The optimum of the relaxation with every row that it breaks, which are in the program then. */
    public static LpResult relax(DispatchModel model, Solver solver) {
        while (true) {
            LpResult relaxed = solver.relax(model.lp());
            List<LazyRow> rows = model.lazyRows().violated(model.lp(), relaxed.values());
            if (rows.isEmpty()) {
                return relaxed;
            }
            rows.forEach(row -> row.addTo(model.lp()));
        }
    }

    private void nameByRelaxation() {
        List<LazyRow> rows;
        do {
            try {
                rows = model.lazyRows()
                        .violated(model.lp(), solver.relax(model.lp()).values());
            } catch (SolverException e) {
                return;
            }
            rows.forEach(row -> row.addTo(model.lp()));
        } while (!rows.isEmpty()
                && seconds() < RELAX_TIME * settings.timeLimit().toMillis() / 1e3);
    }

    private double seconds() {
        return (System.nanoTime() - begin) / 1e9;
    }

    private StageSearch.Found search(SolverSettings own, @Nullable Values start) {
        return new StageSearch(model, availableMwh, solver, own, listener, begin, start).run();
    }

    private boolean isOver(StageSearch.Found found) {
        boolean isLate = Duration.ofNanos(System.nanoTime() - begin).compareTo(settings.timeLimit()) >= 0;
        return isLate || listener.isCancelled() || found.last().values() == null;
    }

    private static StageSearch.Found withoutPlan(StageSearch.Found found) {
        double none = Double.POSITIVE_INFINITY;
        MipResult limit =
                new MipResult(MipResult.Status.LIMIT, null, none, found.last().bound(), true);
        return new StageSearch.Found(found.lp(), limit, found.earlier());
    }

    /** What was found with every row kept, which later searches have too; null where there is nothing. */
    private StageSearch.@Nullable Found completed(StageSearch.Found found, boolean isFirst) {
        StageSearch.Found kept = kept(found, found.last(), model.lp());
        return kept == null && isFirst && isOver(found) ? reopened(found) : kept;
    }

    /**
     * Once the time is over, with every row kept, the integers at the least violation that they allow, then at the least energy not
     * absorbed, then at least cost; null where they allow nothing. Bounds of absorption and cost hold for what was held before, so
     * of these nothing is proven.
     */
    private StageSearch.@Nullable Found reopened(StageSearch.Found found) {
        AbsorptionRows rows = model.absorption();
        if (rows == null) {
            return null;
        }
        Values integers = found.last().requireValues();
        Lp lp = model.lp().copy();
        Values least = dispatched(lp, rows.violationCny(), integers, null);
        if (least != null) {
            double cny = rows.violationCny().value(least);
            lp = OpenStage.violation(rows, cny).hold(lp, cny).copy();
            least = rows.hasPrice() ? least : dispatched(lp, rows.notAbsorbedMwh(), integers, null);
        }
        if (least != null && !rows.hasPrice()) {
            double mwh = rows.notAbsorbedMwh().value(least);
            lp = OpenStage.absorption(rows, mwh, availableMwh).hold(lp, mwh).copy();
        }
        Values values = least == null ? null : dispatched(lp, lp.cost(kind -> true), integers, null);
        return values == null ? null : notProven(found, lp, values);
    }

    private static StageSearch.Found notProven(StageSearch.Found found, Lp lp, Values values) {
        double none = Double.NEGATIVE_INFINITY;
        List<StageSearch.Ended> earlier = found.earlier().stream()
                .map(stage -> stage.name().equals(Stage.VIOLATION) ? stage : stage.withBound(none))
                .toList();
        MipResult last = new MipResult(MipResult.Status.FEASIBLE, values, lp.objective(values), none, true);
        return new StageSearch.Found(lp, last, earlier);
    }

    /**
     * The same with values that break no row, integers as they are and what the stages hold held; null where there are none.
     *
     * @param result of the last stage, or what was decided since
     */
    public StageSearch.@Nullable Found kept(StageSearch.Found found, MipResult result) {
        return kept(found, result, null);
    }

    private StageSearch.@Nullable Found kept(StageSearch.Found found, MipResult result, @Nullable Lp later) {
        Values values = result.requireValues();
        if (!model.hasLazyRows()) {
            return new StageSearch.Found(found.lp(), result, found.earlier());
        }
        if (model.lazyRows().violated(found.lp(), values).isEmpty()) {
            return judged(found, found.lp(), result, values);
        }
        Lp lp = found.lp().copy();
        Values kept = dispatched(lp, lp.cost(kind -> true), values, later);
        return kept == null ? null : judged(found, lp, result, kept);
    }

    /**
     * Least of a quantity with the integers of some values and every row kept, null where there is none.
     *
     * @param lp gets the rows that matter
     * @param later gets them too
     */
    private @Nullable Values dispatched(Lp lp, Expr quantity, Values values, @Nullable Lp later) {
        Values kept;
        List<LazyRow> rows = model.lazyRows().violated(lp, values);
        do {
            for (LazyRow row : rows) {
                row.addTo(lp);
                if (later != null) {
                    row.addTo(later);
                }
            }
            try {
                kept = solver.relax(Fixing.all(lp.minimising(quantity), values)).values();
            } catch (InfeasibleException e) {
                return null;
            }
            rows = model.lazyRows().violated(lp, kept);
        } while (!rows.isEmpty());
        return rounded(lp, kept, values);
    }

    /** Integers exactly as they were held. */
    private static Values rounded(Lp lp, Values kept, Values held) {
        double[] values = kept.toArray();
        for (int j = 0; j < lp.columns(); j++) {
            values[j] = lp.isInteger(j) ? Math.rint(held.at(j)) : values[j];
        }
        return new Values(values);
    }

    private StageSearch.Found judged(StageSearch.Found found, Lp lp, MipResult result, Values values) {
        double objective = lp.objective(values);
        double bound = Math.min(result.bound(), objective);
        boolean isProven = objective - bound <= (settings.gap() + ROUNDING) * Math.max(1, Math.abs(objective));
        MipResult.Status status = isProven ? MipResult.Status.OPTIMAL : MipResult.Status.FEASIBLE;
        MipResult last = new MipResult(status, values, objective, bound, result.stopped());
        return new StageSearch.Found(lp, last, found.earlier());
    }
}
