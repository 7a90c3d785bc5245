package io.vppdispatch.optimizer.explain;

import io.vppdispatch.optimizer.lp.Row;
import java.util.List;

/**
 * A row that would have to give way, and the rows and bounds it cannot be kept with.
 *
 * @param rows the other rows; those that give way as well are meant as far as they do not
 * @param isIrreducible true where it is proven that without any one of them the rest, so meant, could be kept together
 */
public record Contradiction(Conflict conflict, List<Row> rows, List<FixedBound> bounds, boolean isIrreducible) {

    public Contradiction {
        rows = List.copyOf(rows);
        bounds = List.copyOf(bounds);
    }
}
