package io.vppdispatch.optimizer.solver;

import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param values best values found, null where there are none
 * @param objective their objective, infinite where there are none
 * @param bound proven lower bound, minus infinite where nothing is proven
 * @param stopped true where a limit or a cancel ended the search
 */
public record MipResult(Status status, @Nullable Values values, double objective, double bound, boolean stopped) {

    /** How a search ended. */
    public enum Status {
        /** Values within the asked gap. */
        OPTIMAL,
        /** Values, but a wider gap. */
        FEASIBLE,
        /** Proven to have no values. */
        INFEASIBLE,
        /** Ended by a limit before any values were found, or without any that cost less than a cutoff. */
        LIMIT
    }

    /** What a search knows before it begins. */
    public static final MipResult NOTHING =
            new MipResult(Status.LIMIT, null, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, false);

    /** The better plan and the better bound of two searches of the same. A plan that was found outweighs a claim that there is none. */
    public static MipResult better(Limits limits, MipResult one, MipResult other) {
        if (other.status == Status.INFEASIBLE) {
            return one.values == null ? other : one;
        }
        MipResult plan = other.objective() <= one.objective() ? other : one;
        double bound = Math.max(one.bound(), other.bound());
        boolean stopped = one.stopped() || other.stopped();
        Values values = plan.values();
        if (values == null) {
            return new MipResult(Status.LIMIT, null, Double.POSITIVE_INFINITY, bound, stopped);
        }
        double proven = Math.min(bound, plan.objective());
        boolean isClosed = limits.isClosed(plan.objective(), proven);
        Status status = isClosed ? Status.OPTIMAL : Status.FEASIBLE;
        return new MipResult(status, values, plan.objective(), proven, stopped);
    }

    /** A program without columns has the values it has if every row allows 0; solvers answer it in ways of their own. */
    static MipResult withoutColumns(Lp lp) {
        return lp.allowsZero()
                ? new MipResult(Status.OPTIMAL, new Values(new double[0]), lp.costConstant(), lp.costConstant(), false)
                : new MipResult(Status.INFEASIBLE, null, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, false);
    }

    /** What is known where a search ran out of values: none cost less than the cutoff; without one, there are none at all. */
    static MipResult without(Limits limits) {
        double none = Double.POSITIVE_INFINITY;
        return Double.isInfinite(limits.cutoff())
                ? new MipResult(Status.INFEASIBLE, null, none, Double.NEGATIVE_INFINITY, false)
                : new MipResult(Status.LIMIT, null, none, limits.cutoff(), false);
    }

    /** What is proven, where the values are not those of a plan. */
    MipResult withoutValues() {
        return values == null ? this : new MipResult(Status.LIMIT, null, Double.POSITIVE_INFINITY, bound, stopped);
    }

    /** True where nothing is left to search: a plan as good as asked, none at all, or none below the cutoff. */
    public boolean isSettled(Limits limits) {
        return status == Status.OPTIMAL || status == Status.INFEASIBLE || bound >= limits.cutoff();
    }

    /** The values of a search that must have some. */
    public Values requireValues() {
        if (values == null) {
            throw new IllegalStateException("A search that ended " + status + " has no values");
        }
        return values;
    }

    public double gap() {
        return Gap.of(objective, bound);
    }
}
