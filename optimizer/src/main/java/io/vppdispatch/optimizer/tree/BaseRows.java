package io.vppdispatch.optimizer.tree;

import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.lp.Lp;
import io.vppdispatch.optimizer.lp.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows that join owners, from which cuts are made: the balance of a node, a reserve of the system. A column that is defined by others of
 * its owner at its step, as power by its segments, stands as these, since they are what integers bound.
 */
final class BaseRows {

    private BaseRows() {}

    /** The rows as {@code terms <= 0}, both ways round where a row has two sides. */
    static List<Terms> of(Lp lp) {
        Map<Integer, Terms> definitions = definitions(lp);
        List<Terms> rows = new ArrayList<>();
        for (int row = 0; row < lp.rows(); row++) {
            if (!isOfOneOwner(lp, row)) {
                Terms terms = new Terms();
                Terms.of(lp, row).coefficients().forEach((column, coefficient) -> {
                    Terms defined = definitions.get(column);
                    if (defined == null) {
                        terms.plus(coefficient, column);
                    } else {
                        terms.plus(coefficient, defined);
                    }
                });
                if (Double.isFinite(lp.rowUpper(row))) {
                    rows.add(new Terms().plus(1, terms).plus(-lp.rowUpper(row)));
                }
                if (Double.isFinite(lp.rowLower(row))) {
                    rows.add(new Terms().plus(-1, terms).plus(lp.rowLower(row)));
                }
            }
        }
        return rows;
    }

    /** The first column of each equality of one owner at one step over continuous columns alone, by the others. */
    private static Map<Integer, Terms> definitions(Lp lp) {
        Map<Integer, Terms> definitions = new HashMap<>();
        for (int row = 0; row < lp.rows(); row++) {
            if (lp.rowLower(row) == lp.rowUpper(row) && isDefinition(lp, row)) {
                int column = lp.termColumn(lp.firstTerm(row));
                Terms others = Terms.of(lp, row);
                double own = others.remove(column);
                if (own != 0) {
                    definitions.putIfAbsent(
                            column, new Terms().plus(lp.rowUpper(row) / own).plus(-1 / own, others));
                }
            }
        }
        return definitions;
    }

    private static boolean isDefinition(Lp lp, int row) {
        int first = lp.firstTerm(row);
        int end = lp.firstTerm(row + 1);
        if (end - first < 2 || !isOfOneOwner(lp, row)) {
            return false;
        }
        At at = lp.var(lp.termColumn(first)).at();
        for (int term = first; term < end; term++) {
            Var var = lp.var(lp.termColumn(term));
            if (lp.isInteger(var.index()) || !var.at().equals(at)) {
                return false;
            }
        }
        return true;
    }

    static boolean isOfOneOwner(Lp lp, int row) {
        int first = lp.firstTerm(row);
        for (int term = first + 1; term < lp.firstTerm(row + 1); term++) {
            if (!lp.var(lp.termColumn(term))
                    .owner()
                    .equals(lp.var(lp.termColumn(first)).owner())) {
                return false;
            }
        }
        return true;
    }
}
