package io.vppdispatch.optimizer.lp;

import java.util.List;

/** Rows of a model that are too many to write before one is known to matter. */
@FunctionalInterface
public interface LazyRows {

    /** Rows that values break and that were not named before, the worst few; none where the values keep every row. */
    List<LazyRow> violated(Values values);
}
