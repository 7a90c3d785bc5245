package io.vppdispatch.optimizer.asset.hvac;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.asset.ScheduleReader;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.time.Series;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Rows of a building. Per step t of Δ hours: electric power {@code p}, MW; temperature θ at the end of the step, °C; R thermal
 * resistance, C heat capacity, {@code a = exp(-Δ/(R C))}.
 *
 * <ul>
 *   <li>HV1: {@code θ[t] = a θ[t-1] + (1 - a) (θ_out[t] + R (gain[t] ± COP[t] p[t]))}, °C, plus where it heats: the exact solution of
 *       {@code C dθ/dt = (θ_out - θ)/R + gain ± COP p} over a step in which the right side is constant
 *   <li>HV2: {@code min[t] - θ[t] - cold[t] <= 0}, HV3: {@code θ[t] - warm[t] <= max[t]}, K, with {@code cold} and {@code warm} at the
 *       price of discomfort times Δ; bounds of θ where discomfort has no price
 *   <li>HV4 (bounds): {@code 0 <= p[t] <= max}, MW
 *   <li>HV5: {@code θ[T] - over + under = target}, °C, with {@code over} and {@code under} at the price of a miss
 * </ul>
 *
 * <p>Source: the first-order model of thermostatically controlled loads as in Hao, Sanandaji, Poolla, Vincent (2015),
 * "Aggregate Flexibility of Thermostatically Controlled Loads", IEEE Trans. Power Syst. 30(1), with power that can be set freely.
 */
final class HvacRows {

    private final Hvac hvac;
    private final DispatchScope scope;
    private final int steps;
    private final boolean isHard;
    private final Var[] p;
    private final Var[] theta;

    HvacRows(Hvac hvac, DispatchScope scope) {
        this.hvac = hvac;
        this.scope = scope;
        this.steps = scope.horizon().steps();
        this.isHard = hvac.discomfortCnyPerKH() == null;
        this.p = scope.series(Symbol.of("p"), all(0), all(hvac.maxMw()));
        Series low = isHard ? hvac.comfortMinC() : all(Double.NEGATIVE_INFINITY);
        Series high = isHard ? hvac.comfortMaxC() : all(Double.POSITIVE_INFINITY);
        this.theta = scope.series(Symbol.of("theta"), low, high);
    }

    private Series all(double value) {
        return Series.constant(steps, value);
    }

    ScheduleReader write() {
        for (int t = 0; t < steps; t++) {
            writeTemperature(t);
            scope.inject(hvac.node(), t, Expr.of(-1, p[t]));
            scope.count(Ledger.CONSUMPTION, t, scope.horizon().hours(t), Expr.of(p[t]));
        }
        writeComfort();
        writeTarget();
        return this::read;
    }

    private void writeTemperature(int t) {
        double kept = hvac.kept(scope.horizon().hours(t));
        double perMw = hvac.mode().sign()
                * (1 - kept)
                * hvac.thermalResistanceKPerMw()
                * hvac.cop().at(t);
        Expr change = Expr.of(theta[t]).plus(-perMw, p[t]);
        double rest = (1 - kept) * hvac.freeC(t);
        if (t > 0) {
            change.plus(-kept, theta[t - 1]);
        } else {
            rest += kept * hvac.initial().temperatureC();
        }
        scope.equal(HvacRule.TEMPERATURE, At.step(t), change, rest);
    }

    private void writeComfort() {
        Double price = hvac.discomfortCnyPerKH();
        if (price == null) {
            return;
        }
        Var[] cold = scope.series(Symbol.of("cold"), all(0), all(Double.POSITIVE_INFINITY));
        Var[] warm = scope.series(Symbol.of("warm"), all(0), all(Double.POSITIVE_INFINITY));
        for (int t = 0; t < steps; t++) {
            At at = At.step(t);
            Expr below = Expr.zero().minus(theta[t]).minus(cold[t]);
            scope.atMost(HvacRule.COMFORT_MIN, at, below, -hvac.comfortMinC().at(t));
            Expr above = Expr.of(theta[t]).minus(warm[t]);
            scope.atMost(HvacRule.COMFORT_MAX, at, above, hvac.comfortMaxC().at(t));
            double cnyPerK = price * scope.horizon().hours(t);
            scope.cost(CostKind.UNMET, at, cnyPerK, Expr.of(cold[t]).plus(warm[t]));
        }
    }

    private void writeTarget() {
        Double target = hvac.targetC();
        if (target == null) {
            return;
        }
        Var over = scope.single(Symbol.of("over"), 0, Double.POSITIVE_INFINITY);
        Var under = scope.single(Symbol.of("under"), 0, Double.POSITIVE_INFINITY);
        Expr miss = Expr.of(theta[steps - 1]).minus(over).plus(under);
        scope.equal(HvacRule.TARGET, At.day(), miss, target);
        scope.cost(
                CostKind.TARGET,
                At.day(),
                hvac.targetMissCnyPerK(),
                Expr.of(over).plus(under));
    }

    private AssetSchedule read(Values values) {
        Double target = hvac.targetC();
        Series temperature = Series.generate(steps, t -> values.of(theta[t]));
        Map<String, Series> columns = new LinkedHashMap<>();
        columns.put(AssetSchedule.POWER_MW, Series.generate(steps, t -> 0 - values.of(p[t])));
        columns.put(HvacColumns.TEMPERATURE_C, temperature);
        columns.put(HvacColumns.OUTSIDE_BAND_K, Series.generate(steps, t -> outsideK(temperature.at(t), t)));
        columns.put(HvacColumns.ABOVE_TARGET_K, temperature.map(c -> target == null ? 0 : c - target));
        return new AssetSchedule(hvac.id(), columns);
    }

    private double outsideK(double temperatureC, int t) {
        double cold = hvac.comfortMinC().at(t) - temperatureC;
        double warm = temperatureC - hvac.comfortMaxC().at(t);
        return Math.max(0, Math.max(cold, warm));
    }
}
