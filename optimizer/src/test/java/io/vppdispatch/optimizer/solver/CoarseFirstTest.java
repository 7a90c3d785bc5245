package io.vppdispatch.optimizer.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.network.NetworkRule;
import io.vppdispatch.optimizer.system.CostKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoarseFirstTest {

    private static final Limits EXACT = SolverSettings.defaults().withGap(0).limits();
    private static final double NONE = Double.POSITIVE_INFINITY;

    /** Answers searches as told, relaxations as HiGHS does, and counts the rows of each search. */
    private static final class Scripted implements Solver {

        private final Queue<MipResult> answers;
        private final List<Integer> rows = new ArrayList<>();

        Scripted(MipResult... answers) {
            this.answers = new ArrayDeque<>(List.of(answers));
        }

        @Override
        public String name() {
            return "scripted";
        }

        @Override
        public String version() {
            return "scripted 1";
        }

        @Override
        public MipResult minimise(Lp lp, Limits limits, @Nullable Values start, ProgressListener listener) {
            rows.add(lp.rows());
            return answers.remove();
        }

        @Override
        public LpResult relax(Lp lp) {
            return new HighsSolver().relax(lp);
        }
    }

    private static Solver coarse(Solver solver) {
        return new CoarseFirst(solver, var -> var.owner().startsWith("unit"));
    }

    /** Units of given sizes and costs, blocks of 3 MW at 12 each that are whole too, missing load at 100; a row of a block says nothing. */
    private static Lp day(double loadMw, double[] sizesMw, double[] costs, int blocks) {
        Lp lp = new Lp();
        Expr served = Expr.zero();
        for (int j = 0; j < sizesMw.length; j++) {
            Var on = lp.column("unit" + j, Symbol.of("u"), At.day(), 0, 1, true);
            served.plus(sizesMw[j], on);
            lp.cost(CostKind.START, "unit" + j, At.day(), costs[j], Expr.of(on));
        }
        for (int j = 0; j < blocks; j++) {
            Var called = lp.column("block" + j, Symbol.of("u"), At.day(), 0, 1, true);
            served.plus(3, called);
            lp.cost(CostKind.START, "block" + j, At.day(), 12, Expr.of(called));
            lp.row(NetworkRule.BALANCE, "block" + j, At.day(), Double.NEGATIVE_INFINITY, Expr.of(called), 2);
        }
        Var missing = lp.column("grid", Symbol.of("short"), At.day(), 0, loadMw, false);
        lp.cost(CostKind.SHORTAGE, "grid", At.day(), 100, Expr.of(missing));
        lp.row(NetworkRule.BALANCE, "grid", At.day(), loadMw, served.plus(missing), NONE);
        return lp;
    }

    private static MipResult result(MipResult.Status status, @Nullable Values values, double objective, double bound) {
        return new MipResult(status, values, objective, bound, false);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void findsWhatASearchOfTheWholeFinds(long seed) {
        Random random = new Random(seed);
        double[] sizes = random.doubles(8, 5, 30).toArray();
        double[] costs = random.doubles(8, 10, 60).toArray();
        Lp lp = day(80, sizes, costs, 5);
        MipResult whole = new HighsSolver().minimise(lp, EXACT, ProgressListener.NONE);
        MipResult found = coarse(new HighsSolver()).minimise(lp, EXACT, ProgressListener.NONE);
        assertThat(found.status()).isEqualTo(MipResult.Status.OPTIMAL);
        assertThat(found.objective()).isCloseTo(whole.objective(), within(1e-6));
        assertThat(found.bound()).isCloseTo(whole.objective(), within(1e-6));
    }

    /** Lean twice, then all rows, then the whole; 2 rows of blocks that say nothing are left out and come back. */
    @Test
    void goesFromFewRowsToAllAndToTheWhole() {
        Lp lp = day(12, new double[] {10}, new double[] {10}, 2);
        Values all = new Values(new double[] {1, 1, 1, 0});
        MipResult low = result(MipResult.Status.OPTIMAL, all, 20, 20);
        MipResult plan = result(MipResult.Status.OPTIMAL, all, 34, 34);
        Scripted scripted =
                new Scripted(low, plan, low, plan, low, plan, result(MipResult.Status.OPTIMAL, all, 34, 34));
        MipResult found = coarse(scripted).minimise(lp, EXACT, ProgressListener.NONE);
        assertThat(found.status()).isEqualTo(MipResult.Status.OPTIMAL);
        assertThat(scripted.rows).containsExactly(1, 3, 1, 3, 3, 3, 3);
    }

    @Test
    void aPlanThatWasFoundOutweighsAClaimThatThereIsNone() {
        Lp lp = day(12, new double[] {10}, new double[] {10}, 2);
        Values all = new Values(new double[] {1, 1, 1, 0});
        MipResult low = result(MipResult.Status.OPTIMAL, all, 20, 20);
        MipResult plan = result(MipResult.Status.OPTIMAL, all, 34, 34);
        MipResult none = result(MipResult.Status.INFEASIBLE, null, NONE, -NONE);
        MipResult found = coarse(new Scripted(low, plan, none, none, none)).minimise(lp, EXACT, ProgressListener.NONE);
        assertThat(found.objective()).isEqualTo(34);
        assertThat(found.bound()).isEqualTo(20);
        assertThat(found.status()).isEqualTo(MipResult.Status.FEASIBLE);
    }

    @Test
    void anInfeasibleFirstSearchIsTheAnswer() {
        Lp lp = day(12, new double[] {10}, new double[] {10}, 2);
        MipResult none = result(MipResult.Status.INFEASIBLE, null, NONE, -NONE);
        Scripted scripted = new Scripted(none);
        assertThat(coarse(scripted).minimise(lp, EXACT, ProgressListener.NONE).status())
                .isEqualTo(MipResult.Status.INFEASIBLE);
    }
}
