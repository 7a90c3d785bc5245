package io.vppdispatch.optimizer.explain;

import io.vppdispatch.optimizer.lp.Lp;
import java.util.BitSet;

/**
 * Some rows of a program and some bounds of its columns.
 *
 * @param lowers columns whose lower bound belongs
 * @param uppers columns whose upper bound belongs
 */
record Members(BitSet rows, BitSet lowers, BitSet uppers) {

    static Members all(Lp lp) {
        Members all = none();
        all.rows.set(0, lp.rows());
        all.lowers.set(0, lp.columns());
        all.uppers.set(0, lp.columns());
        return all;
    }

    static Members none() {
        return new Members(new BitSet(), new BitSet(), new BitSet());
    }

    /** Some rows and every bound of their columns. */
    static Members bounded(Lp lp, BitSet rows) {
        Members all = all(lp);
        return new Members((BitSet) rows.clone(), all.lowers, all.uppers);
    }

    /** The same without some rows. */
    Members without(BitSet gone) {
        BitSet left = (BitSet) rows.clone();
        left.andNot(gone);
        return new Members(left, lowers, uppers);
    }

    int size() {
        return rows.cardinality() + lowers.cardinality() + uppers.cardinality();
    }
}
