package io.vppdispatch.optimizer.asset.heatstorage;

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
import java.util.Optional;

/**
 * Rows of a heat storage. Per step t of Δ hours: heat {@code in} and {@code out} at the node, MW; stored heat {@code H} at the
 * end of the step, MWh; {@code y = 1} where it may give, 0 where it may take.
 *
 * <ul>
 *   <li>HS1: {@code H[t] = (1 - λΔ) H[t-1] + Δ (η_in in[t] - out[t] / η_out)}, MWh
 *   <li>HS2 (bounds): {@code min[t] <= H[t] <= max[t]}, MWh
 *   <li>HS3: {@code in[t] + Imax[t] y[t] <= Imax[t]}, MW
 *   <li>HS4: {@code out[t] - Omax[t] y[t] <= 0}, MW
 *   <li>HS5 (no row): net heat is {@code out - in}, MW
 *   <li>HS6 (no row): with HS3 and HS4 the binary y excludes one of the two
 *   <li>HS7: {@code H[T] - over + under = target}, MWh, with {@code over} and {@code under} at the price of a miss
 * </ul>
 *
 * <p>y stands only where {@code η_in η_out < 1}: there, taking and giving at once would burn heat that nobody takes without
 * paying for a surplus, and turn curtailed power into heat that is never used. Where nothing is lost on the way both at once
 * change nothing, HS3 and HS4 are bounds, and what is read is their difference.
 *
 * <p>Where electricity may become heat at the node, what is lost counts as HEAT_LOSS, the electricity it may have taken.
 *
 * <p>Source: "Store" of PyPSA with standing loss; {@code GenericStorage} of oemof.solph.
 */
final class HeatStorageRows {

    private final HeatStorage storage;
    private final Optional<Var[]> modes;
    private final DispatchScope scope;
    private final int steps;
    private final double electricityPerHeat;
    private final Var[] in;
    private final Var[] out;
    private final Var[] stored;

    HeatStorageRows(HeatStorage storage, Optional<Var[]> modes, DispatchScope scope) {
        this.storage = storage;
        this.modes = modes;
        this.scope = scope;
        this.steps = scope.horizon().steps();
        this.electricityPerHeat = scope.electricityPerHeat(storage.node());
        Series none = Series.constant(steps, 0);
        this.in = scope.series(Symbol.of("in"), none, storage.inMaxMw());
        this.out = scope.series(Symbol.of("out"), none, storage.outMaxMw());
        this.stored = scope.series(Symbol.of("H"), Series.generate(steps, storage::minMwh), storage.maxMwh());
    }

    ScheduleReader write() {
        for (int t = 0; t < steps; t++) {
            writeHeat(t);
            if (electricityPerHeat > 0) {
                countLoss(t);
            }
            int step = t;
            modes.ifPresent(y -> writeMode(y[step], step));
            scope.inject(storage.node(), t, Expr.of(out[t]).minus(in[t]));
        }
        writeEnd();
        return values -> new AssetSchedule(storage.id(), read(values));
    }

    private double kept(int t) {
        return 1 - storage.standingLossPerHour() * scope.horizon().hours(t);
    }

    private void writeHeat(int t) {
        double hours = scope.horizon().hours(t);
        Expr balance = Expr.of(stored[t]);
        if (t > 0) {
            balance.plus(-kept(t), stored[t - 1]);
        }
        balance.plus(-hours * storage.inEfficiency(), in[t]).plus(hours / storage.outEfficiency(), out[t]);
        double before = t > 0 ? 0 : kept(t) * storage.initial().storedMwh();
        scope.equal(HeatStorageRule.HEAT, At.step(t), balance, before);
    }

    private void countLoss(int t) {
        double hours = scope.horizon().hours(t);
        Expr lost = Expr.of(hours, in[t]).plus(-hours, out[t]).minus(stored[t]);
        if (t > 0) {
            lost.plus(stored[t - 1]);
        } else {
            lost.plus(storage.initial().storedMwh());
        }
        scope.count(Ledger.HEAT_LOSS, t, electricityPerHeat, lost);
    }

    private void writeMode(Var y, int t) {
        double inMax = storage.inMaxMw().at(t);
        scope.atMost(HeatStorageRule.IN, At.step(t), Expr.of(in[t]).plus(inMax, y), inMax);
        double outMax = storage.outMaxMw().at(t);
        scope.atMost(HeatStorageRule.OUT, At.step(t), Expr.of(out[t]).plus(-outMax, y), 0);
    }

    private void writeEnd() {
        Var last = stored[steps - 1];
        Expr gained = Expr.of(last).plus(-storage.initial().storedMwh());
        scope.cost(CostKind.END, At.day(), -storage.endValueCnyPerMwh(), gained);
        Double target = storage.targetMwh();
        if (target == null) {
            return;
        }
        Var over = scope.single(Symbol.of("over"), 0, Double.POSITIVE_INFINITY);
        Var under = scope.single(Symbol.of("under"), 0, Double.POSITIVE_INFINITY);
        scope.equal(HeatStorageRule.TARGET, At.day(), Expr.of(last).minus(over).plus(under), target);
        Expr missed = Expr.of(over).plus(under);
        scope.cost(CostKind.TARGET, At.day(), storage.targetMissCnyPerMwh(), missed);
    }

    private Map<String, Series> read(Values values) {
        Series power = Series.generate(steps, t -> values.of(out[t]) - values.of(in[t]));
        Series heat = Series.generate(steps, t -> values.of(stored[t]));
        Double target = storage.targetMwh();
        Map<String, Series> columns = new LinkedHashMap<>();
        columns.put(AssetSchedule.POWER_MW, power);
        columns.put(HeatStorageColumns.IN_MW, power.map(mw -> Math.max(0, -mw)));
        columns.put(HeatStorageColumns.OUT_MW, power.map(mw -> Math.max(0, mw)));
        columns.put(HeatStorageColumns.STORED_MWH, heat);
        columns.put(HeatStorageColumns.LOST_MWH, Series.generate(steps, t -> {
            double before = t > 0 ? heat.at(t - 1) : storage.initial().storedMwh();
            return before - heat.at(t) - scope.horizon().hours(t) * power.at(t);
        }));
        columns.put(HeatStorageColumns.ABOVE_TARGET_MWH, heat.map(mwh -> target == null ? 0 : mwh - target));
        return columns;
    }
}
