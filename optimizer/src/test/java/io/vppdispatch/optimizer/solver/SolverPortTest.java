package io.vppdispatch.optimizer.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.network.NetworkRule;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.testing.CancelAfter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every solver behind the port does when a limit or a cancel comes, on programs that none of them solves. */
class SolverPortTest {

    private static final long SEED = 7;
    private static final Duration NEVER = Duration.ofHours(1);

    static List<String> solvers() {
        return Solvers.names();
    }

    private static SolverSettings settings(Duration limit) {
        return SolverSettings.defaults().withGap(0).withTimeLimit(limit);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("solvers")
    void aTimeLimitKeepsTheBestValuesAndAProvenBound(String solver) {
        Lp lp = MarketSplit.priced(SEED);
        MipResult result = Solvers.named(solver)
                .minimise(lp, settings(Duration.ofSeconds(2)).limits(), ProgressListener.NONE);
        assertThat(result.status()).isEqualTo(MipResult.Status.FEASIBLE);
        assertThat(result.stopped()).isTrue();
        assertIsSolution(lp, result);
        assertThat(result.bound()).isLessThanOrEqualTo(MarketSplit.OPTIMUM + 1e-6);
        assertThat(result.gap()).isPositive().isEqualTo(Gap.of(result.objective(), result.bound()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("solvers")
    void aCancelKeepsTheBestValuesAndReturnsSoon(String solver) {
        Lp lp = MarketSplit.priced(SEED);
        Instant begin = Instant.now();
        MipResult result = Solvers.named(solver).minimise(lp, settings(NEVER).limits(), new CancelAfter(20));
        assertThat(Duration.between(begin, Instant.now())).isLessThan(NEVER.dividedBy(20));
        assertThat(result.status()).isEqualTo(MipResult.Status.FEASIBLE);
        assertThat(result.stopped()).isTrue();
        assertIsSolution(lp, result);
        assertThat(result.bound()).isLessThanOrEqualTo(MarketSplit.OPTIMUM + 1e-6);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("solvers")
    void aCancelBeforeAnyValuesAreFoundSaysSo(String solver) {
        MipResult result = Solvers.named(solver)
                .minimise(MarketSplit.hard(SEED), settings(NEVER).limits(), new CancelAfter(0));
        assertThat(result.status()).isEqualTo(MipResult.Status.LIMIT);
        assertThat(result.values()).isNull();
        assertThat(result.stopped()).isTrue();
        assertThat(result.objective()).isInfinite();
        assertThat(result.bound()).isLessThanOrEqualTo(MarketSplit.OPTIMUM + 1e-6);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("solvers")
    void aProgramWithoutColumnsIsFeasibleWhereEveryRowAllowsZero(String solver) {
        Lp lp = new Lp();
        lp.cost(CostKind.FUEL, "nobody", At.day(), 2, Expr.zero().plus(3));
        lp.row(NetworkRule.BALANCE, "grid", At.day(), 0, Expr.zero(), 0);
        MipResult found = Solvers.named(solver).minimise(lp, settings(NEVER).limits(), ProgressListener.NONE);
        assertThat(found.status()).isEqualTo(MipResult.Status.OPTIMAL);
        assertThat(found.objective()).isEqualTo(6);
        assertThat(Solvers.named(solver).relax(lp).objective()).isEqualTo(6);
        lp.row(NetworkRule.BALANCE, "grid", At.day(), 1, Expr.zero(), 1);
        assertThat(Solvers.named(solver)
                        .minimise(lp, settings(NEVER).limits(), ProgressListener.NONE)
                        .status())
                .isEqualTo(MipResult.Status.INFEASIBLE);
    }

    /** Two columns whose difference alone is bounded, and whose sum is to be as large as it can. */
    private static Lp endless(Lp lp, boolean isInteger) {
        Var x = lp.column("x", Symbol.of("x"), At.day(), 0, Double.POSITIVE_INFINITY, isInteger);
        Var y = lp.column("y", Symbol.of("y"), At.day(), 0, Double.POSITIVE_INFINITY, isInteger);
        lp.row(NetworkRule.BALANCE, "grid", At.day(), 0, Expr.of(x).minus(y), 0);
        lp.cost(CostKind.FUEL, "nobody", At.day(), -1, Expr.of(x).plus(y));
        return lp;
    }

    /** The same beside another column of at most 1, of which {@code least} is asked. */
    private static Lp endless(double least, boolean isInteger) {
        Lp lp = endless(new Lp(), isInteger);
        Var z = lp.column("z", Symbol.of("z"), At.day(), 0, 1, isInteger);
        lp.row(NetworkRule.RESERVE, "grid", At.day(), 3 * least, Expr.zero().plus(2, z), 3);
        return lp;
    }

    static List<Arguments> solversAndKinds() {
        return solvers().stream()
                .flatMap(solver -> Stream.of(true, false).map(isInteger -> Arguments.of(solver, isInteger)))
                .toList();
    }

    /** Presolve knows that there is no optimum, but not why. */
    @ParameterizedTest(name = "{0}, integers {1}")
    @MethodSource("solversAndKinds")
    void anUnboundedProgramIsNotInfeasible(String name, boolean isInteger) {
        Lp lp = endless(0, isInteger);
        for (Solver solver : List.of(Solvers.named(name), new KeepingBest(Solvers.named(name)))) {
            assertThatThrownBy(() -> solver.relax(lp))
                    .isNotInstanceOf(InfeasibleException.class)
                    .hasMessageContaining("unbounded");
        }
        assertThatThrownBy(
                        () -> Solvers.named(name).minimise(lp, settings(NEVER).limits(), ProgressListener.NONE))
                .isInstanceOf(SolverException.class)
                .hasMessageContaining("unbounded");
    }

    @ParameterizedTest(name = "{0}, integers {1}")
    @MethodSource("solversAndKinds")
    void anInfeasibleProgramIsNotUnbounded(String name, boolean isInteger) {
        Lp lp = endless(1, isInteger);
        MipResult found = Solvers.named(name).minimise(lp, settings(NEVER).limits(), ProgressListener.NONE);
        assertThat(found.status()).isEqualTo(MipResult.Status.INFEASIBLE);
        assertThatThrownBy(() -> Solvers.named(name).relax(lp)).isInstanceOf(InfeasibleException.class);
    }

    @Test
    void aProgramThatIsAskedForDualsIsToldFromAnInfeasibleOneToo() {
        OrToolsSolver glop = new OrToolsSolver();
        assertThatThrownBy(() -> glop.dispatch(endless(0, false), NEVER, ProgressListener.NONE))
                .isNotInstanceOf(InfeasibleException.class)
                .hasMessageContaining("unbounded");
        assertThatThrownBy(() -> glop.dispatch(endless(1, false), NEVER, ProgressListener.NONE))
                .isInstanceOf(InfeasibleException.class);
    }

    /** Which of both it is, only a search without an objective tells, and that one is as hard as any. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("solvers")
    void aLimitLeavesOpenWhyThereIsNoOptimum(String solver) {
        Lp lp = endless(MarketSplit.hard(SEED), true);
        MipResult found = Solvers.named(solver)
                .minimise(lp, settings(Duration.ofSeconds(2)).limits(), ProgressListener.NONE);
        assertIsUndecided(found);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("solvers")
    void aCancelLeavesOpenWhyThereIsNoOptimum(String solver) {
        Lp lp = endless(MarketSplit.hard(SEED), true);
        assertIsUndecided(Solvers.named(solver).minimise(lp, settings(NEVER).limits(), new CancelAfter(20)));
    }

    private static void assertIsUndecided(MipResult found) {
        assertThat(found.status()).isEqualTo(MipResult.Status.LIMIT);
        assertThat(found.values()).isNull();
        assertThat(found.stopped()).isTrue();
        assertThat(found.bound()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    /** A search for integers would not end within the hour, and a relaxation needs none. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("solvers")
    @Timeout(60)
    void aRelaxationIsAskedWithoutIntegersWhyItHasNoOptimum(String solver) {
        assertThatThrownBy(() -> Solvers.named(solver).relax(endless(MarketSplit.hard(SEED), true)))
                .isNotInstanceOf(InfeasibleException.class)
                .hasMessageContaining("unbounded");
    }

    @Test
    void highsTellsOfEveryBetterPlanWhileItSearches() {
        AtomicInteger asked = new AtomicInteger();
        double[] best = {Double.POSITIVE_INFINITY};
        MipResult result = Solvers.named(Solvers.HIGHS)
                .minimise(MarketSplit.priced(SEED), settings(NEVER).limits(), new ProgressListener() {
                    @Override
                    public void onProgress(Progress progress) {
                        assertThat(progress.incumbent()).isLessThanOrEqualTo(best[0]);
                        best[0] = progress.incumbent();
                    }

                    @Override
                    public boolean isCancelled() {
                        return asked.incrementAndGet() > 20;
                    }
                });
        assertThat(best[0]).isEqualTo(result.objective());
    }

    @ParameterizedTest
    @ValueSource(strings = {"higsh", "HiGHS", "highs "})
    void anUnknownSolverIsRefusedWithAHint(String name) {
        assertThatThrownBy(() -> Solvers.named(name))
                .hasMessageContaining("(" + name + ")")
                .hasMessageContaining(Solvers.names().toString())
                .hasMessageEndingWith("Maybe highs was meant?");
    }

    private static void assertIsSolution(Lp lp, MipResult result) {
        Values values = result.values();
        assertThat(values).isNotNull();
        assertThat(lp.objective(values)).isCloseTo(result.objective(), within(1e-6));
        for (int row = 0; row < lp.rows(); row++) {
            double sum = 0;
            for (int term = lp.firstTerm(row); term < lp.firstTerm(row + 1); term++) {
                sum += lp.termCoefficient(term) * values.at(lp.termColumn(term));
            }
            assertThat(sum).isBetween(lp.rowLower(row) - 1e-3, lp.rowUpper(row) + 1e-3);
        }
    }
}
