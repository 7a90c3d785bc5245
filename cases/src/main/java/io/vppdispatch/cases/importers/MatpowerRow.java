package io.vppdispatch.cases.importers;

import io.vppdispatch.optimizer.data.Issues;

/** A row of a MATPOWER table. A cell that is wrong or missing becomes an issue and reads as zero. */
@SuppressWarnings("ArrayRecordComponent") // Rows are read once and never compared.
record MatpowerRow(double[] cells, Issues issues) {

    static MatpowerRow of(String[] texts, Issues issues) {
        double[] cells = new double[texts.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = ForeignNumber.read(texts[i], "column " + (i + 1), issues);
        }
        return new MatpowerRow(cells, issues);
    }

    String pointer() {
        return issues.path();
    }

    boolean has(int column) {
        return column < cells.length;
    }

    /** A finite number. */
    double number(int column, String name) {
        double value = has(column) ? cells[column] : Double.NaN;
        if (!Double.isFinite(value)) {
            issues.at(name)
                    .add(has(column) ? "range" : "required", name + (has(column) ? " must be finite" : " is missing"));
            return 0;
        }
        return value;
    }

    /** A number that a shorter row leaves at its usual value. */
    double number(int column, String name, double otherwise) {
        return has(column) ? number(column, name) : otherwise;
    }

    /** A number that may be infinite. */
    double open(int column, double otherwise) {
        return has(column) ? cells[column] : otherwise;
    }

    int whole(int column, String name) {
        double value = number(column, name);
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            issues.at(name).add("type", name + " (" + value + ") must be a whole number");
        }
        return (int) value;
    }

    /** Says of columns that some are left out, if one of them holds something. */
    void noteBetween(int from, int to, Notes notes, String what, String why) {
        for (int column = from; column < Math.min(to, cells.length); column++) {
            if (cells[column] != 0) {
                notes.add(what, issues, why);
                return;
            }
        }
    }
}
