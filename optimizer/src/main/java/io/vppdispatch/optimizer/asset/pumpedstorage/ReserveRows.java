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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reserve of a station: {@code rg} of machines that generate, {@code rp} of machines that pump, {@code rs} of machines at
 * standstill that reach full power within the response time, MW per product, group and step. Sums are over all up products (Σ↑)
 * or all down products (Σ↓): products held at once add up.
 *
 * <ul>
 *   <li>P23, up: {@code Σ↑ rg + p <= Gmax ng}; {@code Σ↑ rp <= c}, pumps that stop or slow down
 *   <li>P23, down: {@code Σ↓ rg <= p}, machines that lower their output or stop; {@code Σ↓ rp <= Ppump np - c} at variable speed
 *   <li>P23, ramp: {@code Σ rg <= ramp τ ng} over the products of a direction that are due within τ, for each response time τ,
 *       where the group has a ramp; a product without response time is due by the end of the step
 * </ul>
 *
 * <p>What machines at standstill hold stands in {@link StandstillRows}. A product is the sum of its parts; the water behind
 * it is that of {@link BackingRows}.
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
            }
            for (int t = 0; t < scope.horizon().steps() && !products.isEmpty(); t++) {
                writeShares(power, t);
                writeRamp(power, true, t);
                writeRamp(power, false, t);
            }
            new StandstillRows(station, commitment, scope, this, power).write();
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

    private void writeShares(GroupPower power, int t) {
        Expr headroom = power.outputMw(t).minus(power.outputMostMw(t));
        share(power, true, ReservePart.GENERATE, t, headroom);
        share(power, true, ReservePart.PUMP, t, Expr.zero().minus(power.pumpMw(t)));
        share(power, false, ReservePart.GENERATE, t, Expr.zero().minus(power.outputMw(t)));
        share(power, false, ReservePart.PUMP, t, power.pumpMw(t).minus(power.pumpMostMw(t)));
    }

    private void share(GroupPower power, boolean isUp, ReservePart part, int t, Expr taken) {
        Expr held = held(power, isUp, part, t);
        if (held.size() > 0) {
            scope.atMost(PumpedStorageRule.RESERVE, At.step(t), held.plus(taken), 0);
        }
    }

    private void writeRamp(GroupPower power, boolean isUp, int t) {
        Double ramp = power.group().rampMwPerMin();
        if (ramp == null) {
            return;
        }
        List<Double> dueMinutes = products.stream()
                .filter(product -> product.isUp() == isUp)
                .map(product -> dueMinutes(product, t))
                .distinct()
                .sorted()
                .toList();
        for (double minutes : dueMinutes) {
            Expr due = sum(power, ReservePart.GENERATE, t, isUp, product -> dueMinutes(product, t) <= minutes);
            due.plus(-ramp * minutes, power.counts().generating()[t]);
            scope.atMost(PumpedStorageRule.RESERVE, At.step(t), due, 0);
        }
    }

    private double dueMinutes(ReserveProduct product, int t) {
        Double response = product.responseMinutes();
        return response == null ? scope.horizon().stepMinutes().get(t) : response;
    }

    /** What a part of a group holds for all products of a direction, MW. */
    Expr held(GroupPower power, boolean isUp, ReservePart part, int t) {
        return sum(power, part, t, isUp, product -> true);
    }

    private Expr sum(GroupPower power, ReservePart part, int t, boolean isUp, Predicate<ReserveProduct> which) {
        Expr held = Expr.zero();
        for (ReserveProduct product : products) {
            Var[] vars = part(power, product, part);
            if (vars != null && product.isUp() == isUp && which.test(product)) {
                held.plus(vars[t]);
            }
        }
        return held;
    }
}
