package io.vppdispatch.api.run;

import io.vppdispatch.api.day.MissingForecasts;
import io.vppdispatch.api.day.Snapshot;
import io.vppdispatch.api.day.Snapshots;
import io.vppdispatch.api.problem.FieldProblem;
import io.vppdispatch.api.problem.ProblemException;
import io.vppdispatch.api.security.Caller;
import io.vppdispatch.api.security.Journal;
import io.vppdispatch.api.store.Contents;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ArrayNode;

/** Asks for runs, follows and stops them. What is asked for is queued in the same transaction. */
public final class Runs {

    /** Characters of their JSON. */
    private static final int MOST_PINS = 100_000;

    private final RunTable table;
    private final RunEvents events;
    private final RunFiles files;
    private final Contents contents;
    private final Snapshots snapshots;
    private final Consumer<UUID> queue;
    private final List<String> solvers;
    private final Supplier<Instant> clock;
    private final TransactionTemplate transactions;
    private final Journal journal;

    /**
     * Runs on a database.
     *
     * @param queue takes the id of a run in the transaction that adds it
     * @param solvers names of those there are
     */
    public Runs(
            DataSource source,
            TransactionTemplate transactions,
            Supplier<Instant> clock,
            Journal journal,
            Snapshots snapshots,
            List<String> solvers,
            Consumer<UUID> queue) {
        this.contents = new Contents(source);
        this.table = new RunTable(source);
        this.events = new RunEvents(source);
        this.files = new RunFiles(source, contents);
        this.snapshots = snapshots;
        this.queue = queue;
        this.solvers = solvers;
        this.clock = clock;
        this.transactions = transactions;
        this.journal = journal;
    }

    /**
     * Asks for a run of a day as it stands: after the gate on what was frozen, before it a preliminary one.
     *
     * @throws ProblemException 409 if forecasts are missing and may not be replaced, 422 with everything wrong
     */
    public Run ask(Caller caller, LocalDate date, MissingForecasts missing, RunSettings settings, ArrayNode pins) {
        settings.checked(solvers);
        return in(() -> {
            Snapshot snapshot = snapshots.forRun(date, missing);
            return add(caller, snapshot, null, settings, pins);
        });
    }

    /** Asks for another run on the snapshot of one; with the same settings and pins it gives the same plan. */
    public Run again(Caller caller, UUID id, @Nullable RunSettings settings, @Nullable ArrayNode pins) {
        Run first = get(id);
        RunSettings chosen = (settings == null ? first.settings() : settings).checked(solvers);
        ArrayNode given = pins == null ? first.pins() : pins;
        return in(() -> add(caller, snapshots.get(first.snapshotId()), id, chosen, given));
    }

    private Run add(Caller caller, Snapshot snapshot, @Nullable UUID of, RunSettings settings, ArrayNode pins) {
        if (pins.toString().length() > MOST_PINS) {
            throw ProblemException.invalid(
                    List.of(new FieldProblem("/pins", "text_length", Map.of("most", MOST_PINS))));
        }
        byte[] pinned = PinnedCase.of(contents.get(snapshot.sha256()), pins);
        UUID id = UUID.randomUUID();
        Instant now = clock.get();
        table.add(new Run(
                id,
                0,
                snapshot.date(),
                snapshot.id(),
                snapshot.preliminary(),
                contents.put(pinned),
                of,
                pins,
                settings,
                caller.account(),
                now,
                RunStatus.QUEUED,
                "",
                0,
                0,
                false,
                1,
                null,
                null,
                null,
                null,
                null,
                null,
                false));
        events.add(id, now, "queued", Map.of("status", RunStatus.QUEUED));
        queue.accept(id);
        journal.record(caller, "run.ask", id.toString(), "day " + snapshot.date() + ", snapshot " + snapshot.sha256());
        return table.get(id);
    }

    /** Asks a run to stop at its best plan; one that has ended stays as it is. */
    public Run cancel(Caller caller, UUID id) {
        return in(() -> {
            table.get(id);
            if (table.wantCancel(id)) {
                events.add(id, clock.get(), "cancel", Map.of("account", caller.account()));
                journal.record(caller, "run.cancel", id.toString(), "");
            }
            return table.get(id);
        });
    }

    public Run get(UUID id) {
        return table.get(id);
    }

    /** The latest first. */
    public List<Run> before(long runNo, @Nullable LocalDate date, int limit) {
        return table.before(runNo, date, limit);
    }

    /** The latest of a day with a plan the audit found clean, those on the frozen forecasts first. */
    public Optional<Run> latestPlanned(LocalDate date) {
        return table.latestPlanned(date);
    }

    public QueueState queue() {
        return table.queue();
    }

    public List<RunEvent> eventsAfter(UUID id, long eventNo) {
        return events.after(id, eventNo);
    }

    public List<String> files(UUID id) {
        table.get(id);
        return files.names(id);
    }

    public byte[] file(UUID id, String name) {
        table.get(id);
        return files.get(id, name);
    }

    private <T> T in(Supplier<T> work) {
        T result = transactions.execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("A change has a result");
        }
        return result;
    }
}
