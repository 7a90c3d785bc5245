package io.vppdispatch.api.http.day;

import io.vppdispatch.api.day.Days;
import io.vppdispatch.api.day.ForecastIntake;
import io.vppdispatch.api.day.ForecastMessage;
import io.vppdispatch.api.day.ForecastStatus;
import io.vppdispatch.api.day.Receipt;
import io.vppdispatch.api.day.ReceiptStatus;
import io.vppdispatch.api.exchange.ForecastFile;
import io.vppdispatch.api.http.request.IdempotencyFilter;
import io.vppdispatch.api.http.request.Page;
import io.vppdispatch.api.problem.ProblemException;
import io.vppdispatch.api.security.AllowedTo;
import io.vppdispatch.api.security.Caller;
import io.vppdispatch.api.security.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/days/{date}/forecasts}: files in and out, their receipts, and what is there. */
@RestController
public final class ForecastController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int BYTE_ORDER_MARK_BYTES = 3;
    private static final int MOST_NAME = 200;

    private final Days days;
    private final ForecastIntake intake;
    private final ForecastStatus status;

    public ForecastController(Days days, ForecastIntake intake, ForecastStatus status) {
        this.days = days;
        this.intake = intake;
        this.status = status;
    }

    /** Takes a CSV, XLSX or E-file in, whatever its media type says; after the gate it is kept and refused. */
    @PostMapping("/api/days/{date}/forecasts")
    @AllowedTo({Role.DISPATCHER, Role.PLANT_OPERATOR})
    ResponseEntity<Receipt> submit(
            Caller caller,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @RequestParam Instant issuedAt,
            @RequestParam(defaultValue = "forecast") String name,
            @RequestBody byte[] file,
            HttpServletRequest request) {
        String shown = shown(name);
        Receipt receipt = intake.submit(caller, new ForecastMessage(date, shown, issuedAt, file));
        if (receipt.status() == ReceiptStatus.LATE) {
            request.setAttribute(IdempotencyFilter.KEEP, true);
            throw ProblemException.of(
                    409,
                    "gate_closed",
                    Map.of(
                            "gate", days.get(date).forecastGate().toString(),
                            "now", receipt.receivedAt().toString(),
                            "receipt", receipt.id().toString()));
        }
        return ResponseEntity.created(URI.create("/api/days/" + date + "/forecasts/" + receipt.id()))
                .body(receipt);
    }

    @GetMapping("/api/days/{date}/forecasts")
    @AllowedTo({Role.DISPATCHER, Role.PLANT_OPERATOR, Role.AUDITOR})
    Page<Receipt> list(
            Caller caller,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @RequestParam(defaultValue = "0") long cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Page.limit(limit);
        List<Receipt> receipts = intake.after(caller, date, cursor, most + 1);
        return Page.of(receipts, most, receipt -> Long.toString(receipt.sequence()));
    }

    @GetMapping("/api/days/{date}/forecasts/{id}")
    @AllowedTo({Role.DISPATCHER, Role.PLANT_OPERATOR, Role.AUDITOR})
    Receipt get(
            Caller caller,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @PathVariable UUID id) {
        return intake.get(caller, date, id);
    }

    /** The bytes as they came. */
    @GetMapping("/api/days/{date}/forecasts/{id}/file")
    @AllowedTo({Role.DISPATCHER, Role.PLANT_OPERATOR, Role.AUDITOR})
    ResponseEntity<byte[]> file(
            Caller caller,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(intake.file(caller, date, id));
    }

    /** A line for each plant and load: whether there is a forecast, and how old it is. */
    @GetMapping("/api/days/{date}/forecast-status")
    @AllowedTo({Role.DISPATCHER, Role.PLANT_OPERATOR, Role.AUDITOR})
    List<ForecastStatus.Line> status(
            Caller caller, @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date) {
        return status.of(caller, date);
    }

    /** The forecasts as they stand, to be filled in; {@code X-Standard-Forecasts} lists those of the case. */
    @GetMapping("/api/days/{date}/forecasts.csv")
    @AllowedTo({Role.DISPATCHER, Role.PLANT_OPERATOR})
    ResponseEntity<byte[]> csv(
            Caller caller,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @RequestParam(defaultValue = "true") boolean bom) {
        ForecastStatus.Standing standing = status.series(caller, date);
        byte[] csv = ForecastFile.csv(standing.series(), standing.horizon());
        byte[] body = bom ? csv : Arrays.copyOfRange(csv, BYTE_ORDER_MARK_BYTES, csv.length);
        return download(standing, "text/csv;charset=UTF-8", body);
    }

    @GetMapping("/api/days/{date}/forecasts.xlsx")
    @AllowedTo({Role.DISPATCHER, Role.PLANT_OPERATOR})
    ResponseEntity<byte[]> xlsx(
            Caller caller, @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date) {
        ForecastStatus.Standing standing = status.series(caller, date);
        return download(standing, XLSX, ForecastFile.xlsx(standing.series(), standing.horizon()));
    }

    private static String shown(String name) {
        String line = name.replaceAll("\\p{Cntrl}", " ");
        return line.length() > MOST_NAME ? line.substring(0, MOST_NAME) : line;
    }

    private static ResponseEntity<byte[]> download(ForecastStatus.Standing standing, String type, byte[] body) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header("X-Standard-Forecasts", String.join(",", standing.standard()))
                .body(body);
    }
}
