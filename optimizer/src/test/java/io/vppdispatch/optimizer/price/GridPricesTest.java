package io.vppdispatch.optimizer.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Row;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.network.NetworkRule;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.solver.Solvers;
import io.vppdispatch.optimizer.system.Contingency;
import io.vppdispatch.optimizer.system.Grid;
import io.vppdispatch.optimizer.system.Line;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.testing.AngleRows;
import io.vppdispatch.optimizer.testing.Meshed;
import io.vppdispatch.optimizer.testing.MeshedDays;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nodal prices, among them those of UnitCommitment.jl's fixtures {@code lmp_simple_test_1} to {@code 4} (ANL-CEEESA, commit 007de88c). */
class GridPricesTest {

    private static final double CHANGE_MW = 0.1;

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

    /** The price at A is energy; what B pays more is the 10 that one more MW of the line would save. */
    @Test
    void splitsPricesIntoEnergyAndCongestion() {
        Prices prices = Toys.optimum(pair(110, 100.0)).prices();
        assertThat(prices.energyCnyPerMwh().get("B").at(0)).isCloseTo(50, within(1e-9));
        assertThat(prices.congestionCnyPerMwh().get("B").at(0)).isCloseTo(60 - 50, within(1e-9));
        assertThat(prices.congestionCnyPerMwh().get("A").at(0)).isZero();
        assertThat(prices.limits()).hasSize(1);
        BindingLimit limit = prices.limits().get(0);
        assertThat(limit.subject()).isEqualTo("l1");
        assertThat(limit.contingency()).isNull();
        assertThat(limit.cnyPerMwh()).isCloseTo(60 - 50, within(1e-9));
    }

    /** 30 MW come from B because of the loss, and one more MW of emergency limit would save 70 - 50. */
    @Test
    void namesTheLossThatCosts() {
        Line ab = Line.of("ab", "A", "B", 0.1).withEmergencyMaxMw(Series.of(120));
        Grid grid = new Grid(
                List.of(ab, Line.of("bc", "B", "C", 0.1), Line.of("ac", "A", "C", 0.1)),
                List.of(),
                List.of(new Contingency("loss", "ac")));
        Prices prices = Toys.optimum(Meshed.triangle(grid)).prices();
        assertThat(prices.limits()).hasSize(1);
        assertThat(prices.limits().get(0).contingency()).isEqualTo("loss");
        assertThat(prices.limits().get(0).cnyPerMwh()).isCloseTo(70 - 50, within(1e-9));
    }

    /** Commitments held, cost is convex in load: the price lies between the saving of one MW less and the cost of one more. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void passFiniteDifferences(long seed) {
        DispatchProblem problem = MeshedDays.withSection(seed, 2);
        Plan plan = Toys.optimum(problem);
        Lp lp = AngleRows.of(problem);
        double cost = held(plan, lp, 0, "");
        for (Node node : problem.nodes()) {
            double price = plan.prices().cnyPerMwh().get(node.id()).at(0);
            double saving = cost - held(plan, lp, -CHANGE_MW, node.id());
            double more = held(plan, lp, CHANGE_MW, node.id()) - cost;
            assertThat(price).as(node.id()).isBetween(saving / CHANGE_MW - 1e-3, more / CHANGE_MW + 1e-3);
        }
    }

    /** Cost with the plan's commitments, all contingencies by angles, and more load in the first step. */
    private static double held(Plan plan, Lp lp, double moreMw, String node) {
        double[] lower = new double[lp.columns()];
        double[] upper = new double[lp.columns()];
        for (int j = 0; j < lower.length; j++) {
            Var var = lp.var(j);
            boolean isOn = lp.isInteger(j) && var.symbol().letter().equals("u");
            double on = isOn
                    ? Math.rint(
                            plan.schedule().asset(var.owner()).at("on", var.at().step()))
                    : 0;
            lower[j] = isOn ? on : lp.lower(j);
            upper[j] = isOn ? on : lp.upper(j);
        }
        Lp held = lp.within(lower, upper).copy();
        for (int i = 0; i < held.rows(); i++) {
            Row row = held.row(i);
            if (row.tag() == NetworkRule.BALANCE
                    && row.owner().equals(node)
                    && row.at().step() == 0) {
                held.hold(i, held.rowLower(i) + moreMw);
            }
        }
        return Solvers.named(Solvers.HIGHS).relax(held).objective();
    }
}
