package io.vppdispatch.optimizer.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.testing.Meshed;
import io.vppdispatch.optimizer.testing.Toys;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nodal prices of UnitCommitment.jl's fixtures {@code lmp_simple_test_1} to {@code 4} (ANL-CEEESA, commit 007de88c). */
class GridPricesTest {

    private static double[] prices(DispatchProblem problem) {
        Prices prices = Toys.optimum(problem).prices();
        return problem.nodes().stream()
                .mapToDouble(node -> prices.cnyPerMwh().get(node.id()).at(0))
                .toArray();
    }

    /** Units of 50 at A and 60 at B. */
    private static DispatchProblem pair(double loadMw, Double limitMw) {
        return Meshed.problem(
                List.of("A", "B"),
                List.of(Meshed.load("B", loadMw)),
                List.of(Meshed.unit("Ga", "A", 1000, 50), Meshed.unit("Gb", "B", 1000, 60)),
                Meshed.grid(Meshed.line("l1", "A", "B", 0.05917, limitMw, 1)));
    }

    @Test
    void oneLineWithoutALimit() {
        assertThat(prices(pair(100, null))).containsExactly(new double[] {50, 50}, within(1e-9));
    }

    @Test
    void oneLineAtItsLimit() {
        assertThat(prices(pair(110, 100.0))).containsExactly(new double[] {50, 60}, within(1e-9));
    }

    @Test
    void aTriangleAtAllLimits() {
        assertThat(prices(Meshed.triangle(25.0, 25.0, 25.0))).containsExactly(new double[] {50, 70, 100}, within(1e-9));
    }

    /** One more MW at C takes two from B and one less from A over ab at its limit: 2 * 70 - 50. */
    @Test
    void aTriangleAtOneLimit() {
        assertThat(prices(Meshed.triangle(25.0, 50.0, 60.0)))
                .containsExactly(new double[] {50, 70, 2 * 70 - 50}, within(1e-9));
    }
}
