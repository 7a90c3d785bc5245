package io.vppdispatch.optimizer.network;

import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.problem.SynchronousArea;
import io.vppdispatch.optimizer.system.Grid;

/** Flows over the lines of a synchronous area as they follow from the injections of its buses. */
final class AreaFlows {

    /** A factor that the solver would drop too: on 100,000 MW it is 0.0001 MW. */
    private static final double NEGLIGIBLE = 1e-9;

    private final SynchronousArea area;
    private final Ptdf ptdf;
    private final Var[][] injections;
    private final double[] shiftMw;

    /**
     * Flows of an area.
     *
     * @param injections column of each bus, by step
     */
    AreaFlows(SynchronousArea area, Grid grid, Var[][] injections) {
        this.area = area;
        this.ptdf = new Ptdf(area, grid);
        this.injections = injections;
        this.shiftMw = new double[area.lines().size()];
        for (int line = 0; line < shiftMw.length; line++) {
            shiftMw[line] = ptdf.shiftMw(line);
        }
    }

    SynchronousArea area() {
        return area;
    }

    Ptdf ptdf() {
        return ptdf;
    }

    /** Flow over a line, MW. */
    Expr flow(int line, int step) {
        return plus(Expr.of(shiftMw[line]), ptdf.row(line), step);
    }

    /** Flow over a line once another is lost, MW. */
    Expr flowWithout(int lost, int line, int step) {
        double share = ptdf.lodf(lost)[line];
        double[] factors = ptdf.row(line).clone();
        for (int bus = 0; bus < factors.length; bus++) {
            factors[bus] += share * ptdf.row(lost)[bus];
        }
        return plus(Expr.of(shiftMw[line] + share * shiftMw[lost]), factors, step);
    }

    private Expr plus(Expr sum, double[] row, int step) {
        for (int bus = 0; bus < row.length; bus++) {
            if (Math.abs(row[bus]) > NEGLIGIBLE) {
                sum.plus(row[bus], injections[step][bus]);
            }
        }
        return sum;
    }

    /** Flow over every line at a step, MW. */
    double[] flowsMw(Values values, int step) {
        int buses = area.buses().size();
        double[] injected = new double[buses];
        for (int bus = 0; bus < buses; bus++) {
            injected[bus] = values.of(injections[step][bus]);
        }
        double[] flows = shiftMw.clone();
        for (int line = 0; line < flows.length; line++) {
            double[] row = ptdf.row(line);
            for (int bus = 0; bus < buses; bus++) {
                flows[line] += row[bus] * injected[bus];
            }
        }
        return flows;
    }
}
