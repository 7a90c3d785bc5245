package io.vppdispatch.optimizer.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.solver.Fixing;
import io.vppdispatch.optimizer.solver.LpResult;
import io.vppdispatch.optimizer.solver.OrToolsSolver;
import io.vppdispatch.optimizer.solver.ProgressListener;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.solver.Solvers;
import io.vppdispatch.optimizer.system.Demand;
import io.vppdispatch.optimizer.testing.Mixed;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A price is what one more MWh costs while commitments are held. */
class PricesTest {

    private static final int STEPS = 8;
    private static final double CHANGE_MW = 0.5;

    /**
     * The cost of a linear program is convex in its right-hand side, so the dual lies between the slopes to both sides however
     * long they are, and at a corner anything between them is a price.
     */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void liesBetweenTheCostOfOneMoreAndTheSavingOfOneLess(long seed) {
        DispatchProblem problem = Mixed.problem(seed, Mixed.halfHours(STEPS));
        DispatchModel model = DispatchModel.of(problem, Formulation.TIGHT);
        Values found = Objects.requireNonNull(Solvers.named(Solvers.HIGHS)
                .minimise(model.lp(), SolverSettings.defaults().withGap(0.01).limits(), ProgressListener.NONE)
                .values());
        LpResult held = new OrToolsSolver().dispatch(Fixing.all(model.lp(), found));
        Series prices = Prices.of(
                        held, held, new PriceRows(model.balanceRows(), Map.of(), List.of(), null), problem.horizon())
                .cnyPerMwh()
                .get(Toys.NODE);
        for (int t = 0; t < STEPS; t++) {
            double mwh = CHANGE_MW * problem.horizon().hours(t);
            double saving = held.objective() - cost(problem, found, t, -CHANGE_MW);
            double cost = cost(problem, found, t, CHANGE_MW) - held.objective();
            assertThat(prices.at(t)).as("step %s", t).isBetween(saving / mwh - 1e-4, cost / mwh + 1e-4);
        }
    }

    private static double cost(DispatchProblem problem, Values found, int step, double moreMw) {
        DispatchModel model = DispatchModel.of(withLoad(problem, step, moreMw), Formulation.TIGHT);
        return new OrToolsSolver().dispatch(Fixing.all(model.lp(), found)).objective();
    }

    private static DispatchProblem withLoad(DispatchProblem problem, int step, double moreMw) {
        List<Demand> demands = new ArrayList<>(problem.demands());
        Series more = Series.generate(STEPS, t -> t == step ? moreMw : 0);
        demands.add(new Demand("more", Toys.NODE, more));
        return DispatchProblem.leastCost(
                problem.horizon(), problem.nodes(), demands, problem.assets(), problem.reserves(), problem.penalties());
    }

    private static double[] prices(Plan plan) {
        return plan.prices().cnyPerMwh().get(Toys.NODE).toArray();
    }

    @Test
    void isThatOfTheDearestUnitThatRunsBelowItsMaximum() {
        Plan plan = Toys.optimum(
                Toys.serve(new double[] {50, 120, 180}, Toys.unit("cheap", 0, 100, 10), Toys.unit("dear", 0, 100, 30)));
        assertThat(prices(plan)).containsExactly(10, 30, 30);
    }

    @Test
    void doesNotDependOnTheLengthOfTheStep() {
        DispatchProblem quarters = Toys.serve(Toys.quarters(3), Series.constant(3, 50), Toys.unit("coal", 0, 100, 300));
        assertThat(prices(Toys.optimum(quarters))).containsExactly(300, 300, 300);
    }

    @Test
    void holdsTheCostOfAStartBack() {
        Plan plan = Toys.optimum(Toys.serve(
                new double[] {50},
                Toys.unit("coal", 20, 100).costing(400, 10).startCost(5000).build()));
        assertThat(plan.objective()).isCloseTo(5000 + 400 + 50 * 10, within(1e-6));
        assertThat(prices(plan)).containsExactly(10);
    }

    @Test
    void ofAStepInWhichPvIsCurtailedIsTheSavingOfCurtailment() {
        Plan plan = Toys.optimum(Toys.serve(new double[] {30}, Toys.pv("pv", 80)));
        assertThat(prices(plan)).containsExactly(0);
    }
}
