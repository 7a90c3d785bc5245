package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.asset.CommitScope;
import io.vppdispatch.optimizer.asset.Steps;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import java.util.ArrayList;
import java.util.List;

/**
 * Which stop a start follows (Knueven, Ostrowski, Watson 2020, "A novel matching formulation for startup costs in unit
 * commitment"). A stop makes one later start warm, not several a part of each:
 *
 * <pre>
 * T5  s_1[t] + ... + s_k[t]  &lt;=  Σ x[i,t] over from_1 &lt;= start(t) - start(i) &lt; from_(k+1)
 *     Σ x[i,t] over t        &lt;=  w[i], 1 for the stop before the horizon
 * </pre>
 */
final class MatchingRows {

    /** Pairs beyond which the columns cost more time than they save; a unit over two days of hours has fewer. */
    private static final int MOST_PAIRS = 2000;

    private static final int BEFORE = -1;

    private final ThermalUnit unit;
    private final CommitScope scope;
    private final Steps steps;
    private final States states;

    private record Pair(int stop, int start, Var x) {}

    MatchingRows(ThermalUnit unit, CommitScope scope, States states) {
        this.unit = unit;
        this.scope = scope;
        this.steps = new Steps(scope.horizon());
        this.states = states;
    }

    /** True where there are tiers to tell apart, and not too many pairs. */
    boolean isWorthwhile() {
        if (unit.startTiers().size() < 2) {
            return false;
        }
        int pairs = 0;
        for (int t = 0; t < steps.count(); t++) {
            for (int i = BEFORE; i <= t; i++) {
                pairs += isPair(i, t) ? 1 : 0;
            }
        }
        return pairs <= MOST_PAIRS;
    }

    void write(Commitment vars) {
        List<Pair> pairs = new ArrayList<>();
        for (int t = 0; t < steps.count(); t++) {
            List<Pair> ofStart = new ArrayList<>();
            for (int i = BEFORE; i <= t; i++) {
                if (isPair(i, t)) {
                    Symbol symbol = Symbol.of("x", String.valueOf(i + 1));
                    ofStart.add(new Pair(i, t, scope.variable(symbol, At.step(t), 0, 1)));
                }
            }
            for (int k = 0; k < vars.tiers().size() - 1; k++) {
                writeTier(vars, k, t, ofStart);
            }
            pairs.addAll(ofStart);
        }
        for (int i = BEFORE; i < steps.count(); i++) {
            writeStop(vars, i, pairs);
        }
    }

    private void writeTier(Commitment vars, int tier, int t, List<Pair> pairs) {
        Expr row = Expr.zero();
        for (int k = 0; k <= tier; k++) {
            if (states.finishesStart(k, t)) {
                return;
            }
            row.plus(vars.tiers().get(k)[t]);
        }
        for (Pair pair : pairs) {
            if (!Steps.atLeast(offHours(pair.stop, t), fromOffHours(tier + 1))) {
                row.minus(pair.x);
            }
        }
        scope.atMost(ThermalRule.TIER, At.step(t), row, 0);
    }

    private void writeStop(Commitment vars, int stop, List<Pair> pairs) {
        Expr row = Expr.zero();
        pairs.stream().filter(pair -> pair.stop == stop).forEach(pair -> row.plus(pair.x));
        if (row.size() > 0 && stop == BEFORE) {
            scope.atMost(ThermalRule.TIER, At.day(), row, 1);
        } else if (row.size() > 0) {
            scope.atMost(ThermalRule.TIER, At.step(stop), row.minus(vars.stop()[stop]), 0);
        }
    }

    /** True where a start at t after a stop at i, or before the horizon, is hotter than the coldest. */
    private boolean isPair(int stop, int t) {
        if (stop == BEFORE && unit.initial().on()) {
            return false;
        }
        double offHours = offHours(stop, t);
        return Steps.atLeast(offHours, fromOffHours(0))
                && !Steps.atLeast(offHours, fromOffHours(unit.startTiers().size() - 1));
    }

    private double offHours(int stop, int t) {
        return steps.start(t) + (stop == BEFORE ? unit.initial().hours() : -steps.start(stop));
    }

    private double fromOffHours(int tier) {
        return unit.startTiers().get(tier).fromOffHours();
    }
}
