package io.vppdispatch.optimizer.asset.conversion;

import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.time.Series;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reserve of a conversion that says it holds some: upward by taking less, downward by taking more. What it gives falls or rises
 * with it, so something at the other node must buffer that; nothing here looks at how much.
 *
 * <p>CV8: {@code r_n <= ramp · response_n} (bounds), and {@code r_1 + ... + r_n <= ramp · response_n}, MW, for products of one
 * direction in order of response, n > 1: what is held at once is called at once.
 */
final class ReserveRows {

    private final Conversion conversion;
    private final DispatchScope scope;
    private final Map<String, Var[]> reserves = new LinkedHashMap<>();
    private final Expr[] up;
    private final Expr[] down;

    ReserveRows(Conversion conversion, DispatchScope scope) {
        this.conversion = conversion;
        this.scope = scope;
        this.up = new Expr[scope.horizon().steps()];
        this.down = new Expr[up.length];
        Arrays.setAll(up, t -> Expr.zero());
        Arrays.setAll(down, t -> Expr.zero());
        if (conversion.holdsReserve()) {
            scope.reserveProducts().forEach(this::offer);
            writeResponse(true);
            writeResponse(false);
        }
    }

    /** Reserve of all upward products, MW. */
    Expr upMw(int t) {
        return up[t];
    }

    /** Reserve of all downward products, MW. */
    Expr downMw(int t) {
        return down[t];
    }

    private void offer(ReserveProduct product) {
        double reach = reachMw(product);
        Series most = Series.generate(
                up.length, t -> Math.min(reach, conversion.maxMw().at(t) - conversion.minMw(t)));
        Var[] reserve = scope.series(Symbol.of("r", product.id()), Series.constant(up.length, 0), most);
        reserves.put(product.id(), reserve);
        for (int t = 0; t < up.length; t++) {
            (product.isUp() ? up : down)[t].plus(reserve[t]);
            scope.offer(product, t, Expr.of(reserve[t]));
        }
    }

    private double reachMw(ReserveProduct product) {
        Double ramp = conversion.rampMwPerMin();
        Double response = product.responseMinutes();
        return ramp == null || response == null ? Double.POSITIVE_INFINITY : ramp * response;
    }

    private void writeResponse(boolean isUp) {
        List<ReserveProduct> due = scope.reserveProducts().stream()
                .filter(product -> product.isUp() == isUp && product.responseMinutes() != null)
                .sorted(Comparator.comparingDouble(product -> Objects.requireNonNull(product.responseMinutes())))
                .toList();
        for (int n = 1; n < due.size(); n++) {
            double reach = reachMw(due.get(n));
            for (int t = 0; t < up.length && reach < conversion.maxMw().max(); t++) {
                Expr called = Expr.zero();
                for (ReserveProduct product : due.subList(0, n + 1)) {
                    called.plus(Objects.requireNonNull(reserves.get(product.id()))[t]);
                }
                scope.atMost(ConversionRule.RESPONSE, At.step(t), called, reach);
            }
        }
    }

    void read(Values values, Map<String, Series> columns) {
        for (ReserveProduct product : scope.reserveProducts()) {
            Var[] held = reserves.get(product.id());
            if (held != null) {
                columns.put(ConversionColumns.reserve(product), Series.generate(held.length, t -> values.of(held[t])));
            }
        }
    }
}
