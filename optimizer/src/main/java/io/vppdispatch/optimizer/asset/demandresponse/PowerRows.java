package io.vppdispatch.optimizer.asset.demandresponse;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.DispatchScope;
import io.vppdispatch.optimizer.asset.Steps;
import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.time.Series;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much of a block is called and what comes back: D6 to D8, D11, D12, D10 by substitution.
 *
 * <p>D6 by ladder step is the tight form: at one step of time {@code q_k <= inc_k u, minimum u <= Σ q_k, q >= 0, u <= 1} is the
 * convex hull of "off" and "on within the ladder", since every vertex of it has u = 0 or u = 1.
 */
final class PowerRows {

    private final DemandResponse block;
    private final DispatchScope scope;
    private final Calls calls;
    private final Var[] u;
    private final Steps steps;
    private final Comeback comeback;
    private final Expr[] called;
    private final Expr[] back;
    private final ReserveRows reserves;

    PowerRows(DemandResponse block, Calls calls, DispatchScope scope) {
        this.block = block;
        this.calls = calls;
        this.u = calls.u();
        this.scope = scope;
        this.steps = new Steps(scope.horizon());
        this.comeback = new Comeback(block, steps);
        this.called = zeros();
        this.back = zeros();
        this.reserves = new ReserveRows(block, calls, scope);
    }

    private Expr[] zeros() {
        Expr[] zeros = new Expr[steps.count()];
        Arrays.setAll(zeros, t -> Expr.zero());
        return zeros;
    }

    void write() {
        for (int k = 0; k < block.ladder().size(); k++) {
            writeLadderStep(k);
        }
        if (block.leastMw() > 0) {
            writeMinPower();
        }
        Var award = calls.award();
        if (award != null) {
            writeAward(award);
        }
        if (block.comesBack()) {
            writeRebound();
        }
        for (int t = 0; t < steps.count(); t++) {
            Expr net = Expr.zero().plus(block.sign(), called[t]).plus(-block.sign(), back[t]);
            scope.inject(block.node(), t, net);
            scope.count(Ledger.CONSUMPTION, t, -steps.hours(t), net);
        }
        reserves.write();
    }

    /** D6: {@code q_k[t] <= inc_k u[t]}, priced at the ladder's price. */
    private void writeLadderStep(int k) {
        LadderStep step = block.ladder().get(k);
        int count = steps.count();
        Symbol symbol = Symbol.of(DemandResponseType.POWER_SYMBOL, Integer.toString(k + 1));
        Var[] q = scope.series(symbol, Series.constant(count, 0), Series.constant(count, step.powerMw()));
        for (int t = 0; t < count; t++) {
            Expr beyond = Expr.of(q[t]).plus(-step.powerMw(), u[t]);
            scope.atMost(DemandResponseRule.LADDER, At.step(t), beyond, 0);
            double cnyPerMw = step.priceCnyPerMwh() * steps.hours(t);
            scope.cost(CostKind.DEMAND_RESPONSE, At.step(t), cnyPerMw, Expr.of(q[t]));
            called[t].plus(q[t]);
        }
    }

    /** D7: {@code least u[t] <= Σ_k q_k[t]}. */
    private void writeMinPower() {
        for (int t = 0; t < steps.count(); t++) {
            Expr missing = Expr.of(block.leastMw(), u[t]).minus(called[t]);
            scope.atMost(DemandResponseRule.MIN_POWER, At.step(t), missing, 0);
        }
    }

    /** D11 and D12: {@code Σ_k q_k[t] = a u[t]} as the convex hull of that product, with D6 and D7. */
    private void writeAward(Var award) {
        double least = block.leastMw();
        double most = block.ladderMw();
        for (int t = 0; t < steps.count(); t++) {
            Expr above = Expr.zero().plus(called[t]).minus(award).plus(-least, u[t]);
            scope.atMost(DemandResponseRule.AWARD_MOST, At.step(t), above, -least);
            Expr below = Expr.of(award).minus(called[t]).plus(most, u[t]);
            scope.atMost(DemandResponseRule.AWARD_LEAST, At.step(t), below, most);
        }
    }

    /**
     * D8: {@code b[t] - Σ_s a(s,t) Σ_k q_k[s] = due[t]}; what is left after the last step has the price of the
     * end, less what was due at the beginning, which the horizon before has priced.
     */
    private void writeRebound() {
        int count = steps.count();
        Series unlimited = Series.constant(count, Double.POSITIVE_INFINITY);
        Var[] b = scope.series(Symbol.of("b"), Series.constant(count, 0), unlimited);
        Expr afterEnd = Expr.of(comeback.dueMwhAfterEnd() - comeback.dueMwh());
        for (int t = 0; t < count; t++) {
            Expr rest = Expr.of(b[t]);
            for (int s = 0; s < t; s++) {
                double mwPerMw = comeback.mwPerMw(s, t);
                if (mwPerMw > 0) {
                    rest.plus(-mwPerMw, called[s]);
                }
            }
            scope.equal(DemandResponseRule.REBOUND, At.step(t), rest, comeback.dueMw(t));
            back[t].plus(b[t]);
            afterEnd.plus(comeback.mwhPerMwAfterEnd(t), called[t]);
        }
        scope.cost(CostKind.END, At.day(), block.sign() * block.reboundEndCnyPerMwh(), afterEnd);
    }

    AssetSchedule read(Values values) {
        int count = steps.count();
        Series state = Series.generate(count, t -> values.of(u[t]));
        Series calledMw = Series.generate(count, t -> called[t].value(values));
        Series reboundMw = Series.generate(count, t -> back[t].value(values));
        boolean isShed = block.direction() == DemandResponse.Direction.SHED;
        Map<String, Series> columns = new LinkedHashMap<>();
        columns.put(
                AssetSchedule.POWER_MW,
                Series.generate(
                        count, t -> isShed ? calledMw.at(t) - reboundMw.at(t) : reboundMw.at(t) - calledMw.at(t)));
        columns.put(DemandResponseType.CALLED, state);
        columns.put(DemandResponseType.CALLED_MW, calledMw);
        columns.put(DemandResponseType.REBOUND_MW, reboundMw);
        columns.putAll(reserves.read(values));
        return new AssetSchedule(block.id(), columns);
    }
}
