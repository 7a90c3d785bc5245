package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.asset.ScheduleReader;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Tag;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Power and water of a station, given the machine counts of {@link CountRows}. Per step t of Δ hours and group g: output
 * {@code p}, MW; volumes {@code vu} and {@code vl} of the upper and lower reservoir at the
 * end of the step, 1000 m3; spill {@code w} and release {@code r}, m3/s. A flow of 1 m3/s over an hour is 3.6 (1000 m3).
 *
 * <ul>
 *   <li>P3: {@code Gmin ng[t] - p[t] <= 0}, MW
 *   <li>P4: {@code p[t] - Gmax ng[t] <= 0}, MW
 *   <li>P5: pumping power is {@code Ppump np}, MW. P6: net power is {@code Σ_g p - Ppump np}, MW
 *   <li>P7: {@code vu[t] = vu[t-1] + 3.6 Δ (Σ_g (Ppump np / k_pump - p / k_generate) + inflow - w)}, 1000 m3
 *   <li>P8: {@code vl[t] = vl[t-1] + 3.6 Δ (Σ_g (p / k_generate - Ppump np / k_pump) + w - r)}, 1000 m3
 *   <li>P9 (bounds): {@code min <= vu <= max}, the same for {@code vl}. P10 (bounds): {@code 0 <= w <= wmax, 0 <= r <= rmax}
 *   <li>P15: {@code vu[T] - over + under = target}, 1000 m3, with {@code over} and {@code under} at the price of a miss
 * </ul>
 *
 * <p>Source: the balance of inflow, spill and storage is that of PyPSA's "StorageUnit"; the lower reservoir that mirrors it is ours.
 */
final class WaterRows {

    /** Volume of 1 m3/s over an hour, in 1000 m3. */
    private static final double VOLUME_PER_FLOW_HOUR = 3.6;

    private static final double THOUSANDS_PER_MILLION = 1000;

    private final PumpedStorage station;
    private final List<MachineCounts> counts;
    private final DispatchScope scope;
    private final int steps;

    WaterRows(PumpedStorage station, List<MachineCounts> counts, DispatchScope scope) {
        this.station = station;
        this.counts = counts;
        this.scope = scope;
        this.steps = scope.horizon().steps();
    }

    private Var[] series(Symbol symbol, double lower, double upper) {
        return scope.series(symbol, Series.constant(steps, lower), Series.constant(steps, upper));
    }

    ScheduleReader write() {
        List<Var[]> power = new ArrayList<>();
        for (MachineCounts machines : counts) {
            power.add(writePower(machines));
        }
        UpperReservoir upper = station.upper();
        Var[] spill = series(Symbol.of("w"), 0, upper.spillMaxM3PerS());
        Var[] volume = series(Symbol.of("vu"), thousands(upper.minMillionM3()), thousands(upper.maxMillionM3()));
        for (int t = 0; t < steps; t++) {
            Expr gain = raised(power, t).minus(spill[t]);
            gain.plus(upper.inflowM3PerS() == null ? 0 : upper.inflowM3PerS().at(t));
            writeVolume(PumpedStorageRule.UPPER, volume, station.initial().upperMillionM3(), gain, t);
            double spilled = VOLUME_PER_FLOW_HOUR * scope.horizon().hours(t);
            scope.cost(CostKind.VARIABLE, At.step(t), upper.spillCnyPerThousandM3() * spilled, Expr.of(spill[t]));
        }
        LowerVars lower = writeLower(power, spill);
        writeEnd(volume[steps - 1]);
        return new PumpedStorageReader(station, counts, power, volume, spill, lower);
    }

    private Var[] writePower(MachineCounts machines) {
        MachineGroup group = machines.group();
        Var[] p = series(Symbol.of("p", group.id()), 0, group.count() * group.generateMaxMw());
        for (int t = 0; t < steps; t++) {
            Var running = machines.generating()[t];
            Expr atLeast = Expr.of(group.generateMinMw(), running).minus(p[t]);
            scope.atMost(PumpedStorageRule.GENERATE_MIN, At.step(t), atLeast, 0);
            Expr atMost = Expr.of(p[t]).plus(-group.generateMaxMw(), running);
            scope.atMost(PumpedStorageRule.GENERATE_MAX, At.step(t), atMost, 0);
            scope.inject(station.node(), t, Expr.of(p[t]).plus(-group.pumpMw(), machines.pumping()[t]));
        }
        return p;
    }

    /** Flow from the lower to the upper reservoir through the machines, m3/s. */
    private Expr raised(List<Var[]> power, int t) {
        Expr flow = Expr.zero();
        for (int g = 0; g < counts.size(); g++) {
            MachineGroup group = counts.get(g).group();
            flow.plus(group.pumpMw() / group.pumpMwPerM3PerS(), counts.get(g).pumping()[t]);
            flow.plus(-1 / group.generateMwPerM3PerS(), power.get(g)[t]);
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

    private @Nullable LowerVars writeLower(List<Var[]> power, Var[] spill) {
        LowerReservoir lower = station.lower();
        Double initialMillionM3 = station.initial().lowerMillionM3();
        if (lower == null || initialMillionM3 == null) {
            return null;
        }
        Var[] release = series(Symbol.of("r"), 0, lower.releaseMaxM3PerS());
        Var[] volume = series(Symbol.of("vl"), thousands(lower.minMillionM3()), thousands(lower.maxMillionM3()));
        for (int t = 0; t < steps; t++) {
            Expr gain = Expr.of(spill[t]).minus(release[t]).minus(raised(power, t));
            writeVolume(PumpedStorageRule.LOWER, volume, initialMillionM3, gain, t);
        }
        return new LowerVars(volume, release);
    }

    private void writeEnd(Var last) {
        Expr gained = Expr.of(last).plus(-thousands(station.initial().upperMillionM3()));
        scope.cost(CostKind.END, At.day(), -station.endValueCnyPerThousandM3(), gained);
        Double target = station.endTargetUpperMillionM3();
        if (target == null) {
            return;
        }
        Var over = scope.single(Symbol.of("over"), 0, Double.POSITIVE_INFINITY);
        Var under = scope.single(Symbol.of("under"), 0, Double.POSITIVE_INFINITY);
        Expr reached = Expr.of(last).minus(over).plus(under);
        scope.equal(PumpedStorageRule.TARGET, At.day(), reached, thousands(target));
        double missCny = station.endTargetMissCnyPerThousandM3();
        scope.cost(CostKind.TARGET, At.day(), missCny, Expr.of(over).plus(under));
    }

    private static double thousands(double mm3) {
        return THOUSANDS_PER_MILLION * mm3;
    }
}
