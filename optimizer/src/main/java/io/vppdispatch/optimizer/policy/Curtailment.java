package io.vppdispatch.optimizer.policy;

import io.vppdispatch.optimizer.lp.Expr;

/**
 * Curtailed power of one plant at one step.
 *
 * @param owner id of the plant
 * @param curtailmentClass plants of one class share curtailment in proportion to their available power
 * @param weight weight of a curtailed MWh in the objective of absorption
 * @param cnyPerMw the plant's own price of a curtailed MW over the step
 * @param curtailedMw available power less output
 */
public record Curtailment(
        String owner,
        String curtailmentClass,
        double weight,
        double cnyPerMw,
        int step,
        Expr curtailedMw,
        double availableMw) {}
