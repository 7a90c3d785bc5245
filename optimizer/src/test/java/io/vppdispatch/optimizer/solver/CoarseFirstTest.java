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
        private final List<Double> cutoffs = new ArrayList<>();

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
            cutoffs.add(limits.cutoff());
            return answers.remove();
        }

        @Override
        public LpResult relax(Lp lp) {
            return new HighsSolver().relax(lp);
        }
    }

    /** Counts the rows of each search. */
    private static final class Counting implements Solver {

        private final Solver solver;
        private final List<Integer> rows = new ArrayList<>();

        Counting(Solver solver) {
            this.solver = solver;
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
            rows.add(lp.rows());
            return solver.minimise(lp, limits, start, listener);
        }

        @Override
        public LpResult relax(Lp lp) {
            return solver.relax(lp);
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

    /**
     * Lean twice, then all rows, each with two searches of what is left, then the whole; 2 rows of blocks that say nothing are left
     * out and come back.
     */
    @Test
    void goesFromFewRowsToAllAndToTheWhole() {
        Lp lp = day(12, new double[] {10}, new double[] {10}, 2);
        Values all = new Values(new double[] {1, 1, 1, 0});
        MipResult low = result(MipResult.Status.OPTIMAL, all, 20, 20);
        MipResult plan = result(MipResult.Status.OPTIMAL, all, 34, 34);
        Scripted scripted = new Scripted(low, plan, plan, low, plan, plan, low, plan, plan, plan);
        MipResult found = coarse(scripted).minimise(lp, EXACT, ProgressListener.NONE);
        assertThat(found.status()).isEqualTo(MipResult.Status.OPTIMAL);
        assertThat(scripted.rows).containsExactly(1, 3, 3, 1, 3, 3, 3, 3, 3, 3);
    }

    @Test
    void aPlanThatWasFoundOutweighsAClaimThatThereIsNone() {
        Lp lp = day(12, new double[] {10}, new double[] {10}, 2);
        Values all = new Values(new double[] {1, 1, 1, 0});
        MipResult low = result(MipResult.Status.OPTIMAL, all, 20, 20);
        MipResult plan = result(MipResult.Status.OPTIMAL, all, 34, 34);
        MipResult none = result(MipResult.Status.INFEASIBLE, null, NONE, -NONE);
        MipResult found =
                coarse(new Scripted(low, plan, plan, none, none, none)).minimise(lp, EXACT, ProgressListener.NONE);
        assertThat(found.objective()).isEqualTo(34);
        assertThat(found.bound()).isEqualTo(20);
        assertThat(found.status()).isEqualTo(MipResult.Status.FEASIBLE);
    }

    /**
     * 19 MW of units of 10 MW at 10 each and of blocks at 1.05 and 1.06 a MW, which give no more than 4 each. Without that one unit and
     * 9 MW of the first block cost 10 + 9 * 1.05 = 19.45; held, that leaves nothing. Two units cost 20, within 4 % of it. Of the two
     * rows only the first is broken, but without the second one unit, 4 and 5 MW would be next.
     */
    @Test
    void decisionsThatLeaveNothingAreMadeAgainWithTheRowsOfTheConflict() {
        Lp lp = new Lp();
        Var units = lp.column("unit", Symbol.of("n"), At.day(), 0, 3, true);
        Var one = lp.column("block1", Symbol.of("p"), At.day(), 0, 15, false);
        Var other = lp.column("block2", Symbol.of("p"), At.day(), 0, 15, false);
        Var called = lp.column("block1", Symbol.of("u"), At.day(), 0, 1, true);
        lp.row(
                NetworkRule.BALANCE,
                "grid",
                At.day(),
                19,
                Expr.of(10, units).plus(one).plus(other),
                NONE);
        lp.row(NetworkRule.BALANCE, "block1", At.day(), -NONE, Expr.of(one), 4);
        lp.row(NetworkRule.BALANCE, "block2", At.day(), -NONE, Expr.of(other), 4);
        lp.cost(CostKind.FUEL, "unit", At.day(), 10, Expr.of(units));
        lp.cost(CostKind.FUEL, "block1", At.day(), 1.05, Expr.of(one));
        lp.cost(CostKind.FUEL, "block2", At.day(), 1.06, Expr.of(other));
        lp.cost(CostKind.FUEL, "block1", At.day(), 1, Expr.of(called));
        Counting counting = new Counting(new HighsSolver());

        Limits limits = SolverSettings.defaults().withGap(0.04).limits();
        MipResult near = coarse(counting).minimise(lp, limits, ProgressListener.NONE);
        assertThat(near.status()).isEqualTo(MipResult.Status.OPTIMAL);
        assertThat(near.objective()).isCloseTo(20, within(1e-6));
        assertThat(near.bound()).isCloseTo(10 + 9 * 1.05, within(1e-6));
        // Decisions, and again as they leave nothing; what these leave is whole when rounded.
        assertThat(counting.rows).containsExactly(1, 3);

        MipResult exact = coarse(new HighsSolver()).minimise(lp, EXACT, ProgressListener.NONE);
        assertThat(exact.objective()).isCloseTo(20, within(1e-6));
        assertThat(exact.bound()).isCloseTo(20, within(1e-6));
    }

    /** A plan of 34 with 10 proven, then nothing below the 34 less the gap: proven, and not completed again from what came back. */
    @Test
    void laterRoundsLookOnlyForWhatIsBetter() {
        Lp lp = day(12, new double[] {10}, new double[] {10}, 2);
        Values all = new Values(new double[] {1, 1, 1, 0});
        Limits limits = SolverSettings.defaults().withGap(0.1).limits();
        double cutoff = 34 - 0.1 * 34;
        MipResult low = result(MipResult.Status.OPTIMAL, all, 10, 10);
        MipResult plan = result(MipResult.Status.OPTIMAL, all, 34, 34);
        Scripted scripted = new Scripted(low, plan, plan, result(MipResult.Status.OPTIMAL, all, 34, cutoff));
        MipResult found = coarse(scripted).minimise(lp, limits, ProgressListener.NONE);
        assertThat(found.status()).isEqualTo(MipResult.Status.OPTIMAL);
        assertThat(found.bound()).isCloseTo(cutoff, within(1e-9));
        assertThat(scripted.cutoffs).hasSize(4).endsWith(cutoff).startsWith(NONE);
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
