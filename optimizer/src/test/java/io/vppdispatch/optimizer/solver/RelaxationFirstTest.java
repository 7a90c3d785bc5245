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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelaxationFirstTest {

    private static final Limits EXACT = SolverSettings.defaults().withGap(0).limits();

    /** Remembers how many integers were free in each search, and what it began from. */
    private static final class Watched implements Solver {

        private final Solver solver = new HighsSolver();
        private final List<Integer> freeIntegers = new ArrayList<>();
        private final List<Boolean> hadStart = new ArrayList<>();

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
            int free = 0;
            for (int j = 0; j < lp.columns(); j++) {
                free += lp.isInteger(j) && lp.lower(j) < lp.upper(j) ? 1 : 0;
            }
            freeIntegers.add(free);
            hadStart.add(start != null);
            return solver.minimise(lp, limits, start, listener);
        }

        @Override
        public LpResult relax(Lp lp) {
            return solver.relax(lp);
        }
    }

    /** Units of given sizes, costs per MW falling and then a fixed cost each, that serve a load; what is missing costs 100. */
    private static Lp units(double loadMw, double[] sizesMw, double[] costs) {
        Lp lp = new Lp();
        Expr served = Expr.zero();
        for (int j = 0; j < sizesMw.length; j++) {
            Var on = lp.column("unit" + j, Symbol.of("u"), At.day(), 0, 1, true);
            served.plus(sizesMw[j], on);
            lp.cost(CostKind.START, "unit" + j, At.day(), costs[j], Expr.of(on));
        }
        Var missing = lp.column("grid", Symbol.of("short"), At.day(), 0, loadMw, false);
        lp.cost(CostKind.SHORTAGE, "grid", At.day(), 100, Expr.of(missing));
        lp.row(NetworkRule.BALANCE, "grid", At.day(), loadMw, served.plus(missing), Double.POSITIVE_INFINITY);
        return lp;
    }

    /** 10 MW at 10 and 20 MW at 40 serve 10 MW: the relaxation starts the first alone, whole. */
    @Test
    void aWholeRelaxationIsThePlan() {
        Watched watched = new Watched();
        Lp lp = units(10, new double[] {10, 20}, new double[] {10, 40});
        MipResult found = new RelaxationFirst(watched, 0).minimise(lp, EXACT, ProgressListener.NONE);
        assertThat(found.status()).isEqualTo(MipResult.Status.OPTIMAL);
        assertThat(found.objective()).isCloseTo(10, within(1e-9));
        assertThat(found.bound()).isCloseTo(10, within(1e-9));
        assertThat(watched.freeIntegers).containsExactly(0);
    }

    /**
     * 12 MW: the relaxation starts the first (10 MW at 10) and a tenth of the second (20 MW at 40), 14 in all; held so, the second
     * is started for 40 or 2 MW are missing for 200: 50. The third (12 MW at 30) alone costs 30, which only the whole finds.
     */
    @Test
    void aPlanFarFromTheRelaxationIsWhereTheWholeBegins() {
        Watched watched = new Watched();
        Lp lp = units(12, new double[] {10, 20, 12}, new double[] {10, 40, 30});
        MipResult found = new RelaxationFirst(watched, 0).minimise(lp, EXACT, ProgressListener.NONE);
        assertThat(found.status()).isEqualTo(MipResult.Status.OPTIMAL);
        assertThat(found.objective()).isCloseTo(30, within(1e-9));
        assertThat(found.bound()).isCloseTo(30, within(1e-9));
        assertThat(watched.freeIntegers).containsExactly(1, 3);
        assertThat(watched.hadStart).containsExactly(false, true);
    }

    @Test
    void aSmallProgramIsSearchedAtOnce() {
        Watched watched = new Watched();
        Lp lp = units(12, new double[] {10, 20, 12}, new double[] {10, 40, 30});
        new RelaxationFirst(watched).minimise(lp, EXACT, ProgressListener.NONE);
        assertThat(watched.freeIntegers).containsExactly(3);
    }

    @Test
    void anInfeasibleProgramIsInfeasible() {
        Lp lp = new Lp();
        Var on = lp.column("unit", Symbol.of("u"), At.day(), 0, 1, true);
        lp.row(NetworkRule.BALANCE, "grid", At.day(), 2, Expr.of(on), 3);
        MipResult found = new RelaxationFirst(new HighsSolver(), 0).minimise(lp, EXACT, ProgressListener.NONE);
        assertThat(found.status()).isEqualTo(MipResult.Status.INFEASIBLE);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void findsWhatASearchOfTheWholeFinds(long seed) {
        Random random = new Random(seed);
        double[] sizes = random.doubles(15, 5, 30).toArray();
        double[] costs = random.doubles(15, 10, 60).toArray();
        Lp lp = units(100, sizes, costs);
        MipResult whole = new HighsSolver().minimise(lp, EXACT, ProgressListener.NONE);
        MipResult guided = new RelaxationFirst(new HighsSolver(), 0).minimise(lp, EXACT, ProgressListener.NONE);
        assertThat(guided.status()).isEqualTo(MipResult.Status.OPTIMAL);
        assertThat(guided.objective()).isCloseTo(whole.objective(), within(1e-6));
        assertThat(guided.bound()).isCloseTo(whole.objective(), within(1e-6));
    }
}
