package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.asset.Steps;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How deep a unit is in each slice of its {@link Ladder}: d_k the depth in slice k, e the output above the first top, top_1 the
 * first top, z_k = 1 while output is below the top of slice k. The incremental form of a piecewise linear function
 * (Markowitz, Manne 1957; locally ideal after Padberg 2000), with states only where they are asked for:
 *
 * <pre>
 * T14  p' + Σ_k d_k - e = (top_1 - Pmin) u
 * T15  d_k &lt;= width_k z_j          j the nearest state at or above slice k, u where there is none
 *      e &lt;= (Pmax - top_1) (u - z_j)     j the first state
 * T16  width_k z_j &lt;= d_k          j the nearest state below slice k
 * T17  z_i[t] - z_i[t-1] - v[t] &lt;= y_i[t]      y_i: output goes below the top of band i
 *      Σ y_i[s] over start(t) - start(s) &lt; stay_i  &lt;=  z_i[t] + 1 - u[t]      + 1 on the left while a stay from before lasts
 * </pre>
 *
 * A start that comes up within a band has not gone below its top and may leave it at any time; a stop ends a stay, and the
 * least time off is at least as long, so that no stay is met again after it.
 */
final class LadderRows {

    private final ThermalUnit unit;
    private final DispatchScope scope;
    private final Commitment on;
    private final Var[] above;
    private final Ladder ladder;
    private final List<Var[]> depths = new ArrayList<>();
    private final Map<Integer, Var[]> states = new LinkedHashMap<>();
    private Var[] over = {};

    LadderRows(ThermalUnit unit, DispatchScope scope, Commitment on, Var[] above) {
        this.unit = unit;
        this.scope = scope;
        this.on = on;
        this.above = above;
        this.ladder = new Ladder(unit, scope.objective());
    }

    Ladder ladder() {
        return ladder;
    }

    /** Depth in a slice, MW. */
    Var depth(int slice, int t) {
        return depths.get(slice)[t];
    }

    /** 1 while output is below this output, which must be one that has a state. */
    Var below(double mw, int t) {
        return state(ladder.sliceBelow(mw))[t];
    }

    /** Output above the top of the first slice, MW. */
    Var over(int t) {
        return over[t];
    }

    private Var[] state(int slice) {
        return Objects.requireNonNull(states.get(slice), () -> "no state at the top of slice " + slice);
    }

    void write() {
        if (ladder.slices() == 0) {
            return;
        }
        int steps = above.length;
        Series zero = Series.constant(steps, 0);
        for (int k = 0; k < ladder.slices(); k++) {
            String name = Integer.toString(k + 1);
            depths.add(scope.series(Symbol.of("d", name), zero, Series.constant(steps, ladder.widthMw(k))));
            if (ladder.hasState(k)) {
                states.put(k, scope.integers(Symbol.of("z", name), zero, Series.constant(steps, 1)));
            }
        }
        over = scope.series(Symbol.of("e"), zero, Series.constant(steps, unit.maxMw() - ladder.topMw(0)));
        for (int t = 0; t < steps; t++) {
            writeDepth(t);
            writeSlices(t);
        }
        writeStays();
    }

    private void writeDepth(int t) {
        Expr depth = Expr.of(above[t]);
        for (Var[] slice : depths) {
            depth.plus(slice[t]);
        }
        depth.minus(over[t]).plus(-(ladder.topMw(0) - unit.minMw()), on.on()[t]);
        scope.equal(ThermalRule.DEPTH, At.step(t), depth, 0);
    }

    private void writeSlices(int t) {
        for (int k = 0; k < ladder.slices(); k++) {
            int at = ladder.stateAtOrAbove(k);
            Var open = at < 0 ? on.on()[t] : state(at)[t];
            Expr most = Expr.of(depth(k, t)).plus(-ladder.widthMw(k), open);
            scope.atMost(ThermalRule.SLICE, At.step(t), most, 0);
            int next = ladder.stateBelow(k);
            if (next >= 0) {
                Expr least = Expr.of(ladder.widthMw(k), state(next)[t]).minus(depth(k, t));
                scope.atMost(ThermalRule.FULL_SLICE, At.step(t), least, 0);
            }
        }
        int first = ladder.stateBelow(-1);
        if (first >= 0) {
            double room = unit.maxMw() - ladder.topMw(0);
            Expr most = Expr.of(over[t]).plus(-room, on.on()[t]).plus(room, state(first)[t]);
            scope.atMost(ThermalRule.SLICE, At.step(t), most, 0);
        }
    }

    private void writeStays() {
        DeepPeakShaving deep = unit.deepPeakShaving();
        if (deep == null) {
            return;
        }
        for (int i = 0; i < deep.bands().size(); i++) {
            if (deep.bands().get(i).minStayHours() > 0) {
                int slice = ladder.sliceBelow(deep.topMw(unit, i));
                writeStay(i, deep.bands().get(i).minStayHours(), state(slice));
            }
        }
    }

    private void writeStay(int band, double stayHours, Var[] below) {
        int steps = above.length;
        Steps times = new Steps(scope.horizon());
        String name = Integer.toString(band + 1);
        Var[] entry = scope.series(Symbol.of("y", name), Series.constant(steps, 0), Series.constant(steps, 1));
        for (int t = 0; t < steps; t++) {
            Expr rise = Expr.of(below[t]).minus(on.start()[t]).minus(entry[t]);
            if (t > 0) {
                rise.minus(below[t - 1]);
            }
            double before = t == 0 && unit.initial().deepHours().size() > band ? 1 : 0;
            scope.atMost(ThermalRule.STAY, At.step(t), rise, before);
            Expr stays = Expr.zero();
            for (int s = times.windowStart(t, stayHours); s <= t; s++) {
                stays.plus(entry[s]);
            }
            stays.minus(below[t]).plus(on.on()[t]);
            scope.atMost(ThermalRule.STAY, At.step(t), stays, isHeld(band, stayHours, times.start(t)) ? 0 : 1);
        }
    }

    /** True while a stay that began before the horizon lasts. */
    private boolean isHeld(int band, double stayHours, double elapsedHours) {
        ThermalInitial initial = unit.initial();
        if (initial.deepHours().size() <= band) {
            return false;
        }
        double hours = initial.deepHours().get(band);
        boolean cameUpThere = Steps.atLeast(hours, initial.hours());
        return !cameUpThere && !Steps.atLeast(hours + elapsedHours, stayHours);
    }
}
