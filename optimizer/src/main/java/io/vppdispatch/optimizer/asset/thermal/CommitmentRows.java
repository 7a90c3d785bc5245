package io.vppdispatch.optimizer.asset.thermal;

import io.vppdispatch.optimizer.asset.CommitScope;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.asset.Steps;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * When a unit is on (Morales-España, Latorre, Ramos 2013, "Tight and compact MILP formulation for the thermal unit
 * commitment problem"; minimum times after Rajan, Takriti 2005). Windows are by elapsed time, Δ the hours of a step:
 *
 * <pre>
 * T1  u[t] - u[t-1] - v[t] + w[t] = 0
 * T2  Σ v[i] over start(t) - start(i) &lt; UT, i after the last outage   &lt;=  u[t]
 * T3  Σ w[i] over start(t) - start(i) &lt; DT   &lt;=  1 - u[t]
 * T4  v[t] = Σ_k s_k[t]
 * T5  TEXTBOOK  s_k[t] &lt;= Σ w[i] over from_k &lt;= start(t) - start(i) &lt; from_(k+1)
 *     TIGHT     s_1[t] + ... + s_k[t] &lt;= Σ w[i] over from_1 &lt;= start(t) - start(i) &lt; from_(k+1)
 *     (both + 1 where the stop before the horizon is in the window; none at the end of a start in progress; TIGHT with few pairs of a
 *     stop and a start: {@link MatchingRows})
 * T12 (bounds) u = 0 in an outage, u = 1 where it must run or still has to stay on
 * </pre>
 *
 * TEXTBOOK writes T2, T3 and T5 only where their window lies within the horizon, and fixes a tier before that where the time
 * off before the horizon has passed it, as the pglib-uc model does. TIGHT writes them at every step.
 */
final class CommitmentRows {

    private final ThermalUnit unit;
    private final CommitScope scope;
    private final Steps steps;
    private final boolean isTight;
    private final States states;

    CommitmentRows(ThermalUnit unit, CommitScope scope) {
        this.unit = unit;
        this.scope = scope;
        this.steps = new Steps(scope.horizon());
        this.isTight = scope.formulation() == Formulation.TIGHT;
        this.states = new States(unit, scope.horizon());
    }

    Commitment write() {
        int count = steps.count();
        Series zero = Series.constant(count, 0);
        Series one = Series.constant(count, 1);
        Var[] on = scope.integers(
                Symbol.of("u"), Series.generate(count, states::leastOn), Series.generate(count, states::mostOn));
        Commitment vars = new Commitment(
                on, scope.integers(Symbol.of("v"), zero, one), scope.integers(Symbol.of("w"), zero, one), tiers());
        for (int t = 0; t < count; t++) {
            writeLogic(vars, t);
            writeMinimumTimes(vars, t);
            writeTierOfStart(vars, t);
            writeCosts(vars, t);
        }
        MatchingRows matching = new MatchingRows(unit, scope, states);
        if (isTight && matching.isWorthwhile()) {
            matching.write(vars);
        } else {
            writeTiers(vars);
        }
        return vars;
    }

    private List<Var[]> tiers() {
        int count = steps.count();
        List<Var[]> tiers = new ArrayList<>();
        for (int k = 0; k < unit.startTiers().size(); k++) {
            int tier = k;
            Series upper = Series.generate(count, t -> mayStart(tier, t) ? 1 : 0);
            Series lower = Series.generate(count, t -> states.finishesStart(tier, t) ? 1 : 0);
            tiers.add(scope.integers(Symbol.of("s", TierNames.of(unit, tier)), lower, upper));
        }
        return tiers;
    }

    /**
     * The path of a start lies within the horizon, unless it was in progress before, and no outage cuts it; TEXTBOOK adds its
     * fixing.
     */
    private boolean mayStart(int tier, int t) {
        if (states.finishesStart(tier, t)) {
            return true;
        }
        int path = unit.startTiers().get(tier).pathMw().size();
        return t >= path && !states.isOutBetweenSteps(t - path, t) && (isTight || !isFixedBeforeTheDay(tier, t));
    }

    private boolean isFixedBeforeTheDay(int tier, int t) {
        if (isColdest(tier) || unit.initial().on()) {
            return false;
        }
        double next = unit.startTiers().get(tier + 1).fromOffHours();
        return Steps.atLeast(steps.start(t) + unit.initial().hours(), next) && !Steps.atLeast(steps.end(t), next);
    }

    private boolean isColdest(int tier) {
        return tier == unit.startTiers().size() - 1;
    }

    private void writeLogic(Commitment vars, int t) {
        Expr change = Expr.of(vars.on()[t]).minus(vars.start()[t]).plus(vars.stop()[t]);
        double before = unit.initial().on() ? 1 : 0;
        if (t > 0) {
            change.minus(vars.on()[t - 1]);
            before = 0;
        }
        scope.equal(ThermalRule.LOGIC, At.step(t), change, before);
    }

    private void writeMinimumTimes(Commitment vars, int t) {
        if (isTight || isWhole(unit.minUpHours(), t)) {
            int first = Math.max(steps.windowStart(t, unit.minUpHours()), states.lastOut(t) + 1);
            Expr starts = sum(vars.start(), first, t);
            scope.atMost(ThermalRule.MIN_UP, At.step(t), starts.minus(vars.on()[t]), 0);
        }
        if (isTight || isWhole(unit.minDownHours(), t)) {
            Expr stops = sum(vars.stop(), steps.windowStart(t, unit.minDownHours()), t);
            scope.atMost(ThermalRule.MIN_DOWN, At.step(t), stops.plus(vars.on()[t]), 1);
        }
    }

    /** A window cut by the begin of the horizon says nothing new, unless an outage cuts the windows behind it. */
    private boolean isWhole(double windowHours, int t) {
        if (!unit.outages().isEmpty()) {
            return true;
        }
        double cut = Math.min(windowHours, scope.horizon().totalHours());
        return Steps.atLeast(steps.end(t), cut);
    }

    private void writeTierOfStart(Commitment vars, int t) {
        if (vars.tiers().isEmpty()) {
            return;
        }
        Expr all = Expr.of(vars.start()[t]);
        vars.tiers().forEach(tier -> all.minus(tier[t]));
        scope.equal(ThermalRule.ONE_TIER, At.step(t), all, 0);
    }

    private void writeTiers(Commitment vars) {
        for (int t = 0; t < steps.count(); t++) {
            for (int k = 0; k < vars.tiers().size() - 1; k++) {
                writeTier(vars, k, t);
            }
        }
    }

    /** TIGHT adds up the tiers, so that a colder one may be taken; TEXTBOOK holds each tier to its own window. */
    private void writeTier(Commitment vars, int tier, int t) {
        int hottest = isTight ? 0 : tier;
        double from = unit.startTiers().get(hottest).fromOffHours();
        double to = unit.startTiers().get(tier + 1).fromOffHours();
        if (!isTight && !Steps.atLeast(steps.end(t), to)) {
            return;
        }
        Expr row = Expr.zero();
        for (int k = hottest; k <= tier; k++) {
            if (states.finishesStart(k, t)) {
                return;
            }
            row.plus(vars.tiers().get(k)[t]);
        }
        for (int i = t; i >= 0 && !Steps.atLeast(steps.start(t) - steps.start(i), to); i--) {
            if (Steps.atLeast(steps.start(t) - steps.start(i), from)) {
                row.minus(vars.stop()[i]);
            }
        }
        scope.atMost(ThermalRule.TIER, At.step(t), row, stoppedBetween(from, to, t) ? 1 : 0);
    }

    /** True where the stop before the horizon lies this long before step t. */
    private boolean stoppedBetween(double from, double to, int t) {
        double off = steps.start(t) + unit.initial().hours();
        return !unit.initial().on() && Steps.atLeast(off, from) && !Steps.atLeast(off, to);
    }

    private void writeCosts(Commitment vars, int t) {
        for (int k = 0; k < vars.tiers().size(); k++) {
            double cost = unit.startTiers().get(k).costCny();
            scope.cost(CostKind.START, At.step(t), cost, Expr.of(vars.tiers().get(k)[t]));
        }
        scope.cost(CostKind.STOP, At.step(t), unit.stopCostCny(), Expr.of(vars.stop()[t]));
    }

    private static Expr sum(Var[] vars, int first, int last) {
        Expr sum = Expr.zero();
        for (int i = first; i <= last; i++) {
            sum.plus(vars[i]);
        }
        return sum;
    }
}
