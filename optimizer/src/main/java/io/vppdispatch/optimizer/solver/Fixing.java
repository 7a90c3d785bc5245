package io.vppdispatch.optimizer.solver;

import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Holds integer columns at the whole number nearest to their value. */
public final class Fixing {

    private static final double WHOLE = 1e-6;

    private Fixing() {}

    /** The same program with every integer column held, which leaves a linear program. */
    public static Lp all(Lp lp, Values values) {
        return where(lp, values, var -> true);
    }

    /** The same program with those integer columns held that the rule picks. */
    public static Lp where(Lp lp, Values values, Predicate<Var> isHeld) {
        return holding(lp, values, column -> isHeld.test(lp.var(column)));
    }

    /** The same program with those integer columns held that have two values: what is on, not how many of several alike. */
    static Lp switches(Lp lp, Values values) {
        return holding(lp, values, column -> lp.upper(column) - lp.lower(column) <= 1);
    }

    /** The same program with those integer columns held whose values are whole. */
    static Lp whole(Lp lp, Values values) {
        return holding(lp, values, column -> Math.abs(values.at(column) - Math.rint(values.at(column))) <= WHOLE);
    }

    private static Lp holding(Lp lp, Values values, IntPredicate isHeld) {
        double[] lower = new double[lp.columns()];
        double[] upper = new double[lp.columns()];
        for (int j = 0; j < lower.length; j++) {
            boolean held = lp.isInteger(j) && isHeld.test(j);
            lower[j] = held ? rounded(lp, j, values.at(j)) : lp.lower(j);
            upper[j] = held ? lower[j] : lp.upper(j);
        }
        return lp.within(lower, upper);
    }

    private static double rounded(Lp lp, int column, double value) {
        double nearest = Math.rint(value) + 0.0; // no negative zero
        return Math.min(Math.max(nearest, lp.lower(column)), lp.upper(column));
    }
}
