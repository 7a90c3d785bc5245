package io.vppdispatch.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.testing.Toys;
import org.junit.jupiter.api.Test;

class DispatchTest {

    /** A unit on by a half is off once rounded, and 50 MW of load must be served: no program with that commitment has a solution. */
    @Test
    void aDispatchThatCannotBeSolvedKeepsThePlanFoundAndHasNoPrices() {
        DispatchProblem problem = Toys.serve(new double[] {50}, Toys.unit("coal", 0, 100, 10));
        DispatchModel model = DispatchModel.of(problem, Formulation.TIGHT);
        Lp lp = model.lp();
        double[] found = new double[lp.columns()];
        for (int j = 0; j < found.length; j++) {
            found[j] = lp.isInteger(j) ? 0.4 : Math.min(50, lp.upper(j));
        }
        Dispatch dispatch = Dispatch.of(problem, model, lp, new Values(found));
        assertThat(dispatch.prices().areKnown()).isFalse();
        assertThat(dispatch.failure()).isNotNull();
        assertThat(dispatch.fair()).isNull();
        for (int j = 0; j < found.length; j++) {
            double kept = lp.isInteger(j) ? Math.min(Math.max(0, lp.lower(j)), lp.upper(j)) : found[j];
            assertThat(dispatch.values().at(j)).isEqualTo(kept);
        }
    }

    @Test
    void aDispatchThatIsSolvedHasPrices() {
        Plan plan = Toys.optimum(Toys.serve(new double[] {50}, Toys.unit("coal", 0, 100, 10)));
        assertThat(plan.prices().areKnown()).isTrue();
        assertThat(plan.warnings()).isEmpty();
    }
}
