package io.vppdispatch.optimizer.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Row;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.network.NetworkRule;
import io.vppdispatch.optimizer.system.CostKind;
import org.junit.jupiter.api.Test;

class LeanTest {

    private final Lp lp = new Lp();
    private final Var a = lp.column("one", Symbol.of("a"), At.day(), 0, 10, false);
    private final Var b = lp.column("one", Symbol.of("b"), At.day(), 0, 10, false);
    private final Var c = lp.column("other", Symbol.of("c"), At.day(), 0, 10, false);
    private final Var n = lp.column("one", Symbol.of("n"), At.day(), 0, 10, true);

    private Row row(int step, double lower, Expr expression, double upper) {
        return lp.row(NetworkRule.BALANCE, "grid", At.step(step), lower, expression, upper);
    }

    /** Least 2 a + b with a + b >= 3: the optimum is 3, the second row is slack by 97 and says nothing. */
    @Test
    void keepsWhatHoldsTheRelaxationWhatJoinsOwnersAndWhatHoldsIntegers() {
        Row needed = row(0, 3, Expr.of(a).plus(b), Double.POSITIVE_INFINITY);
        Row idle = row(1, Double.NEGATIVE_INFINITY, Expr.of(a).plus(b), 100);
        Row joining = row(2, Double.NEGATIVE_INFINITY, Expr.of(a).plus(c), 100);
        Row overIntegers = row(3, Double.NEGATIVE_INFINITY, Expr.of(a).plus(n), 100);
        lp.cost(CostKind.FUEL, "one", At.day(), 2, Expr.of(a));
        lp.cost(CostKind.FUEL, "one", At.day(), 1, Expr.of(b));
        LpResult relaxed = new HighsSolver().relax(lp);

        Lean rows = new Lean(lp, relaxed);
        Lp lean = rows.program();

        assertThat(lean.allRows()).extracting(Row::at).containsExactly(needed.at(), joining.at(), overIntegers.at());
        assertThat(lean.columns()).isEqualTo(lp.columns());
        assertThat(new HighsSolver().relax(lean).objective()).isCloseTo(3, within(1e-9));
        Values breaking = new Values(new double[] {60, 60, 0, 0});
        rows.bringBackBroken(breaking);
        assertThat(rows.program().allRows()).extracting(Row::at).contains(idle.at());
    }

    /** Least 2 a + 2 b + n with a + b + 5 n >= 5: n = 1. Without it a + b >= 5, which a <= 2 and b <= 2 do not leave; a + b <= 100 does. */
    @Test
    void bringsBackTheRowsThatLeaveNothingOfDecisions() {
        row(0, 5, Expr.of(a).plus(b).plus(5, n), Double.POSITIVE_INFINITY);
        Row little = row(1, Double.NEGATIVE_INFINITY, Expr.of(a), 2);
        Row too = row(2, Double.NEGATIVE_INFINITY, Expr.of(b), 2);
        Row enough = row(3, Double.NEGATIVE_INFINITY, Expr.of(a).plus(b), 100);
        lp.cost(CostKind.FUEL, "one", At.day(), 2, Expr.of(a).plus(b));
        lp.cost(CostKind.FUEL, "one", At.day(), 1, Expr.of(n));
        HighsSolver highs = new HighsSolver();
        Lean rows = new Lean(lp, highs.relax(lp));
        assertThat(rows.program().allRows()).extracting(Row::at).doesNotContain(little.at(), too.at(), enough.at());

        rows.bringBackConflict(Fixing.all(lp, new Values(new double[] {0, 0, 0, 0})), highs::relax);

        assertThat(rows.program().allRows())
                .extracting(Row::at)
                .contains(little.at(), too.at())
                .doesNotContain(enough.at());
    }
}
