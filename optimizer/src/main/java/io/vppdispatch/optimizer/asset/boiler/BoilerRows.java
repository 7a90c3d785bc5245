package io.vppdispatch.optimizer.asset.boiler;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.asset.OnOffRows;
import io.vppdispatch.optimizer.asset.ScheduleReader;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.time.Series;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a boiler. Per step t of Δ hours: heat {@code h}, MW; u, v, w of {@link OnOffRows} where it is committed, otherwise
 * u = 1; R = 60 Δ ramp.
 *
 * <ul>
 *   <li>HB1: {@code u[t] - u[t-1] - v[t] + w[t] = 0}
 *   <li>HB2: {@code Σ v[i] over start(t) - start(i) < UT <= u[t]}
 *   <li>HB3: {@code Σ w[i] over start(t) - start(i) < DT <= 1 - u[t]}
 *   <li>HB4: {@code h[t] <= max[t] u[t]}, MW; a bound of h where it is not committed
 *   <li>HB5: {@code min[t] u[t] <= h[t]}, MW
 *   <li>HB6: {@code h[t] - h[t-1] <= R u[t-1] + max[t] v[t]}, MW
 *   <li>HB7: {@code h[t-1] - h[t] <= R u[t] + max[t-1] w[t]}, MW; a start and a stop know no ramp
 *   <li>HB8 (no row): fuel is {@code units_per_mwh h[t]}, units per hour
 * </ul>
 *
 * <p>HB1 to HB5 stand where it is committed, ramps where they bind.
 */
final class BoilerRows {

    private final Boiler boiler;
    private final @Nullable OnOffRows commitment;
    private final DispatchScope scope;
    private final int steps;
    private final Var[] heat;

    BoilerRows(Boiler boiler, @Nullable OnOffRows commitment, DispatchScope scope) {
        this.boiler = boiler;
        this.commitment = commitment;
        this.scope = scope;
        this.steps = scope.horizon().steps();
        this.heat = scope.series(Symbol.of("h"), Series.constant(steps, 0), boiler.maxMw());
    }

    ScheduleReader write() {
        for (int t = 0; t < steps; t++) {
            if (commitment != null) {
                writeLimits(commitment, t);
            }
            if (boiler.rampMwPerMin() != null) {
                double ramp = boiler.rampMwPerMin() * 60 * scope.horizon().hours(t);
                writeRise(t, ramp);
                writeFall(t, ramp);
            }
            scope.inject(boiler.node(), t, Expr.of(heat[t]));
            burn(t, scope.horizon().hours(t));
        }
        return values -> {
            Map<String, Series> columns = new LinkedHashMap<>();
            Series heatMw = Series.generate(steps, t -> values.of(heat[t]));
            columns.put(AssetSchedule.POWER_MW, heatMw);
            columns.put(
                    BoilerColumns.fuel(boiler), heatMw.map(mw -> boiler.fuel().unitsPerMwh() * mw));
            if (commitment != null) {
                commitment.read(values, columns);
            }
            return new AssetSchedule(boiler.id(), columns);
        };
    }

    private void writeLimits(OnOffRows onOff, int t) {
        Expr high = Expr.of(heat[t]).plus(-boiler.maxMw().at(t), onOff.on()[t]);
        scope.atMost(BoilerRule.MOST, At.step(t), high, 0);
        if (boiler.minMw(t) > 0) {
            Expr low = Expr.of(boiler.minMw(t), onOff.on()[t]).minus(heat[t]);
            scope.atMost(BoilerRule.LEAST, At.step(t), low, 0);
        }
    }

    /** A ramp of at least the maximum binds nothing. */
    private void writeRise(int t, double ramp) {
        double max = boiler.maxMw().at(t);
        if (ramp >= max) {
            return;
        }
        Expr rise = Expr.of(heat[t]);
        boolean stayedOn = commitment == null || t == 0 && boiler.wasOn();
        double before = t == 0 ? boiler.powerBeforeMw() : 0;
        if (t > 0) {
            rise.minus(heat[t - 1]);
        }
        if (commitment != null && t > 0) {
            rise.plus(-ramp, commitment.on()[t - 1]);
        }
        if (commitment != null) {
            rise.plus(-max, commitment.start()[t]);
        }
        scope.atMost(BoilerRule.RAMP_UP, At.step(t), rise, before + (stayedOn ? ramp : 0));
    }

    private void writeFall(int t, double ramp) {
        double before = t == 0 ? boiler.powerBeforeMw() : 0;
        double most = t == 0 ? before : boiler.maxMw().at(t - 1);
        if (ramp >= most) {
            return;
        }
        Expr fall = Expr.zero().minus(heat[t]);
        if (t > 0) {
            fall.plus(heat[t - 1]);
        }
        if (commitment != null) {
            fall.plus(-ramp, commitment.on()[t]).plus(-most, commitment.stop()[t]);
        }
        scope.atMost(BoilerRule.RAMP_DOWN, At.step(t), fall, (commitment == null ? ramp : 0) - before);
    }

    private void burn(int t, double hours) {
        BoilerFuel fuel = boiler.fuel();
        double unitsPerMw = hours * fuel.unitsPerMwh();
        scope.cost(CostKind.FUEL, At.step(t), unitsPerMw * fuel.priceCnyPerUnit(), Expr.of(heat[t]));
        if (boiler.costCnyPerMwh() != 0) {
            scope.cost(CostKind.VARIABLE, At.step(t), boiler.costCnyPerMwh() * hours, Expr.of(heat[t]));
        }
        if (fuel.supply() != null) {
            scope.burn(fuel.supply(), t, Expr.of(unitsPerMw, heat[t]));
        }
        Double tce = fuel.coalTcePerUnit();
        if (tce != null) {
            scope.count(Ledger.COAL, t, unitsPerMw * tce, Expr.of(heat[t]));
        }
        Double co2 = fuel.co2TPerUnit();
        if (co2 != null) {
            scope.count(Ledger.CO2, t, unitsPerMw * co2, Expr.of(heat[t]));
        }
    }
}
