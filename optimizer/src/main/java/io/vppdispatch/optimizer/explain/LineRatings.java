package io.vppdispatch.optimizer.explain;

import io.vppdispatch.optimizer.lp.Row;
import io.vppdispatch.optimizer.system.Grid;
import io.vppdispatch.optimizer.system.Line;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The limits of lines that rows hold their flow to. */
record LineRatings(Grid grid) {

    /** Limits of rows of one rule, MW; none of rows that are no limit of a line. */
    double[] of(List<Row> rows) {
        return rows.stream()
                .map(this::ratingMw)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private @Nullable Double ratingMw(Row row) {
        String id = row.owner().split("/", 2)[0];
        for (Line line : grid.lines()) {
            Series rating = switch (row.tag().code()) {
                case "N21" -> line.maxMw();
                case "N23" -> line.emergencyMaxMw();
                default -> null;
            };
            if (rating != null && line.id().equals(id)) {
                return rating.at(row.at().step());
            }
        }
        return null;
    }
}
