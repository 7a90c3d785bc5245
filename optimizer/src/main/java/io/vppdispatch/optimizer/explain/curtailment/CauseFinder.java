package io.vppdispatch.optimizer.explain.curtailment;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.Cause;
import io.vppdispatch.optimizer.audit.Audit;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.solver.Limits;
import io.vppdispatch.optimizer.solver.ProgressListener;
import io.vppdispatch.optimizer.solver.Solver;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the causes of curtailment by successive relaxation: with C(0) what must be curtailed with every limit and C(k) what must be with
 * the first k of them lifted, limit k has {@code C(k-1) - C(k)}; what the plan curtails beyond C(0) it curtails for its price, and
 * C(n) because nobody can use it. The shares add up exactly. What a limit has depends on the order where several limits stand in
 * the way of the same energy; the effect of each alone, and the share of interaction, show by how much.
 */
public final class CauseFinder {

    private final Lifted lifted;
    private final DispatchProblem problem;
    private final CauseOptions options;
    private final LeastCurtailment least;
    private final Reached plan;
    private final long begin = System.nanoTime();

    private CauseFinder(
            DispatchProblem problem,
            Schedule schedule,
            Audit audit,
            CauseOptions options,
            Limits limits,
            Solver solver,
            ProgressListener listener) {
        this.problem = problem;
        this.options = options;
        this.lifted = new Lifted(problem);
        Limits each = new Limits(0, 0, options.timePerSearch(), limits.seed(), limits.threads());
        this.least = new LeastCurtailment(audit.violationCny(), availableMwh(), each, solver, listener);
        double[] curtailedMw = CurtailedPower.of(problem, schedule);
        this.plan = new Reached(curtailedMw, mwh(curtailedMw), audit.notAbsorbedMwh(), 0);
    }

    /**
     * The causes of what a schedule curtails.
     *
     * @param audit of the schedule
     * @param limits seed and threads of the searches
     */
    public static CurtailmentCauses find(
            DispatchProblem problem,
            Schedule schedule,
            Audit audit,
            CauseOptions options,
            Limits limits,
            Solver solver,
            ProgressListener listener) {
        return new CauseFinder(problem, schedule, audit, options, limits, solver, listener).run();
    }

    private CurtailmentCauses run() {
        Reached first = least.of(problem, plan);
        List<CauseShare> shares = new ArrayList<>();
        shares.add(share(Cause.PRICE, plan.withBound(plan.notAbsorbedMwh()), first, null));
        Set<Cause> without = new LinkedHashSet<>();
        Reached before = first;
        double together = 0;
        double alone = 0;
        for (Cause cause : options.order()) {
            Reached only = reached(Set.of(cause), first);
            without.add(cause);
            Reached after = without.size() == 1 ? only : next(without, cause, before);
            double aloneMwh = first.curtailedMwh() - only.curtailedMwh();
            shares.add(share(cause, before, after, aloneMwh));
            together += before.curtailedMwh() - after.curtailedMwh();
            alone += aloneMwh;
            before = after;
        }
        Reached none = new Reached(new double[plan.curtailedMw().length], 0, 0, 0);
        shares.add(share(Cause.LOAD, before, none, null));
        double curtailed = plan.curtailedMwh();
        double interaction = curtailed > 0 ? (together - alone) / curtailed : 0;
        List<GroupShare> groups =
                new Shapley(options.groups(), causes -> reached(causes, first).curtailedMwh()).shares();
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new CurtailmentCauses(curtailed, shares, interaction, groups, least.solves(), seconds);
    }

    private Reached next(Set<Cause> without, Cause last, Reached before) {
        Set<Cause> earlier = new LinkedHashSet<>(without);
        earlier.remove(last);
        DispatchProblem relaxed = lifted.without(without);
        return relaxed.equals(lifted.without(earlier)) ? before : least.of(relaxed, before);
    }

    private Reached reached(Set<Cause> causes, Reached first) {
        DispatchProblem relaxed = lifted.without(causes);
        return relaxed.equals(problem) ? first : least.of(relaxed, first);
    }

    private CauseShare share(Cause cause, Reached before, Reached after, @Nullable Double aloneMwh) {
        double mwh = before.curtailedMwh() - after.curtailedMwh();
        boolean isProven = least.isProven(before) && least.isProven(after);
        Series mw = Series.generate(before.curtailedMw().length, t -> before.curtailedMw()[t] - after.curtailedMw()[t]);
        double leastMwh = Math.max(0, mwh - before.openMwh());
        return new CauseShare(cause, mwh, leastMwh, mwh + after.openMwh(), isProven, mw, aloneMwh);
    }

    private double availableMwh() {
        Horizon horizon = problem.horizon();
        double mwh = 0;
        for (Asset asset : problem.assets()) {
            for (int t = 0; t < horizon.steps(); t++) {
                mwh += AssetCatalogue.typeOf(asset).renewableAvailableMw(asset, t) * horizon.hours(t);
            }
        }
        return mwh;
    }

    private double mwh(double[] mw) {
        double mwh = 0;
        for (int t = 0; t < mw.length; t++) {
            mwh += mw[t] * problem.horizon().hours(t);
        }
        return mwh;
    }
}
