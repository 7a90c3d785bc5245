package io.vppdispatch.api.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.api.day.Days;
import io.vppdispatch.api.day.GateCalendar;
import io.vppdispatch.api.day.LibraryCases;
import io.vppdispatch.api.day.MissingForecasts;
import io.vppdispatch.api.run.RunExecutor.Solve;
import io.vppdispatch.api.security.Caller;
import io.vppdispatch.api.security.Journal;
import io.vppdispatch.api.security.Role;
import io.vppdispatch.api.store.DatabaseClock;
import io.vppdispatch.api.work.ChildEnd;
import io.vppdispatch.api.work.ChildProgress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** What runs become by what their solves do, on both databases; the solves are said, not made. */
class RunExecutorTest {

    private static final Caller DISPATCHER = new Caller("dispatcher", "utility", Role.DISPATCHER);
    private static final LocalDate DATE = LocalDate.of(2031, 5, 1);
    private static final JsonNode CLEAN =
            new JsonMapper().readTree("{\"objective\":12.5,\"bound\":12.0,\"gap\":0.04,\"violations\":0}");
    private static final Map<String, byte[]> FILES = Map.of("plan.json", "{}".getBytes(StandardCharsets.UTF_8));
    private static final ChildEnd GOOD = new ChildEnd(ChildEnd.Reason.ENDED, 0, CLEAN, FILES, "");
    private static final ChildEnd CRASH = new ChildEnd(ChildEnd.Reason.CRASHED, 137, null, Map.of(), "it crashed");

    private final List<String> metered = new ArrayList<>();

    /** Runs on a database, and what carries them out. */
    private record Room(DataSource source, DatabaseClock clock, TransactionTemplate transactions, Runs runs) {

        static Room on(DataSource source) {
            JdbcTransactionManager manager = new JdbcTransactionManager(source);
            DatabaseClock clock = new DatabaseClock(source);
            Journal journal = (caller, action, subject, detail) -> {};
            GateCalendar calendar =
                    new GateCalendar(ZoneId.of("Asia/Shanghai"), LocalTime.of(9, 30), LocalTime.of(17, 30));
            Days days = new Days(source, manager, clock, journal, new LibraryCases(null), calendar);
            days.open(DISPATCHER, DATE, "toys/one-unit", null, null);
            TransactionTemplate transactions = new TransactionTemplate(manager);
            Runs runs =
                    new Runs(source, transactions, clock::now, journal, days.snapshots(), List.of("highs"), id -> {});
            return new Room(source, clock, transactions, runs);
        }

        UUID ask() {
            return runs.ask(
                            DISPATCHER,
                            DATE,
                            MissingForecasts.STANDARD,
                            RunSettings.DEFAULT,
                            JsonNodeFactory.instance.arrayNode())
                    .id();
        }
    }

    private RunExecutor executor(Room room, Solve solve) {
        return new RunExecutor(
                room.source(),
                room.transactions(),
                room.clock()::now,
                solve,
                Duration.ofSeconds(1),
                512,
                (status, gap, phases, isRejected) -> metered.add(status + " " + phases.keySet() + " " + isRejected));
    }

    @ParameterizedTest
    @MethodSource("io.vppdispatch.api.store.Databases#both")
    void aSolveWithACleanPlanCompletes(DataSource source) throws InterruptedException {
        Room room = Room.on(source);
        UUID id = room.ask();
        executor(room, (json, search, limits, listener) -> {
                    assertThat(listener.onProgress(new ChildProgress("build", 0, null, null, null)))
                            .isTrue();
                    return GOOD;
                })
                .execute(id);
        Run run = room.runs().get(id);
        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(run.hasPlan()).isTrue();
        assertThat(run.incumbent()).isEqualTo(12.5);
        assertThat(room.runs().files(id)).containsExactly("plan.json");
        assertThat(room.runs().queue().depth()).isZero();
        assertThat(metered).containsExactly("COMPLETED [build] false");
    }

    /** R6 in small: while the first attempt is at it, another begins and ends. */
    @ParameterizedTest
    @MethodSource("io.vppdispatch.api.store.Databases#both")
    void whatAnOvertakenAttemptBringsIsRefused(DataSource source) throws InterruptedException {
        Room room = Room.on(source);
        UUID id = room.ask();
        ChildEnd late = new ChildEnd(ChildEnd.Reason.ENDED, 3, CLEAN, Map.of("late.json", new byte[] {1}), "");
        executor(room, (json, search, limits, listener) -> {
                    executor(room, (j, s, l, other) -> GOOD).execute(id);
                    assertThat(listener.onProgress(new ChildProgress("cost", 1, 1.0, 1.0, 0.0)))
                            .as("the next news of an overtaken attempt")
                            .isFalse();
                    return late;
                })
                .execute(id);
        Run run = room.runs().get(id);
        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(run.attempt()).isEqualTo(2);
        assertThat(room.runs().files(id)).containsExactly("plan.json");
        assertThat(metered).containsExactly("COMPLETED [] false");
    }

    @ParameterizedTest
    @MethodSource("io.vppdispatch.api.store.Databases#both")
    void aSolveThatCrashesIsBegunThreeTimes(DataSource source) throws InterruptedException {
        Room room = Room.on(source);
        UUID id = room.ask();
        List<UUID> begun = new ArrayList<>();
        executor(room, (json, search, limits, listener) -> {
                    begun.add(id);
                    return CRASH;
                })
                .execute(id);
        assertThat(begun).hasSize(3);
        assertThat(room.runs().get(id).status()).isEqualTo(RunStatus.FAILED);
        assertThat(room.runs().get(id).reason()).contains("3 times").contains("it crashed");
    }

    @ParameterizedTest
    @MethodSource("io.vppdispatch.api.store.Databases#both")
    void aReasonOfAnyLengthIsKeptAndTheRunEnds(DataSource source) throws InterruptedException {
        Room room = Room.on(source);
        UUID id = room.ask();
        String reason = "\u0000\u0001\"".repeat(10_000);
        executor(
                        room,
                        (json, search, limits, listener) ->
                                new ChildEnd(ChildEnd.Reason.MEMORY, -1, null, Map.of(), reason))
                .execute(id);
        Run run = room.runs().get(id);
        assertThat(run.status()).isEqualTo(RunStatus.FAILED);
        assertThat(run.reason()).hasSize(4000).endsWith("…");
        assertThat(room.runs().eventsAfter(id, 0))
                .last()
                .extracting(RunEvent::kind)
                .isEqualTo("end");
    }

    @ParameterizedTest
    @MethodSource("io.vppdispatch.api.store.Databases#both")
    void aPlanWithViolationsIsNoPlan(DataSource source) throws InterruptedException {
        Room room = Room.on(source);
        UUID id = room.ask();
        executor(room, (json, search, limits, listener) -> new ChildEnd(ChildEnd.Reason.ENDED, 1, CLEAN, FILES, ""))
                .execute(id);
        assertThat(room.runs().get(id).status()).isEqualTo(RunStatus.FAILED);
        assertThat(room.runs().get(id).hasPlan()).isFalse();
        assertThat(room.runs().latestPlanned(DATE)).isEmpty();
        assertThat(metered).containsExactly("FAILED [] true");
    }

    @ParameterizedTest
    @MethodSource("io.vppdispatch.api.store.Databases#both")
    void aRunCancelledInTheQueueIsNotSolved(DataSource source) throws InterruptedException {
        Room room = Room.on(source);
        UUID id = room.ask();
        room.runs().cancel(DISPATCHER, id);
        executor(room, (json, search, limits, listener) -> {
                    throw new IOException("It was solved");
                })
                .execute(id);
        assertThat(room.runs().get(id).status()).isEqualTo(RunStatus.CANCELLED);
    }
}
