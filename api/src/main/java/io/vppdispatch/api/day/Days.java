package io.vppdispatch.api.day;

import io.vppdispatch.api.exchange.EFileDialect;
import io.vppdispatch.api.problem.FieldProblem;
import io.vppdispatch.api.problem.ProblemException;
import io.vppdispatch.api.security.Caller;
import io.vppdispatch.api.security.Journal;
import io.vppdispatch.api.store.DatabaseClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;

/** The calendar of market days with their gates. */
public final class Days {

    private final DayRoom room;
    private final GateCalendar calendar;

    /** Days on a database, whose clock decides gates. */
    public Days(
            DataSource source,
            PlatformTransactionManager transactions,
            DatabaseClock clock,
            Journal journal,
            CaseSource cases,
            GateCalendar calendar) {
        this(DayRoom.of(source, transactions, clock::now, journal, cases), calendar);
    }

    Days(DayRoom room, GateCalendar calendar) {
        this.room = room;
        this.calendar = calendar;
    }

    public ForecastIntake intake(EFileDialect dialect) {
        return new ForecastIntake(room, dialect);
    }

    public Snapshots snapshots() {
        return new Snapshots(room);
    }

    public ForecastStatus status(Duration staleAfter) {
        return new ForecastStatus(room, staleAfter);
    }

    public Ownership ownership() {
        return room.ownership();
    }

    /**
     * Opens a day; gates that are not given are those of the calendar.
     *
     * @throws ProblemException 422 if the case does not fit the day or a gate is out of place, 409 if there is the day already
     */
    public Day open(
            Caller caller,
            LocalDate date,
            String caseName,
            @Nullable Instant forecastGate,
            @Nullable Instant publicationGate) {
        Instant first = forecastGate == null ? calendar.forecastGateOf(date) : forecastGate;
        Instant second = publicationGate == null ? calendar.publicationGateOf(date) : publicationGate;
        check(date, first, second);
        var data = room.cases().on(caseName, date);
        return in(() -> {
            Day day = new Day(date, caseName, room.cases().keep(data), first, second, DayState.OPEN, 1);
            if (!room.days().add(day)) {
                throw ProblemException.of(409, "day_exists", Map.of("date", date.toString()));
            }
            room.journal().record(caller, "day.open", date.toString(), text(day));
            return day;
        });
    }

    /**
     * Moves the gates of a day that is open, to times that are still to come.
     *
     * @param seen version of the day the caller has seen
     */
    public Day moveGates(Caller caller, LocalDate date, long seen, Instant forecastGate, Instant publicationGate) {
        check(date, forecastGate, publicationGate);
        return in(() -> {
            Day day = room.days().lock(date);
            if (day.version() != seen) {
                throw ProblemException.of(412, "stale", Map.of());
            }
            Instant now = room.clock().get();
            if (!day.takesForecastsAt(now) || !now.isBefore(forecastGate)) {
                throw ProblemException.of(409, "gate_closed", gate(day, now));
            }
            Day moved = new Day(
                    date, day.caseName(), day.caseSha256(), forecastGate, publicationGate, day.state(), seen + 1);
            room.days().update(moved);
            room.journal().record(caller, "day.gates", date.toString(), text(moved));
            return moved;
        });
    }

    public Day get(LocalDate date) {
        return room.days().get(date);
    }

    public List<Day> after(@Nullable LocalDate date, int limit) {
        return room.days().list(date, limit);
    }

    /** The latest first. */
    public List<Day> latest(int limit) {
        return room.days().latest(limit);
    }

    static Map<String, Object> gate(Day day, Instant now) {
        return Map.of("gate", day.forecastGate().toString(), "now", now.toString());
    }

    private <T> T in(Supplier<T> work) {
        T result = room.transactions().execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("A change has a result");
        }
        return result;
    }

    private static String text(Day day) {
        return "case " + day.caseName() + " " + day.caseSha256() + ", forecasts until " + day.forecastGate()
                + ", publication at " + day.publicationGate();
    }

    private static void check(LocalDate date, Instant forecastGate, Instant publicationGate) {
        List<FieldProblem> faults = new ArrayList<>();
        if (date.getYear() < 1900 || date.getYear() > 2199) {
            faults.add(new FieldProblem(
                    "/date", "value_out_of_range", Map.of("value", date.toString(), "range", "1900..2199")));
        }
        if (!forecastGate.isBefore(publicationGate)) {
            faults.add(new FieldProblem("/publicationGate", "gates_out_of_order", Map.of()));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }
}
