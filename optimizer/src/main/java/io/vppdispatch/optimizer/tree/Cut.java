package io.vppdispatch.optimizer.tree;

import io.vppdispatch.optimizer.lp.Values;

/** A row that every whole plan keeps: {@code coefficients * columns <= upper}. */
record Cut(int[] columns, double[] coefficients, double upper) {

    /** By how much values break it, over the norm of its coefficients. */
    double distance(Values values) {
        double activity = 0;
        double square = 0;
        for (int k = 0; k < columns.length; k++) {
            activity += coefficients[k] * values.at(columns[k]);
            square += coefficients[k] * coefficients[k];
        }
        return (activity - upper) / Math.sqrt(Math.max(square, Double.MIN_NORMAL));
    }
}
