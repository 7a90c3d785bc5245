package io.vppdispatch.optimizer;

import io.vppdispatch.optimizer.explain.Award;
import io.vppdispatch.optimizer.explain.curtailment.CurtailmentCauses;
import io.vppdispatch.optimizer.explain.curtailment.Relief;
import io.vppdispatch.optimizer.explain.marginal.MarginalStep;
import java.util.List;

/**
 * Why a plan is as it is.
 *
 * @param causes why renewable energy is curtailed
 * @param reliefs limits that would let the plan absorb more, the cheapest first
 * @param marginal who sets the price of each step; empty, as the reliefs are, where the commitments of a schedule were not recovered
 * @param awards why offers were awarded what they were; empty for a schedule that was read from a file
 */
public record Explanation(
        CurtailmentCauses causes, List<Relief> reliefs, List<MarginalStep> marginal, List<Award> awards) {

    public Explanation {
        reliefs = List.copyOf(reliefs);
        marginal = List.copyOf(marginal);
        awards = List.copyOf(awards);
    }
}
