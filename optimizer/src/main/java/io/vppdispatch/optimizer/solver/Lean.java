package io.vppdispatch.optimizer.solver;

import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Row;
import io.vppdispatch.optimizer.lp.Symbol;
import io.vppdispatch.optimizer.lp.Values;
import java.util.BitSet;
import java.util.function.Function;

/**
 * A program without the rows that say nothing in its relaxation: those of one owner, over no integers, with a dual of 0. What it lacks
 * can only lower its optimum, so a bound of it is one of the whole; its relaxation is as high, since the same duals prove it. Rows
 * that turn out to say something come back.
 */
final class Lean {

    private static final double NO_DUAL = 1e-9;
    private static final double BROKEN = 1e-5;

    private final Lp whole;
    private final BitSet kept = new BitSet();

    /** The rows that the relaxation needs, those that join owners, and those over integers. */
    Lean(Lp whole, LpResult relaxed) {
        this.whole = whole;
        for (Row row : whole.allRows()) {
            kept.set(row.index(), Math.abs(relaxed.dual(row)) > NO_DUAL || isOverIntegers(row) || joinsOwners(row));
        }
    }

    Lp program() {
        return whole.copy(row -> kept.get(row.index()));
    }

    /**
     * Brings back the rows that these values break.
     *
     * @return false where none came back
     */
    boolean bringBackBroken(Values values) {
        int before = kept.cardinality();
        for (int row = 0; row < whole.rows(); row++) {
            double activity = whole.activity(row, values);
            if (activity < whole.rowLower(row) - BROKEN || activity > whole.rowUpper(row) + BROKEN) {
                kept.set(row);
            }
        }
        return kept.cardinality() > before;
    }

    /**
     * Brings back the rows that leave nothing of a program that is the whole with decisions held: those with a dual where they may be
     * broken, at a price of 1 a unit, and the rows that are there may not (Farkas).
     *
     * @return false where none came back
     * @throws SolverException if nothing is left without them either, or the relaxation is given up or has no duals
     */
    boolean bringBackConflict(Lp held, Function<Lp, LpResult> relaxation) {
        Lp elastic = held.minimising(Expr.zero()).copy(row -> kept.get(row.index()));
        int first = elastic.rows();
        Expr price = Expr.zero();
        BitSet left = new BitSet();
        left.set(0, held.rows());
        left.andNot(kept);
        left.stream().forEach(row -> addElastic(elastic, held.row(row), held.expression(row), price));
        LpResult proof = relaxation.apply(elastic.minimising(price));
        if (proof.rowDuals().length == 0) {
            throw new SolverException("A relaxation without duals tells no conflict");
        }
        int before = kept.cardinality();
        int i = first;
        for (int row = left.nextSetBit(0); row >= 0; row = left.nextSetBit(row + 1)) {
            kept.set(row, Math.abs(proof.dual(elastic.row(i++))) > NO_DUAL);
        }
        return kept.cardinality() > before;
    }

    private void addElastic(Lp elastic, Row row, Expr expression, Expr price) {
        for (String side : new String[] {"lift", "drop"}) {
            double none = Double.POSITIVE_INFINITY;
            Expr slack = Expr.of(elastic.column(row.owner(), Symbol.of(side), row.at(), 0, none, false));
            expression.plus(side.equals("lift") ? 1 : -1, slack);
            price.plus(slack);
        }
        elastic.row(
                row.tag(), row.owner(), row.at(), whole.rowLower(row.index()), expression, whole.rowUpper(row.index()));
    }

    private boolean isOverIntegers(Row row) {
        for (int term = whole.firstTerm(row.index()); term < whole.firstTerm(row.index() + 1); term++) {
            if (whole.isInteger(whole.termColumn(term))) {
                return true;
            }
        }
        return false;
    }

    private boolean joinsOwners(Row row) {
        int first = whole.firstTerm(row.index());
        for (int term = first + 1; term < whole.firstTerm(row.index() + 1); term++) {
            String owner = whole.var(whole.termColumn(term)).owner();
            if (!owner.equals(whole.var(whole.termColumn(first)).owner())) {
                return true;
            }
        }
        return false;
    }
}
