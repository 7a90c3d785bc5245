package io.vppdispatch.optimizer.explain;

import io.vppdispatch.optimizer.lp.Row;

/**
 * A row that would have to give way.
 *
 * @param amount by how much, in the row's own unit
 */
public record Conflict(Row row, double amount) {

    /** What the amount is measured in, empty for a count or a state. */
    public String unit() {
        return Units.of(row.tag().code());
    }

    @Override
    public String toString() {
        return row.tag().title() + " (" + row + ") would have to give way by " + (amount + " " + unit()).strip();
    }
}
