package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.asset.CommitScope;
import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.time.Series;
import java.util.function.IntToDoubleFunction;

/**
 * Least power of a storage whose profile names one: it rests or runs at least so fast. With {@code k = 1} while charging and
 * {@code g = 1} while discharging, in the steps that have a least power:
 *
 * <ul>
 *   <li>S23: {@code Cmin[t] k[t] <= c[t] <= Cmax[t] k[t]}, MW
 *   <li>S24: {@code Dmin[t] g[t] <= d[t] <= Dmax[t] g[t]}, MW
 * </ul>
 */
final class ProfileRows {

    private ProfileRows() {}

    /** A binary in each step that has a least power; none at all where no step has one. */
    static Var[] running(String letter, IntToDoubleFunction leastMw, CommitScope scope) {
        int steps = scope.horizon().steps();
        Series most = Series.generate(steps, t -> leastMw.applyAsDouble(t) > 0 ? 1 : 0);
        return most.max() == 0 ? new Var[0] : scope.integers(Symbol.of(letter), Series.constant(steps, 0), most);
    }

    static void write(StepValues values, StorageModes modes, Var[] c, Var[] d, DispatchScope scope) {
        for (int t = 0; t < c.length; t++) {
            write(
                    StorageRule.CHARGE_LEAST,
                    t,
                    values.chargeMinMw(t),
                    values.chargeMaxMw(t),
                    modes.charging(),
                    c,
                    scope);
            write(
                    StorageRule.DISCHARGE_LEAST,
                    t,
                    values.dischargeMinMw(t),
                    values.dischargeMaxMw(t),
                    modes.discharging(),
                    d,
                    scope);
        }
    }

    private static void write(
            StorageRule rule, int t, double leastMw, double mostMw, Var[] running, Var[] flow, DispatchScope scope) {
        if (leastMw > 0) {
            scope.atMost(rule, At.step(t), Expr.of(leastMw, running[t]).minus(flow[t]), 0);
            scope.atMost(rule, At.step(t), Expr.of(flow[t]).plus(-mostMw, running[t]), 0);
        }
    }
}
