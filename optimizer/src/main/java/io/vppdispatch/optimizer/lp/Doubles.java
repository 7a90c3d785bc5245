package io.vppdispatch.optimizer.lp;

import java.util.Arrays;

/** A growing array of doubles. */
final class Doubles {

    private double[] values = new double[64];
    private int size;

    static Doubles of(double[] values) {
        Doubles doubles = new Doubles();
        doubles.values = values.clone();
        doubles.size = values.length;
        return doubles;
    }

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    double get(int index) {
        return values[index];
    }

    void set(int index, double value) {
        values[index] = value;
    }
}
