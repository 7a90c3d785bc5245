package io.vppdispatch.optimizer.explain;

import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Var;

/**
 * A bound of a variable that takes part in a contradiction; bounds are data and never give way.
 *
 * @param isLower true for the lower bound
 * @param isHeld true where both bounds are the same, as for a unit that must run
 * @param isNature true where the bound is no one's data: a quantity is not negative, a state at most 1
 */
public record FixedBound(Var var, boolean isLower, double value, boolean isHeld, boolean isNature) {

    static FixedBound lower(Lp lp, int column) {
        double value = lp.lower(column);
        boolean isHeld = value == lp.upper(column);
        return new FixedBound(lp.var(column), true, value, isHeld, !isHeld && value == 0);
    }

    static FixedBound upper(Lp lp, int column) {
        double value = lp.upper(column);
        boolean isHeld = value == lp.lower(column);
        boolean isState = lp.isInteger(column) && value == 1;
        return new FixedBound(lp.var(column), false, value, isHeld, !isHeld && isState);
    }
}
