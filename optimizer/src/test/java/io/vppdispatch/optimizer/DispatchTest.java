package io.vppdispatch.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.solver.OrToolsSolver;
import io.vppdispatch.optimizer.solver.ProgressListener;
import io.vppdispatch.optimizer.solver.SolverException;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.solver.Solvers;
import io.vppdispatch.optimizer.system.Objective;
import io.vppdispatch.optimizer.testing.Toys;
import java.util.concurrent.atomic.AtomicInteger;
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
        assertThat(dispatch.warning()).extracting(PlanWarning::kind).isEqualTo(PlanWarning.Kind.NO_PRICES);
        assertThat(dispatch.fair()).isNull();
        for (int j = 0; j < found.length; j++) {
            double kept = lp.isInteger(j) ? Math.min(Math.max(0, lp.lower(j)), lp.upper(j)) : found[j];
            assertThat(dispatch.values().at(j)).isEqualTo(kept);
        }
    }

    /** 30 MW of 90 MW are in excess at two plants of one class. */
    @Test
    void aMarketThatCannotBeSolvedCostsThePlanItsMarketPricesOnly() {
        DispatchProblem problem = Toys.serve(
                        new double[] {60}, Toys.unit("coal", 0, 100, 10), Toys.pv("one", 40), Toys.pv("two", 50))
                .withObjective(Objective.ABSORPTION_FIRST);
        DispatchModel model = DispatchModel.of(problem, Formulation.TIGHT);
        Lp lp = model.lp();
        Values found = Solvers.named(Solvers.HIGHS)
                .minimise(lp, SolverSettings.defaults().limits(), ProgressListener.NONE)
                .requireValues();
        Dispatch whole = Dispatch.of(problem, model, lp, found);
        AtomicInteger asked = new AtomicInteger();
        Dispatch dispatch = Dispatch.of(problem, model, lp, found, program -> {
            if (asked.incrementAndGet() == 2) {
                throw new SolverException("GLOP status ABNORMAL");
            }
            return new OrToolsSolver().dispatch(program);
        });
        assertThat(asked).hasValue(2);
        assertThat(dispatch.warning())
                .isEqualTo(new PlanWarning(PlanWarning.Kind.NO_MARKET_PRICES, "GLOP status ABNORMAL"));
        assertThat(dispatch.values().toArray()).isEqualTo(whole.values().toArray());
        assertThat(dispatch.fair()).isNotNull();
        assertThat(dispatch.prices().cnyPerMwh()).isEqualTo(whole.prices().cnyPerMwh());
        assertThat(whole.prices().hasMarket()).isTrue();
        assertThat(dispatch.prices().hasMarket()).isFalse();
        assertThat(dispatch.prices().reserveCnyPerMwh()).isEmpty();
    }

    @Test
    void aDispatchThatIsSolvedHasPrices() {
        Plan plan = Toys.optimum(Toys.serve(new double[] {50}, Toys.unit("coal", 0, 100, 10)));
        assertThat(plan.prices().areKnown()).isTrue();
        assertThat(plan.warnings()).isEmpty();
    }
}
