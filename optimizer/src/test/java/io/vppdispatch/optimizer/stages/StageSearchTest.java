package io.vppdispatch.optimizer.stages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.solver.Limits;
import io.vppdispatch.optimizer.solver.LpResult;
import io.vppdispatch.optimizer.solver.MipResult;
import io.vppdispatch.optimizer.solver.ProgressListener;
import io.vppdispatch.optimizer.solver.Solver;
import io.vppdispatch.optimizer.solver.SolverException;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.solver.Solvers;
import io.vppdispatch.optimizer.system.Objective;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.testing.Toys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks of 80, 80 and 100 MW that run whole or not at all: their relaxation meets every load, they do not. */
class StageSearchTest {

    private static final double SHORT_CNY = 5000;
    private static final double SURPLUS_CNY = 1000;

    private static Asset block(String id, double mw, double cnyPerMwh) {
        return Toys.unit(id, mw, mw).costing(cnyPerMwh).build();
    }

    private static DispatchProblem blocks(double... load) {
        return Toys.serve(load, block("a", 80, 300), block("b", 80, 310), block("c", 100, 320))
                .withPenalties(new Penalties(SHORT_CNY, SURPLUS_CNY))
                .withObjective(Objective.ABSORPTION_FIRST);
    }

    private static Stage stage(Plan plan, int index) {
        return plan.stages().get(index);
    }

    /** For 200 MW: 160 lack 40, 180 lack 20, 260 are 60 too many, which is the least of 200000, 100000 and 60000 CNY. */
    @Test
    void violationHeldAtABoundThatNoPlanMeetsIsSearchedAlone() {
        Plan plan = Toys.optimum(blocks(200));
        double least = 60 * SURPLUS_CNY;
        assertThat(stage(plan, 0).objective()).isCloseTo(least, within(1.0));
        assertThat(stage(plan, 0).bound()).isCloseTo(least, within(1.0));
        assertThat(stage(plan, 1).objective()).isCloseTo(60, within(0.1));
        assertThat(stage(plan, 1).bound()).isCloseTo(60, within(0.1));
        assertThat(plan.objective()).isCloseTo(80 * 300 + 80 * 310 + 100 * 320 + least, within(1.0));
        assertThat(plan.isOptimal()).isTrue();
    }

    /** A second hour lacks 240 of 500 MW whatever runs, so that violation is priced; the first is as above. */
    @Test
    void pricedViolationAboveItsBoundIsSearchedAlone() {
        Plan plan = Toys.optimum(blocks(200, 500));
        double least = 60 * SURPLUS_CNY + (500 - 260) * SHORT_CNY;
        assertThat(stage(plan, 0).objective()).isCloseTo(least, within(1.0));
        assertThat(stage(plan, 0).bound()).isCloseTo(least, within(least * 1e-3));
        assertThat(stage(plan, 1).objective()).isCloseTo(60, within(0.1));
        assertThat(stage(plan, 1).bound()).isCloseTo(60, within(0.1));
        assertThat(plan.objective()).isCloseTo(2 * (80 * 300 + 80 * 310 + 100 * 320) + least, within(1.0));
        assertThat(plan.isOptimal()).isTrue();
    }

    /** 260 MW are there for 300, and 160 for 160: the bound is met, and dear block c rests in the second hour. */
    @Test
    void pricedViolationAtItsBoundIsProvenByIt() {
        Plan plan = Toys.optimum(blocks(300, 160));
        assertThat(stage(plan, 0).objective()).isCloseTo((300 - 260) * SHORT_CNY, within(1.0));
        assertThat(stage(plan, 0).bound()).isCloseTo((300 - 260) * SHORT_CNY, within(1.0));
        double fuel = 80 * 300 + 80 * 310 + 100 * 320 + 80 * 300 + 80 * 310;
        assertThat(plan.objective()).isCloseTo(fuel + 40 * SHORT_CNY, within(1.0));
        assertThat(plan.isOptimal()).isTrue();
    }

    /** A relaxation that fails once a plan is at hand costs its bound, not the plan. */
    @ParameterizedTest(name = "relaxations fail after {0}")
    @ValueSource(ints = {2, 3})
    void aRelaxationThatFailsLateKeepsThePlan(int good) {
        DispatchModel model = DispatchModel.of(blocks(200, 500), Formulation.TIGHT);
        SolverSettings settings = SolverSettings.defaults();
        StageSearch.Found found = new StageSearch(model, 0, new Failing(good), settings, ProgressListener.NONE).run();
        Values values = found.last().requireValues();
        double least = 60 * SURPLUS_CNY + (500 - 260) * SHORT_CNY;
        assertThat(model.lp().objective(values)).isCloseTo(2 * (80 * 300 + 80 * 310 + 100 * 320) + least, within(1.0));
        assertThat(found.earlier()).hasSize(2);
    }

    /** HiGHS, whose relaxations fail after some. */
    private static final class Failing implements Solver {

        private final Solver solver = Solvers.named(Solvers.HIGHS);
        private int left;

        Failing(int good) {
            this.left = good;
        }

        @Override
        public String name() {
            return solver.name();
        }

        @Override
        public String version() {
            return solver.version();
        }

        @Override
        public MipResult minimise(Lp lp, Limits limits, @Nullable Values start, ProgressListener listener) {
            return solver.minimise(lp, limits, start, listener);
        }

        @Override
        public LpResult relax(Lp lp) {
            if (left-- <= 0) {
                throw new SolverException("out of order");
            }
            return solver.relax(lp);
        }
    }
}
