package io.vppdispatch.optimizer.asset.storage;

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
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * Rows of a storage. Per step t of Δ hours: charge {@code c} and discharge {@code d} at the node, MW; stored energy {@code E} at
 * the end of the step, MWh; {@code y = 1} while discharging.
 *
 * <ul>
 *   <li>S1: {@code E[t] = (1 - σΔ) E[t-1] + Δ (η_c c[t] - d[t] / η_d)}, MWh
 *   <li>S2 (bounds): {@code min <= E[t] <= max}, MWh
 *   <li>S3: {@code c[t] + Cmax y[t] <= Cmax}, MW
 *   <li>S4: {@code d[t] - Dmax y[t] <= 0}, MW
 *   <li>S5: net power is {@code d - c}, MW. S6: with S3 and S4 the binary {@code y} excludes one of the two
 *   <li>S7: {@code Σ Δ d / η_d - (max - min) x <= max(0, N (max - min) - drawn)}, MWh, once per calendar day, with excess cycles
 *       {@code x >= 0} at their price; {@code drawn} is what the day had drawn before the horizon. An excess is priced when it
 *       happens, so a day cut in two costs what it costs in one piece
 *   <li>S8: {@code (d - c)[t] - (d - c)[t-1] - up[t] + dn[t] = 0}, MW, with {@code up} and {@code dn} at the smoothing price
 *   <li>S9: {@code E[T] - over + under = target}, MWh, with {@code over} and {@code under} at the price of a miss
 * </ul>
 *
 * <p>What is lost, {@code Δ (c - d) - (E[t] - E[t-1])}, is counted. Reserve S10 to S13 stands in {@link ReserveRows}, the
 * accounts of tenants S14 to S22 in {@link AccountRows}, least power S23 and S24 in {@link ProfileRows}.
 *
 * <p>With a profile every limit, efficiency and cost is that of the step; where it lets both happen at once S3, S4 and S6 are left
 * out; inflow joins S1 as {@code + Δ (inflow[t] - w[t])} with spill S25: {@code 0 <= w[t] <= inflow[t]} (bounds), MW; and a cyclic
 * store has {@code E[T]} for {@code E[0]}.
 *
 * <p>Source: the storage of PyPSA ("Store" with standing loss and "StorageUnit" with two efficiencies; Brown, Hörsch,
 * Schlachtberger 2018) with a binary against charging and discharging at once.
 */
final class StorageRows {

    private final Storage storage;
    private final StorageModes modes;
    private final Var[] y;
    private final DispatchScope scope;
    private final int steps;
    private final LocalDays days;
    private final Var[] c;
    private final Var[] d;
    private final Var[] stored;
    private final Var[] spill;
    private final StepValues at;

    StorageRows(Storage storage, StorageModes modes, DispatchScope scope) {
        this.storage = storage;
        this.modes = modes;
        this.y = modes.store();
        this.scope = scope;
        this.steps = scope.horizon().steps();
        this.days = new LocalDays(scope.horizon());
        this.at = new StepValues(storage);
        this.c = series("c", t -> 0, at::chargeMaxMw);
        this.d = series("d", t -> 0, at::dischargeMaxMw);
        this.stored = series("E", at::minMwh, at::maxMwh);
        this.spill = at.hasInflow() ? series("w", t -> 0, at::inflowMw) : new Var[0];
    }

    private Var[] series(String letter, IntToDoubleFunction lower, IntToDoubleFunction upper) {
        return scope.series(Symbol.of(letter), Series.generate(steps, lower), Series.generate(steps, upper));
    }

    ScheduleReader write() {
        for (int t = 0; t < steps; t++) {
            writeEnergy(t);
            writeMode(t);
            scope.inject(storage.node(), t, Expr.of(d[t]).minus(c[t]));
            double hours = scope.horizon().hours(t);
            scope.cost(CostKind.WEAR, At.step(t), at.dischargeCny(t) * hours, Expr.of(d[t]));
            scope.cost(CostKind.WEAR, At.step(t), at.chargeCny(t) * hours, Expr.of(c[t]));
            scope.cost(CostKind.VARIABLE, At.step(t), storage.holdingCnyPerMwhH() * hours, Expr.of(stored[t]));
            scope.cost(CostKind.TARIFF, At.step(t), storage.tariffCnyPerMwh() * hours, Expr.of(d[t]));
            countLoss(t, hours);
        }
        ProfileRows.write(at, modes, c, d, scope);
        writeCycles();
        writeSmoothing();
        writeEnd();
        StorageVars vars = new StorageVars(y, c, d, stored);
        List<ReserveRows.Offer> reserves = new ReserveRows(storage, vars, scope).write();
        AccountReader accounts = storage.isShared() ? new AccountRows(storage, modes, vars, scope).write() : null;
        return values -> {
            Map<String, Series> columns = read(values);
            reserves.forEach(reserve -> reserve.read(values, columns));
            if (accounts != null) {
                accounts.read(values, columns);
            }
            return new AssetSchedule(storage.id(), columns);
        };
    }

    /** What went in and neither came out nor is there any more. */
    private void countLoss(int t, double hours) {
        Expr lost = Expr.of(hours, c[t]).plus(-hours, d[t]).minus(stored[t]);
        lost.plus(before(t)).plus(hours * at.inflowMw(t));
        scope.count(Ledger.STORAGE_LOSS, t, 1, lost);
    }

    /** Stored when a step begins: at the end of the step before, of a cyclic store's last step, or given. */
    private Expr before(int t) {
        if (t > 0 || at.isCyclic()) {
            return Expr.of(stored[t > 0 ? t - 1 : steps - 1]);
        }
        return Expr.of(storage.initial().storedMwh());
    }

    private void writeEnergy(int t) {
        double hours = scope.horizon().hours(t);
        double kept = 1 - storage.standingLossPerHour() * hours;
        Expr balance = Expr.of(stored[t])
                .plus(-kept, before(t))
                .plus(-hours * at.chargeEfficiency(t), c[t])
                .plus(hours / at.dischargeEfficiency(t), d[t]);
        if (at.hasInflow()) {
            balance.plus(hours, spill[t]);
            scope.cost(CostKind.VARIABLE, At.step(t), at.spillCnyPerMwh() * hours, Expr.of(spill[t]));
        }
        scope.equal(StorageRule.ENERGY, At.step(t), balance, hours * at.inflowMw(t));
    }

    private void writeMode(int t) {
        if (at.mayBothAtOnce(t)) {
            return;
        }
        Expr charge = Expr.of(c[t]).plus(at.chargeMaxMw(t), y[t]);
        scope.atMost(StorageRule.CHARGE, At.step(t), charge, at.chargeMaxMw(t));
        Expr discharge = Expr.of(d[t]).plus(-at.dischargeMaxMw(t), y[t]);
        scope.atMost(StorageRule.DISCHARGE, At.step(t), discharge, 0);
    }

    private void writeCycles() {
        Double limit = storage.maxCyclesPerDay();
        if (limit == null) {
            return;
        }
        double usableMwh = storage.maxMwh() - storage.minMwh();
        double drawnMwh = storage.initial().drawnTodayMwh();
        int first = 0;
        while (first < steps) {
            int last = days.lastStep(first);
            Var excess = scope.single(Symbol.of("x", At.step(last).toString()), 0, Double.POSITIVE_INFINITY);
            Expr drawn = Expr.of(-usableMwh, excess);
            for (int t = first; t <= last; t++) {
                drawn.plus(scope.horizon().hours(t) / at.dischargeEfficiency(t), d[t]);
            }
            scope.atMost(StorageRule.CYCLES, At.step(last), drawn, Math.max(0, limit * usableMwh - drawnMwh));
            scope.cost(CostKind.WEAR, At.day(), storage.excessCycleCny(), Expr.of(excess));
            drawnMwh = 0;
            first = last + 1;
        }
    }

    private void writeSmoothing() {
        if (storage.smoothingCnyPerMw() == 0) {
            return;
        }
        Var[] up = series("up", t -> 0, t -> Double.POSITIVE_INFINITY);
        Var[] down = series("dn", t -> 0, t -> Double.POSITIVE_INFINITY);
        for (int t = 0; t < steps; t++) {
            Expr change = Expr.of(d[t]).minus(c[t]);
            if (t > 0) {
                change.minus(d[t - 1]).plus(c[t - 1]);
            }
            change.minus(up[t]).plus(down[t]);
            scope.equal(
                    StorageRule.SMOOTHING,
                    At.step(t),
                    change,
                    t > 0 ? 0 : storage.initial().powerMw());
            scope.cost(
                    CostKind.WEAR,
                    At.step(t),
                    storage.smoothingCnyPerMw(),
                    Expr.of(up[t]).plus(down[t]));
        }
    }

    private void writeEnd() {
        Var last = stored[steps - 1];
        Expr gained = Expr.of(last).plus(-1, before(0));
        scope.cost(CostKind.END, At.day(), -storage.endValueCnyPerMwh(), gained);
        Double target = storage.targetMwh();
        if (target == null) {
            return;
        }
        Var over = scope.single(Symbol.of("over"), 0, Double.POSITIVE_INFINITY);
        Var under = scope.single(Symbol.of("under"), 0, Double.POSITIVE_INFINITY);
        scope.equal(StorageRule.TARGET, At.day(), Expr.of(last).minus(over).plus(under), target);
        scope.cost(
                CostKind.TARGET,
                At.day(),
                storage.targetMissCnyPerMwh(),
                Expr.of(over).plus(under));
    }

    private Map<String, Series> read(Values values) {
        Double target = storage.targetMwh();
        Series power = Series.generate(steps, t -> values.of(d[t]) - values.of(c[t]));
        Map<String, Series> columns = new LinkedHashMap<>();
        columns.put(AssetSchedule.POWER_MW, power);
        columns.put(StorageColumns.CHARGE_MW, Series.generate(steps, t -> values.of(c[t])));
        columns.put(StorageColumns.DISCHARGE_MW, Series.generate(steps, t -> values.of(d[t])));
        columns.put(StorageColumns.STORED_MWH, Series.generate(steps, t -> values.of(stored[t])));
        columns.put(StorageColumns.MODE, power.map(StorageRows::mode));
        columns.put(StorageColumns.DRAWN_TODAY_MWH, drawnToday(values));
        columns.put(
                StorageColumns.CHANGE_MW,
                Series.generate(
                        steps,
                        t -> power.at(t)
                                - (t > 0 ? power.at(t - 1) : storage.initial().powerMw())));
        columns.put(
                StorageColumns.ABOVE_TARGET_MWH,
                Series.generate(steps, t -> target == null ? 0 : values.of(stored[t]) - target));
        if (at.hasInflow()) {
            columns.put(StorageColumns.SPILL_MW, Series.generate(steps, t -> values.of(spill[t])));
        }
        return columns;
    }

    private static double mode(double powerMw) {
        return Math.abs(powerMw) < StorageColumns.IDLE_MW ? 0 : Math.signum(powerMw);
    }

    private Series drawnToday(Values values) {
        double[] drawn = new double[steps];
        double sum = storage.initial().drawnTodayMwh();
        for (int t = 0; t < steps; t++) {
            sum = (days.isNewDay(t) ? 0 : sum) + scope.horizon().hours(t) * values.of(d[t]) / at.dischargeEfficiency(t);
            drawn[t] = sum;
        }
        return Series.of(drawn);
    }
}
