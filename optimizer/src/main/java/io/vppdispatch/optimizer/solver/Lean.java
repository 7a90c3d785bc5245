package io.vppdispatch.optimizer.solver;

import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Row;
import io.vppdispatch.optimizer.lp.Values;
import org.jspecify.annotations.Nullable;

/**
 * A program without the rows that say nothing in its relaxation: those of one owner, over no integers, with a dual of 0. What it lacks
 * can only lower its optimum, so a bound of it is one of the whole; its relaxation is as high, since the same duals prove it.
 */
final class Lean {

    private static final double NO_DUAL = 1e-9;
    private static final double BROKEN = 1e-5;

    private Lean() {}

    /**
     * The rows of a program that its relaxation needs, those that join owners, and those over integers.
     *
     * @param values those that break a row bring it back; null for none
     */
    static Lp of(Lp lp, LpResult relaxed, @Nullable Values values) {
        return lp.copy(row -> Math.abs(relaxed.dual(row)) > NO_DUAL
                || isOverIntegers(lp, row)
                || joinsOwners(lp, row)
                || values != null && isBroken(lp, row, values));
    }

    private static boolean isBroken(Lp lp, Row row, Values values) {
        double activity = lp.activity(row.index(), values);
        return activity < lp.rowLower(row.index()) - BROKEN || activity > lp.rowUpper(row.index()) + BROKEN;
    }

    private static boolean isOverIntegers(Lp lp, Row row) {
        for (int term = lp.firstTerm(row.index()); term < lp.firstTerm(row.index() + 1); term++) {
            if (lp.isInteger(lp.termColumn(term))) {
                return true;
            }
        }
        return false;
    }

    private static boolean joinsOwners(Lp lp, Row row) {
        int first = lp.firstTerm(row.index());
        for (int term = first + 1; term < lp.firstTerm(row.index() + 1); term++) {
            String owner = lp.var(lp.termColumn(term)).owner();
            if (!owner.equals(lp.var(lp.termColumn(first)).owner())) {
                return true;
            }
        }
        return false;
    }
}
