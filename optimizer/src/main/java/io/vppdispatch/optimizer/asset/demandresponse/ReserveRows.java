package io.vppdispatch.optimizer.asset.demandresponse;

import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.asset.Steps;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reserve that a block holds by being free to be called: D13 to D15, D16 by bounds.
 *
 * <p>A call that answers a product in step t lasts from start(t) for {@code L = max(hold, MIN)}, and GAP must lie between it and the
 * calls of the schedule. Whether one is in the way is a matter of every step i with {@code end(i) > start(t) - GAP} and
 * {@code start(i) < start(t) + L + GAP}. D13 takes as many of these steps into one row as can hold a single call by D2 and D4: called
 * in the first, or begun in one of the others.
 */
final class ReserveRows {

    private final DemandResponse block;
    private final Calls calls;
    private final DispatchScope scope;
    private final Steps steps;
    private final CallTimes times;
    private final List<ReserveProduct> products;
    private final List<Var[]> reserves = new ArrayList<>();

    ReserveRows(DemandResponse block, Calls calls, DispatchScope scope) {
        this.block = block;
        this.calls = calls;
        this.scope = scope;
        this.steps = new Steps(scope.horizon());
        this.times = new CallTimes(block, scope.horizon());
        this.products = DemandResponseColumns.held(block, scope.reserveProducts());
    }

    void write() {
        products.forEach(this::offer);
        if (products.isEmpty()) {
            return;
        }
        Expr begun = Expr.zero();
        for (int t = 0; t < steps.count(); t++) {
            begun.plus(calls.v()[t]);
            writeCall(t, begun);
            if (answers(t) > 1) {
                scope.atMost(DemandResponseRule.RESERVE_LADDER, At.step(t), all(t), block.ladderMw());
            }
        }
    }

    private void offer(ReserveProduct product) {
        int count = steps.count();
        Series most = Series.generate(count, t -> times.mayAnswer(t, product) ? block.ladderMw() : 0);
        Var[] r = scope.series(Symbol.of("r", product.id()), Series.constant(count, 0), most);
        reserves.add(r);
        for (int t = 0; t < count; t++) {
            scope.offer(product, t, Expr.of(r[t]));
            scope.cost(CostKind.DEMAND_RESPONSE, At.step(t), block.reserveCnyPerMwh() * steps.hours(t), Expr.of(r[t]));
            if (most.at(t) > 0) {
                writeIdle(t, r[t], times.answerHours(product));
            }
        }
    }

    /** D13: {@code r[t] + ladder (u[i] + Σ v) <= ladder}. */
    private void writeIdle(int t, Var r, double answerHours) {
        int i = 0;
        while (Steps.atLeast(steps.start(t) - steps.end(i), block.minGapHours())) {
            i++;
        }
        double until = steps.start(t) + answerHours;
        while (i < steps.count() && !Steps.atLeast(steps.start(i) - until, block.minGapHours())) {
            double end = steps.end(i);
            Expr called = Expr.of(calls.u()[i++]);
            boolean isSecond = true;
            while (i < steps.count()
                    && !Steps.atLeast(steps.start(i) - until, block.minGapHours())
                    && (isSecond || !Steps.atLeast(steps.start(i) - end, block.minGapHours()))) {
                called.plus(calls.v()[i++]);
                isSecond = false;
            }
            Expr inTheWay = Expr.of(r).plus(block.ladderMw(), called);
            scope.atMost(DemandResponseRule.RESERVE_IDLE, At.step(t), inTheWay, block.ladderMw());
        }
    }

    /** D14 where a product may be held at all: {@code Σ_p r_p[t] + ladder Σ_{i<=t} v[i] <= ladder (most calls - calls used)}. */
    private void writeCall(int t, Expr begun) {
        if (block.maxCalls() != null && answers(t) > 0) {
            int left = block.maxCalls() - block.initial().callsUsed();
            Expr used = all(t).plus(block.ladderMw(), begun);
            scope.atMost(DemandResponseRule.RESERVE_CALL, At.step(t), used, block.ladderMw() * left);
        }
    }

    /** How many products may be held at a step. */
    private long answers(int t) {
        return products.stream().filter(product -> times.mayAnswer(t, product)).count();
    }

    private Expr all(int t) {
        Expr sum = Expr.zero();
        reserves.forEach(r -> sum.plus(r[t]));
        return sum;
    }

    Map<String, Series> read(Values values) {
        Map<String, Series> columns = new LinkedHashMap<>();
        for (int p = 0; p < products.size(); p++) {
            Var[] r = reserves.get(p);
            columns.put(
                    DemandResponseColumns.reserve(products.get(p)),
                    Series.generate(steps.count(), t -> values.of(r[t])));
        }
        return columns;
    }
}
