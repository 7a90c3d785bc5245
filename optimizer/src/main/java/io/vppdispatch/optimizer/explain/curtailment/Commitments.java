package io.vppdispatch.optimizer.explain.curtailment;

import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** What a plan has committed, by the names of its integers, so that it can be held in a program with other limits. */
public final class Commitments {

    private final Map<String, Double> byName = new HashMap<>();

    private Commitments() {}

    public static Commitments of(Lp lp, Values values) {
        Commitments commitments = new Commitments();
        for (int j = 0; j < lp.columns(); j++) {
            if (lp.isInteger(j)) {
                commitments.byName.put(lp.var(j).toString(), Math.rint(values.at(j)));
            }
        }
        return commitments;
    }

    /** The program with everything held that is committed; an integer nothing is known of stays one. */
    public Lp hold(Lp lp) {
        return holdWhere(lp, owner -> true);
    }

    /** The same for the integers of some owners alone. */
    Lp holdWhere(Lp lp, Predicate<String> isHeld) {
        double[] lower = new double[lp.columns()];
        double[] upper = new double[lp.columns()];
        for (int j = 0; j < lower.length; j++) {
            lower[j] = lp.lower(j);
            upper[j] = lp.upper(j);
            Double value = lp.isInteger(j) ? byName.get(lp.var(j).toString()) : null;
            if (value != null && isHeld.test(lp.var(j).owner())) {
                double held = Math.min(Math.max(value, lower[j]), upper[j]);
                lower[j] = held;
                upper[j] = held;
            }
        }
        return lp.within(lower, upper);
    }

    /** True where a program has an integer that is not held. */
    static boolean isOpen(Lp lp) {
        for (int j = 0; j < lp.columns(); j++) {
            if (lp.isInteger(j) && lp.lower(j) < lp.upper(j)) {
                return true;
            }
        }
        return false;
    }
}
