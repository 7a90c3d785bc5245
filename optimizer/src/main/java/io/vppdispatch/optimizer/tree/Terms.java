package io.vppdispatch.optimizer.tree;

import io.vppdispatch.optimizer.lp.Lp;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sum of columns with a constant, to which others are added. */
final class Terms {

    private static final double NOTHING = 1e-8;

    private final Map<Integer, Double> coefficients = new LinkedHashMap<>();
    private double constant;

    /** The left side of a row. */
    static Terms of(Lp lp, int row) {
        Terms terms = new Terms();
        for (int term = lp.firstTerm(row); term < lp.firstTerm(row + 1); term++) {
            terms.plus(lp.termCoefficient(term), lp.termColumn(term));
        }
        return terms;
    }

    Terms plus(double coefficient, int column) {
        coefficients.merge(column, coefficient, Double::sum);
        return this;
    }

    Terms plus(double more) {
        constant += more;
        return this;
    }

    Terms plus(double factor, Terms others) {
        others.coefficients.forEach((column, coefficient) -> plus(factor * coefficient, column));
        return plus(factor * others.constant);
    }

    /** Takes a column out and says what it had. */
    double remove(int column) {
        Double coefficient = coefficients.remove(column);
        return coefficient == null ? 0 : coefficient;
    }

    double constant() {
        return constant;
    }

    Map<Integer, Double> coefficients() {
        return coefficients;
    }

    double value(double[] x) {
        double sum = constant;
        for (Map.Entry<Integer, Double> term : coefficients.entrySet()) {
            sum += term.getValue() * x[term.getKey()];
        }
        return sum;
    }

    /** {@code this <= 0} as a cut; terms too small for a solver at what they are at least. Null where that is open. */
    @Nullable
    Cut atMostZero(Lp lp) {
        double right = -constant;
        Map<Integer, Double> large = new LinkedHashMap<>();
        for (Map.Entry<Integer, Double> term : coefficients.entrySet()) {
            double coefficient = term.getValue();
            if (Math.abs(coefficient) >= NOTHING) {
                large.put(term.getKey(), coefficient);
            } else if (coefficient != 0) {
                right -= coefficient * (coefficient > 0 ? lp.lower(term.getKey()) : lp.upper(term.getKey()));
            }
        }
        int[] columns = large.keySet().stream().mapToInt(column -> column).toArray();
        double[] values = large.values().stream().mapToDouble(c -> c).toArray();
        return Double.isFinite(right) ? new Cut(columns, values, right) : null;
    }
}
