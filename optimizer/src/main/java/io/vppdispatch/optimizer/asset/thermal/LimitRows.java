package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Var;

/**
 * How high a unit may go and how fast, with p' the output above minimum, r its up-reserve and r_dn its down-reserve over all
 * products, room = Pmax - Pmin, SU and SD the start and stop limits, A = max(0, Pmax - SU), B = max(0, Pmax - SD):
 *
 * <pre>
 * T6 TEXTBOOK  p' + r &lt;= room u - A v[t]           and  p' + r &lt;= room u - B w[t+1]
 * T6 TIGHT     p' + r &lt;= room u - A v[t] - B w[t+1]             where UT &gt; Δ: no start and stop side by side
 *              p' + r &lt;= room u - A v[t] - max(0, B-A) w[t+1]   and
 *              p' + r &lt;= room u - max(0, A-B) v[t] - B w[t+1]   otherwise (Gentile, Morales-España, Ramos 2017)
 * T6 first     B w[1] &lt;= room u0 - p'0 - r0
 * T7 TEXTBOOK  p'[t] + r[t] - p'[t-1] &lt;= RU
 * T7 TIGHT     p'[t] + r[t] - p'[t-1] &lt;= RU u[t] - max(0, RU - (SU - Pmin)) v[t]
 * T8 TEXTBOOK  p'[t-1] - p'[t] + r_dn[t] &lt;= RD
 * T8 TIGHT     p'[t-1] - p'[t] + r_dn[t] &lt;= RD u[t-1] - max(0, RD - (SD - Pmin)) w[t]
 * </pre>
 *
 * A ramp of at least the room binds nothing and is left out, ramps that differ by output stand in {@link RampBandRows}; a unit that trips at the begin of an outage keeps neither T8 nor
 * its stop limit.
 */
final class LimitRows {

    private final ThermalUnit unit;
    private final DispatchScope scope;
    private final Commitment on;
    private final Var[] above;
    private final ReserveRows reserve;
    private final boolean isTight;
    private final States states;

    LimitRows(ThermalUnit unit, DispatchScope scope, Commitment on, Var[] above, ReserveRows reserve) {
        this.unit = unit;
        this.scope = scope;
        this.on = on;
        this.above = above;
        this.reserve = reserve;
        this.isTight = scope.formulation() == Formulation.TIGHT;
        this.states = new States(unit, scope.horizon());
    }

    void write() {
        writeFirst();
        for (int t = 0; t < above.length; t++) {
            if (isTight) {
                writeTightLimits(t);
            } else {
                writeLimit(t, unit.startCutMw(), 0);
                writeLimit(t, 0, unit.stopCutMw());
            }
            writeRampUp(t);
            writeRampDown(t);
        }
    }

    private double firstAbove() {
        return unit.initial().on() ? unit.initial().powerMw() - unit.minMw() : 0;
    }

    private void writeFirst() {
        if (unit.initial().on() && unit.stopCutMw() > 0 && !states.isOut(0)) {
            Expr cut = Expr.of(unit.stopCutMw(), on.stop()[0]);
            double room = unit.roomMw() - firstAbove() - unit.initial().reserveMw();
            scope.atMost(ThermalRule.LIMITS, At.day(), cut, Math.max(0, room));
        }
    }

    private void writeTightLimits(int t) {
        double startCut = unit.startCutMw();
        double stopCut = unit.stopCutMw();
        boolean staysOn = unit.minUpHours() > scope.horizon().hours(t);
        if (staysOn || t == above.length - 1) {
            writeLimit(t, startCut, stopCut);
        } else {
            writeLimit(t, startCut, Math.max(0, stopCut - startCut));
            writeLimit(t, Math.max(0, startCut - stopCut), stopCut);
        }
    }

    private void writeLimit(int t, double startCut, double stopCut) {
        Expr row = high(t).plus(-unit.roomMw(), on.on()[t]).plus(startCut, on.start()[t]);
        if (t + 1 < above.length && !states.isOut(t + 1)) {
            row.plus(stopCut, on.stop()[t + 1]);
        }
        scope.atMost(ThermalRule.LIMITS, At.step(t), row, 0);
    }

    private Expr high(int t) {
        return Expr.of(above[t]).plus(reserve.upMw(t));
    }

    private void writeRampUp(int t) {
        double ramp = unit.rampUpMw(scope.horizon().hours(t));
        if (ramp >= unit.roomMw()) {
            return;
        }
        Expr rise = high(t);
        double before = 0;
        if (t > 0) {
            rise.minus(above[t - 1]);
        } else {
            before = firstAbove();
        }
        if (isTight) {
            double startRoom = unit.roomMw() - unit.startCutMw();
            rise.plus(-ramp, on.on()[t]).plus(Math.max(0, ramp - startRoom), on.start()[t]);
            scope.atMost(ThermalRule.RAMP_UP, At.step(t), rise, before);
        } else {
            scope.atMost(ThermalRule.RAMP_UP, At.step(t), rise, before + ramp);
        }
    }

    private void writeRampDown(int t) {
        double ramp = unit.rampDownMw(scope.horizon().hours(t));
        if (ramp >= unit.roomMw() || states.isOut(t)) {
            return;
        }
        Expr fall = Expr.zero().minus(above[t]).plus(reserve.downMw(t));
        double before = firstAbove();
        if (t > 0) {
            fall.plus(above[t - 1]);
            before = 0;
        }
        if (!isTight) {
            scope.atMost(ThermalRule.RAMP_DOWN, At.step(t), fall, ramp - before);
            return;
        }
        double stopRoom = unit.roomMw() - unit.stopCutMw();
        fall.plus(Math.max(0, ramp - stopRoom), on.stop()[t]);
        if (t > 0) {
            fall.plus(-ramp, on.on()[t - 1]);
            scope.atMost(ThermalRule.RAMP_DOWN, At.step(t), fall, 0);
        } else {
            scope.atMost(
                    ThermalRule.RAMP_DOWN, At.step(t), fall, (unit.initial().on() ? ramp : 0) - before);
        }
    }
}
