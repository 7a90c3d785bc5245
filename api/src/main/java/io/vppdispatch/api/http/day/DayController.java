package io.vppdispatch.api.http.day;

import io.vppdispatch.api.day.Day;
import io.vppdispatch.api.day.Days;
import io.vppdispatch.api.day.Snapshot;
import io.vppdispatch.api.http.request.Page;
import io.vppdispatch.api.http.request.Versions;
import io.vppdispatch.api.problem.FieldProblem;
import io.vppdispatch.api.problem.ProblemException;
import io.vppdispatch.api.security.AllowedTo;
import io.vppdispatch.api.security.Caller;
import io.vppdispatch.api.security.Role;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/days}: the calendar of gates. */
@RestController
public final class DayController {

    /**
     * A day to open.
     *
     * @param caseName of the library, or of the folder of cases
     * @param forecastGate null for the usual one
     * @param publicationGate null for the usual one
     */
    public record NewDay(
            @Nullable LocalDate date,
            @Nullable String caseName,
            @Nullable Instant forecastGate,
            @Nullable Instant publicationGate) {}

    /** Other gates of a day. */
    public record Gates(
            @Nullable Instant forecastGate, @Nullable Instant publicationGate) {}

    private final Days days;

    public DayController(Days days) {
        this.days = days;
    }

    @PostMapping("/api/days")
    @AllowedTo(Role.DISPATCHER)
    ResponseEntity<Day> open(Caller caller, @RequestBody NewDay wanted) {
        LocalDate date = wanted.date();
        String caseName = wanted.caseName();
        if (date == null || caseName == null) {
            throw missing(Map.of("/date", date == null, "/caseName", caseName == null));
        }
        Day day = days.open(caller, date, caseName, wanted.forecastGate(), wanted.publicationGate());
        return ResponseEntity.created(URI.create("/api/days/" + date))
                .eTag(Versions.etag(day.version()))
                .body(day);
    }

    @PutMapping("/api/days/{date}")
    @AllowedTo(Role.DISPATCHER)
    ResponseEntity<Day> moveGates(
            Caller caller,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Gates gates) {
        long seen = Versions.seen(ifMatch);
        Instant forecastGate = gates.forecastGate();
        Instant publicationGate = gates.publicationGate();
        if (forecastGate == null || publicationGate == null) {
            throw missing(Map.of("/forecastGate", forecastGate == null, "/publicationGate", publicationGate == null));
        }
        return withTag(days.moveGates(caller, date, seen, forecastGate, publicationGate));
    }

    @GetMapping("/api/days")
    @AllowedTo({Role.DISPATCHER, Role.AGGREGATOR, Role.PLANNER, Role.PLANT_OPERATOR, Role.AUDITOR, Role.ADMINISTRATOR})
    Page<Day> list(
            Caller caller,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Page.limit(limit);
        return Page.of(days.after(cursor, most + 1), most, day -> day.date().toString());
    }

    @GetMapping("/api/days/{date}")
    @AllowedTo({Role.DISPATCHER, Role.AGGREGATOR, Role.PLANNER, Role.PLANT_OPERATOR, Role.AUDITOR, Role.ADMINISTRATOR})
    ResponseEntity<Day> get(
            Caller caller, @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date) {
        return withTag(days.get(date));
    }

    /** What the day is planned on for good; there is none before its gate. */
    @GetMapping("/api/days/{date}/snapshot")
    @AllowedTo({Role.DISPATCHER, Role.AUDITOR})
    Snapshot snapshot(Caller caller, @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date) {
        return days.snapshots()
                .closedOf(date)
                .orElseThrow(() -> ProblemException.notFound("snapshot", date.toString()));
    }

    private static ResponseEntity<Day> withTag(Day day) {
        return ResponseEntity.ok().eTag(Versions.etag(day.version())).body(day);
    }

    private static ProblemException missing(Map<String, Boolean> isMissing) {
        List<FieldProblem> faults = new ArrayList<>();
        isMissing.forEach((pointer, missing) -> {
            if (missing) {
                faults.add(new FieldProblem(pointer, "missing", Map.of()));
            }
        });
        return ProblemException.invalid(faults);
    }
}
