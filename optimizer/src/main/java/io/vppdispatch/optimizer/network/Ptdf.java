package io.vppdispatch.optimizer.network;

import io.vppdispatch.optimizer.problem.SynchronousArea;
import io.vppdispatch.optimizer.system.Grid;
import io.vppdispatch.optimizer.system.Line;
import java.util.Arrays;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.data.DMatrixSparseTriplet;
import org.ejml.data.Matrix;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolver;
import org.ejml.ops.DConvertMatrixStruct;
import org.ejml.sparse.FillReducing;
import org.ejml.sparse.csc.factory.LinearSolverFactory_DSCC;

/**
 * Power transfer and line outage distribution factors of a synchronous area (DC load flow).
 *
 * <p>With {@code B = Σ b (e_from - e_to)(e_from - e_to)'} without the reference, a MW from bus n to the reference puts
 * {@code PTDF[l,n] = b_l (e_from - e_to)' B^-1 e_n} MW on line l. B is symmetric, so each line needs one solution. Losing line k
 * puts {@code LODF[l,k] = PTDF[l,k] / (1 - PTDF[k,k])} of its flow on line l, with {@code PTDF[l,k]} that of a MW from its first end to
 * its second (Wood, Wollenberg, Power Generation, Operation and Control).
 */
final class Ptdf {

    /** Up to so many buses a dense factorisation is as quick. */
    private static final int MOST_DENSE = 200;

    private final SynchronousArea area;
    private final Grid grid;
    private final Map<String, Integer> places;
    private final LinearSolver<?, DMatrixRMaj> solver;
    private final double[][] rows;
    private final double[][] outages;

    Ptdf(SynchronousArea area, Grid grid) {
        this.area = area;
        this.grid = grid;
        this.places = area.places();
        this.rows = new double[area.lines().size()][];
        this.outages = new double[rows.length][];
        DMatrixSparseTriplet matrix = matrix();
        this.solver = area.buses().size() <= MOST_DENSE ? dense(matrix) : sparse(matrix);
    }

    private DMatrixSparseTriplet matrix() {
        int size = area.buses().size() - 1;
        double[] diagonal = new double[size];
        DMatrixSparseTriplet matrix =
                new DMatrixSparseTriplet(size, size, 4 * area.lines().size());
        for (Line line : area.lines()) {
            int from = place(line.from()) - 1;
            int to = place(line.to()) - 1;
            double b = grid.mwPerRadian(line);
            if (from >= 0) {
                diagonal[from] += b;
            }
            if (to >= 0) {
                diagonal[to] += b;
            }
            if (from >= 0 && to >= 0) {
                matrix.addItem(from, to, -b);
                matrix.addItem(to, from, -b);
            }
        }
        for (int i = 0; i < size; i++) {
            matrix.addItem(i, i, diagonal[i]);
        }
        return matrix;
    }

    private static LinearSolver<?, DMatrixRMaj> dense(DMatrixSparseTriplet triplets) {
        int size = triplets.numRows;
        DMatrixRMaj matrix = new DMatrixRMaj(size, size);
        for (int i = 0; i < triplets.nz_length; i++) {
            matrix.add(triplets.nz_rowcol.data[2 * i], triplets.nz_rowcol.data[2 * i + 1], triplets.nz_value.data[i]);
        }
        return factored(LinearSolverFactory_DDRM.lu(size), matrix);
    }

    private static LinearSolver<?, DMatrixRMaj> sparse(DMatrixSparseTriplet triplets) {
        DMatrixSparseCSC matrix = DConvertMatrixStruct.convert(triplets, (DMatrixSparseCSC) null);
        return factored(LinearSolverFactory_DSCC.lu(FillReducing.NONE), matrix);
    }

    private static <S extends Matrix> LinearSolver<S, DMatrixRMaj> factored(
            LinearSolver<S, DMatrixRMaj> solver, S matrix) {
        if (!solver.setA(matrix)) {
            throw new IllegalArgumentException("Reactances cancel: flows do not follow from injections");
        }
        return solver;
    }

    private int place(String bus) {
        Integer place = places.get(bus);
        if (place == null) {
            throw new IllegalArgumentException("Bus " + bus + " is of another synchronous area");
        }
        return place;
    }

    /** MW on a line per MW from each bus to the reference. */
    double[] row(int line) {
        if (rows[line] == null) {
            rows[line] = solved(area.lines().get(line));
        }
        return rows[line];
    }

    private double[] solved(Line line) {
        int size = area.buses().size() - 1;
        double[] row = new double[size + 1];
        if (size == 0) {
            return row;
        }
        DMatrixRMaj ends = new DMatrixRMaj(size, 1);
        add(ends, place(line.from()), 1);
        add(ends, place(line.to()), -1);
        DMatrixRMaj angles = new DMatrixRMaj(size, 1);
        solver.solve(ends, angles);
        for (int i = 0; i < size; i++) {
            row[i + 1] = grid.mwPerRadian(line) * angles.get(i, 0);
        }
        return row;
    }

    private static void add(DMatrixRMaj ends, int place, double value) {
        if (place > 0) {
            ends.add(place - 1, 0, value);
        }
    }

    /** MW on a line per MW from the first to the second end of another. */
    double transfer(int line, int other) {
        Line ends = area.lines().get(other);
        return row(line)[place(ends.from())] - row(line)[place(ends.to())];
    }

    /** MW on each line per MW that another carried before it was lost. */
    double[] lodf(int lost) {
        if (outages[lost] == null) {
            double rest = 1 - transfer(lost, lost);
            double[] shares = new double[rows.length];
            Arrays.setAll(shares, line -> transfer(line, lost) / rest);
            outages[lost] = shares;
        }
        return outages[lost];
    }

    /** Flow that phase shifters drive over a line while no bus injects anything, MW. */
    double shiftMw(int line) {
        double mw = -grid.shiftMw(area.lines().get(line));
        for (int k = 0; k < area.lines().size(); k++) {
            double shift = grid.shiftMw(area.lines().get(k));
            mw += shift == 0 ? 0 : shift * transfer(line, k);
        }
        return mw;
    }
}
