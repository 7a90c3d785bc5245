package io.vppdispatch.optimizer.explain.curtailment;

import io.vppdispatch.optimizer.asset.Cause;
import io.vppdispatch.optimizer.audit.Audit;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.solver.CancelOnly;
import io.vppdispatch.optimizer.solver.Fixing;
import io.vppdispatch.optimizer.solver.InfeasibleException;
import io.vppdispatch.optimizer.solver.Limits;
import io.vppdispatch.optimizer.solver.ProgressListener;
import io.vppdispatch.optimizer.solver.Solver;
import io.vppdispatch.optimizer.solver.SolverException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which single limit would absorb one more MWh, and at what cost: the limit of one thing is lifted, the commitments of all others are
 * held, and with A what the plan leaves unabsorbed, δ a MWh or what there is to gain, the cost of a MWh is
 * {@code (least cost at A - δ  -  least cost at A) / δ}, both without the limit, with the commitments of the plan or, where these do not
 * allow it, those that absorb most. The cheapest comes first.
 */
public final class MeritOrder {

    private static final double LEAST_GAIN_MWH = 0.05;
    private static final double GAP_MWH = 0.01;
    private static final double SHOWN_MW = 1e-3;

    private final Lifted lifted;
    private final double violationCny;
    private final double notAbsorbedMwh;
    private final double[] curtailedMw;
    private final Commitments commitments;
    private final Limits limits;
    private final Solver solver;
    private final ProgressListener listener;

    /**
     * The merit order of a plan.
     *
     * @param audit of the schedule
     * @param commitments of the schedule
     * @param limits of one search
     */
    public MeritOrder(
            DispatchProblem problem,
            Schedule schedule,
            Audit audit,
            Commitments commitments,
            Limits limits,
            Solver solver,
            ProgressListener listener) {
        this.lifted = new Lifted(problem);
        this.violationCny = audit.violationCny();
        this.notAbsorbedMwh = audit.notAbsorbedMwh();
        this.curtailedMw = CurtailedPower.of(problem, schedule);
        this.commitments = commitments;
        this.limits = new Limits(0, GAP_MWH, limits.timeLimit(), limits.seed(), limits.threads());
        this.solver = solver;
        this.listener = listener;
    }

    /** Every relief among the causes that have any effect. */
    public List<Relief> of(CurtailmentCauses causes) {
        List<Relief> reliefs = new ArrayList<>();
        for (CauseShare share : causes.shares()) {
            Double alone = share.aloneMwh();
            if (alone != null && alone > LEAST_GAIN_MWH) {
                lifted.each(share.cause())
                        .forEach(one -> relief(share.cause(), one).ifPresent(reliefs::add));
            }
        }
        reliefs.sort(Comparator.comparingDouble(Relief::cnyPerMwh).thenComparing(Relief::subject));
        return reliefs;
    }

    private Optional<Relief> relief(Cause cause, Lifted.One one) {
        if (listener.isCancelled()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(found(cause, one));
        } catch (SolverException e) {
            return Optional.empty();
        }
    }

    private @Nullable Relief found(Cause cause, Lifted.One one) {
        Absorbing model = Absorbing.of(one.problem(), violationCny, solver);
        Lp held = commitments.holdWhere(model.leastNotAbsorbed(), owner -> !owner.equals(one.subject()));
        Values most = least(model.solver(), held);
        double gain = most == null ? 0 : notAbsorbedMwh - model.notAbsorbedMwh(most);
        if (most == null || gain < LEAST_GAIN_MWH) {
            return null;
        }
        double delta = Math.min(1, gain);
        Lp asPlanned = commitments.hold(model.held());
        Double planned = Commitments.isOpen(asPlanned) ? null : cnyPerMwh(model, asPlanned, delta);
        Double cnyPerMwh = planned == null ? cnyPerMwh(model, Fixing.all(model.held(), most), delta) : planned;
        if (cnyPerMwh == null) {
            return null;
        }
        int first = curtailedMw.length - 1;
        int last = 0;
        for (int t = 0; t < curtailedMw.length; t++) {
            if (model.model().unusedMw(t).value(most) < curtailedMw[t] - SHOWN_MW) {
                first = Math.min(first, t);
                last = t;
            }
        }
        return new Relief(cause, one.subject(), gain, cnyPerMwh, Math.min(first, last), last);
    }

    private @Nullable Values least(Solver own, Lp held) {
        if (Commitments.isOpen(held)) {
            return own.minimise(held, limits, new CancelOnly(listener)).values();
        }
        try {
            return own.relax(held).values();
        } catch (InfeasibleException e) {
            return null;
        }
    }

    /** The cost of a MWh with integers fixed, null where they do not allow both. */
    private @Nullable Double cnyPerMwh(Absorbing model, Lp fixed, double delta) {
        try {
            return (leastCny(model, fixed, notAbsorbedMwh - delta) - leastCny(model, fixed, notAbsorbedMwh)) / delta;
        } catch (InfeasibleException e) {
            return null;
        }
    }

    /** Least cost with exactly so much unabsorbed, or the least cost of both would be that of what absorbing saves anyway. */
    private static double leastCny(Absorbing model, Lp fixed, double mwh) {
        Lp exactly = fixed.copy();
        exactly.hold(
                model.rows().notAbsorbed().index(),
                mwh - model.rows().notAbsorbedMwh().constant());
        return model.held().objective(model.solver().relax(exactly).values());
    }
}
