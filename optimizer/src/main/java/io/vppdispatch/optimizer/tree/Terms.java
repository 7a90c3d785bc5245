package io.vppdispatch.optimizer.tree;

import io.vppdispatch.optimizer.lp.Lp;
import java.util.LinkedHashMap;
import java.util.Map;

/** A sum of columns with a constant, to which others are added. */
final class Terms {

    private static final double NOTHING = 1e-10;

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

    /** {@code this <= 0} as a cut. */
    Cut atMostZero() {
        coefficients.values().removeIf(coefficient -> Math.abs(coefficient) < NOTHING);
        int[] columns =
                coefficients.keySet().stream().mapToInt(column -> column).toArray();
        double[] values = coefficients.values().stream().mapToDouble(c -> c).toArray();
        return new Cut(columns, values, -constant);
    }
}
