package io.vppdispatch.optimizer.lp;

import java.util.List;

/** Rows of a model that are too many to write before one is known to matter. */
@FunctionalInterface
public interface LazyRows {

    /** Rows that values break and that a program has not got yet, the worst few; none where the values keep every other row. */
    List<LazyRow> violated(Lp lp, Values values);
}
