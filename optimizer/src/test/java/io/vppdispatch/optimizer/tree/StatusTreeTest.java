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
import io.vppdispatch.optimizer.solver.Limits;
import io.vppdispatch.optimizer.solver.LpResult;
import io.vppdispatch.optimizer.solver.MipResult;
import io.vppdispatch.optimizer.solver.Progress;
import io.vppdispatch.optimizer.solver.ProgressListener;
import io.vppdispatch.optimizer.solver.Solver;
import io.vppdispatch.optimizer.solver.SolverException;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.solver.Solvers;
import io.vppdispatch.optimizer.solver.Stop;
import io.vppdispatch.optimizer.solver.WarmLp;
import io.vppdispatch.optimizer.system.CostKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusTreeTest {

    private static final Limits EXACT = SolverSettings.defaults().withGap(0).limits();
    private final Solver highs = Solvers.named(Solvers.HIGHS);

    /** HiGHS, with the number of statuses that each of its searches leaves open. */
    private class Watched implements Solver {

        private final List<Integer> openStatuses = new ArrayList<>();

        @Override
        public String name() {
            return "watched";
        }

        @Override
        public String version() {
            return "watched 1";
        }

        @Override
        public MipResult minimise(Lp lp, Limits limits, @Nullable Values start, ProgressListener listener) {
            openStatuses.add(Machines.of(lp, SmallDay::isStatus).all().size());
            return highs.minimise(lp, limits, start, listener);
        }

        @Override
        public LpResult relax(Lp lp) {
            return highs.relax(lp);
        }

        @Override
        public @Nullable WarmLp warm(Lp lp, Stop stop) {
            return highs.warm(lp, stop);
        }
    }

    private static MipResult search(Solver solver, Lp lp, Limits limits) {
        return new StatusTree(solver, SmallDay::isStatus, 0).minimise(lp, limits, ProgressListener.NONE);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void findsAndProvesTheOptimumByItself(long seed) {
        Lp lp = SmallDay.of(seed, 3, 8);
        double optimum = highs.minimise(lp, EXACT, ProgressListener.NONE).objective();
        Watched watched = new Watched();
        MipResult found = search(watched, lp, EXACT);
        assertThat(found.status()).isEqualTo(MipResult.Status.OPTIMAL);
        assertThat(found.objective()).isCloseTo(optimum, within(1e-5));
        assertThat(found.bound()).isCloseTo(optimum, within(1e-5));
        assertThat(watched.openStatuses)
                .isNotEmpty()
                .startsWith(0)
                .allSatisfy(open -> assertThat(open).isLessThan(3 * 8));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void aBoundIsNoHigherThanTheOptimum(long seed) {
        Lp lp = SmallDay.of(seed, 4, 10);
        double optimum = highs.minimise(lp, EXACT, ProgressListener.NONE).objective();
        Limits limits = SolverSettings.defaults().withGap(0.02).limits();
        MipResult found = search(highs, lp, limits);
        assertThat(found.status()).isEqualTo(MipResult.Status.OPTIMAL);
        assertThat(found.bound()).isLessThanOrEqualTo(optimum + 1e-5);
        assertThat(found.objective()).isGreaterThanOrEqualTo(optimum - 1e-5);
        assertThat(lp.objective(found.requireValues())).isCloseTo(found.objective(), within(1e-9));
        assertThat(found.gap()).isLessThanOrEqualTo(0.02 + 1e-9);
    }

    /** Beside a cutoff nothing is proven above it, and what costs less is found. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void provesNoMoreThanItsCutoff(long seed) {
        Lp lp = SmallDay.of(seed, 4, 10);
        double optimum = highs.minimise(lp, EXACT, ProgressListener.NONE).objective();
        Limits above = EXACT.withCutoff(optimum + 0.01 * Math.abs(optimum));
        assertThat(search(highs, lp, above).objective()).isCloseTo(optimum, within(1e-5));
        Limits below = EXACT.withCutoff(optimum - 0.001 * Math.abs(optimum));
        MipResult none = search(highs, lp, below);
        assertThat(none.status()).isNotEqualTo(MipResult.Status.INFEASIBLE);
        assertThat(none.bound()).isEqualTo(below.cutoff());
        assertThat(none.isSettled(below)).isTrue();
    }

    /**
     * {@code 2 n - u + i - o = 3} at {@code 5 u + 10 i + 10 o}: the relaxation has u = 0, n = 1.5 at no cost. With u held there the least is 10;
     * with u = 1 and n = 2 it is 5.
     */
    @Test
    void whatTheRelaxationLeavesWholeIsNotHeldForGood() {
        Lp lp = new Lp();
        Var on = lp.column("unit", Symbol.of("u"), At.step(1), 0, 1, true);
        Var count = lp.column("unit", Symbol.of("n"), At.step(1), 0, 3, true);
        Var in = lp.column("unit", Symbol.of("i"), At.step(1), 0, 100, false);
        Var out = lp.column("unit", Symbol.of("o"), At.step(1), 0, 100, false);
        lp.cost(CostKind.FUEL, "unit", At.step(1), 5, Expr.of(on));
        lp.cost(CostKind.FUEL, "unit", At.step(1), 10, Expr.of(in).plus(out));
        Expr balance = Expr.zero().plus(2, count).plus(-1, on).plus(in).plus(-1, out);
        lp.row(NetworkRule.BALANCE, "unit", At.step(1), 3, balance, 3);
        MipResult found = search(highs, lp, EXACT);
        assertThat(found.objective()).isCloseTo(5, within(1e-9));
        assertThat(found.bound()).isCloseTo(5, within(1e-9));
    }

    /** The same with rows of the reservoir that only some statuses can meet, over gaps. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void noGapMakesABoundTooHigh(long seed) {
        Random random = new Random(seed);
        for (double gap : new double[] {0, 0.005, 0.05, 0.2}) {
            Lp lp = SmallDay.of(100 + seed, 2, 4).copy();
            for (int t = 1; t <= 4; t++) {
                lp.row(NetworkRule.BALANCE, "unit0", At.step(t), 0, oddOf(lp, t, random), 2.5);
            }
            double optimum = highs.minimise(lp, EXACT, ProgressListener.NONE).objective();
            MipResult found =
                    search(highs, lp, SolverSettings.defaults().withGap(gap).limits());
            assertThat(found.status()).isEqualTo(MipResult.Status.OPTIMAL);
            assertThat(found.bound()).isLessThanOrEqualTo(optimum + 1e-6 * Math.abs(optimum));
            assertThat(found.objective()).isGreaterThanOrEqualTo(optimum - 1e-6 * Math.abs(optimum));
        }
    }

    /** The pumps of a step with what its units weigh, between 0 and 2.5. */
    private static Expr oddOf(Lp lp, int step, Random random) {
        Expr sum = Expr.zero();
        for (int j = 0; j < lp.columns(); j++) {
            Var var = lp.var(j);
            if (lp.isInteger(j) && var.at().step() == step) {
                sum.plus(SmallDay.isStatus(var) ? random.nextDouble() : 1, var);
            }
        }
        return sum;
    }

    @Test
    void aSolverThatKeepsNoRelaxationSearchesTheWhole() {
        Lp lp = SmallDay.of(1, 3, 6);
        double optimum = highs.minimise(lp, EXACT, ProgressListener.NONE).objective();
        MipResult found = search(Solvers.named(Solvers.SCIP), lp, EXACT);
        assertThat(found.objective()).isCloseTo(optimum, within(1e-5));
    }

    @Test
    void manyMachinesAreSearchedAsBefore() {
        Watched watched = new Watched();
        search(watched, SmallDay.of(1, 9, 2), EXACT);
        assertThat(watched.openStatuses).containsExactly(9 * 2);
    }

    @Test
    void aRelaxationThatFailsLeavesTheSearchOfTheWhole() {
        Lp lp = SmallDay.of(1, 3, 6);
        Watched watched = new Watched() {
            @Override
            public WarmLp warm(Lp ofLp, Stop stop) {
                throw new SolverException("failed");
            }
        };
        MipResult found = search(watched, lp, EXACT);
        assertThat(found.status()).isEqualTo(MipResult.Status.OPTIMAL);
        assertThat(watched.openStatuses).containsExactly(3 * 6);
    }

    @Test
    void aProgramWithoutPlanIsSaidToHaveNone() {
        Lp lp = SmallDay.of(1, 3, 6);
        Lp none = lp.copy();
        none.row(NetworkRule.BALANCE, "pumps", At.day(), 100, Expr.of(lp.var(0)), 200);
        assertThat(search(highs, none, EXACT).status()).isEqualTo(MipResult.Status.INFEASIBLE);
    }

    @Test
    void aCancelEndsIt() {
        ProgressListener cancelled = new ProgressListener() {
            @Override
            public void onProgress(Progress progress) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        MipResult found = new StatusTree(highs, SmallDay::isStatus).minimise(SmallDay.of(1, 6, 24), EXACT, cancelled);
        assertThat(found.status()).isNotEqualTo(MipResult.Status.OPTIMAL);
        assertThat(found.stopped()).isTrue();
    }

    @Test
    void withoutTimeNothingIsProven() {
        Limits none = new Limits(0, 0, Duration.ofMillis(1), 0, 1);
        MipResult found = search(highs, SmallDay.of(2, 6, 48), none);
        assertThat(found.stopped()).isTrue();
        assertThat(found.status()).isNotEqualTo(MipResult.Status.OPTIMAL);
    }
}
