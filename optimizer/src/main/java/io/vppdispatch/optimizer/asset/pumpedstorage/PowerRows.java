package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * Power of the groups of a station, given the counts of {@link CountRows}. Per step t and group g of N machines: output {@code
 * p}, MW; pumping power {@code c}, MW, of variable speed.
 *
 * <ul>
 *   <li>P3: {@code Gmin ng[t] - p[t] <= 0}, MW
 *   <li>P4: {@code p[t] - Gmax ng[t] <= 0}, MW
 *   <li>P5: pumping power is {@code Ppump np}, MW, at fixed speed
 *   <li>P21: {@code Pmin np[t] <= c[t] <= Ppump np[t]}, MW, at variable speed: two rows
 *   <li>P6: net power is {@code Σ_g p - c}, MW
 *   <li>P20: with head bands k, {@code Σ_k ng[k,t] = ng[t]}, {@code Σ_k np[k,t] = np[t]} and {@code ng[k,t] + np[k,t] - N b[k,t] <=
 *       0}; then {@code p}, {@code c} and their limits P3, P4, P21 are written for each band with its own data, and the band
 *       that holds has them all. This is the convex hull of the bands for given counts (Balas 1998, disjunctive programming),
 *       and no product of a count and a band is left
 * </ul>
 */
final class PowerRows {

    private final PumpedStorage station;
    private final HeadBands bands;
    private final DispatchScope scope;
    private final int steps;

    PowerRows(PumpedStorage station, HeadBands bands, DispatchScope scope) {
        this.station = station;
        this.bands = bands;
        this.scope = scope;
        this.steps = scope.horizon().steps();
    }

    List<GroupPower> write(List<MachineCounts> counts) {
        List<GroupPower> all = new ArrayList<>();
        for (MachineCounts machines : counts) {
            GroupPower power = power(machines);
            for (int t = 0; t < steps; t++) {
                for (int b = 0; b < bands.count(); b++) {
                    writeLimits(power, b, t);
                }
                if (bands.count() > 1) {
                    writeBands(power, t);
                }
                Expr net = power.outputMw(t).minus(power.pumpMw(t));
                scope.inject(station.node(), t, net);
            }
            all.add(power);
        }
        return all;
    }

    private GroupPower power(MachineCounts machines) {
        MachineGroup group = machines.group();
        List<MachineLimits> limits = group.limits(bands.count());
        int n = group.count();
        boolean isBanded = bands.count() > 1;
        Var[][] generating = new Var[bands.count()][];
        Var[][] pumping = new Var[bands.count()][];
        Var[][] output = new Var[bands.count()][];
        Var[][] pump = new Var[bands.count()][];
        for (int b = 0; b < bands.count(); b++) {
            generating[b] = isBanded ? series("ng", group, b, n) : machines.generating();
            pumping[b] = isBanded ? series("np", group, b, n) : machines.pumping();
            output[b] = series("p", group, b, n * limits.get(b).generateMaxMw());
            if (group.isVariableSpeed()) {
                pump[b] = series("c", group, b, n * limits.get(b).pumpMw());
            }
        }
        return new GroupPower(machines, limits, generating, pumping, output, group.isVariableSpeed() ? pump : null);
    }

    /** A column per step, 0 where the band cannot hold. */
    private Var[] series(String letter, MachineGroup group, int b, double most) {
        String sub = bands.count() > 1 ? group.id() + "." + (b + 1) : group.id();
        Series upper = Series.generate(steps, t -> bands.isReachable(b, t) ? most : 0);
        return scope.series(Symbol.of(letter, sub), Series.constant(steps, 0), upper);
    }

    private void writeLimits(GroupPower power, int b, int t) {
        if (!bands.isReachable(b, t)) {
            return;
        }
        MachineLimits limits = power.limits().get(b);
        Var running = power.generating()[b][t];
        Var output = power.output()[b][t];
        Expr atLeast = Expr.of(limits.generateMinMw(), running).minus(output);
        scope.atMost(PumpedStorageRule.GENERATE_MIN, At.step(t), atLeast, 0);
        Expr atMost = Expr.of(output).plus(-limits.generateMaxMw(), running);
        scope.atMost(PumpedStorageRule.GENERATE_MAX, At.step(t), atMost, 0);
        if (power.pump() != null) {
            Var pumping = power.pumping()[b][t];
            Var pump = power.pump()[b][t];
            Expr least = Expr.of(limits.pumpMinMw(), pumping).minus(pump);
            scope.atMost(PumpedStorageRule.VARIABLE_PUMP, At.step(t), least, 0);
            Expr most = Expr.of(pump).plus(-limits.pumpMw(), pumping);
            scope.atMost(PumpedStorageRule.VARIABLE_PUMP, At.step(t), most, 0);
        }
    }

    private void writeBands(GroupPower power, int t) {
        MachineCounts machines = power.counts();
        Expr generating = Expr.of(-1, machines.generating()[t]);
        Expr pumping = Expr.of(-1, machines.pumping()[t]);
        for (int b = 0; b < bands.count(); b++) {
            if (bands.isReachable(b, t)) {
                generating.plus(power.generating()[b][t]);
                pumping.plus(power.pumping()[b][t]);
                Expr held = Expr.of(power.generating()[b][t]).plus(power.pumping()[b][t]);
                held.plus(-machines.group().count(), bands.chosen(b, t));
                scope.atMost(PumpedStorageRule.BAND_COUNTS, At.step(t), held, 0);
            }
        }
        scope.equal(PumpedStorageRule.BAND_COUNTS, At.step(t), generating, 0);
        scope.equal(PumpedStorageRule.BAND_COUNTS, At.step(t), pumping, 0);
    }
}
