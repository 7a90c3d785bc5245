package io.vppdispatch.optimizer.solver;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.lp.Var;
import io.vppdispatch.optimizer.network.NetworkRule;
import org.junit.jupiter.api.Test;

class RoundedIntegersTest {

    private static final double OPEN = Double.POSITIVE_INFINITY;

    /** A storage of 50 MW charges up to 50 y or discharges up to 50 (1 - y). */
    private static Lp storage() {
        Lp lp = new Lp();
        Var direction = lp.column("storage", Symbol.of("y"), At.step(1), 0, 1, true);
        Var charge = lp.column("storage", Symbol.of("c"), At.step(1), 0, 50, false);
        Var discharge = lp.column("storage", Symbol.of("d"), At.step(1), 0, 50, false);
        lp.row(
                NetworkRule.BALANCE,
                "storage",
                At.step(1),
                -OPEN,
                Expr.of(charge).plus(-50, direction),
                0);
        lp.row(
                NetworkRule.BALANCE,
                "storage",
                At.step(1),
                -OPEN,
                Expr.of(discharge).plus(50, direction),
                50);
        return lp;
    }

    private static double rounded(double direction, double charge, double discharge) {
        return RoundedIntegers.of(storage(), new Values(new double[] {direction, charge, discharge}))
                .at(0);
    }

    @Test
    void powerSaysTheDirectionWhereAShareDoesNot() {
        assertThat(rounded(0.4, 20, 0)).isEqualTo(1);
        assertThat(rounded(0.6, 0, 20)).isZero();
    }

    @Test
    void whereNothingBreaksTheNearerSideIsTaken() {
        assertThat(rounded(0.4, 0, 0)).isZero();
        assertThat(rounded(0.6, 0, 0)).isEqualTo(1);
        assertThat(rounded(1 - 1e-8, 50, 0)).isEqualTo(1);
    }
}
