package io.vppdispatch.optimizer.asset.renewable;

import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.time.Series;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reserve of a plant that says it holds some; products held at once add up.
 *
 * <p>R3: {@code p + Σ r_up <= available}, MW over all upward products: only power that is curtailed on purpose can be given
 * back. An inverter at work is a machine that runs, so this counts for spinning products too.
 *
 * <p>R4: {@code Σ r_dn - p <= -min}, MW over all downward products: the plant can fall to what cannot be curtailed.
 */
final class ReserveRows {

    private final Renewable plant;
    private final DispatchScope scope;
    private final Map<String, Var[]> reserves = new LinkedHashMap<>();

    ReserveRows(Renewable plant, DispatchScope scope) {
        this.plant = plant;
        this.scope = scope;
    }

    ReserveRows write(Var[] power) {
        if (plant.holdsReserve()) {
            Expr[] up = offered(true);
            Expr[] down = offered(false);
            for (int t = 0; t < power.length; t++) {
                if (up[t].size() > 0) {
                    double available = plant.availableMw().at(t);
                    scope.atMost(RenewableRule.UP, At.step(t), Expr.of(power[t]).plus(up[t]), available);
                }
                if (down[t].size() > 0) {
                    scope.atMost(RenewableRule.DOWN, At.step(t), down[t].minus(power[t]), -plant.minMw(t));
                }
            }
        }
        return this;
    }

    /** Offers a variable per product of one direction; their sum by step. */
    private Expr[] offered(boolean isUp) {
        int steps = scope.horizon().steps();
        Series none = Series.constant(steps, 0);
        Series room = Series.generate(steps, t -> plant.availableMw().at(t) - plant.minMw(t));
        Expr[] sum = new Expr[steps];
        Arrays.setAll(sum, t -> Expr.zero());
        for (ReserveProduct product : scope.reserveProducts()) {
            if (product.isUp() == isUp) {
                Var[] reserve = scope.series(Symbol.of("r", product.id()), none, room);
                reserves.put(product.id(), reserve);
                for (int t = 0; t < steps; t++) {
                    sum[t].plus(reserve[t]);
                    scope.offer(product, t, Expr.of(reserve[t]));
                }
            }
        }
        return sum;
    }

    void read(Values values, Map<String, Series> columns) {
        for (ReserveProduct product : scope.reserveProducts()) {
            Var[] reserve = reserves.get(product.id());
            if (reserve != null) {
                columns.put(
                        RenewableColumns.reserve(product), Series.generate(reserve.length, t -> values.of(reserve[t])));
            }
        }
    }
}
