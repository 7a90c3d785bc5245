package io.vppdispatch.optimizer.asset.demandresponse;

import io.vppdispatch.optimizer.asset.CommitScope;
import io.vppdispatch.optimizer.asset.Steps;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.time.Series;

/**
 * When a block is called: D1 to D5, and D9 by bounds.
 *
 * <p>Only u is integer. D2 and D4 are written at every step even for durations of zero, so that {@code v[t] <= u[t]} and
 * {@code w[t] <= 1 - u[t]} always hold: where u[t] = 1, w[t] = 0 and D1 gives v[t] = 1 - u[t-1]; where u[t] = 0, v[t] = 0 and
 * D1 gives w[t] = u[t-1]. Either way v and w are 0 or 1 as soon as u is.
 *
 * <p>D3 is correct: the call at t began at its latest begin s, D3 asks for a begin i in its window, and {@code i <= s}. It implies the
 * form {@code u[i] + ... + u[t] <= t - i} of a window longer than the maximum, because
 * {@code v[k] = u[k] - u[k-1] + w[k] <= 1 - u[k-1]} by D1 and D4.
 */
final class CallRows {

    private final DemandResponse block;
    private final CommitScope scope;
    private final Steps steps;
    private final Var[] u;
    private final Var[] v;
    private final Var[] w;

    CallRows(DemandResponse block, CommitScope scope) {
        this.block = block;
        this.scope = scope;
        this.steps = new Steps(scope.horizon());
        CallTimes times = new CallTimes(block, scope.horizon());
        int count = steps.count();
        Series must = Series.generate(count, t -> times.mustBeCalled(t) ? 1 : 0);
        Series may = Series.generate(count, t -> times.mayBeCalled(t) ? 1 : 0);
        Series begin = Series.generate(count, t -> times.mayBegin(t) ? 1 : 0);
        Series none = Series.constant(count, 0);
        u = scope.integers(Symbol.of("u"), must, may);
        v = scope.series(Symbol.of("v"), none, begin);
        w = scope.series(Symbol.of("w"), none, Series.constant(count, 1));
    }

    /** Writes the rows and the price of each call. */
    Calls write() {
        for (int t = 0; t < steps.count(); t++) {
            writeState(t);
            writeMinDuration(t);
            writeMaxDuration(t);
            writeMinGap(t);
            scope.cost(CostKind.DEMAND_RESPONSE, At.step(t), block.callCostCny(), Expr.of(v[t]));
        }
        if (block.maxCalls() != null) {
            int left = block.maxCalls() - block.initial().callsUsed();
            scope.atMost(DemandResponseRule.MAX_CALLS, At.day(), sum(v, 0, steps.count() - 1), left);
        }
        return new Calls(u, v, block.minimumAwardMw() == null ? null : award(block.minimumAwardMw()));
    }

    /** The award is decided with the calls; one that was made before the horizon stands. */
    private Var award(double leastMw) {
        Double made = block.initial().awardMw();
        return made == null
                ? scope.single(Symbol.of("a"), leastMw, block.ladderMw())
                : scope.single(Symbol.of("a"), made, made);
    }

    /** D1: {@code u[t] - u[t-1] = v[t] - w[t]}. */
    private void writeState(int t) {
        Expr change = Expr.of(u[t]).minus(v[t]).plus(w[t]);
        if (t > 0) {
            change.minus(u[t - 1]);
        }
        double before = t == 0 && block.initial().called() ? 1 : 0;
        scope.equal(DemandResponseRule.STATE, At.step(t), change, before);
    }

    /** D2: {@code Σ_{i<=t: start(t)-start(i) < MIN} v[i] <= u[t]}. */
    private void writeMinDuration(int t) {
        Expr begun = sum(v, steps.windowStart(t, block.minDurationHours()), t);
        scope.atMost(DemandResponseRule.MIN_DURATION, At.step(t), begun.minus(u[t]), 0);
    }

    /** D3: {@code u[t] <= Σ_{i<=t: end(t)-start(i) <= MAX} v[i]}, left out where nothing can have lasted too long. */
    private void writeMaxDuration(int t) {
        Double most = block.maxDurationHours();
        if (most == null) {
            return;
        }
        int first = t + 1;
        while (first > 0 && Steps.atLeast(most, steps.end(t) - steps.start(first - 1))) {
            first--;
        }
        DemandResponseInitial initial = block.initial();
        boolean isFree = first == 0 && (!initial.called() || Steps.atLeast(most, initial.hours() + steps.end(t)));
        if (!isFree) {
            Expr tooLong = Expr.of(u[t]).minus(sum(v, first, t));
            scope.atMost(DemandResponseRule.MAX_DURATION, At.step(t), tooLong, 0);
        }
    }

    /** D4: {@code Σ_{i<=t: start(t)-start(i) < GAP} w[i] <= 1 - u[t]}. */
    private void writeMinGap(int t) {
        Expr ended = sum(w, steps.windowStart(t, block.minGapHours()), t);
        scope.atMost(DemandResponseRule.MIN_GAP, At.step(t), ended.plus(u[t]), 1);
    }

    private static Expr sum(Var[] vars, int first, int last) {
        Expr sum = Expr.zero();
        for (int i = first; i <= last; i++) {
            sum.plus(vars[i]);
        }
        return sum;
    }
}
