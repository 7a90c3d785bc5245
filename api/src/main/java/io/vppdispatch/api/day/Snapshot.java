package io.vppdispatch.api.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a day is planned on, as it was at a moment; never changed.
 *
 * @param sha256 of the case with these forecasts, as JSON
 * @param preliminary made before the gate: no plan of it is published
 */
public record Snapshot(
        UUID id, LocalDate date, String sha256, Instant createdAt, boolean preliminary, List<Column> columns) {

    /**
     * Where the forecast of a plant or load came from.
     *
     * @param receiptId null for the standard forecast of the case
     */
    public record Column(
            String name,
            ForecastSource source,
            @Nullable UUID receiptId,
            @Nullable Instant issuedAt) {}

    public Snapshot {
        columns = List.copyOf(columns);
    }

    /** Columns of which no forecast was received. */
    public List<String> standardColumns() {
        return columns.stream()
                .filter(column -> column.source() == ForecastSource.STANDARD)
                .map(Column::name)
                .toList();
    }
}
