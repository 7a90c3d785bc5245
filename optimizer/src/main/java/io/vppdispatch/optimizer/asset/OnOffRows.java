package io.vppdispatch.optimizer.asset;

import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.time.Series;
import java.util.Map;

/**
 * Commitment of one machine with on, start and stop (three binaries: Morales-España, Latorre, Ramos 2013; minimum times after
 * Rajan, Takriti 2005), for kinds that have nothing of their own to add to it. What is left of a minimum time when the horizon
 * begins is held by the bounds of u.
 *
 * @param on 1 while on
 * @param start 1 in the first step on
 * @param stop 1 in the first step off
 */
public record OnOffRows(Var[] on, Var[] start, Var[] stop) {

    /** Writes logic, minimum times and the costs of starts and stops. */
    public static OnOffRows write(OnOff data, OnOffRules rules, CommitScope scope) {
        Steps steps = new Steps(scope.horizon());
        int count = steps.count();
        int held = steps.countBefore((data.wasOn() ? data.minUpHours() : data.minDownHours()) - data.hours());
        Series least = Series.generate(count, t -> data.wasOn() && t < held ? 1 : 0);
        Series most = Series.generate(count, t -> !data.wasOn() && t < held ? 0 : 1);
        Series zero = Series.constant(count, 0);
        Series one = Series.constant(count, 1);
        OnOffRows rows = new OnOffRows(
                scope.integers(Symbol.of("u"), least, most),
                scope.integers(Symbol.of("v"), zero, one),
                scope.integers(Symbol.of("w"), zero, one));
        for (int t = 0; t < count; t++) {
            rows.writeStep(data, rules, steps, t, scope);
        }
        return rows;
    }

    private void writeStep(OnOff data, OnOffRules rules, Steps steps, int t, CommitScope scope) {
        Expr change = Expr.of(on[t]).minus(start[t]).plus(stop[t]);
        if (t > 0) {
            change.minus(on[t - 1]);
        }
        scope.equal(rules.logic(), At.step(t), change, t == 0 && data.wasOn() ? 1 : 0);
        if (data.minUpHours() > 0) {
            Expr starts = sum(start, steps.windowStart(t, data.minUpHours()), t);
            scope.atMost(rules.minUp(), At.step(t), starts.minus(on[t]), 0);
        }
        if (data.minDownHours() > 0) {
            Expr stops = sum(stop, steps.windowStart(t, data.minDownHours()), t);
            scope.atMost(rules.minDown(), At.step(t), stops.plus(on[t]), 1);
        }
        scope.cost(CostKind.START, At.step(t), data.startCostCny(), Expr.of(start[t]));
        scope.cost(CostKind.STOP, At.step(t), data.stopCostCny(), Expr.of(stop[t]));
    }

    private static Expr sum(Var[] vars, int first, int last) {
        Expr sum = Expr.zero();
        for (int i = first; i <= last; i++) {
            sum.plus(vars[i]);
        }
        return sum;
    }

    /** Fills the columns of {@link OnOff}. */
    public void read(Values values, Map<String, Series> columns) {
        columns.put(OnOff.ON, Series.generate(on.length, t -> values.of(on[t])));
        columns.put(OnOff.START, Series.generate(on.length, t -> values.of(start[t])));
        columns.put(OnOff.STOP, Series.generate(on.length, t -> values.of(stop[t])));
    }
}
