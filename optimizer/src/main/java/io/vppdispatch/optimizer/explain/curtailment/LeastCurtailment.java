package io.vppdispatch.optimizer.explain.curtailment;

import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.solver.CancelOnly;
import io.vppdispatch.optimizer.solver.Fixing;
import io.vppdispatch.optimizer.solver.InfeasibleException;
import io.vppdispatch.optimizer.solver.Limits;
import io.vppdispatch.optimizer.solver.MipResult;
import io.vppdispatch.optimizer.solver.ProgressListener;
import io.vppdispatch.optimizer.solver.Solver;
import io.vppdispatch.optimizer.solver.SolverException;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Least energy that a problem without some of its limits must leave unabsorbed, with no more violation than the plan has.
 *
 * <p>Whatever a plan with more limits does can still be done, so what was reached before stands unless the relaxation leaves room
 * below it and the search finds something there. Of all that absorb as much, that curtails least, and then closest to what was
 * curtailed before.
 */
final class LeastCurtailment {

    /** What absorption is proven to: a share of the available energy, or so many MWh. */
    private static final double ACCEPTED_SHARE = 1e-4;

    private static final double ACCEPTED_MWH = 0.01;
    private static final double SAME_MWH = 1e-6;

    private final double violationCny;
    private final double acceptedMwh;
    private final Limits limits;
    private final Solver solver;
    private final ProgressListener listener;
    private int solves;

    /**
     * Searches for a plan's problem and its variants.
     *
     * @param violationCny what the plan pays for what it cannot meet
     * @param limits of one search; its gaps are replaced
     */
    LeastCurtailment(
            double violationCny, double availableMwh, Limits limits, Solver solver, ProgressListener listener) {
        this.violationCny = violationCny;
        this.acceptedMwh = Math.max(ACCEPTED_MWH, ACCEPTED_SHARE * availableMwh);
        this.limits = new Limits(0, acceptedMwh, limits.timeLimit(), limits.seed(), limits.threads());
        this.solver = solver;
        this.listener = listener;
    }

    int solves() {
        return solves;
    }

    boolean isProven(Reached reached) {
        return reached.openMwh() <= acceptedMwh + SAME_MWH;
    }

    /**
     * What a problem with fewer limits reaches, never less than {@code before}.
     *
     * @param others what problems with limits of this one and more have reached
     */
    Reached of(DispatchProblem problem, Reached before, Reached... others) {
        Absorbing model = Absorbing.of(problem, violationCny, solver);
        if (listener.isCancelled()) {
            return before.withBound(0);
        }
        try {
            solves++;
            double bound = model.solver().relax(model.leastNotAbsorbed()).objective();
            if (before.notAbsorbedMwh() - bound <= acceptedMwh) {
                return before.withBound(bound);
            }
            Values values = known(model, before, others);
            if (values == null || model.notAbsorbedMwh(values) - bound > acceptedMwh) {
                solves++;
                MipResult found = model.solver().minimise(model.leastNotAbsorbed(), limits, new CancelOnly(listener));
                bound = Math.max(bound, found.bound());
                values = better(model, values, found.values());
            }
            double proven = Math.min(bound, before.notAbsorbedMwh());
            return values == null || model.notAbsorbedMwh(values) >= before.notAbsorbedMwh() - SAME_MWH
                    ? before.withBound(proven)
                    : settled(model, problem.horizon(), values, before, proven);
        } catch (SolverException e) {
            return before.withBound(0);
        }
    }

    /** The best that commitments found before allow, null where there are none. */
    private @Nullable Values known(Absorbing model, Reached before, Reached... others) {
        Values best = null;
        Stream<Commitments> all = Stream.concat(Stream.of(before), Stream.of(others))
                .map(Reached::commitments)
                .filter(Objects::nonNull)
                .distinct();
        for (Commitments commitments : all.toList()) {
            Lp held = commitments.hold(model.leastNotAbsorbed());
            if (!Commitments.isOpen(held)) {
                best = better(model, best, relaxed(model, held));
            }
        }
        return best;
    }

    private @Nullable Values relaxed(Absorbing model, Lp held) {
        try {
            solves++;
            return model.solver().relax(held).values();
        } catch (InfeasibleException e) {
            return null;
        }
    }

    private static @Nullable Values better(Absorbing model, @Nullable Values one, @Nullable Values other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return model.notAbsorbedMwh(one) <= model.notAbsorbedMwh(other) ? one : other;
    }

    private Reached settled(Absorbing model, Horizon horizon, Values values, Reached before, double bound) {
        double reached = model.notAbsorbedMwh(values);
        Lp fixed = Fixing.all(model.absorbingAtLeast(reached + SAME_MWH), values);
        NearestSplit split = new NearestSplit(model.model(), horizon, fixed, before.curtailedMw());
        solves++;
        double[] curtailedMw =
                split.curtailedMw(model.solver().relax(split.program()).values());
        double mwh = split.mwh(curtailedMw);
        Commitments commitments = Commitments.of(fixed, values);
        return mwh > before.curtailedMwh()
                ? new Reached(before.curtailedMw(), before.curtailedMwh(), reached, bound, commitments)
                : new Reached(curtailedMw, mwh, reached, bound, commitments);
    }
}
