package io.vppdispatch.api.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.testing.Toys;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Days of a unit that is off before the first of them, one after another. */
class YearRunTest {

    private static final double START_CNY = 1000;

    private final List<String> lines = new ArrayList<>();
    private final YearRun run = new YearRun(SolverSettings.defaults(), lines::add);

    private static DispatchProblem day(double loadMw) {
        return Toys.serve(
                new double[] {loadMw, loadMw},
                Toys.unit("coal1", 40, 100).costing(300).startCost(START_CNY).build());
    }

    private double objective(int day) {
        Measured measured = run.cells().get(day).measured();
        assertThat(measured).isNotNull();
        assertThat(measured.objective()).isNotNull();
        return measured.objective();
    }

    @Test
    void aDayBeginsWhereTheOneBeforeEnded() {
        assertThat(run.plan("one", day(60))).isTrue();
        assertThat(run.plan("two", day(60))).isTrue();
        assertThat(run.cells())
                .allMatch(Cell::isProven)
                .extracting(Cell::instance)
                .containsExactly("one", "two");
        assertThat(objective(0) - objective(1)).isCloseTo(START_CNY, within(1e-3));
        assertThat(run.daysPerMinute()).isPositive();
        assertThat(lines).hasSize(2);
    }

    @Test
    void aDayWithoutAPlanEndsTheYear() {
        assertThat(run.plan("one", day(1000).withPenalties(Penalties.HARD))).isFalse();
        assertThat(run.plan("two", day(60))).isFalse();
        assertThat(run.cells()).hasSize(1).noneMatch(Cell::isProven);
    }
}
