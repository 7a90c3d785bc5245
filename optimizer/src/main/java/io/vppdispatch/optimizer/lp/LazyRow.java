package io.vppdispatch.optimizer.lp;

import io.vppdispatch.optimizer.system.Tag;

/** A row {@code lower <= expression <= upper} that is not in the program yet. */
public record LazyRow(Tag tag, String owner, At at, double lower, Expr expression, double upper) {

    public void addTo(Lp lp) {
        lp.row(tag, owner, at, lower, expression, upper);
    }
}
