package io.vppdispatch.optimizer.explain;

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

    double amount(int row) {
        return Math.max(lower[row], upper[row]);
    }

    /** The same where one row has not given way. */
    GivenWay keeping(int row) {
        GivenWay keeping = new GivenWay(lower.clone(), upper.clone());
        keeping.lower[row] = 0;
        keeping.upper[row] = 0;
        return keeping;
    }
}
