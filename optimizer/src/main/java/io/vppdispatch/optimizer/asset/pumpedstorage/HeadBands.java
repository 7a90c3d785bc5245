package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Which head band holds at each step: that in which the volume lies when the step begins, {@code b[k,t] = 1}. Written only
 * where there is more than one band.
 *
 * <p>P19: {@code Σ_k b[k,t] = 1}, {@code Σ_k from_k b[k,t] <= vu[t-1] <= Σ_k to_k b[k,t]}, 1000 m3, with {@code b[k,t] = 0} (bound)
 * where no volume of the band can be reached by then; where only one band can be, the first row says all.
 */
final class HeadBands {

    private static final double THOUSANDS_PER_MILLION = 1000;
    private static final double VOLUME_PER_FLOW_HOUR = 3.6;

    /** Bands count as reachable up to this far away, 1000 m3: what a solver's tolerance may add up to. */
    private static final double SLACK = 1e-6;

    private final PumpedStorage station;
    private final DispatchScope scope;
    private final int steps;
    private final double[] edges;
    private final boolean[][] reachable;
    private final Var[][] chosen;

    HeadBands(PumpedStorage station, DispatchScope scope) {
        this.station = station;
        this.scope = scope;
        this.steps = scope.horizon().steps();
        this.edges = station.bandEdgesMillionM3().stream()
                .mapToDouble(mm3 -> THOUSANDS_PER_MILLION * mm3)
                .toArray();
        this.reachable = reach();
        this.chosen = new Var[count()][];
        for (int b = 0; b < count() && count() > 1; b++) {
            chosen[b] = integers(b);
        }
    }

    private Var[] integers(int b) {
        Series most = Series.generate(steps, t -> reachable[b][t] ? 1 : 0);
        return scope.integers(Symbol.of("b", Integer.toString(b + 1)), Series.constant(steps, 0), most);
    }

    int count() {
        return edges.length - 1;
    }

    boolean isReachable(int band, int t) {
        return reachable[band][t];
    }

    Var chosen(int band, int t) {
        return chosen[band][t];
    }

    Var[][] chosen() {
        return chosen;
    }

    /** From the first volume at the fastest flows of all machines, inflow and spill. */
    private boolean[][] reach() {
        boolean[][] reached = new boolean[count()][steps];
        double least = THOUSANDS_PER_MILLION * station.initial().upperMillionM3();
        double most = least;
        for (int t = 0; t < steps; t++) {
            for (int b = 0; b < count(); b++) {
                reached[b][t] = most + SLACK >= edges[b] && least - SLACK <= edges[b + 1];
            }
            double hours = VOLUME_PER_FLOW_HOUR * scope.horizon().hours(t);
            double inflow = station.upper().inflowM3PerS() == null
                    ? 0
                    : station.upper().inflowM3PerS().at(t);
            least = Math.max(
                    edges[0], least - hours * (fastestDown() + station.upper().spillMaxM3PerS() - inflow));
            most = Math.min(edges[count()], most + hours * (fastestUp() + inflow));
        }
        return reached;
    }

    private double fastestDown() {
        return fastest(limit -> limit.generateMaxMw() / limit.generateRate());
    }

    private double fastestUp() {
        return fastest(limit -> limit.pumpMw() / limit.pumpRate());
    }

    private double fastest(ToDoubleFunction<MachineLimits> flowM3PerS) {
        return station.groups().stream()
                .mapToDouble(group -> group.count()
                        * group.limits(count()).stream()
                                .mapToDouble(flowM3PerS)
                                .max()
                                .orElse(0))
                .sum();
    }

    void write(Var[] volume) {
        for (int t = 0; t < steps && count() > 1; t++) {
            int step = t;
            List<Integer> open = IntStream.range(0, count())
                    .filter(b -> reachable[b][step])
                    .boxed()
                    .toList();
            writeChoice(open, volume, t);
        }
    }

    private void writeChoice(List<Integer> open, Var[] volume, int t) {
        Expr one = Expr.zero();
        Expr above = t > 0 ? Expr.of(-1, volume[t - 1]) : Expr.of(-first());
        Expr below = t > 0 ? Expr.of(volume[t - 1]) : Expr.of(first());
        for (int b : open) {
            one.plus(chosen[b][t]);
            above.plus(edges[b], chosen[b][t]);
            below.plus(-edges[b + 1], chosen[b][t]);
        }
        scope.equal(PumpedStorageRule.HEAD_BAND, At.step(t), one, 1);
        if (open.size() > 1) {
            scope.atMost(PumpedStorageRule.HEAD_BAND, At.step(t), above, 0);
            scope.atMost(PumpedStorageRule.HEAD_BAND, At.step(t), below, 0);
        }
    }

    private double first() {
        return THOUSANDS_PER_MILLION * station.initial().upperMillionM3();
    }
}
