package io.vppdispatch.optimizer.asset.conversion;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.asset.OnOffRows;
import io.vppdispatch.optimizer.asset.ScheduleReader;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.Carrier;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.time.Series;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a conversion. Per step t of Δ hours: power taken {@code c} at its node, MW; u, v, w of {@link OnOffRows} where it
 * is committed, otherwise u = 1; R = 60 Δ ramp.
 *
 * <ul>
 *   <li>CV1: {@code u[t] - u[t-1] - v[t] + w[t] = 0}
 *   <li>CV2: {@code Σ v[i] over start(t) - start(i) < UT <= u[t]}
 *   <li>CV3: {@code Σ w[i] over start(t) - start(i) < DT <= 1 - u[t]}
 *   <li>CV4: {@code c[t] + Σ r_dn[t] <= max[t] u[t]}, MW; a bound of c where it is neither committed nor holds reserve
 *   <li>CV5: {@code min[t] u[t] <= c[t] - Σ r_up[t]}, MW
 *   <li>CV6: {@code c[t] + Σ r_dn[t] - c[t-1] <= R u[t-1] + max[t] v[t]}, MW
 *   <li>CV7: {@code c[t-1] - c[t] + Σ r_up[t] <= R u[t] + max[t-1] w[t]}, MW; a start and a stop know no ramp
 *   <li>CV9 (no row): power given at the other node is {@code efficiency[t] c[t]}, MW
 * </ul>
 *
 * <p>CV1 to CV3 stand where it is committed, ramps where they bind. Reserve CV8 stands in {@link ReserveRows}.
 *
 * <p>Source: "Link" of PyPSA with p0 = c and p1 = -efficiency c (Brown, Hörsch, Schlachtberger 2018), committed as a unit is.
 */
final class ConversionRows {

    private final Conversion conversion;
    private final @Nullable OnOffRows commitment;
    private final DispatchScope scope;
    private final int steps;
    private final double electricityPerHeat;
    private final Var[] taken;
    private final ReserveRows reserve;

    ConversionRows(Conversion conversion, @Nullable OnOffRows commitment, DispatchScope scope) {
        this.conversion = conversion;
        this.commitment = commitment;
        this.scope = scope;
        this.steps = scope.horizon().steps();
        this.electricityPerHeat = scope.electricityPerHeat(conversion.node());
        this.taken = scope.series(Symbol.of("c"), Series.constant(steps, 0), conversion.maxMw());
        this.reserve = new ReserveRows(conversion, scope);
    }

    ScheduleReader write() {
        for (int t = 0; t < steps; t++) {
            writeLimits(t);
            writeRamps(t);
            scope.inject(conversion.node(), t, Expr.of(-1, taken[t]));
            scope.inject(conversion.toNode(), t, Expr.of(conversion.efficiency().at(t), taken[t]));
            count(t, scope.horizon().hours(t));
        }
        return values -> {
            Map<String, Series> columns = new LinkedHashMap<>();
            Series takenMw = Series.generate(steps, t -> values.of(taken[t]));
            columns.put(AssetSchedule.POWER_MW, Series.generate(steps, t -> 0 - takenMw.at(t)));
            columns.put(ConversionColumns.TAKEN_MW, takenMw);
            columns.put(
                    ConversionColumns.GIVEN_MW,
                    Series.generate(steps, t -> conversion.efficiency().at(t) * takenMw.at(t)));
            if (commitment != null) {
                commitment.read(values, columns);
            }
            reserve.read(values, columns);
            return new AssetSchedule(conversion.id(), columns);
        };
    }

    private void writeLimits(int t) {
        double max = conversion.maxMw().at(t);
        double min = conversion.minMw(t);
        Expr high = Expr.of(taken[t]).plus(reserve.downMw(t));
        Expr low = Expr.zero().plus(reserve.upMw(t)).minus(taken[t]);
        if (commitment != null) {
            high.plus(-max, commitment.on()[t]);
            low.plus(min, commitment.on()[t]);
        }
        if (high.size() > 1) {
            scope.atMost(ConversionRule.MOST, At.step(t), high, commitment == null ? max : 0);
        }
        if (low.size() > 1) {
            scope.atMost(ConversionRule.LEAST, At.step(t), low, 0);
        }
    }

    private void writeRamps(int t) {
        Double rampMwPerMin = conversion.rampMwPerMin();
        if (rampMwPerMin != null) {
            double ramp = rampMwPerMin * 60 * scope.horizon().hours(t);
            writeRise(t, ramp);
            writeFall(t, ramp);
        }
    }

    /** A ramp of at least the maximum binds nothing. */
    private void writeRise(int t, double ramp) {
        double max = conversion.maxMw().at(t);
        if (ramp >= max) {
            return;
        }
        Expr rise = Expr.of(taken[t]).plus(reserve.downMw(t));
        boolean stayedOn = commitment == null || t == 0 && conversion.wasOn();
        double before = t == 0 ? conversion.takenBeforeMw() : 0;
        if (t > 0) {
            rise.minus(taken[t - 1]);
        }
        if (commitment != null && t > 0) {
            rise.plus(-ramp, commitment.on()[t - 1]);
        }
        if (commitment != null) {
            rise.plus(-max, commitment.start()[t]);
        }
        scope.atMost(ConversionRule.RAMP_UP, At.step(t), rise, before + (stayedOn ? ramp : 0));
    }

    private void writeFall(int t, double ramp) {
        double before = t == 0 ? conversion.takenBeforeMw() : 0;
        double most = t == 0 ? before : conversion.maxMw().at(t - 1);
        if (ramp >= most) {
            return;
        }
        Expr fall = Expr.zero().minus(taken[t]).plus(reserve.upMw(t));
        if (t > 0) {
            fall.plus(taken[t - 1]);
        }
        if (commitment != null) {
            fall.plus(-ramp, commitment.on()[t]).plus(-most, commitment.stop()[t]);
        }
        scope.atMost(ConversionRule.RAMP_DOWN, At.step(t), fall, (commitment == null ? ramp : 0) - before);
    }

    private void count(int t, double hours) {
        if (conversion.costCnyPerMwh() != 0) {
            double cnyPerMw = conversion.costCnyPerMwh() * hours;
            scope.cost(CostKind.VARIABLE, At.step(t), cnyPerMw, Expr.of(taken[t]));
        }
        boolean givesPower = scope.carrierOf(conversion.toNode()) == Carrier.ELECTRICITY;
        double efficiency = conversion.efficiency().at(t);
        if (scope.carrierOf(conversion.node()) == Carrier.HEAT) {
            double lost = electricityPerHeat * (1 - efficiency);
            if (givesPower) {
                lost = electricityPerHeat - efficiency;
            }
            if (electricityPerHeat > 0 && lost > 0) {
                scope.count(Ledger.HEAT_LOSS, t, hours * lost, Expr.of(taken[t]));
            }
        } else if (givesPower) {
            scope.count(Ledger.STORAGE_LOSS, t, hours * (1 - efficiency), Expr.of(taken[t]));
        } else {
            scope.count(Ledger.CONSUMPTION, t, hours, Expr.of(taken[t]));
        }
    }
}
