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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutoffTest {

    private static final Limits EXACT = SolverSettings.defaults().withGap(0).limits();
    private static final double NONE = Double.POSITIVE_INFINITY;

    /** Least 5 + 2 x + 3 y with 7 x + 11 y >= 17 and whole x, y: 2 + 1 give 25 at 12, 0 + 2 give 22 at 11, 1 + 1 give 18 at 10. */
    private static Lp lp() {
        Lp lp = new Lp();
        Var x = lp.column("one", Symbol.of("x"), At.day(), 0, 9, true);
        Var y = lp.column("other", Symbol.of("y"), At.day(), 0, 9, true);
        lp.row(NetworkRule.BALANCE, "grid", At.day(), 17, Expr.of(7, x).plus(11, y), NONE);
        lp.cost(CostKind.FUEL, "one", At.day(), 2, Expr.of(x));
        lp.cost(CostKind.FUEL, "other", At.day(), 3, Expr.of(y).plus(5.0 / 3));
        return lp;
    }

    @ParameterizedTest(name = "plans up to {0} are worth finding")
    @ValueSource(doubles = {10.5, 100, Double.POSITIVE_INFINITY})
    void findsTheOptimumBelowTheCutoff(double cutoff) {
        MipResult found = new HighsSolver().minimise(lp(), EXACT.withCutoff(cutoff), ProgressListener.NONE);
        assertThat(found.objective()).isCloseTo(5 + 2 + 3, within(1e-6));
        assertThat(found.bound()).isCloseTo(5 + 2 + 3, within(1e-6));
    }

    @ParameterizedTest(name = "plans up to {0} are worth finding")
    @ValueSource(doubles = {9.9, 8, -3})
    void provesNoMoreThanThatNoPlanIsBelowTheCutoff(double cutoff) {
        Limits limits = EXACT.withCutoff(cutoff);
        MipResult found = new HighsSolver().minimise(lp(), limits, ProgressListener.NONE);
        assertThat(found.status()).isEqualTo(MipResult.Status.LIMIT);
        assertThat(found.values()).isNull();
        assertThat(found.bound()).isEqualTo(cutoff);
        assertThat(found.isSettled(limits)).isTrue();
    }

    /** The relaxation, 5 + 17/11 * 3 at y = 17/11, without integers. */
    @Test
    void aLinearProgramEndsAtTheCutoffToo() {
        Lp relaxed = lp().integersWhere(var -> false);
        double optimum = 5 + 17.0 / 11 * 3;
        Limits below = EXACT.withCutoff(optimum - 1);
        MipResult none = new HighsSolver().minimise(relaxed, below, ProgressListener.NONE);
        assertThat(none.bound()).isEqualTo(below.cutoff());
        Limits above = EXACT.withCutoff(optimum + 1);
        assertThat(new HighsSolver()
                        .minimise(relaxed, above, ProgressListener.NONE)
                        .objective())
                .isCloseTo(optimum, within(1e-9));
    }

    @Test
    void aProgramWithoutPlanHasNoneUnderACutoffEither() {
        Lp lp = lp();
        lp.row(NetworkRule.BALANCE, "grid", At.day(), 1000, Expr.of(lp.var(0)), NONE);
        MipResult found = new HighsSolver().minimise(lp, EXACT.withCutoff(-3), ProgressListener.NONE);
        assertThat(found.values()).isNull();
        assertThat(found.isSettled(EXACT.withCutoff(-3))).isTrue();
    }

    /** To 1 % another plan beside one of 1000 has to cost less than 990, beside one of -1000 less than -1010. */
    @Test
    void aPlanIsWorthFindingWhereItBettersAnotherByTheGap() {
        Limits limits = SolverSettings.defaults().withGap(0.01).limits();
        assertThat(limits.worthBeside(1000)).isEqualTo(1000 - 10);
        assertThat(limits.worthBeside(-1000)).isEqualTo(-1000 - 10);
        assertThat(limits.worthBeside(NONE)).isEqualTo(NONE);
        assertThat(limits.withCutoff(500).worthBeside(1000)).isEqualTo(500);
        assertThat(limits.withCutoff(500).share(0.5, 0.5).cutoff()).isEqualTo(500);
    }
}
