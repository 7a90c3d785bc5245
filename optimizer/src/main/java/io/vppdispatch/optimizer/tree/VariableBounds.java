package io.vppdispatch.optimizer.tree;

import io.vppdispatch.optimizer.lp.Lp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What bounds each continuous column: its own bounds, and rows of it and a few integers of its owner, such as {@code p <= max * u}. Such a bound is
 * what a rounded row says of the integer.
 */
final class VariableBounds {

    private static final int MOST_INTEGERS = 4;
    private static final double CLOSE = 1e-7;

    private final Lp lp;
    private final Map<Integer, List<Terms>> lower = new HashMap<>();
    private final Map<Integer, List<Terms>> upper = new HashMap<>();

    /**
     * The bound of a column that is closest to its value.
     *
     * @param isUpper above it
     * @param terms of integers alone
     * @param slack between the two, at least 0
     */
    record Closest(boolean isUpper, Terms terms, double slack) {}

    VariableBounds(Lp lp) {
        this.lp = lp;
        for (int row = 0; row < lp.rows(); row++) {
            int column = onlyContinuous(row);
            if (column >= 0) {
                add(row, column);
            }
        }
    }

    /** The one continuous column of a row of it and a few integers, or -1. */
    private int onlyContinuous(int row) {
        int first = lp.firstTerm(row);
        int end = lp.firstTerm(row + 1);
        int column = -1;
        if (end - first < 2 || end - first > MOST_INTEGERS + 1 || !BaseRows.isOfOneOwner(lp, row)) {
            return -1;
        }
        for (int term = first; term < end; term++) {
            if (!lp.isInteger(lp.termColumn(term))) {
                if (column >= 0) {
                    return -1;
                }
                column = lp.termColumn(term);
            }
        }
        return column;
    }

    private void add(int row, int column) {
        Terms rest = Terms.of(lp, row);
        double own = rest.remove(column);
        add(own > 0 ? upper : lower, column, own, rest, lp.rowUpper(row));
        add(own > 0 ? lower : upper, column, own, rest, lp.rowLower(row));
    }

    private static void add(Map<Integer, List<Terms>> to, int column, double own, Terms rest, double side) {
        if (Double.isFinite(side) && own != 0) {
            Terms bound = new Terms().plus(side / own).plus(-1 / own, rest);
            to.computeIfAbsent(column, any -> new ArrayList<>()).add(bound);
        }
    }

    boolean isBounded(int column) {
        return Double.isFinite(lp.lower(column))
                || Double.isFinite(lp.upper(column))
                || lower.containsKey(column)
                || upper.containsKey(column);
    }

    /** The closest bound of a column that has one; of two as close, that of integers. */
    Closest closest(int column, double[] x) {
        Closest best = new Closest(false, new Terms().plus(lp.lower(column)), x[column] - lp.lower(column));
        best = closer(best, new Closest(true, new Terms().plus(lp.upper(column)), lp.upper(column) - x[column]));
        for (Terms terms : lower.getOrDefault(column, List.of())) {
            best = closer(best, new Closest(false, terms, x[column] - terms.value(x)));
        }
        for (Terms terms : upper.getOrDefault(column, List.of())) {
            best = closer(best, new Closest(true, terms, terms.value(x) - x[column]));
        }
        return new Closest(best.isUpper, best.terms, Math.max(0, best.slack));
    }

    private static Closest closer(Closest best, Closest other) {
        double favour = other.terms.coefficients().isEmpty() ? -CLOSE : CLOSE;
        return other.slack < best.slack + favour ? other : best;
    }
}
