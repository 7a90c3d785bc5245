package io.vppdispatch.optimizer.asset.conversion;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.asset.OnOffRows;
import io.vppdispatch.optimizer.asset.RampRows;
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
 * <p>CV1 to CV3 stand where it is committed, CV6 and CV7 ({@link RampRows}) where they bind. Reserve CV8 stands in {@link ReserveRows}.
 *
 * <p>Source: "Link" of PyPSA with p0 = c and p1 = -efficiency c (Brown, Hörsch, Schlachtberger 2018), committed as a unit is.
 */
final class ConversionRows {

    /** Losing energy on the way counts as much as curtailing it, so that a circle of lines would be as good. */
    private static final double TIE_CNY_PER_MWH = 1e-4;

    private final Conversion conversion;
    private final @Nullable OnOffRows commitment;
    private final DispatchScope scope;
    private final int steps;
    private final double electricityPerHeat;
    private final Var[] taken;
    private final ReserveRows reserve;
    private final @Nullable RampRows ramps;

    ConversionRows(Conversion conversion, @Nullable OnOffRows commitment, DispatchScope scope) {
        this.conversion = conversion;
        this.commitment = commitment;
        this.scope = scope;
        this.steps = scope.horizon().steps();
        this.electricityPerHeat = scope.electricityPerHeat(conversion.node());
        this.taken = scope.series(Symbol.of("c"), Series.constant(steps, 0), conversion.maxMw());
        this.reserve = new ReserveRows(conversion, scope);
        Double ramp = conversion.rampMwPerMin();
        this.ramps = ramp == null
                ? null
                : new RampRows(
                        taken,
                        conversion.maxMw(),
                        ramp,
                        conversion.takenBeforeMw(),
                        conversion.wasOn(),
                        commitment,
                        scope);
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
        if (ramps != null) {
            ramps.writeRise(ConversionRule.RAMP_UP, t, reserve.downMw(t));
            ramps.writeFall(ConversionRule.RAMP_DOWN, t, reserve.upMw(t));
        }
    }

    private void count(int t, double hours) {
        boolean givesPower = scope.carrierOf(conversion.toNode()) == Carrier.ELECTRICITY;
        boolean takesPower = scope.carrierOf(conversion.node()) == Carrier.ELECTRICITY;
        boolean ties = takesPower && givesPower && scope.objective().isAbsorptionFirst();
        double cnyPerMwh = conversion.costCnyPerMwh() + (ties ? TIE_CNY_PER_MWH : 0);
        if (cnyPerMwh != 0) {
            scope.cost(CostKind.VARIABLE, At.step(t), cnyPerMwh * hours, Expr.of(taken[t]));
        }
        double efficiency = conversion.efficiency().at(t);
        if (!takesPower) {
            double lost = electricityPerHeat - efficiency * (givesPower ? 1 : electricityPerHeat);
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
