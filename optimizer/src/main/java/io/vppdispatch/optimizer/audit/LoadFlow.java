package io.vppdispatch.optimizer.audit;

import io.vppdispatch.optimizer.problem.AngleEquations;
import io.vppdispatch.optimizer.problem.SynchronousArea;
import io.vppdispatch.optimizer.system.Grid;
import io.vppdispatch.optimizer.system.Line;
import java.util.Map;

/**
 * DC load flow of a synchronous area: angles θ of {@code B θ = p + Σ shift (e_from - e_to)}, flow {@code b (θ_from - θ_to) - shift}.
 * Without line k, B loses {@code b_k a a'}, a its ends; by Sherman and Morrison (1950, doi:10.1214/aoms/1177729893) the angles are then
 * {@code y + z b_k (a'y) / (1 - b_k a'z)} with {@code B z = a} and {@code B y} the injections without the shift of k.
 */
final class LoadFlow {

    private final SynchronousArea area;
    private final AngleEquations equations;
    private final int[] from;
    private final int[] to;
    private final double[] mwPerRadian;
    private final double[] shiftMw;

    LoadFlow(SynchronousArea area, Grid grid) {
        this.area = area;
        this.equations = new AngleEquations(area, grid);
        int lines = area.lines().size();
        from = new int[lines];
        to = new int[lines];
        mwPerRadian = new double[lines];
        shiftMw = new double[lines];
        Map<String, Integer> places = area.places();
        for (int i = 0; i < lines; i++) {
            Line line = area.lines().get(i);
            from[i] = places.getOrDefault(line.from(), -1);
            to[i] = places.getOrDefault(line.to(), -1);
            mwPerRadian[i] = grid.mwPerRadian(line);
            shiftMw[i] = grid.shiftMw(line);
        }
    }

    SynchronousArea area() {
        return area;
    }

    /** Angle of each bus, radians. */
    double[] angles(double[] injectionsMw) {
        double[] driven = injectionsMw.clone();
        for (int i = 0; i < from.length; i++) {
            driven[from[i]] += shiftMw[i];
            driven[to[i]] -= shiftMw[i];
        }
        return equations.anglesOf(driven);
    }

    /** Flow over each line at these angles, MW. */
    double[] flowsMw(double[] angles) {
        double[] flows = new double[from.length];
        for (int i = 0; i < flows.length; i++) {
            flows[i] = mwPerRadian[i] * (angles[from[i]] - angles[to[i]]) - shiftMw[i];
        }
        return flows;
    }

    /** Angles that a MW from the first to the second end of a line makes. */
    double[] response(int line) {
        double[] ends = new double[area.buses().size()];
        ends[from[line]] += 1;
        ends[to[line]] -= 1;
        return equations.anglesOf(ends);
    }

    /** Flow over each line once one is lost, MW; over that line nothing. */
    double[] flowsWithoutMw(int lost, double[] angles, double[] response) {
        double[] after = new double[angles.length];
        for (int bus = 0; bus < after.length; bus++) {
            after[bus] = angles[bus] - shiftMw[lost] * response[bus];
        }
        double across = after[from[lost]] - after[to[lost]];
        double ends = response[from[lost]] - response[to[lost]];
        double factor = mwPerRadian[lost] * across / (1 - mwPerRadian[lost] * ends);
        for (int bus = 0; bus < after.length; bus++) {
            after[bus] += factor * response[bus];
        }
        double[] flows = flowsMw(after);
        flows[lost] = 0;
        return flows;
    }
}
