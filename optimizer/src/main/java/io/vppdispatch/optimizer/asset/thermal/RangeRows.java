package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Var;

/**
 * Limits of output that differ from step to step, reserve included; written where they are narrower than Pmin and Pmax:
 *
 * <pre>
 * T30  (least[t] - Pmin) u[t] - p'[t] + r_dn[t] &lt;= 0
 * T31  p'[t] + r[t] - (most[t] - Pmin) u[t] &lt;= 0
 * </pre>
 */
final class RangeRows {

    private final ThermalUnit unit;
    private final DispatchScope scope;
    private final Commitment on;
    private final Var[] above;
    private final ReserveRows reserve;

    RangeRows(ThermalUnit unit, DispatchScope scope, Commitment on, Var[] above, ReserveRows reserve) {
        this.unit = unit;
        this.scope = scope;
        this.on = on;
        this.above = above;
        this.reserve = reserve;
    }

    void write() {
        for (int t = 0; t < above.length; t++) {
            double leastAbove = unit.leastMw(t) - unit.minMw();
            if (leastAbove > 0) {
                Expr row = Expr.of(leastAbove, on.on()[t]).minus(above[t]).plus(reserve.downMw(t));
                scope.atMost(ThermalRule.LEAST, At.step(t), row, 0);
            }
            double mostAbove = unit.mostMw(t) - unit.minMw();
            if (mostAbove < unit.roomMw()) {
                Expr row = Expr.of(above[t]).plus(reserve.upMw(t)).plus(-mostAbove, on.on()[t]);
                scope.atMost(ThermalRule.MOST, At.step(t), row, 0);
            }
        }
    }
}
