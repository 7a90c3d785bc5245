package io.vppdispatch.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.solver.Solvers;
import io.vppdispatch.optimizer.stages.Stage;
import io.vppdispatch.optimizer.system.Objective;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.testing.MeshedDays;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The textbook finds the optima of plans, stage by stage. */
class BaselineTest {

    static final List<String> SOLVERS = Solvers.names();

    private static final SolverSettings EXACT = SolverSettings.defaults().withGap(0);

    private static Asset block(String id, double mw, double cnyPerMwh) {
        return Toys.unit(id, mw, mw).costing(cnyPerMwh).build();
    }

    /** Blocks that run whole or not at all, for a load none of their sums meets, and sun that finds no room in the second hour. */
    private static DispatchProblem blocks() {
        return Toys.serve(
                        new double[] {200, 60, 500},
                        block("a", 80, 300),
                        block("b", 80, 310),
                        block("c", 100, 320),
                        Toys.pv("pv", 0, 90, 30))
                .withPenalties(new Penalties(5000.0, 1000.0));
    }

    private static void assertSameStages(DispatchProblem problem, String solver) {
        Baseline baseline = Baseline.search(problem, EXACT.withSolver(solver));
        Plan plan = Toys.optimum(problem);
        assertThat(baseline.isProven()).isTrue();
        for (Stage stage : baseline.stages()) {
            Stage same = plan.stages().stream()
                    .filter(one -> one.name().equals(stage.name()))
                    .findFirst()
                    .orElseThrow();
            double exact = stage.accepted() + same.accepted() + 1e-6 * Math.abs(same.objective());
            assertThat(stage.objective()).as(stage.name()).isCloseTo(same.objective(), within(exact));
        }
    }

    @ParameterizedTest
    @FieldSource("SOLVERS")
    void findsTheStagesOfAbsorptionFirst(String solver) {
        DispatchProblem problem = blocks().withObjective(Objective.ABSORPTION_FIRST);
        assertSameStages(problem, solver);
        assertThat(Baseline.search(problem, EXACT.withSolver(solver)).stages())
                .extracting(Stage::name)
                .containsExactly(Stage.VIOLATION, Stage.ABSORPTION, Stage.LEAST_COST);
    }

    @ParameterizedTest
    @FieldSource("SOLVERS")
    void findsLeastCost(String solver) {
        assertSameStages(blocks(), solver);
        assertThat(Baseline.search(blocks(), EXACT.withSolver(solver)).stages()).hasSize(1);
    }

    @Test
    void keepsTheRowsThatAreAddedWhereTheyMatter() {
        assertSameStages(MeshedDays.problem(1, 3), Solvers.HIGHS);
    }

    @Test
    void aDayWithoutAPlanHasNoStages() {
        DispatchProblem impossible = Toys.serve(Toys.hours(1), Series.constant(1, 100), block("a", 80, 300));
        Baseline baseline = Baseline.search(impossible.withPenalties(Penalties.HARD), EXACT);
        assertThat(baseline.stages()).isEmpty();
        assertThat(baseline.isProven()).isFalse();
    }
}
