package io.vppdispatch.api.http.publication;

import io.vppdispatch.api.http.problem.ProblemAnswers;
import io.vppdispatch.api.http.request.MediaTypes;
import io.vppdispatch.api.problem.FieldProblem;
import io.vppdispatch.api.problem.ProblemException;
import io.vppdispatch.api.publication.Publication;
import io.vppdispatch.api.publication.Publications;
import io.vppdispatch.api.security.AllowedTo;
import io.vppdispatch.api.security.Caller;
import io.vppdispatch.api.security.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/days/{date}/publications}. */
@RestController
public final class PublicationController {

    /** Which run's plan to publish. */
    public record NewPublication(@Nullable UUID run) {}

    /** Of UTF-8. */
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final Publications publications;

    public PublicationController(Publications publications) {
        this.publications = publications;
    }

    @PostMapping("/api/days/{date}/publications")
    @AllowedTo(Role.DISPATCHER)
    ResponseEntity<Publication> publish(
            Caller caller,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @RequestBody NewPublication wanted) {
        UUID run = wanted.run();
        if (run == null) {
            throw ProblemException.invalid(List.of(new FieldProblem("/run", "missing", Map.of())));
        }
        Publication made = publications.publish(caller, date, run);
        return ResponseEntity.created(URI.create("/api/days/" + date + "/publications/" + made.revision()))
                .body(made);
    }

    @GetMapping("/api/days/{date}/publications")
    @AllowedTo({Role.DISPATCHER, Role.PLANNER, Role.AUDITOR})
    List<Publication> list(Caller caller, @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date) {
        return publications.of(date);
    }

    @GetMapping("/api/days/{date}/publications/{revision}")
    @AllowedTo({Role.DISPATCHER, Role.PLANNER, Role.AUDITOR})
    Publication get(
            Caller caller,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @PathVariable int revision) {
        return publications.get(date, revision);
    }

    /**
     * {@code plan.json}, {@code schedule.csv}, {@code schedule.xlsx} or {@code schedule.e}.
     *
     * @param bom whether a CSV begins with a byte order mark, as spreadsheets in Chinese want it; by the language if it is not said
     */
    @GetMapping("/api/days/{date}/publications/{revision}/files/{name}")
    @AllowedTo({Role.DISPATCHER, Role.PLANNER, Role.AUDITOR})
    ResponseEntity<byte[]> file(
            Caller caller,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @PathVariable int revision,
            @PathVariable String name,
            @RequestParam(required = false) @Nullable Boolean bom,
            HttpServletRequest request) {
        byte[] file = publications.file(date, revision, name);
        boolean marked = bom == null ? ProblemAnswers.locale(request).equals(Locale.CHINESE) : bom;
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, MediaTypes.of(name))
                .body(marked && name.endsWith(".csv") ? withMark(file) : file);
    }

    private static byte[] withMark(byte[] csv) {
        return ByteBuffer.allocate(MARK.length + csv.length).put(MARK).put(csv).array();
    }
}
