package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.time.Series;
import org.jspecify.annotations.Nullable;

/**
 * Ramps that differ by output. A change takes the time that its parts take at the ramp of their bands: τ_up(p) is the time from
 * minimum output up to p, and as every border of a band has a state z_j in the {@link Ladder}, τ is linear in depths:
 * exact for any order of rates. It is a variable of its own, because rows over two sums of depths are dense, and HiGHS 1.12
 * called a plan optimal over them that was not. Reserve moves on at the slowest ramp on its way, g_j minutes per MW from band j:
 *
 * <pre>
 * T7, T8    τ = e / rate_top + Σ_k (width_k u - d_k) / rate_k
 * T7 bands  τ_up[t] - τ_up[t-1] + g_j r[t] &lt;= 60 Δ u[t] + room (g_j - g_top) (u[t] - z_j)     for each band j, z_j: below its top
 * T8 bands  τ_dn[t-1] - τ_dn[t] + g_j r_dn[t] &lt;= 60 Δ + room (g_j - g_1) z_(j-1)             for each band j
 * </pre>
 *
 * Without reserve in a direction one row says it; a step in which the whole room can be run through needs none.
 */
final class RampBandRows {

    private final ThermalUnit unit;
    private final DispatchScope scope;
    private final Commitment on;
    private final LadderRows ladder;
    private final ReserveRows reserve;
    private final RampBands bands;
    private final States states;
    private Var[] upMinutes = {};
    private Var[] downMinutes = {};

    RampBandRows(ThermalUnit unit, DispatchScope scope, Commitment on, LadderRows ladder, ReserveRows reserve) {
        this.unit = unit;
        this.scope = scope;
        this.on = on;
        this.ladder = ladder;
        this.reserve = reserve;
        this.bands = new RampBands(unit);
        this.states = new States(unit, scope.horizon());
    }

    void write() {
        if (bands.count() == 0) {
            return;
        }
        upMinutes = minutes("up", true);
        downMinutes = minutes("dn", false);
        for (int t = 0; t < on.on().length; t++) {
            double minutes = 60 * scope.horizon().hours(t);
            if (unit.roomMw() * bands.minutesPerMwUpFrom(0) > minutes) {
                writeUp(t, minutes);
            }
            if (unit.roomMw() * bands.minutesPerMwDownFrom(bands.count() - 1) > minutes && !states.isOut(t)) {
                writeDown(t, minutes);
            }
        }
    }

    private void writeUp(int t, double minutes) {
        int top = bands.count() - 1;
        double fastest = bands.minutesPerMwUpFrom(top);
        for (int j = top; j >= 0; j--) {
            double slow = bands.minutesPerMwUpFrom(j);
            if (j < top && (slow <= fastest || !reserve.hasUp())) {
                continue;
            }
            Expr row = change(t, true, 1)
                    .plus(slow, reserve.upMw(t))
                    .plus(-minutes - unit.roomMw() * (slow - fastest), on.on()[t]);
            if (j < top) {
                row.plus(unit.roomMw() * (slow - fastest), ladder.below(bands.fromMw(j + 1), t));
            }
            scope.atMost(ThermalRule.RAMP_UP, At.step(t), row, t == 0 ? before(true) : 0);
        }
    }

    private void writeDown(int t, double minutes) {
        double fastest = bands.minutesPerMwDownFrom(0);
        for (int j = 0; j < bands.count(); j++) {
            double slow = bands.minutesPerMwDownFrom(j);
            if (j > 0 && (slow <= fastest || !reserve.hasDown())) {
                continue;
            }
            Expr row = change(t, false, -1).plus(slow, reserve.downMw(t));
            if (j > 0) {
                row.plus(-unit.roomMw() * (slow - fastest), ladder.below(bands.fromMw(j), t));
            }
            scope.atMost(ThermalRule.RAMP_DOWN, At.step(t), row, minutes - (t == 0 ? before(false) : 0));
        }
    }

    /** Minutes from minimum output to the output of a step, less those of the step before; times {@code sign}. */
    private Expr change(int t, boolean isUp, int sign) {
        Var[] minutes = isUp ? upMinutes : downMinutes;
        Expr change = Expr.of(sign, minutes[t]);
        return t == 0 ? change : change.plus(-sign, minutes[t - 1]);
    }

    private Var[] minutes(String name, boolean isUp) {
        int steps = on.on().length;
        double most = minutesTo(unit.maxMw(), isUp);
        if (most == 0) {
            return new Var[0];
        }
        Series zero = Series.constant(steps, 0);
        Var[] minutes = scope.series(Symbol.of("tau", name), zero, Series.constant(steps, most));
        for (int t = 0; t < steps; t++) {
            ThermalRule rule = isUp ? ThermalRule.RAMP_UP : ThermalRule.RAMP_DOWN;
            scope.equal(rule, At.step(t), Expr.of(minutes[t]).plus(-1, minutes(t, isUp)), 0);
        }
        return minutes;
    }

    private Expr minutes(int t, boolean isUp) {
        Ladder slices = ladder.ladder();
        if (slices.slices() == 0) {
            throw new IllegalStateException("Ramp bands of " + unit.id() + " need slices");
        }
        Expr minutes = Expr.of(perMw(slices.topMw(0), isUp), ladder.over(t));
        for (int k = 0; k < slices.slices(); k++) {
            double perMw = perMw(slices.topMw(k) - slices.widthMw(k), isUp);
            minutes.plus(perMw * slices.widthMw(k), on.on()[t]).plus(-perMw, ladder.depth(k, t));
        }
        return minutes;
    }

    /** Minutes per MW just above an output. */
    private double perMw(double mw, boolean isUp) {
        RampBand band = unit.rampBands().get(bands.bandAbove(mw));
        return RampBands.minutesPerMw(isUp ? band.upMwPerMin() : band.downMwPerMin());
    }

    private double before(boolean isUp) {
        return minutesTo(unit.initial().on() ? unit.initial().powerMw() : unit.minMw(), isUp);
    }

    /** Minutes from minimum output up to an output, or down from there. */
    private double minutesTo(double to, boolean isUp) {
        double minutes = 0;
        for (int j = 0; j < bands.count(); j++) {
            double from = bands.fromMw(j);
            double end = j + 1 < bands.count() ? Math.min(to, bands.fromMw(j + 1)) : to;
            @Nullable
            Double rate = isUp
                    ? unit.rampBands().get(j).upMwPerMin()
                    : unit.rampBands().get(j).downMwPerMin();
            minutes += Math.max(0, end - from) * RampBands.minutesPerMw(rate);
        }
        return minutes;
    }
}
