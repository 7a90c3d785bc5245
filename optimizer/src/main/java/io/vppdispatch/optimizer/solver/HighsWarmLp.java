package io.vppdispatch.optimizer.solver;

import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import java.util.Arrays;

/**
 * A relaxation kept by HiGHS: solved at first as any other, then by the dual simplex with Devex prices. Steepest edge would begin every
 * solution from a given basis with a solve per row for its weights.
 */
final class HighsWarmLp implements WarmLp {

    private final HighsSession session;
    private final int columns;
    private final int rows;
    private boolean isWarm;

    HighsWarmLp(Lp lp, Stop stop) {
        session = new HighsSession(lp);
        columns = lp.columns();
        rows = lp.rows();
        session.relax();
        session.stopAt(stop);
    }

    @Override
    public void bound(int column, double lower, double upper) {
        session.bound(column, lower, upper);
    }

    @Override
    public void add(int[] ofColumns, double[] coefficients, double upper) {
        session.addRow(ofColumns, coefficients, upper);
    }

    @Override
    public void dropIdle() {
        int[] isIdle = basis().rows();
        for (int row = 0; row < isIdle.length; row++) {
            isIdle[row] = row >= rows && isIdle[row] == HighsLibrary.BASIC ? 1 : 0;
        }
        session.dropRows(isIdle);
    }

    @Override
    public Basis basis() {
        int[] ofColumns = new int[columns];
        int[] ofRows = new int[session.rows()];
        session.basis(ofColumns, ofRows);
        return new Basis(ofColumns, ofRows);
    }

    @Override
    public void begin(Basis basis) {
        int[] ofRows = Arrays.copyOf(basis.rows(), session.rows());
        Arrays.fill(ofRows, basis.rows().length, ofRows.length, HighsLibrary.BASIC);
        session.begin(basis.columns(), ofRows);
    }

    @Override
    public Status solve(double cutoff) {
        session.set("objective_bound", cutoff);
        session.run();
        int status = session.status();
        if (!isWarm) {
            isWarm = true;
            session.set("presolve", "off");
            session.set("simplex_strategy", HighsLibrary.DUAL_SIMPLEX);
            session.set("simplex_dual_edge_weight_strategy", HighsLibrary.DEVEX);
        }
        return switch (status) {
            case HighsLibrary.STATUS_OPTIMAL ->
                session.info("objective_function_value") < cutoff ? Status.OPTIMAL : Status.CUT_OFF;
            case HighsLibrary.STATUS_INFEASIBLE -> Status.INFEASIBLE;
            case HighsLibrary.STATUS_OBJECTIVE_BOUND -> Status.CUT_OFF;
            case HighsLibrary.STATUS_TIME_LIMIT, HighsLibrary.STATUS_INTERRUPT -> Status.STOPPED;
            default -> throw new SolverException("HiGHS ended a relaxation with model status " + status);
        };
    }

    @Override
    public double objective() {
        return session.info("objective_function_value");
    }

    @Override
    public Values values() {
        return session.values();
    }

    @Override
    public double[] reducedCosts() {
        return session.reducedCosts();
    }

    @Override
    public void close() {
        session.close();
    }
}
