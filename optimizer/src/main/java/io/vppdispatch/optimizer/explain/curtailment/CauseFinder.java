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
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the causes of curtailment by successive relaxation: with C(0) what must be curtailed with every limit and C(k) what must be with
 * the first k of them lifted, limit k has {@code C(k-1) - C(k)}; what the plan curtails beyond C(0) it curtails for its price, and
 * C(n) because nobody can use it. The shares add up exactly. What a limit has depends on the order where several limits stand in
 * the way of the same energy; the effect of each alone, and the share of interaction, show by how much.
 */
public final class CauseFinder {

    private static final double NOTHING_MWH = 1e-3;

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
            @Nullable Commitments commitments,
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
        this.plan = new Reached(curtailedMw, mwh(curtailedMw), audit.notAbsorbedMwh(), 0, commitments);
    }

    /**
     * The causes of what a schedule curtails.
     *
     * @param audit of the schedule
     * @param commitments of the schedule, null where they are not known
     * @param limits seed and threads of the searches
     */
    public static CurtailmentCauses find(
            DispatchProblem problem,
            Schedule schedule,
            Audit audit,
            @Nullable Commitments commitments,
            CauseOptions options,
            Limits limits,
            Solver solver,
            ProgressListener listener) {
        return new CauseFinder(problem, schedule, audit, commitments, options, limits, solver, listener).run();
    }

    private CurtailmentCauses run() {
        boolean isNothing = plan.curtailedMwh() <= NOTHING_MWH;
        Reached first = isNothing ? plan.withBound(plan.notAbsorbedMwh()) : least.of(problem, plan);
        Map<Cause, Reached> alone = new EnumMap<>(Cause.class);
        for (Cause cause : options.order()) {
            alone.put(cause, isNothing ? first : reached(Set.of(cause), first));
        }
        List<CauseShare> shares = shares(first, alone, isNothing);
        double curtailed = plan.curtailedMwh();
        List<GroupShare> groups = new Shapley(
                        isNothing ? List.of() : options.groups(),
                        causes -> reached(causes, first).curtailedMwh())
                .shares();
        double seconds = (System.nanoTime() - begin) / 1e9;
        double interaction = curtailed > NOTHING_MWH ? interactionMwh(shares) / curtailed : 0;
        return new CurtailmentCauses(curtailed, shares, interaction, groups, least.solves(), seconds);
    }

    private List<CauseShare> shares(Reached first, Map<Cause, Reached> alone, boolean isNothing) {
        List<CauseShare> shares = new ArrayList<>();
        shares.add(share(Cause.PRICE, plan.withBound(plan.notAbsorbedMwh()), first, null));
        Set<Cause> without = new LinkedHashSet<>();
        DispatchProblem relaxedBefore = problem;
        Reached before = first;
        for (Cause cause : options.order()) {
            Reached only = Objects.requireNonNull(alone.get(cause));
            without.add(cause);
            DispatchProblem relaxed = lifted.without(without);
            boolean isSame = isNothing || relaxed.equals(relaxedBefore);
            Reached after = isSame ? before : without.size() == 1 ? only : least.of(relaxed, before, only);
            shares.add(share(cause, before, after, first.curtailedMwh() - only.curtailedMwh()));
            relaxedBefore = relaxed;
            before = after;
        }
        Reached none = new Reached(new double[plan.curtailedMw().length], 0, 0, 0, null);
        shares.add(share(Cause.LOAD, before, none, null));
        return shares;
    }

    private static double interactionMwh(List<CauseShare> shares) {
        double mwh = 0;
        for (CauseShare share : shares) {
            Double alone = share.aloneMwh();
            mwh += alone == null ? 0 : share.mwh() - alone;
        }
        return mwh;
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
