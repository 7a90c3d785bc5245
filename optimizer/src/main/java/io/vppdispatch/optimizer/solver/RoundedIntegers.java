package io.vppdispatch.optimizer.solver;

import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rounds the integers of a relaxation one after another to the side that breaks its rows least. Where the direction of a storage is all that is
 * open, its power says which side that is.
 */
final class RoundedIntegers {

    private static final double WHOLE = 1e-6;

    private final Lp lp;
    private final double[] values;
    private final double[] activity;
    private final Map<Integer, List<int[]>> termsOfOpen = new HashMap<>();

    private RoundedIntegers(Lp lp, Values relaxed) {
        this.lp = lp;
        this.values = relaxed.toArray();
        this.activity = new double[lp.rows()];
        for (int row = 0; row < lp.rows(); row++) {
            for (int term = lp.firstTerm(row); term < lp.firstTerm(row + 1); term++) {
                int column = lp.termColumn(term);
                activity[row] += lp.termCoefficient(term) * values[column];
                if (lp.isInteger(column) && Math.abs(values[column] - Math.rint(values[column])) > WHOLE) {
                    termsOfOpen
                            .computeIfAbsent(column, any -> new ArrayList<>())
                            .add(new int[] {row, term});
                }
            }
        }
    }

    /** Values with whole integers, which may break rows. */
    static Values of(Lp lp, Values relaxed) {
        RoundedIntegers rounded = new RoundedIntegers(lp, relaxed);
        for (int j = 0; j < lp.columns(); j++) {
            if (lp.isInteger(j)) {
                rounded.round(j);
            }
        }
        return new Values(rounded.values);
    }

    private void round(int column) {
        double value = values[column];
        List<int[]> terms = termsOfOpen.getOrDefault(column, List.of());
        double down = Math.floor(value) - value;
        double up = Math.ceil(value) - value;
        double moreDown = broken(terms, down) - broken(terms, up);
        boolean isNearer = -down <= up;
        double by = moreDown < 0 || moreDown == 0 && isNearer ? down : up;
        if (terms.isEmpty()) {
            by = Math.rint(value) - value;
        }
        values[column] = Math.rint(value + by);
        for (int[] term : terms) {
            activity[term[0]] += lp.termCoefficient(term[1]) * by;
        }
    }

    /** By how much rows are broken once their column moves. */
    private double broken(List<int[]> terms, double by) {
        double sum = 0;
        for (int[] term : terms) {
            double moved = activity[term[0]] + lp.termCoefficient(term[1]) * by;
            sum += Math.max(0, Math.max(moved - lp.rowUpper(term[0]), lp.rowLower(term[0]) - moved));
        }
        return sum;
    }
}
