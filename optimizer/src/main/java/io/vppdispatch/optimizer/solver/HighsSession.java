package io.vppdispatch.optimizer.solver;

import com.sun.jna.Pointer;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import java.lang.ref.Reference;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One model inside the library. */
final class HighsSession implements AutoCloseable {

    private final Pointer highs = HighsLibrary.Highs_create();
    private final int columns;
    private int rows;
    private final boolean hasIntegers;
    private HighsLibrary.@Nullable RunCallback watch; // a callback lives only as long as something refers to it

    HighsSession(Lp lp) {
        Matrix m = Matrix.of(lp);
        columns = lp.columns();
        rows = lp.rows();
        hasIntegers = Arrays.stream(m.integrality()).anyMatch(kind -> kind == 1);
        HighsLibrary.Highs_setBoolOptionValue(highs, "output_flag", 0);
        int passed = HighsLibrary.Highs_passMip(
                highs,
                columns,
                lp.rows(),
                lp.nonzeros(),
                HighsLibrary.ROW_WISE,
                HighsLibrary.MINIMISE,
                lp.costConstant(),
                m.cost(),
                m.columnLower(),
                m.columnUpper(),
                m.rowLower(),
                m.rowUpper(),
                m.rowStart(),
                m.column(),
                m.coefficient(),
                m.integrality());
        if (passed < 0) {
            close();
        }
        check(passed);
    }

    boolean hasIntegers() {
        return hasIntegers;
    }

    void relax() {
        check(HighsLibrary.Highs_clearIntegrality(highs));
    }

    void set(String option, double value) {
        check(HighsLibrary.Highs_setDoubleOptionValue(highs, option, value));
    }

    void set(String option, int value) {
        check(HighsLibrary.Highs_setIntOptionValue(highs, option, value));
    }

    void set(String option, boolean value) {
        check(HighsLibrary.Highs_setBoolOptionValue(highs, option, value ? 1 : 0));
    }

    void set(String option, String value) {
        check(HighsLibrary.Highs_setStringOptionValue(highs, option, value));
    }

    void bound(int column, double lower, double upper) {
        check(HighsLibrary.Highs_changeColBounds(highs, column, lower, upper));
    }

    /** A row after those there are. */
    void addRow(int[] index, double[] value, double upper) {
        double none = Double.NEGATIVE_INFINITY;
        check(HighsLibrary.Highs_addRow(highs, none, upper, index.length, index, value));
        rows++;
    }

    /** Takes out the rows with a 1. */
    void dropRows(int[] mask) {
        int dropped = Arrays.stream(mask).sum();
        check(HighsLibrary.Highs_deleteRowsByMask(highs, mask));
        rows -= dropped;
    }

    int rows() {
        return rows;
    }

    /** The basis of the last run. */
    void basis(int[] ofColumns, int[] ofRows) {
        check(HighsLibrary.Highs_getBasis(highs, ofColumns, ofRows));
    }

    /** The basis to begin the next run from. */
    void begin(int[] ofColumns, int[] ofRows) {
        check(HighsLibrary.Highs_setBasis(highs, ofColumns, ofRows));
    }

    /** Where the integers of a start leave a plan, that is the first; otherwise the search begins from nothing. */
    void begin(@Nullable Values start) {
        if (start != null && hasIntegers) {
            check(HighsLibrary.Highs_setSolution(highs, start.toArray(), null, null, null));
        }
    }

    /** Hears of events of these kinds. */
    void listen(HighsLibrary.RunCallback newWatch, int... types) {
        watch = newWatch;
        check(HighsLibrary.Highs_setCallback(highs, newWatch, null));
        for (int type : types) {
            check(HighsLibrary.Highs_startCallback(highs, type));
        }
    }

    /** Interrupts relaxations when the stop is due. */
    void stopAt(Stop stop) {
        listen(
                (type, message, out, in, user) -> {
                    if (in != null && stop.isDue()) {
                        in.setInt(0, 1); // user_interrupt is the first field
                    }
                },
                HighsLibrary.CALLBACK_SIMPLEX_INTERRUPT,
                HighsLibrary.CALLBACK_IPM_INTERRUPT);
    }

    void run() {
        HighsOutput.begin();
        try {
            check(HighsLibrary.Highs_run(highs));
        } finally {
            HighsOutput.end();
        }
        Reference.reachabilityFence(watch);
    }

    int status() {
        return HighsLibrary.Highs_getModelStatus(highs);
    }

    double info(String name) {
        double[] value = new double[1];
        check(HighsLibrary.Highs_getDoubleInfoValue(highs, name, value));
        return value[0];
    }

    double lpBound(int status) {
        return status == HighsLibrary.STATUS_OPTIMAL ? info("objective_function_value") : Double.NEGATIVE_INFINITY;
    }

    boolean isPrimalFeasible() {
        int[] value = new int[1];
        check(HighsLibrary.Highs_getIntInfoValue(highs, "primal_solution_status", value));
        return value[0] == HighsLibrary.PRIMAL_FEASIBLE;
    }

    Values values() {
        double[] values = new double[columns];
        check(HighsLibrary.Highs_getSolution(highs, values, null, null, null));
        return new Values(values);
    }

    double[] duals() {
        double[] duals = new double[rows];
        check(HighsLibrary.Highs_getSolution(highs, new double[columns], null, null, duals));
        return duals;
    }

    double[] reducedCosts() {
        double[] costs = new double[columns];
        check(HighsLibrary.Highs_getSolution(highs, new double[columns], costs, null, null));
        return costs;
    }

    /** 0 is well, 1 a warning such as a limit, -1 an error. */
    private static void check(int result) {
        if (result < 0) {
            throw new SolverException("HiGHS refused a call");
        }
    }

    @Override
    public void close() {
        HighsLibrary.Highs_destroy(highs);
    }
}
