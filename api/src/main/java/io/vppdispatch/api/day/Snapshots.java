package io.vppdispatch.api.day;

import io.vppdispatch.api.problem.ProblemException;
import io.vppdispatch.cases.Case;
import io.vppdispatch.cases.day.Forecasts;
import io.vppdispatch.optimizer.time.Series;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What days are planned on. After its gate a day has one snapshot, frozen while its row is held, so that every accepted file is in it. */
public final class Snapshots {

    private final DayRoom room;

    Snapshots(DayRoom room) {
        this.room = room;
    }

    /**
     * What a run plans on: after the gate the frozen snapshot, before it a preliminary one of what there is.
     *
     * @throws ProblemException 409 if forecasts are missing and may not be replaced by those of the case
     */
    public Snapshot forRun(LocalDate date, MissingForecasts missing) {
        Snapshot snapshot = room.transactions().execute(status -> {
            Day day = room.days().lock(date);
            Instant now = room.clock().get();
            return now.isBefore(day.forecastGate()) ? take(day, now, true) : frozen(day, now);
        });
        if (snapshot == null) {
            throw new IllegalStateException("A day has a snapshot");
        }
        List<String> standard = snapshot.standardColumns();
        if (missing == MissingForecasts.REFUSE && !standard.isEmpty()) {
            throw ProblemException.of(409, "forecasts_missing", Map.of("columns", standard));
        }
        return snapshot;
    }

    public Snapshot get(UUID id) {
        return room.snapshots().get(id);
    }

    /** The frozen one, if the day is closed. */
    public Optional<Snapshot> closedOf(LocalDate date) {
        room.days().get(date);
        return room.snapshots().closedOf(date);
    }

    /** Freezes the days whose gate has passed; returns them. */
    public List<LocalDate> closeDue() {
        List<LocalDate> due = room.days().due(room.clock().get());
        due.forEach(date -> room.transactions()
                .executeWithoutResult(
                        status -> frozen(room.days().lock(date), room.clock().get())));
        return due;
    }

    /** The row of the day is held, and its gate has passed. */
    private Snapshot frozen(Day day, Instant now) {
        return room.snapshots().closedOf(day.date()).orElseGet(() -> {
            room.days()
                    .update(new Day(
                            day.date(),
                            day.caseName(),
                            day.caseSha256(),
                            day.forecastGate(),
                            day.publicationGate(),
                            DayState.CLOSED,
                            day.version() + 1));
            return take(day, now, false);
        });
    }

    private Snapshot take(Day day, Instant now, boolean preliminary) {
        Case data = room.cases().of(day);
        Map<String, Received> received = room.received().of(day.date(), data);
        Map<String, Series> series = new LinkedHashMap<>();
        received.forEach((column, one) -> series.put(column, one.series()));
        Case planned = data.withProblem(Forecasts.replace(data.problem(), series));
        List<Snapshot.Column> columns = new ArrayList<>();
        for (String column : Forecasts.of(data.problem()).keySet()) {
            Received one = received.get(column);
            columns.add(
                    one == null
                            ? new Snapshot.Column(column, ForecastSource.STANDARD, null, null)
                            : new Snapshot.Column(column, ForecastSource.RECEIVED, one.receipt(), one.issuedAt()));
        }
        Snapshot snapshot =
                new Snapshot(UUID.randomUUID(), day.date(), room.cases().keep(planned), now, preliminary, columns);
        room.snapshots().add(snapshot);
        return snapshot;
    }
}
