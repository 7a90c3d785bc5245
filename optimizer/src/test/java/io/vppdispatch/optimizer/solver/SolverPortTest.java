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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    /** Presolve knows that there is no optimum, but not why. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void highsTellsUnboundedFromInfeasible(boolean isFeasible) {
        Lp lp = new Lp();
        Var x = lp.column("x", Symbol.of("x"), At.day(), 0, Double.POSITIVE_INFINITY, true);
        Var y = lp.column("y", Symbol.of("y"), At.day(), 0, Double.POSITIVE_INFINITY, true);
        lp.row(NetworkRule.BALANCE, "grid", At.day(), 0, Expr.of(x).minus(y), 0);
        double least = isFeasible ? 0 : 1;
        Var z = lp.column("z", Symbol.of("z"), At.day(), 0, 1, true);
        lp.row(
                NetworkRule.RESERVE,
                "grid",
                At.day(),
                3 * least,
                Expr.of(x).minus(y).plus(2, z),
                3);
        lp.cost(CostKind.FUEL, "nobody", At.day(), -1, Expr.of(x).plus(y));
        Solver highs = Solvers.named(Solvers.HIGHS);
        if (isFeasible) {
            assertThatThrownBy(() -> highs.minimise(lp, settings(NEVER).limits(), ProgressListener.NONE))
                    .isInstanceOf(SolverException.class)
                    .hasMessageContaining("unbounded");
            assertThatThrownBy(() -> highs.relax(lp))
                    .isNotInstanceOf(InfeasibleException.class)
                    .hasMessageContaining("unbounded");
        } else {
            MipResult found = highs.minimise(lp, settings(NEVER).limits(), ProgressListener.NONE);
            assertThat(found.status()).isEqualTo(MipResult.Status.INFEASIBLE);
            assertThatThrownBy(() -> highs.relax(lp)).isInstanceOf(InfeasibleException.class);
        }
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
