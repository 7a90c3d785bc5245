package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.asset.Steps;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import java.util.Map;

/**
 * Reserve of a storage: {@code r} per product and step, MW. Products of one direction that are held at once may be called at
 * once, so they add up in power and in energy. With {@code h(t,i)} the hours of delivery from the start of step t to the end of
 * step i, at most the hold time of the product:
 *
 * <ul>
 *   <li>S10: {@code d[t] - c[t] + Σ_up r[t] <= Dmax}, MW; within the mode {@code ... <= Dmax y[t]}
 *   <li>S11: {@code c[t] - d[t] + Σ_down r[t] <= Cmax}, MW; within the mode {@code ... <= Cmax (1 - y[t])}
 *   <li>S12: {@code Σ_up h(t,i) r[t] / η_d <= E[i] - min}, MWh, for every step i >= t that begins within the longest hold time,
 *       while the schedule runs on
 *   <li>S13: {@code η_c Σ_down h(t,i) r[t] <= max - E[i]}, MWh, the mirror image
 * </ul>
 *
 * <p>In the strict form h is the whole hold time at every step. After the horizon E counts as E[T]: the row of the last step has
 * the whole hold time. Reserve of steps before the horizon stands in the state the store begins with, so that a day cut in two
 * holds what it holds in one piece.
 */
final class ReserveRows {

    private final Storage storage;
    private final StorageVars vars;
    private final DispatchScope scope;
    private final Steps steps;

    ReserveRows(Storage storage, StorageVars vars, DispatchScope scope) {
        this.storage = storage;
        this.vars = vars;
        this.scope = scope;
        this.steps = new Steps(scope.horizon());
    }

    /** Writes the rows. */
    List<Offer> write() {
        List<Offer> offers = scope.reserveProducts().stream().map(this::offer).toList();
        writeDirection(offers, true);
        writeDirection(offers, false);
        return offers;
    }

    /** No more than is asked for, because what is held must be backed beyond the horizon too. */
    private Offer offer(ReserveProduct product) {
        double mostMw = storage.chargeMaxMw() + storage.dischargeMaxMw();
        int count = steps.count();
        Series most = product.requirementMw().map(mw -> Math.min(mw, mostMw));
        Var[] reserve = scope.series(Symbol.of("r", product.id()), Series.constant(count, 0), most);
        for (int t = 0; t < count; t++) {
            scope.offer(product, t, Expr.of(reserve[t]));
        }
        return new Offer(product, reserve);
    }

    private void writeDirection(List<Offer> all, boolean up) {
        List<Offer> offers =
                all.stream().filter(offer -> offer.product().isUp() == up).toList();
        double longestHours = HeldReserves.longestHours(storage, scope.reserveProducts(), up);
        for (HeldReserves held : HeldReserves.before(storage, up)) {
            for (int i = 0; i < steps.count() && !ended(-held.agoHours(), i, longestHours); i++) {
                writeEnergy(up, i, i, Expr.of(held.deliveredMwh(hoursTo(i, -held.agoHours()))));
            }
        }
        for (int t = 0; t < steps.count() && !offers.isEmpty(); t++) {
            writePower(offers, up, t);
            for (int i = t; i < steps.count() && !ended(steps.start(t), i, longestHours); i++) {
                double elapsed = hoursTo(i, steps.start(t));
                Expr delivered = Expr.zero();
                for (Offer offer : offers) {
                    double hours = Math.min(elapsed, offer.product().holdMinutes() / 60);
                    delivered.plus(hours, offer.mw()[t]);
                }
                writeEnergy(up, t, i, delivered);
            }
        }
    }

    /** True where a step begins after a hold that began at a time. */
    private boolean ended(double beginHours, int step, double holdHours) {
        return Steps.atLeast(steps.start(step) - beginHours, holdHours);
    }

    /** Hours of delivery by the end of a step; without end behind the last step and in the strict form. */
    private double hoursTo(int step, double beginHours) {
        boolean whole = storage.strictReserveHold() || step == steps.count() - 1;
        return whole ? Double.POSITIVE_INFINITY : steps.end(step) - beginHours;
    }

    private void writePower(List<Offer> offers, boolean up, int t) {
        double limit = up ? storage.dischargeMaxMw() : storage.chargeMaxMw();
        int sign = up ? 1 : -1;
        Expr power = Expr.of(sign, vars.d()[t]).plus(-sign, vars.c()[t]);
        offers.forEach(offer -> power.plus(offer.mw()[t]));
        if (storage.reserveWithinMode()) {
            power.plus(-sign * limit, vars.y()[t]);
        }
        boolean none = storage.reserveWithinMode() && up;
        scope.atMost(up ? StorageRule.UP_POWER : StorageRule.DOWN_POWER, At.step(t), power, none ? 0 : limit);
    }

    private void writeEnergy(boolean up, int t, int i, Expr deliveredMwh) {
        if (up) {
            Expr drawn = Expr.zero()
                    .plus(1 / storage.dischargeEfficiency(), deliveredMwh)
                    .minus(vars.stored()[i]);
            scope.atMost(StorageRule.UP_ENERGY, At.step(t), drawn, -storage.minMwh());
        } else {
            Expr filled =
                    Expr.zero().plus(storage.chargeEfficiency(), deliveredMwh).plus(vars.stored()[i]);
            scope.atMost(StorageRule.DOWN_ENERGY, At.step(t), filled, storage.maxMwh());
        }
    }

    /** What is held for a product at every step, MW. */
    record Offer(ReserveProduct product, Var[] mw) {

        void read(Values values, Map<String, Series> columns) {
            Series held = Series.generate(mw.length, t -> values.of(mw[t]));
            columns.put(StorageColumns.reserve(product), held);
        }
    }
}
