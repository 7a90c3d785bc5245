package io.vppdispatch.optimizer.tree;

import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts by complemented mixed-integer rounding (Marchand, Wolsey 2001, "Aggregation and mixed integer rounding to solve MIPs"). A row
 * {@code sum a_j x_j + s <= b} over integers {@code x >= 0} and a continuous {@code s} gives, divided by one of the coefficients and with
 * {@code f = b - floor(b)},
 * {@code sum (floor(a_j) + max(0, a_j - floor(a_j) - f) / (1 - f)) x_j + min(s, 0) / (1 - f) <= floor(b)}.
 */
final class RoundingCuts {

    /** A right side closer to whole gives cuts of coefficients that are too large. */
    private static final double LEAST_FRACTION = 0.01;

    private static final double LEAST_VIOLATION = 1e-4;
    private static final double WHOLE = 1e-6;
    private static final int[] DIVISORS = {1, 2, 4, 8};
    private static final int MOST_FLIPS = 6;
    private static final int MOST_DIVISORS = 20;

    /** What a cut may be broken by through rounding, as a share of its right side. */
    private static final double ROUNDING = 1e-9;

    private final Lp lp;
    private final VariableBounds bounds;
    private final List<Terms> rows;

    RoundingCuts(Lp lp) {
        this.lp = lp;
        this.bounds = new VariableBounds(lp);
        this.rows = BaseRows.of(lp);
    }

    /** The cuts that values break by at least a distance, one per row and side. */
    List<Cut> brokenBy(Values values, double leastDistance) {
        double[] x = values.toArray();
        List<Cut> cuts = new ArrayList<>();
        for (Terms row : rows) {
            Cut cut = cut(row, x);
            if (cut != null && cut.distance(values) >= leastDistance) {
                cuts.add(cut);
            }
        }
        return cuts;
    }

    /** An integer column from its lower bound up, or from its upper bound down. */
    private record Counted(int column, double coefficient, boolean isFlipped, double value) {}

    /** A row with integers alone on the left, each counted from a bound, and what continuous columns give at least. */
    private record Prepared(List<Counted> integers, double right, double continuous) {}

    private @Nullable Cut cut(Terms row, double[] x) {
        if (!row.coefficients().keySet().stream().allMatch(j -> lp.isInteger(j) || bounds.isBounded(j))) {
            return null;
        }
        List<Slack> slacks = new ArrayList<>();
        Terms integers = new Terms().plus(row.constant());
        double least = 0;
        for (Map.Entry<Integer, Double> term : row.coefficients().entrySet()) {
            int column = term.getKey();
            double coefficient = term.getValue();
            if (lp.isInteger(column)) {
                integers.plus(coefficient, column);
            } else {
                VariableBounds.Closest bound = bounds.closest(column, x);
                integers.plus(coefficient, bound.terms());
                double ofSlack = bound.isUpper() ? -coefficient : coefficient;
                if (ofSlack < 0) {
                    slacks.add(new Slack(column, ofSlack, bound));
                    least += ofSlack * bound.slack();
                }
            }
        }
        Choice best = best(integers, x, least);
        return best == null ? null : written(best, slacks);
    }

    /** How far a continuous column is from a bound, at least 0. */
    private record Slack(int column, double coefficient, VariableBounds.Closest bound) {}

    private record Choice(Prepared prepared, double divisor, double violation) {}

    private @Nullable Choice best(Terms integers, double[] x, double least) {
        Prepared plain = prepared(integers, x, least, -1);
        Choice best = null;
        for (double coefficient : divisors(plain)) {
            for (int part : DIVISORS) {
                best = better(best, plain, coefficient / part);
            }
        }
        List<Double> again = best == null ? divisors(plain) : List.of(best.divisor());
        for (int column : mostOpen(integers, x)) {
            Prepared flipped = prepared(integers, x, least, column);
            for (double divisor : again) {
                best = better(best, flipped, divisor);
            }
        }
        return best;
    }

    private List<Integer> mostOpen(Terms integers, double[] x) {
        return integers.coefficients().keySet().stream()
                .filter(j -> x[j] > lp.lower(j) + WHOLE && x[j] < lp.upper(j) - WHOLE)
                .sorted(Comparator.comparingDouble(j -> Math.abs(x[j] - (lp.lower(j) + lp.upper(j)) / 2)))
                .limit(MOST_FLIPS)
                .toList();
    }

    private static List<Double> divisors(Prepared prepared) {
        Set<Double> divisors = new HashSet<>();
        List<Double> inOrder = new ArrayList<>();
        for (Counted integer : prepared.integers()) {
            double size = Math.abs(integer.coefficient());
            if (integer.value() > WHOLE && inOrder.size() < MOST_DIVISORS && divisors.add(size)) {
                inOrder.add(size);
            }
        }
        return inOrder;
    }

    /** Each integer counted from its nearer bound, one from the other. */
    private Prepared prepared(Terms integers, double[] x, double least, int flipped) {
        List<Counted> counted = new ArrayList<>();
        double right = -integers.constant();
        for (Map.Entry<Integer, Double> term : integers.coefficients().entrySet()) {
            int column = term.getKey();
            double coefficient = term.getValue();
            double above = x[column] - lp.lower(column);
            double below = lp.upper(column) - x[column];
            boolean isFlipped = above > below != (column == flipped);
            right -= coefficient * (isFlipped ? lp.upper(column) : lp.lower(column));
            if (coefficient != 0 && lp.lower(column) < lp.upper(column)) {
                double value = Math.max(0, isFlipped ? below : above);
                counted.add(new Counted(column, isFlipped ? -coefficient : coefficient, isFlipped, value));
            }
        }
        return new Prepared(counted, right, least);
    }

    private static @Nullable Choice better(@Nullable Choice best, Prepared prepared, double divisor) {
        double right = prepared.right() / divisor;
        double fraction = right - Math.floor(right);
        if (!Double.isFinite(right) || fraction < LEAST_FRACTION || fraction > 1 - LEAST_FRACTION) {
            return best;
        }
        double left = prepared.continuous() / divisor / (1 - fraction);
        for (Counted integer : prepared.integers()) {
            left += rounded(integer.coefficient() / divisor, fraction) * integer.value();
        }
        double violation = (left - Math.floor(right)) * divisor;
        double least = best == null ? LEAST_VIOLATION : best.violation();
        return violation > least ? new Choice(prepared, divisor, violation) : best;
    }

    private static double rounded(double coefficient, double fraction) {
        double floor = Math.floor(coefficient);
        return floor + Math.max(0, coefficient - floor - fraction) / (1 - fraction);
    }

    private @Nullable Cut written(Choice choice, List<Slack> slacks) {
        double right = choice.prepared().right() / choice.divisor();
        double fraction = right - Math.floor(right);
        Terms terms = new Terms().plus(-Math.floor(right));
        for (Counted integer : choice.prepared().integers()) {
            double coefficient = rounded(integer.coefficient() / choice.divisor(), fraction);
            int column = integer.column();
            if (integer.isFlipped()) {
                terms.plus(-coefficient, column).plus(coefficient * lp.upper(column));
            } else {
                terms.plus(coefficient, column).plus(-coefficient * lp.lower(column));
            }
        }
        for (Slack slack : slacks) {
            double coefficient = slack.coefficient() / choice.divisor() / (1 - fraction);
            double sign = slack.bound().isUpper() ? -1 : 1;
            terms.plus(sign * coefficient, slack.column())
                    .plus(-sign * coefficient, slack.bound().terms());
        }
        return terms.plus(-ROUNDING * Math.max(1, Math.abs(terms.constant()))).atMostZero(lp);
    }
}
