package io.vppdispatch.optimizer.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.network.NetworkRule;
import io.vppdispatch.optimizer.system.CostKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeepingBestTest {

    private static final Values VALUES = new Values(new double[] {3});
    private static final MipResult SO_FAR =
            new MipResult(MipResult.Status.FEASIBLE, VALUES, 6, Double.NEGATIVE_INFINITY, true);

    /** Fails whatever it is asked. */
    private record Failing(SolverException failure) implements Solver {

        @Override
        public String name() {
            return "failing";
        }

        @Override
        public String version() {
            return "failing 1";
        }

        @Override
        public MipResult minimise(Lp lp, Limits limits, @Nullable Values start, ProgressListener listener) {
            throw failure;
        }

        @Override
        public LpResult relax(Lp lp) {
            throw failure;
        }
    }

    /** Least 2 x with x of at least {@code least} and at most 4. */
    private static Lp lp(double least) {
        Lp lp = new Lp();
        Var x = lp.column("x", Symbol.of("x"), At.day(), 0, 4, false);
        lp.row(NetworkRule.BALANCE, "grid", At.day(), least, Expr.of(x), 9);
        lp.cost(CostKind.FUEL, "x", At.day(), 2, Expr.of(x));
        return lp;
    }

    private static MipResult search(KeepingBest solver) {
        return solver.minimise(lp(1), SolverSettings.defaults().limits(), ProgressListener.NONE);
    }

    @Test
    void aSearchThatFailsKeepsItsValuesAndSaysWhy() {
        KeepingBest solver = new KeepingBest(new Failing(new SearchFailedException("numerical trouble", SO_FAR)));
        assertThat(search(solver)).isEqualTo(SO_FAR);
        assertThat(solver.searchFailures()).containsExactly("numerical trouble");
    }

    @Test
    void aSearchThatFailsWithoutValuesEndsAsAtALimit() {
        KeepingBest solver = new KeepingBest(new Failing(new SolverException("numerical trouble")));
        MipResult found = search(solver);
        assertThat(found.status()).isEqualTo(MipResult.Status.LIMIT);
        assertThat(found.values()).isNull();
        assertThat(found.stopped()).isTrue();
        assertThat(solver.searchFailures()).containsExactly("numerical trouble");
    }

    @Test
    void aRelaxationThatFailsIsSolvedByAnother() {
        KeepingBest solver = new KeepingBest(new Failing(new SolverException("numerical trouble")));
        assertThat(solver.relax(lp(1)).objective()).isEqualTo(2 * 1);
        assertThat(solver.relaxationFailures()).containsExactly("numerical trouble");
        assertThat(solver.searchFailures()).isEmpty();
        assertThatThrownBy(() -> solver.relax(lp(5))).isInstanceOf(InfeasibleException.class);
    }

    @Test
    void infeasibleIsNoFailure() {
        KeepingBest solver = new KeepingBest(new Failing(new InfeasibleException("nothing fits")));
        assertThatThrownBy(() -> solver.relax(lp(1))).hasMessage("nothing fits");
        assertThat(solver.relaxationFailures()).isEmpty();
    }
}
