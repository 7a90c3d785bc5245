package io.vppdispatch.optimizer.asset;

import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Objective;
import io.vppdispatch.optimizer.system.Tag;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;

/** What an asset may say about its commitments: decided once, whatever the weather turns out to be. */
public interface CommitScope {

    Horizon horizon();

    Formulation formulation();

    /** What one more MWh may cost anywhere in the case, every price an asset names, CNY/MWh. */
    List<Double> marginalCnyPerMwh();

    /** What the plan is to be best at, and how flexibility is paid. */
    Objective objective();

    /** An integer variable per step: 0..1 for a state, 0..n for a count of machines. */
    Var[] integers(Symbol symbol, Series lower, Series upper);

    /** A continuous variable per step. */
    Var[] series(Symbol symbol, Series lower, Series upper);

    /** A continuous variable without a step: end slack, use of a budget. */
    Var single(Symbol symbol, double lower, double upper);

    /** An integer variable of one step, for what is there in a few steps only. */
    Var integer(Symbol symbol, At at, double lower, double upper);

    /** A continuous variable of one step, for what is there in a few steps only. */
    Var variable(Symbol symbol, At at, double lower, double upper);

    /** A row {@code lhs = rhs}. */
    void equal(Tag tag, At at, Expr lhs, double rhs);

    /** A row {@code lhs <= rhs}. */
    void atMost(Tag tag, At at, Expr lhs, double rhs);

    /** Adds {@code cnyPerUnit * quantity} to the cost, if the perspective of the plan counts costs of this kind. */
    void cost(CostKind kind, At at, double cnyPerUnit, Expr quantity);
}
