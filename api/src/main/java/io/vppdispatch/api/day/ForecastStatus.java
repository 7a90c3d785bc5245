package io.vppdispatch.api.day;

import io.vppdispatch.api.security.Caller;
import io.vppdispatch.cases.Case;
import io.vppdispatch.cases.day.Forecasts;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which forecasts of a day are there, and how fresh they are. */
public final class ForecastStatus {

    /**
     * Of one plant or load.
     *
     * @param source {@link ForecastSource#STANDARD} where none was received
     * @param ageHours since it was made, at the gate or now, whichever comes first; null where none was received
     * @param stale older than the service is set to take for fresh
     */
    public record Line(
            String column,
            ForecastSource source,
            @Nullable UUID receiptId,
            @Nullable Instant issuedAt,
            @Nullable Instant receivedAt,
            @Nullable Double ageHours,
            boolean stale) {}

    /**
     * Forecasts as they stand, those of the case where none was received.
     *
     * @param standard columns with the series of the case
     */
    public record Standing(Map<String, Series> series, List<String> standard, Horizon horizon) {}

    private final DayRoom room;
    private final Duration staleAfter;

    ForecastStatus(DayRoom room, Duration staleAfter) {
        this.room = room;
        this.staleAfter = staleAfter;
    }

    /** A line for each column the caller may see. */
    public List<Line> of(Caller caller, LocalDate date) {
        Day day = room.days().get(date);
        Case data = room.cases().of(day);
        Map<String, Received> received = room.received().of(date, data);
        Instant now = room.clock().get();
        Instant at = now.isBefore(day.forecastGate()) ? now : day.forecastGate();
        return room.ownership().visible(caller, Forecasts.of(data.problem()).keySet()).stream()
                .map(column -> line(column, received.get(column), at))
                .toList();
    }

    private Line line(String column, @Nullable Received received, Instant at) {
        if (received == null) {
            return new Line(column, ForecastSource.STANDARD, null, null, null, null, false);
        }
        Duration age = Duration.between(received.issuedAt(), at);
        return new Line(
                column,
                ForecastSource.RECEIVED,
                received.receipt(),
                received.issuedAt(),
                received.receivedAt(),
                Math.max(0, age.toSeconds() / 3600.0),
                age.compareTo(staleAfter) > 0);
    }

    /** The series of the columns the caller may see. */
    public Standing series(Caller caller, LocalDate date) {
        Case data = room.cases().of(room.days().get(date));
        Map<String, Received> received = room.received().of(date, data);
        Map<String, Series> series = new LinkedHashMap<>();
        Map<String, Series> standard = Forecasts.of(data.problem());
        List<String> visible = room.ownership().visible(caller, standard.keySet());
        for (String column : visible) {
            Received one = received.get(column);
            series.put(column, one == null ? standard.get(column) : one.series());
        }
        List<String> missing =
                visible.stream().filter(column -> !received.containsKey(column)).toList();
        return new Standing(series, missing, data.problem().horizon());
    }
}
