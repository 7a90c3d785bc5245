package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.time.Series;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reserve of a station: {@code rg} of machines that generate, {@code rp} of machines that pump, {@code rs} of machines at
 * standstill that reach full power within the response time, MW per product, group and step. Sums are over all up products (Σ↑)
 * or all down products (Σ↓): products held at once add up.
 *
 * <ul>
 *   <li>P23, up: {@code Σ↑ rg + p <= Gmax ng}; {@code Σ↑ rp <= c}, pumps that stop or slow down; {@code Σ↑ rs <= Gmax (N - taken)} for
 *       every sum of machines that {@link IdleRows} says are not free to generate, and {@code Σ↑ rs <= Gmax N y}. Spinning products
 *       have no rs
 *   <li>P23, down: {@code Σ↓ rg <= p}, machines that lower their output or stop; {@code Σ↓ rp <= Ppump np - c} at variable speed;
 *       {@code Σ↓ rs <= Ppump (N - taken)} and {@code Σ↓ rs <= Ppump N (1 - y)}
 *   <li>P23, ramp: {@code rg <= ramp response ng} for each product, where the group has a ramp; a product without response time
 *       is bound by the ramp of one step
 * </ul>
 *
 * <p>Of bands with different limits the least counts for machines at standstill. A product is the sum of its parts; the
 * water behind it is that of {@link BackingRows}.
 */
final class ReserveRows {

    private final PumpedStorage station;
    private final Commitment commitment;
    private final DispatchScope scope;
    private final List<ReserveProduct> products;
    private final Map<String, Var[]> columns = new LinkedHashMap<>();

    ReserveRows(PumpedStorage station, Commitment commitment, DispatchScope scope) {
        this.station = station;
        this.commitment = commitment;
        this.scope = scope;
        this.products = station.holdsReserve() ? scope.reserveProducts() : List.of();
    }

    List<ReserveProduct> products() {
        return products;
    }

    /** The variables of a part, null where the group has no such part for the product. */
    Var @Nullable [] part(GroupPower power, ReserveProduct product, ReservePart part) {
        return columns.get(part.column(power.group(), product));
    }

    void write(List<GroupPower> powers) {
        for (GroupPower power : powers) {
            for (ReserveProduct product : products) {
                ReservePart.of(power.group(), product)
                        .forEach(
                                part -> columns.put(part.column(power.group(), product), series(power, product, part)));
                writeRamp(power, product);
            }
            if (!products.isEmpty()) {
                writeShares(power);
            }
        }
        for (ReserveProduct product : products) {
            for (int t = 0; t < scope.horizon().steps(); t++) {
                scope.offer(product, t, total(powers, product, t));
            }
        }
    }

    private Var[] series(GroupPower power, ReserveProduct product, ReservePart part) {
        String letter = switch (part) {
            case GENERATE -> "rg";
            case PUMP -> "rp";
            case START -> "rs";
        };
        int steps = scope.horizon().steps();
        Symbol symbol = Symbol.of(letter, power.group().id() + "." + product.id());
        return scope.series(symbol, Series.constant(steps, 0), Series.constant(steps, Double.POSITIVE_INFINITY));
    }

    private Expr total(List<GroupPower> powers, ReserveProduct product, int t) {
        Expr sum = Expr.zero();
        for (GroupPower power : powers) {
            for (ReservePart part : ReservePart.values()) {
                Var[] vars = part(power, product, part);
                if (vars != null) {
                    sum.plus(vars[t]);
                }
            }
        }
        return sum;
    }

    private void writeRamp(GroupPower power, ReserveProduct product) {
        Double ramp = power.group().rampMwPerMin();
        Var[] running = part(power, product, ReservePart.GENERATE);
        for (int t = 0; ramp != null && running != null && t < running.length; t++) {
            Double response = product.responseMinutes();
            double minutes = response == null ? scope.horizon().stepMinutes().get(t) : response;
            atMost(t, Expr.of(running[t]).plus(-ramp * minutes, power.counts().generating()[t]), 0);
        }
    }

    private void writeShares(GroupPower power) {
        double n = power.group().count();
        double start = power.least(MachineLimits::generateMaxMw);
        double pump = power.least(MachineLimits::pumpMw);
        IdleRows idle = new IdleRows(station, power.counts(), scope);
        for (int t = 0; t < scope.horizon().steps(); t++) {
            Expr headroom = power.outputMw(t).minus(power.outputMostMw(t));
            share(power, true, ReservePart.GENERATE, t, headroom, 0);
            share(power, true, ReservePart.PUMP, t, Expr.zero().minus(power.pumpMw(t)), 0);
            share(power, false, ReservePart.GENERATE, t, Expr.zero().minus(power.outputMw(t)), 0);
            share(power, false, ReservePart.PUMP, t, power.pumpMw(t).minus(power.pumpMostMw(t)), 0);
            for (Expr taken : idle.notFreeToGenerate(t)) {
                share(power, true, ReservePart.START, t, Expr.zero().plus(start, taken), start * n);
            }
            for (Expr taken : idle.notFreeToPump(t)) {
                share(power, false, ReservePart.START, t, Expr.zero().plus(pump, taken), pump * n);
            }
            Var[] mode = commitment.mode();
            if (mode != null) {
                share(power, true, ReservePart.START, t, Expr.of(-start * n, mode[t]), 0);
                share(power, false, ReservePart.START, t, Expr.of(pump * n, mode[t]), pump * n);
            }
        }
    }

    /** What a part holds for all products of a direction, with what else takes of it. */
    private void share(GroupPower power, boolean isUp, ReservePart part, int t, Expr taken, double limit) {
        Expr held = Expr.zero();
        for (ReserveProduct product : products) {
            Var[] vars = part(power, product, part);
            if (vars != null && product.isUp() == isUp) {
                held.plus(vars[t]);
            }
        }
        if (held.size() > 0) {
            atMost(t, held.plus(taken), limit);
        }
    }

    private void atMost(int t, Expr lhs, double rhs) {
        scope.atMost(PumpedStorageRule.RESERVE, At.step(t), lhs, rhs);
    }
}
