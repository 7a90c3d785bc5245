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
 * step i, at most the hold time of the product, and {@code δ(t,j)} those that fall into step j:
 *
 * <ul>
 *   <li>S10: {@code d[t] - c[t] + Σ_up r[t] <= Dmax}, MW; within the mode {@code ... <= Dmax y[t]}
 *   <li>S11: {@code c[t] - d[t] + Σ_down r[t] <= Cmax}, MW; within the mode {@code ... <= Cmax (1 - y[t])}
 *   <li>S12: {@code Σ_up h(t,i) r[t] / η_d - κ Σ_{j<=i} δ(t,j) cut[t,j] <= E[i] - min}, MWh, for every step i >= t that begins
 *       within the longest hold time, while the schedule runs on; {@code cut[t,j] <= r[t]}, {@code Σ_up cut[t,j] <= c[j]}
 *   <li>S13: {@code η_c Σ_down h(t,i) r[t] + κ Σ_{j<=i} δ(t,j) cut[t,j] <= max - E[i]}, MWh, the mirror image;
 *       {@code cut[t,j] >= r[t] - R (1 - y[j])}, R the most of r
 * </ul>
 *
 * <p>In the strict form h is the whole hold time at every step. After the horizon E counts as E[T]: the row of the last step has
 * the whole hold time. Reserve of steps before the horizon stands in the state the store begins with, so that a day cut in two
 * holds what it holds in one piece. What {@code cut} and {@code κ} are is told in {@link ReserveCall}.
 */
final class ReserveRows {

    private final Storage storage;
    private final StorageVars vars;
    private final DispatchScope scope;
    private final Steps steps;
    private final CutRows cuts;
    private final List<ReserveProduct> products;

    ReserveRows(Storage storage, StorageVars vars, DispatchScope scope) {
        this.storage = storage;
        this.vars = vars;
        this.scope = scope;
        this.steps = new Steps(scope.horizon());
        this.cuts = new CutRows(storage, vars, scope);
        this.products = storage.heldProducts(scope.reserveProducts());
    }

    /** Writes the rows. */
    List<Offer> write() {
        List<Offer> offers = products.stream().map(this::offer).toList();
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
        return new Offer(product, most, reserve);
    }

    private void writeDirection(List<Offer> all, boolean up) {
        List<Offer> offers =
                all.stream().filter(offer -> offer.product().isUp() == up).toList();
        double longestHours = HeldReserves.longestHours(storage, products, up);
        for (HeldReserves held : HeldReserves.before(storage, up)) {
            List<ReserveCall> calls = cuts.ofHeld(held, up);
            for (int i = 0; i < steps.count() && !ended(-held.agoHours(), i, longestHours); i++) {
                writeEnergy(up, i, i, calls);
            }
        }
        if (offers.isEmpty()) {
            return;
        }
        List<List<ReserveCall>> calls = cuts.ofOffers(offers, up);
        for (int t = 0; t < steps.count(); t++) {
            writePower(offers, up, t);
            for (int i = t; i < steps.count() && !ended(steps.start(t), i, longestHours); i++) {
                writeEnergy(up, t, i, calls.get(t));
            }
        }
    }

    /** True where a step begins after a hold that began at a time. */
    private boolean ended(double beginHours, int step, double holdHours) {
        return Steps.atLeast(steps.start(step) - beginHours, holdHours);
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

    private void writeEnergy(boolean up, int t, int i, List<ReserveCall> calls) {
        boolean whole = storage.strictReserveHold() || i == steps.count() - 1;
        Expr delivered = Expr.zero();
        Expr cut = Expr.zero();
        for (ReserveCall call : calls) {
            delivered.plus(call.deliveredHours(steps, i, whole), call.mw());
            call.plusCutMwh(cut, steps, i);
        }
        double lost = ReserveCall.lostPerCut(storage);
        if (up) {
            Expr drawn = Expr.zero()
                    .plus(1 / storage.dischargeEfficiency(), delivered)
                    .plus(-lost, cut)
                    .minus(vars.stored()[i]);
            scope.atMost(StorageRule.UP_ENERGY, At.step(t), drawn, -storage.minMwh());
        } else {
            Expr filled = Expr.zero()
                    .plus(storage.chargeEfficiency(), delivered)
                    .plus(lost, cut)
                    .plus(vars.stored()[i]);
            scope.atMost(StorageRule.DOWN_ENERGY, At.step(t), filled, storage.maxMwh());
        }
    }

    /** What is held for a product at every step, MW, and the most of it. */
    record Offer(ReserveProduct product, Series most, Var[] mw) {

        void read(Values values, Map<String, Series> columns) {
            Series held = Series.generate(mw.length, t -> values.of(mw[t]));
            columns.put(StorageColumns.reserve(product), held);
        }
    }
}
