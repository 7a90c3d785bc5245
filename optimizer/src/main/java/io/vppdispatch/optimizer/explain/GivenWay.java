package io.vppdispatch.optimizer.explain;

import java.util.Arrays;

/**
 * By how much rows have given way.
 *
 * @param lower by how much each row may fall below its lower bound
 * @param upper by how much it may rise above its upper bound
 */
record GivenWay(double[] lower, double[] upper) {

    static GivenWay none(int rows) {
        return new GivenWay(new double[rows], new double[rows]);
    }

    /** Room for rounding, so that what was found once is found again. */
    private static double rounded(double amount) {
        return amount == 0 ? 0 : amount + 1e-6 * (1 + amount);
    }

    double amount(int row) {
        return Math.max(lower[row], upper[row]);
    }

    /** The same where one row has not given way. */
    GivenWay keeping(int row) {
        GivenWay keeping = new GivenWay(
                Arrays.stream(lower).map(GivenWay::rounded).toArray(),
                Arrays.stream(upper).map(GivenWay::rounded).toArray());
        keeping.lower[row] = 0;
        keeping.upper[row] = 0;
        return keeping;
    }
}
