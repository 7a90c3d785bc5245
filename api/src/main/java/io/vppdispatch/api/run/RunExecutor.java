package io.vppdispatch.api.run;

import io.vppdispatch.api.store.Contents;
import io.vppdispatch.api.work.ChildEnd;
import io.vppdispatch.api.work.ChildProgress;
import io.vppdispatch.api.work.SolveChild;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries runs out. Whatever an attempt writes is refused once another has begun, as after a worker that froze. */
public final class RunExecutor {

    /** A solve in a process of its own, as {@link SolveChild#run}. */
    @FunctionalInterface
    public interface Solve {
        ChildEnd run(byte[] caseJson, SolveChild.Search search, SolveChild.Limits limits, SolveChild.Listener listener)
                throws IOException, InterruptedException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(RunExecutor.class);
    private static final int MAX_CRASHES = 3;

    private final RunTable table;
    private final RunEvents events;
    private final RunFiles files;
    private final Contents contents;
    private final Solve child;
    private final Supplier<Instant> clock;
    private final TransactionTemplate transactions;
    private final Duration grace;
    private final int memoryMb;
    private final RunMeter meter;

    /**
     * With children of a kind.
     *
     * @param grace beyond the time limit of a run until its child is ended by force
     * @param memoryMb of a child
     * @param meter hears of ends that count, not of those that were refused
     */
    public RunExecutor(
            DataSource source,
            TransactionTemplate transactions,
            Supplier<Instant> clock,
            Solve child,
            Duration grace,
            int memoryMb,
            RunMeter meter) {
        this.contents = new Contents(source);
        this.table = new RunTable(source);
        this.events = new RunEvents(source);
        this.files = new RunFiles(source, contents);
        this.child = child;
        this.clock = clock;
        this.transactions = transactions;
        this.grace = grace;
        this.memoryMb = memoryMb;
        this.meter = meter;
    }

    /**
     * Carries a run out to its end; one that has ended is left as it is.
     *
     * @throws InterruptedException if the process is ending: the run is to be begun again elsewhere
     */
    public void execute(UUID id) throws InterruptedException {
        while (begin(id)) {
            Run run = table.get(id);
            if (run.cancelWanted()) {
                end(run, RunEnd.cancelled(), Map.of(), Map.of());
            } else if (run.crashes() >= MAX_CRASHES) {
                end(
                        run,
                        RunEnd.failed("The solve crashed " + MAX_CRASHES + " times: " + run.reason()),
                        Map.of(),
                        Map.of());
            } else {
                attempt(run);
            }
        }
    }

    private boolean begin(UUID id) {
        return is(() -> {
            Instant now = clock.get();
            boolean begun = table.begin(id, now);
            if (begun) {
                events.add(id, now, "begin", Map.of("attempt", table.get(id).attempt()));
            }
            return begun;
        });
    }

    private void attempt(Run run) throws InterruptedException {
        RunSettings settings = run.settings();
        Duration search = Duration.ofMillis(Math.round(settings.timeLimitSeconds() * 1000));
        Following following = new Following(run);
        long begin = System.nanoTime();
        ChildEnd end;
        try {
            end = child.run(
                    contents.get(run.caseSha256()),
                    new SolveChild.Search(settings.gap(), settings.seed(), settings.solver()),
                    new SolveChild.Limits(search, search.plus(grace), memoryMb),
                    following);
        } catch (IOException e) {
            LOG.error("The solve of run {} could not be started", run.id(), e);
            end(run, RunEnd.failed("The solve could not be started: " + e.getMessage()), Map.of(), Map.of());
            return;
        }
        switch (end.reason()) {
            case FENCED -> LOG.warn("Attempt {} of run {} was overtaken", run.attempt(), run.id());
            case CRASHED -> {
                LOG.warn("The solve of run {} crashed: {}", run.id(), end.message());
                is(() -> table.countCrash(run.id(), run.attempt(), end.message()));
            }
            default ->
                end(
                        run,
                        RunEnd.of(end, table.get(run.id()).cancelWanted()),
                        end.files(),
                        following.phases.until((System.nanoTime() - begin) / 1e9));
        }
    }

    /** All or nothing, and nothing if another attempt has begun. */
    private void end(Run run, RunEnd end, Map<String, byte[]> left, Map<String, Duration> phases) {
        boolean isWritten = is(() -> {
            Instant now = clock.get();
            if (!table.end(run.id(), run.attempt(), end, now)) {
                return false;
            }
            files.add(run.id(), left);
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("status", end.status());
            data.put("reason", end.reason());
            data.put("objective", end.objective());
            data.put("bound", end.bound());
            data.put("gap", end.gap());
            events.add(run.id(), now, "end", data);
            return true;
        });
        if (isWritten) {
            meter.ended(end.status(), end.gap(), phases, end.isRejected());
        } else {
            LOG.warn("The result of attempt {} of run {} came too late and was refused", run.attempt(), run.id());
        }
    }

    private boolean is(BooleanSupplier work) {
        return Boolean.TRUE.equals(transactions.execute(status -> work.getAsBoolean()));
    }

    /** Writes down where a child stands, and hears of the wish to stop. */
    private final class Following implements SolveChild.Listener {

        private final Run run;
        private final PhaseTimes phases = new PhaseTimes();

        Following(Run run) {
            this.run = run;
        }

        @Override
        public boolean onProgress(ChildProgress progress) {
            phases.add(progress);
            return is(() -> {
                boolean isLatest = table.progress(run.id(), run.attempt(), status(progress.phase()), progress);
                if (isLatest) {
                    events.add(run.id(), clock.get(), "progress", data(progress));
                }
                return isLatest;
            });
        }

        @Override
        public boolean isCancelWanted() {
            return table.get(run.id()).cancelWanted();
        }

        private static RunStatus status(String phase) {
            return switch (phase) {
                case "build" -> RunStatus.BUILDING;
                case "audit" -> RunStatus.AUDITING;
                default -> RunStatus.SOLVING;
            };
        }

        private static Map<String, Object> data(ChildProgress progress) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("status", status(progress.phase()));
            data.put("phase", progress.phase());
            data.put("seconds", progress.seconds());
            data.put("incumbent", progress.incumbent());
            data.put("bound", progress.bound());
            data.put("gap", progress.gap());
            return data;
        }
    }
}
