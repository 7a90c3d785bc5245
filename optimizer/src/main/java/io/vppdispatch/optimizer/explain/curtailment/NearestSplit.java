package io.vppdispatch.optimizer.explain.curtailment;

import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Values;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.system.Tag;
import io.vppdispatch.optimizer.time.Horizon;

/**
 * Least curtailment, and over time as close as can be to what was curtailed before, by least squares: with b the power curtailed
 * before and c that of now, MW, C3: {@code c[t] + Σ_j f_j[t] - r[t] = b[t]}, {@code 0 <= f_j <= b / J}, {@code r >= 0}, and
 * {@code Σ Δ c + ε Σ Δ (Σ_j (2j-1)/J f_j + 3 r)} is least. The slopes are those of {@code f^2 / b}, which is what least squares of the
 * shares of each step ask for; ε is so small that not a kWh more is curtailed for it.
 */
final class NearestSplit {

    private static final int PARTS = 8;
    private static final double WEIGHT = 1e-4;
    private static final double RISE = 3;

    /** The row that is there only while shares are decided. */
    private enum SplitRule implements Tag {
        FALL;

        @Override
        public String code() {
            return "C3";
        }

        @Override
        public String title() {
            return "curtailment that a cause explains";
        }

        @Override
        public boolean isRow() {
            return true;
        }
    }

    private final Horizon horizon;
    private final Expr[] unusedMw;
    private final Lp program;

    /**
     * The program of a model in which all else is decided.
     *
     * @param held its integers and what it absorbs
     */
    NearestSplit(DispatchModel model, Horizon horizon, Lp held, double[] beforeMw) {
        this.horizon = horizon;
        this.unusedMw = new Expr[beforeMw.length];
        Expr sum = Expr.zero();
        Lp split = held.copy();
        for (int t = 0; t < beforeMw.length; t++) {
            double hours = horizon.hours(t);
            unusedMw[t] = model.unusedMw(t);
            sum.plus(hours, unusedMw[t]);
            Expr row = Expr.zero().plus(1, unusedMw[t]);
            Expr away = Expr.zero();
            for (int j = 1; j <= PARTS; j++) {
                var part = split.column(
                        "split", Symbol.of("f", Integer.toString(j)), At.step(t), 0, beforeMw[t] / PARTS, false);
                row.plus(part);
                away.plus((2.0 * j - 1) / PARTS, part);
            }
            var rise = split.column("split", Symbol.of("r"), At.step(t), 0, Double.POSITIVE_INFINITY, false);
            row.minus(rise);
            away.plus(RISE, rise);
            split.row(SplitRule.FALL, "split", At.step(t), beforeMw[t], row, beforeMw[t]);
            sum.plus(WEIGHT * hours, away);
        }
        this.program = split.minimising(sum);
    }

    Lp program() {
        return program;
    }

    double[] curtailedMw(Values values) {
        double[] mw = new double[unusedMw.length];
        for (int t = 0; t < mw.length; t++) {
            mw[t] = Math.max(0, unusedMw[t].value(values));
        }
        return mw;
    }

    double mwh(double[] mw) {
        double mwh = 0;
        for (int t = 0; t < mw.length; t++) {
            mwh += mw[t] * horizon.hours(t);
        }
        return mwh;
    }
}
