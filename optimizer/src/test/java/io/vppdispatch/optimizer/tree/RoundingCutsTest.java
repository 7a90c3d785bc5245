package io.vppdispatch.optimizer.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.network.NetworkRule;
import io.vppdispatch.optimizer.solver.MipResult;
import io.vppdispatch.optimizer.solver.ProgressListener;
import io.vppdispatch.optimizer.solver.Solver;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.solver.Solvers;
import io.vppdispatch.optimizer.system.CostKind;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundingCutsTest {

    private static final double OPEN = Double.POSITIVE_INFINITY;
    private final Solver highs = Solvers.named(Solvers.HIGHS);

    private static double coefficient(Cut cut, Var var) {
        for (int k = 0; k < cut.columns().length; k++) {
            if (cut.columns()[k] == var.index()) {
                return cut.coefficients()[k];
            }
        }
        return 0;
    }

    /** A surplus of 130 MW goes into pumps of 300 MW or out: n >= 1 - out / 130, where the relaxation says 130 / 300. */
    @Test
    void aSurplusTakesAWholePumpOrGoesOut() {
        Lp lp = new Lp();
        Var pumps = lp.column("pumps", Symbol.of("n"), At.step(1), 0, 4, true);
        Var out = lp.column("line", Symbol.of("ex"), At.step(1), 0, 250, false);
        lp.row(
                NetworkRule.BALANCE,
                "node",
                At.step(1),
                130,
                Expr.zero().plus(300, pumps).plus(out),
                OPEN);
        List<Cut> cuts = new RoundingCuts(lp).brokenBy(new Values(new double[] {130.0 / 300, 0}), 1e-4);
        assertThat(cuts).hasSize(1);
        assertThat(coefficient(cuts.get(0), pumps)).isCloseTo(-1, within(1e-9));
        assertThat(coefficient(cuts.get(0), out)).isCloseTo(-1.0 / 130, within(1e-9));
        assertThat(cuts.get(0).upper()).isCloseTo(-1, within(1e-8));
    }

    /**
     * A load of 130 MW and pumps of 300 MW from a unit of 200 to 400 MW, whose power stands by its status: with 400 u - t + im = 130 + 300 n and
     * t, im >= 0, the row of im >= 130 - 400 u says im >= 130 (1 - u): divided by 400, 130/400 is f, and max(0, 1 - f) / (1 - f) is 1.
     */
    @Test
    void aPowerStandsByTheStatusThatBoundsIt() {
        Lp lp = new Lp();
        Var on = lp.column("unit", Symbol.of("u"), At.step(1), 0, 1, true);
        Var power = lp.column("unit", Symbol.of("p"), At.step(1), 0, 400, false);
        Var in = lp.column("line", Symbol.of("im"), At.step(1), 0, 250, false);
        lp.row(NetworkRule.BALANCE, "unit", At.step(1), -OPEN, Expr.of(power).plus(-400, on), 0);
        lp.row(NetworkRule.BALANCE, "node", At.step(1), 130, Expr.of(power).plus(in), OPEN);
        Values relaxed = new Values(new double[] {130.0 / 400, 130, 0});
        List<Cut> cuts = new RoundingCuts(lp).brokenBy(relaxed, 1e-4);
        assertThat(cuts).hasSize(1);
        Cut cut = cuts.get(0);
        double scale = coefficient(cut, in) / -1;
        assertThat(coefficient(cut, on) / scale).isCloseTo(-130, within(1e-6));
        assertThat(coefficient(cut, power) / scale).isCloseTo(0, within(1e-6));
        assertThat(cut.upper() / scale).isCloseTo(-130, within(1e-5));
    }

    @Test
    void wholeValuesBreakNothing() {
        Lp lp = SmallDay.of(1, 3, 6);
        MipResult whole =
                highs.minimise(lp, SolverSettings.defaults().withGap(0).limits(), ProgressListener.NONE);
        assertThat(new RoundingCuts(lp).brokenBy(whole.requireValues(), 1e-6)).isEmpty();
    }

    /** Cuts raise the relaxation, and no optimum of any cost breaks one. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void cutsTakeNoWholePlan(long seed) {
        Lp lp = SmallDay.of(seed, 3, 6);
        Values relaxed = highs.relax(lp).values();
        List<Cut> cuts = new RoundingCuts(lp).brokenBy(relaxed, 1e-4);
        assertThat(cuts)
                .isNotEmpty()
                .allSatisfy(cut -> assertThat(cut.distance(relaxed)).isGreaterThanOrEqualTo(1e-4));
        Random random = new Random(seed);
        for (int k = 0; k < 10; k++) {
            Lp other = withRandomCosts(lp, random);
            MipResult plan =
                    highs.minimise(other, SolverSettings.defaults().withGap(0).limits(), ProgressListener.NONE);
            assertThat(cuts)
                    .allSatisfy(cut ->
                            assertThat(cut.distance(plan.requireValues())).isLessThan(1e-6));
        }
    }

    private static Lp withRandomCosts(Lp lp, Random random) {
        Expr cost = lp.cost(kind -> kind == CostKind.SHORTAGE);
        for (int j = 0; j < lp.columns(); j++) {
            cost.plus(200 * random.nextDouble() - 50, lp.var(j));
        }
        return lp.minimising(cost);
    }
}
