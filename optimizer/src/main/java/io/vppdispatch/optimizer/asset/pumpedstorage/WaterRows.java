package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.asset.ScheduleReader;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.Tag;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Water of a station, given the power of {@link PowerRows}. Per step t of Δ hours: volumes {@code vu} and {@code vl} of the upper
 * and lower reservoir at the end of the step, 1000 m3; spill {@code w} and release {@code r}, m3/s. A flow of 1 m3/s over an hour is
 * 3.6 (1000 m3).
 *
 * <ul>
 *   <li>P7: {@code vu[t] = vu[t-1] + 3.6 Δ (Σ_g (c / k_pump - p / k_generate) + inflow - w)}, 1000 m3, {@code c} the pumping power
 *   <li>P8: {@code vl[t] = vl[t-1] + 3.6 Δ (Σ_g (p / k_generate - c / k_pump) + w - r)}, 1000 m3
 *   <li>P9 (bounds): {@code min <= vu <= max}, the same for {@code vl}. P10 (bounds): {@code 0 <= w <= wmax, 0 <= r <= rmax}
 *   <li>P25: the head of a band is constant; the schedule shows how much more water would have been raised by a head
 *       that is linear between the middles of the bands, at the mean volume of the step, 1000 m3 (no row)
 * </ul>
 *
 * <p>Energy in store counts as its generation, k the mean k_generate: a step loses {@code Δ (c - k raised) + Δ (k drawn - p) + Δ k
 * w} MWh, so that over a horizon the losses are energy taken less energy given less the gain in store, natural inflow
 * counted as taken.
 *
 * <p>Source: the balance of inflow, spill and storage is that of PyPSA's "StorageUnit"; the lower reservoir that mirrors it is ours.
 */
final class WaterRows {

    /** Volume of 1 m3/s over an hour, in 1000 m3. */
    private static final double VOLUME_PER_FLOW_HOUR = 3.6;

    private static final double THOUSANDS_PER_MILLION = 1000;

    private final PumpedStorage station;
    private final Commitment commitment;
    private final DispatchScope scope;
    private final int steps;

    WaterRows(PumpedStorage station, Commitment commitment, DispatchScope scope) {
        this.station = station;
        this.commitment = commitment;
        this.scope = scope;
        this.steps = scope.horizon().steps();
    }

    private Var[] series(Symbol symbol, double lower, double upper) {
        return scope.series(symbol, Series.constant(steps, lower), Series.constant(steps, upper));
    }

    ScheduleReader write() {
        HeadBands bands = new HeadBands(station, scope);
        List<GroupPower> powers = new PowerRows(station, bands, scope).write(commitment.counts());
        UpperReservoir upper = station.upper();
        Var[] spill = series(Symbol.of("w"), 0, upper.spillMaxM3PerS());
        Var[] volume = series(Symbol.of("vu"), thousands(upper.minMillionM3()), thousands(upper.maxMillionM3()));
        for (int t = 0; t < steps; t++) {
            Expr gain = raised(powers, t).minus(spill[t]);
            gain.plus(upper.inflowM3PerS() == null ? 0 : upper.inflowM3PerS().at(t));
            writeVolume(PumpedStorageRule.UPPER, volume, station.initial().upperMillionM3(), gain, t);
            double spilled = VOLUME_PER_FLOW_HOUR * scope.horizon().hours(t);
            scope.cost(CostKind.VARIABLE, At.step(t), upper.spillCnyPerThousandM3() * spilled, Expr.of(spill[t]));
            countLoss(powers, spill[t], t);
        }
        LowerVars lower = writeLower(powers, spill);
        new EndRows(station, scope).write(volume[steps - 1]);
        bands.write(volume);
        ReserveRows reserve = new ReserveRows(station, commitment, scope);
        reserve.write(powers);
        if (station.holdsReserve()) {
            new BackingRows(station, scope, reserve, powers, volume, lower).write();
        }
        StationVars vars = new StationVars(powers, bands, volume, spill, lower, reserve);
        return new PumpedStorageReader(station, vars, scope.horizon(), scope.marginalCnyPerMwh());
    }

    private void countLoss(List<GroupPower> powers, Var spill, int t) {
        double rate = MeanRates.of(station).generate();
        Expr lost = Expr.of(rate, spill);
        for (GroupPower power : powers) {
            lost.plus(power.pumpMw(t)).minus(power.outputMw(t));
        }
        lost.plus(-rate, raised(powers, t));
        scope.count(Ledger.STORAGE_LOSS, t, scope.horizon().hours(t), lost);
    }

    /** Flow from the lower to the upper reservoir through the machines, m3/s. */
    private static Expr raised(List<GroupPower> powers, int t) {
        Expr flow = Expr.zero();
        for (GroupPower power : powers) {
            flow.plus(power.raised(t)).minus(power.drawn(t));
        }
        return flow;
    }

    private void writeVolume(Tag tag, Var[] volume, double initialMillionM3, Expr gainM3PerS, int t) {
        Expr balance = Expr.of(volume[t]);
        if (t > 0) {
            balance.minus(volume[t - 1]);
        }
        balance.plus(-VOLUME_PER_FLOW_HOUR * scope.horizon().hours(t), gainM3PerS);
        scope.equal(tag, At.step(t), balance, t > 0 ? 0 : thousands(initialMillionM3));
    }

    private @Nullable LowerVars writeLower(List<GroupPower> powers, Var[] spill) {
        LowerReservoir lower = station.lower();
        Double initialMillionM3 = station.initial().lowerMillionM3();
        if (lower == null || initialMillionM3 == null) {
            return null;
        }
        Var[] release = series(Symbol.of("r"), 0, lower.releaseMaxM3PerS());
        Var[] volume = series(Symbol.of("vl"), thousands(lower.minMillionM3()), thousands(lower.maxMillionM3()));
        for (int t = 0; t < steps; t++) {
            Expr gain = Expr.of(spill[t]).minus(release[t]).minus(raised(powers, t));
            writeVolume(PumpedStorageRule.LOWER, volume, initialMillionM3, gain, t);
        }
        return new LowerVars(volume, release);
    }

    private static double thousands(double mm3) {
        return THOUSANDS_PER_MILLION * mm3;
    }
}
