package io.vppdispatch.optimizer.explain;

import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a unit of a row is worth beside a unit of another: the inverse of the largest amount that stands in any row of its rule and
 * owner. Half of a commitment weighs then as much as half of a load. A little less the later its step, so that of several steps
 * whose rows could give way the one is named in which the conflict comes about.
 */
final class RowScales {

    private static final double MOST = 1e4;
    private static final double LATER = 1e-5;

    private final Lp lp;
    private final Map<List<String>, Double> largest = new HashMap<>();

    RowScales(Lp lp) {
        this.lp = lp;
        for (int row = 0; row < lp.rows(); row++) {
            largest.merge(rule(lp.row(row)), largest(row), Math::max);
        }
    }

    private static List<String> rule(Row row) {
        return List.of(row.tag().code(), row.owner());
    }

    private double largest(int row) {
        double most = Math.max(finite(lp.rowLower(row)), finite(lp.rowUpper(row)));
        for (int term = lp.firstTerm(row); term < lp.firstTerm(row + 1); term++) {
            int column = lp.termColumn(term);
            double range = Math.max(finite(lp.lower(column)), finite(lp.upper(column)));
            most = Math.max(most, Math.abs(lp.termCoefficient(term)) * range);
        }
        return most;
    }

    private static double finite(double bound) {
        return Double.isFinite(bound) ? Math.abs(bound) : 0;
    }

    /** Price of breaking a row by a unit, at most {@value #MOST}. */
    double price(int row) {
        double scale = Math.min(MOST, Math.max(1, largest.getOrDefault(rule(lp.row(row)), 1.0)));
        return MOST / scale / (1 + LATER * Math.max(0, lp.row(row).at().step()));
    }
}
