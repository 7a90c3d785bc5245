package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.asset.OnOffRows;
import io.vppdispatch.optimizer.asset.RampRows;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Market;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;

/**
 * Heat of a unit, h. Output of the rows of {@link LimitRows}, {@link FuelRows} and {@link LadderRows} is the equivalent condensing
 * output {@code q = Pmin u + p' = p + c_v h}, so that {@code Pmin u - c_v h <= p <= Pmax u - c_v h} stands there already;
 * what is left of the region are the back-pressure line and the most heat:
 *
 * <pre>
 * T19  extraction     (c_m + c_v) h + (K - Pmin) u + Σ r_dn - p' &lt;= 0         that is  c_m h + K u + Σ r_dn &lt;= p
 *      back-pressure  (c_m + c_v) h + (K - Pmin) u - p' = 0                    that is  p = c_m h + K u
 * T20  h &lt;= Hmax u
 * T21  h[t] - h[t-1] &lt;= RH u[t-1] + Hmax v[t]        RH = 60 Δ ramp
 * T22  h[t-1] - h[t] &lt;= RH u[t] + Hmax w[t]
 * </pre>
 *
 * T21 and T22 ({@link RampRows}) stand where heat has a ramp that binds: without them two units may swap their heat from step to
 * step at no cost. A start, a stop and a trip know no ramp.
 *
 * Down-reserve is called with the heat held. No heat on the paths of a start or stop: steam goes to the heat network once the
 * unit carries load.
 *
 * <p>Deep peak-shaving is metered at the terminals, so its compensation follows power fed in, while fuel, wear and oil follow
 * the boiler. Where a plan pays it, g_i is the depth of power in band i, the last band down to no power at all:
 *
 * <pre>
 * T14  p + Σ_i g_i - e_p = base u
 * T15  g_i &lt;= width_i u
 * </pre>
 *
 * Compensation must not fall with depth, so that no state is needed.
 */
final class HeatRows {

    private final ThermalUnit unit;
    private final DispatchScope scope;
    private final Commitment on;
    private final Var[] above;
    private final ReserveRows reserve;
    private final Var[] heat;

    HeatRows(ThermalUnit unit, DispatchScope scope, Commitment on, Var[] above, ReserveRows reserve) {
        this.unit = unit;
        this.scope = scope;
        this.on = on;
        this.above = above;
        this.reserve = reserve;
        CombinedHeat data = unit.heat();
        this.heat = data == null ? new Var[0] : scope.series(Symbol.of("h"), all(0), all(data.maxHeatMw()));
    }

    private Series all(double value) {
        return Series.constant(above.length, value);
    }

    /** Heat, MW; nothing for a unit that gives none. */
    Expr mw(int t) {
        return heat.length == 0 ? Expr.zero() : Expr.of(heat[t]);
    }

    /** Power fed in where the turbine is loaded as at an output without heat, MW. */
    Expr power(Expr output, int t) {
        Expr power = Expr.zero().plus(output);
        return heat.length == 0 ? power : power.plus(-unit.powerLossPerHeat(), heat[t]);
    }

    void write() {
        CombinedHeat data = unit.heat();
        if (data == null) {
            return;
        }
        writeRamps(data);
        for (int t = 0; t < heat.length; t++) {
            scope.inject(data.heatNode(), t, mw(t));
            writeLine(data, t);
            Expr most = mw(t).plus(-data.maxHeatMw(), on.on()[t]);
            scope.atMost(ThermalRule.HEAT, At.step(t), most, 0);
        }
        DeepPeakShaving deep = unit.deepPeakShaving();
        if (deep != null
                && scope.objective().market() == Market.PEAK_SHAVING
                && CostKind.COMPENSATION.isCountedIn(scope.objective().perspective())) {
            payDepth(deep);
        }
    }

    private void writeRamps(CombinedHeat data) {
        Double ramp = data.rampMwPerMin();
        if (ramp == null) {
            return;
        }
        OnOffRows states = new OnOffRows(on.on(), on.start(), on.stop());
        boolean wasOn = unit.initial().on();
        RampRows ramps = new RampRows(heat, all(data.maxHeatMw()), ramp, unit.heatBeforeMw(), wasOn, states, scope);
        for (int t = 0; t < heat.length; t++) {
            ramps.writeRise(ThermalRule.HEAT_UP, t, Expr.zero());
            ramps.writeFall(ThermalRule.HEAT_DOWN, t, Expr.zero());
        }
    }

    private void writeLine(CombinedHeat data, int t) {
        Expr line = Expr.of(data.boilerPerHeat(), heat[t])
                .plus(data.backPressureOffsetMw() - unit.minMw(), on.on()[t])
                .minus(above[t]);
        if (data.backPressure()) {
            scope.equal(ThermalRule.HEAT_LINE, At.step(t), line, 0);
        } else {
            scope.atMost(ThermalRule.HEAT_LINE, At.step(t), line.plus(reserve.downMw(t)), 0);
        }
    }

    private void payDepth(DeepPeakShaving deep) {
        double baseMw = deep.baseMw(unit);
        Expr[] depth = new Expr[above.length];
        for (int t = 0; t < depth.length; t++) {
            Expr output = Expr.of(unit.minMw(), on.on()[t]).plus(above[t]);
            depth[t] = power(output, t).plus(-baseMw, on.on()[t]);
        }
        List<DeepBand> bands = deep.bands();
        for (int i = 0; i < bands.size(); i++) {
            double bottom = i + 1 < bands.size() ? deep.topMw(unit, i + 1) : 0;
            double width = deep.topMw(unit, i) - bottom;
            Var[] slice = scope.series(Symbol.of("g", Integer.toString(i + 1)), all(0), all(width));
            for (int t = 0; t < depth.length; t++) {
                depth[t].plus(slice[t]);
                scope.atMost(ThermalRule.SLICE, At.step(t), Expr.of(slice[t]).plus(-width, on.on()[t]), 0);
                double cnyPerMw = scope.horizon().hours(t) * bands.get(i).compensationCnyPerMwh();
                scope.cost(CostKind.COMPENSATION, At.step(t), cnyPerMw, Expr.of(slice[t]));
            }
        }
        Var[] over = scope.series(Symbol.of("e", "p"), all(0), all(Math.max(0, unit.maxMw() - baseMw)));
        for (int t = 0; t < depth.length; t++) {
            scope.equal(ThermalRule.DEPTH, At.step(t), depth[t].minus(over[t]), 0);
        }
    }
}
