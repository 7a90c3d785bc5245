package io.vppdispatch.optimizer.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.network.NetworkRule;
import io.vppdispatch.optimizer.system.CostKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WarmLpTest {

    private static final double OPEN = Double.POSITIVE_INFINITY;
    private static final Stop NEVER = Stop.after(Duration.ofMinutes(1), ProgressListener.NONE);

    /** 10 MW from a at 2 per MW, up to 6, or from b at 5. */
    private static Lp twoPlants() {
        Lp lp = new Lp();
        Var a = lp.column("a", Symbol.of("p"), At.step(1), 0, 6, false);
        Var b = lp.column("b", Symbol.of("p"), At.step(1), 0, 20, false);
        lp.cost(CostKind.FUEL, "a", At.step(1), 2, Expr.of(a));
        lp.cost(CostKind.FUEL, "b", At.step(1), 5, Expr.of(b));
        lp.row(NetworkRule.BALANCE, "node", At.step(1), 10, Expr.of(a).plus(b), 10);
        return lp;
    }

    private static WarmLp warm() {
        return new HighsSolver().warm(twoPlants(), NEVER);
    }

    @Test
    void boundsMoveAndMoveBack() {
        try (WarmLp warm = warm()) {
            assertThat(warm.solve(OPEN)).isEqualTo(WarmLp.Status.OPTIMAL);
            assertThat(warm.objective()).isCloseTo(6 * 2 + 4 * 5, within(1e-9));
            WarmLp.Basis basis = warm.basis();
            warm.bound(0, 0, 1);
            assertThat(warm.solve(OPEN)).isEqualTo(WarmLp.Status.OPTIMAL);
            assertThat(warm.objective()).isCloseTo(1 * 2 + 9 * 5, within(1e-9));
            warm.bound(0, 0, 6);
            warm.begin(basis);
            assertThat(warm.solve(OPEN)).isEqualTo(WarmLp.Status.OPTIMAL);
            assertThat(warm.objective()).isCloseTo(6 * 2 + 4 * 5, within(1e-9));
            assertThat(warm.values().at(1)).isCloseTo(4, within(1e-9));
        }
    }

    @Test
    void rowsAreAddedAndIdleOnesTakenOut() {
        try (WarmLp warm = warm()) {
            warm.solve(OPEN);
            WarmLp.Basis before = warm.basis();
            warm.add(new int[] {0}, new double[] {1}, 100);
            warm.add(new int[] {0, 1}, new double[] {1, -1}, -2);
            warm.begin(before);
            assertThat(warm.solve(OPEN)).isEqualTo(WarmLp.Status.OPTIMAL);
            assertThat(warm.objective()).isCloseTo(4 * 2 + 6 * 5, within(1e-9));
            warm.dropIdle();
            assertThat(warm.basis().rows()).hasSize(2);
            assertThat(warm.solve(OPEN)).isEqualTo(WarmLp.Status.OPTIMAL);
            assertThat(warm.objective()).isCloseTo(4 * 2 + 6 * 5, within(1e-9));
        }
    }

    @Test
    void anOptimumAtTheCutoffIsCutOff() {
        try (WarmLp warm = warm()) {
            assertThat(warm.solve(32)).isEqualTo(WarmLp.Status.CUT_OFF);
            assertThat(warm.solve(32.1)).isEqualTo(WarmLp.Status.OPTIMAL);
            warm.bound(0, 0, 0);
            assertThat(warm.solve(32.1)).isEqualTo(WarmLp.Status.CUT_OFF);
        }
    }

    @Test
    void whatCannotBeMetIsInfeasible() {
        try (WarmLp warm = warm()) {
            warm.solve(OPEN);
            warm.bound(1, 0, 3);
            assertThat(warm.solve(OPEN)).isEqualTo(WarmLp.Status.INFEASIBLE);
            warm.bound(1, 0, 4);
            assertThat(warm.solve(OPEN)).isEqualTo(WarmLp.Status.OPTIMAL);
        }
    }
}
