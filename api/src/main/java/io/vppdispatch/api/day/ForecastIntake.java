package io.vppdispatch.api.day;

import io.vppdispatch.api.exchange.EFileDialect;
import io.vppdispatch.api.exchange.ForecastFile;
import io.vppdispatch.api.problem.FieldProblem;
import io.vppdispatch.api.problem.ProblemException;
import io.vppdispatch.api.security.Caller;
import io.vppdispatch.api.security.Journal;
import io.vppdispatch.api.store.Contents;
import io.vppdispatch.cases.Case;
import io.vppdispatch.cases.day.Forecasts;
import io.vppdispatch.optimizer.problem.InvalidProblemException;
import io.vppdispatch.optimizer.time.Series;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes forecast files in. Whether one came before the gate is decided while the row of its day is held, on the clock given. */
public final class ForecastIntake {

    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(5);

    private final DayTable days;
    private final ReceiptTable receipts;
    private final DayCases cases;
    private final Ownership ownership;
    private final Contents contents;
    private final Supplier<Instant> clock;
    private final TransactionTemplate transactions;
    private final Journal journal;
    private final EFileDialect dialect;

    ForecastIntake(DayRoom room, EFileDialect dialect) {
        this.days = room.days();
        this.receipts = room.receipts();
        this.cases = room.cases();
        this.ownership = room.ownership();
        this.contents = room.contents();
        this.clock = room.clock();
        this.transactions = room.transactions();
        this.journal = room.journal();
        this.dialect = dialect;
    }

    /**
     * Takes a file in. One that came at the gate or after it is kept as late, has no effect, and its receipt says so.
     *
     * @throws ProblemException 422 with everything wrong in the file, 404 if there is no such day
     */
    public Receipt submit(Caller caller, ForecastMessage message) {
        Case data = cases.of(days.get(message.date()));
        Map<String, Series> series = checked(caller, message, data);
        byte[] kept = ForecastFile.csv(series, data.problem().horizon());
        Receipt receipt = transactions.execute(status -> enter(caller, message, List.copyOf(series.keySet()), kept));
        if (receipt == null) {
            throw new IllegalStateException("A file has a receipt");
        }
        return receipt;
    }

    /** The decision: the row of the day is held from before the look at the clock to the end of the transaction. */
    private Receipt enter(Caller caller, ForecastMessage message, List<String> columns, byte[] series) {
        Day day = days.lock(message.date());
        Instant now = clock.get();
        if (message.issuedAt().isAfter(now.plus(CLOCKS_MAY_DIFFER))) {
            throw ProblemException.invalid(List.of(new FieldProblem(
                    "issuedAt",
                    "issued_in_future",
                    Map.of("issuedAt", message.issuedAt().toString()))));
        }
        Receipt receipt = new Receipt(
                UUID.randomUUID(),
                message.date(),
                days.nextSequence(message.date()),
                caller.party(),
                caller.account(),
                message.fileName(),
                contents.put(message.bytes()),
                columns,
                message.issuedAt(),
                now,
                day.takesForecastsAt(now) ? ReceiptStatus.ACCEPTED : ReceiptStatus.LATE);
        receipts.add(receipt, contents.put(series));
        journal.record(
                caller,
                "forecast." + (receipt.status() == ReceiptStatus.LATE ? "late" : "submit"),
                message.date().toString(),
                "receipt " + receipt.id() + ", file " + receipt.sha256());
        return receipt;
    }

    /** Columns that are not the caller's are told from columns that do not exist in no way. */
    private Map<String, Series> checked(Caller caller, ForecastMessage message, Case data) {
        Map<String, Series> series = ForecastFile.read(
                message.fileName(), message.bytes(), data.problem().horizon(), dialect);
        Set<String> allowed = new HashSet<>(
                ownership.visible(caller, Forecasts.of(data.problem()).keySet()));
        List<FieldProblem> faults = new ArrayList<>();
        for (String column : series.keySet()) {
            if (!allowed.contains(column)) {
                faults.add(new FieldProblem(column, "column_unknown", Map.of("column", column)));
            }
        }
        if (series.isEmpty()) {
            faults.add(new FieldProblem("", "columns_missing", Map.of()));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        try {
            Forecasts.replace(data.problem(), series);
        } catch (InvalidProblemException e) {
            throw ProblemException.invalid(e.issues().stream()
                    .map(issue -> FieldProblem.said(issue.path(), issue.message()))
                    .toList());
        }
        return series;
    }

    /** Files of a day after a sequence number: all for dispatchers and auditors, those of their party for others. */
    public List<Receipt> after(Caller caller, LocalDate date, long sequence, int limit) {
        days.get(date);
        return receipts.after(date, sequence, Ownership.partyOf(caller), limit).stream()
                .map(ReceiptTable.Row::receipt)
                .toList();
    }

    /** A file of a day; of another party there is none. */
    public Receipt get(Caller caller, LocalDate date, UUID id) {
        Receipt receipt = receipts.get(date, id).receipt();
        String party = Ownership.partyOf(caller);
        if (!party.isEmpty() && !party.equals(receipt.party())) {
            throw ProblemException.notFound("receipt", id);
        }
        return receipt;
    }

    /** The bytes as they came. */
    public byte[] file(Caller caller, LocalDate date, UUID id) {
        return contents.get(get(caller, date, id).sha256());
    }
}
