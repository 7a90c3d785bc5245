package io.vppdispatch.optimizer.stages;

import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Row;
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
 * Solves the stages of a problem: least violation V, least energy not absorbed A, least cost, each with the earlier ones held
 * at what was found.
 *
 * <p>One search usually settles all three. The relaxations give bounds of V and A. The search minimises {@code cost + 9 (V - its
 * bound) + p (A - its bound)}. Where the plan found meets both bounds within what is asked, the first two stages are proven by
 * their relaxations; and as every plan that keeps them costs at least the bound of this search less what the slack of the stages
 * is worth at these prices, so is the third. A stage that is not proven this way is searched by itself, beginning from that
 * plan. A stage that a limit ends holds what it has, with the gap it has.
 */
public final class StageSearch {

    /** Least violation is proven to this much money, or this share of the penalties. */
    private static final double VIOLATION_CNY = 1;

    private static final double VIOLATION_GAP = 1e-4;
    private static final double VIOLATION_SLACK_CNY = 0.01;
    private static final double VIOLATION_FACTOR = 9;
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
        return rows.hasPrice() ? search(List.of(violation)) : search(List.of(violation, absorption));
    }

    /** What a stage minimises, and the row that holds it. */
    private record Target(String name, String unit, Expr quantity, Row row) {

        double weight() {
            return name.equals(Stage.VIOLATION) ? VIOLATION_FACTOR : ABSORPTION_CNY_PER_MWH;
        }

        /** The program with the quantity held at a value. */
        Lp hold(Lp lp, double value) {
            return lp.bounding(row, value + slack(value) - quantity.constant());
        }

        /** What the quantity is held at. */
        double most(Lp lp) {
            return lp.rowUpper(row.index()) + quantity.constant();
        }

        double slack(double value) {
            return name.equals(Stage.VIOLATION) ? VIOLATION_SLACK_CNY + 1e-6 * Math.abs(value) : ABSORPTION_SLACK_MWH;
        }
    }

    private double accepted(Target target, double value) {
        return target.name().equals(Stage.VIOLATION)
                ? Math.max(VIOLATION_CNY, VIOLATION_GAP * Math.abs(value))
                : Math.max(ABSORPTION_MWH, ABSORPTION_SHARE * availableMwh);
    }

    private Found search(List<Target> targets) {
        double[] relaxed = relax(targets);
        Expr common = lp.cost(kind -> true);
        for (int i = 0; i < relaxed.length; i++) {
            common.plus(targets.get(i).weight(), targets.get(i).quantity())
                    .plus(-targets.get(i).weight() * relaxed[i]);
        }
        double gap = COMMON_SHARE * settings.gap();
        MipResult found = solve(common, null, limits(gap, gap), "search");
        Values values = found.values();
        if (values == null) {
            return new Found(lp, found, ended);
        }
        double worth = 0;
        boolean isSettled = true;
        for (int i = 0; i < relaxed.length; i++) {
            Target target = targets.get(i);
            double accepted = accepted(target, target.quantity().value(values));
            if (isSettled && target.quantity().value(values) - relaxed[i] <= accepted) {
                hold(target, target.quantity().value(values), relaxed[i], accepted, false);
            } else {
                isSettled = false;
                values = searchAlone(target, values, accepted);
            }
            worth += target.weight() * (target.most(lp) - relaxed[i]);
        }
        MipResult cost =
                new MipResult(found.status(), values, lp.objective(values), found.bound() - worth, found.stopped());
        boolean isProven = cost.objective() - cost.bound() <= settings.gap() * Math.max(1, Math.abs(cost.objective()));
        return new Found(lp, isSettled && (isProven || found.stopped()) ? cost : cost(values), ended);
    }

    /** Bounds of the stages from their relaxations, each with the ones before it held. */
    private double[] relax(List<Target> targets) {
        double[] relaxed = new double[targets.size()];
        Lp held = lp;
        for (int i = 0; i < relaxed.length; i++) {
            Target target = targets.get(i);
            relaxed[i] = solver.relax(held.minimising(target.quantity())).objective();
            held = target.hold(held, relaxed[i]);
        }
        return relaxed;
    }

    private Values searchAlone(Target target, Values start, double accepted) {
        MipResult found = solve(target.quantity(), start, limits(0, accepted), target.name());
        double before = target.quantity().value(start);
        boolean isBetter = found.values() != null && found.objective() < before;
        Values values = isBetter ? found.requireValues() : start;
        hold(target, isBetter ? found.objective() : before, found.bound(), accepted, found.stopped());
        return values;
    }

    private void hold(Target target, double value, double bound, double accepted, boolean stopped) {
        double slack = target.slack(value);
        end(target, bound, accepted + slack, stopped);
        lp = target.hold(lp, value);
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
