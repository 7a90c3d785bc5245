package io.vppdispatch.api.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.api.exchange.EFileDialect;
import io.vppdispatch.api.exchange.ForecastFile;
import io.vppdispatch.api.problem.ProblemException;
import io.vppdispatch.api.security.Caller;
import io.vppdispatch.api.security.Role;
import io.vppdispatch.api.store.Contents;
import io.vppdispatch.cases.Case;
import io.vppdispatch.cases.day.Forecasts;
import io.vppdispatch.cases.day.MarketDay;
import io.vppdispatch.cases.json.CaseFiles;
import io.vppdispatch.cases.json.CaseReader;
import io.vppdispatch.cases.library.CaseLibrary;
import io.vppdispatch.optimizer.time.Series;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class DaysTest {

    private static final String BOTH = "io.vppdispatch.api.store.Databases#both";
    private static final String CASE = "jizhou-2030/spring-sunny";
    private static final LocalDate DATE = LocalDate.of(2026, 11, 25);
    private static final Instant GATE = Instant.parse("2026-11-24T01:30:00Z"); // 09:30 in Shanghai, the day before
    private static final Caller DISPATCHER = new Caller("dispatcher", "utility", Role.DISPATCHER);
    private static final Caller OPERATOR = new Caller("operator", "north", Role.PLANT_OPERATOR);
    private static final Caller OTHER = new Caller("other", "south", Role.PLANT_OPERATOR);

    /** A database with a day, and the time of its clock. */
    private static final class Subject {

        private final AtomicReference<Instant> now = new AtomicReference<>(GATE.minusSeconds(3600));
        private final DayRoom room;
        private final Days days;
        private final ForecastIntake intake;
        private final Map<String, Series> standard;
        private final List<String> columns;

        Subject(DataSource source) {
            room = DayRoom.of(
                    source,
                    new DataSourceTransactionManager(source),
                    now::get,
                    (caller, action, subject, detail) -> {},
                    new LibraryCases(null));
            GateCalendar calendar =
                    new GateCalendar(ZoneId.of("Asia/Shanghai"), LocalTime.of(9, 30), LocalTime.of(17, 30));
            days = new Days(room, calendar);
            intake = days.intake(EFileDialect.STANDARD);
            days.open(DISPATCHER, DATE, CASE, null, null);
            standard = Forecasts.of(MarketDay.of(CaseLibrary.load(CASE), DATE).problem());
            columns = List.copyOf(standard.keySet());
        }

        /** A file of some columns at a share of the standard forecast. */
        byte[] file(double share, String... names) {
            Map<String, Series> series = new LinkedHashMap<>();
            for (String name : names) {
                Series full = standard.get(name);
                series.put(name, Series.generate(full.steps(), t -> share * full.at(t)));
            }
            return ForecastFile.csv(
                    series, MarketDay.of(CaseLibrary.load(CASE), DATE).problem().horizon());
        }

        Receipt send(Caller caller, double share, String... names) {
            return intake.submit(
                    caller, new ForecastMessage(DATE, "f.csv", GATE.minusSeconds(7200), file(share, names)));
        }

        Series planned(Snapshot snapshot, String column) {
            Case data = CaseReader.read(room.contents().get(snapshot.sha256()), CaseFiles.none());
            Series series = Forecasts.of(data.problem()).get(column);
            assertThat(series).isNotNull();
            return series;
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void aFileCountsBeforeTheGateAndIsKeptAsLateFromThatInstantOn(DataSource source) {
        Subject subject = new Subject(source);
        String plant = subject.columns.get(0);
        assertThat(subject.days.get(DATE).forecastGate()).isEqualTo(GATE);
        subject.now.set(GATE.minusNanos(1000));
        assertThat(subject.send(DISPATCHER, 0.5, plant).status()).isEqualTo(ReceiptStatus.ACCEPTED);
        subject.now.set(GATE);
        Receipt late = subject.send(DISPATCHER, 0.25, plant);
        assertThat(late.status()).isEqualTo(ReceiptStatus.LATE);
        Snapshot snapshot = subject.days.snapshots().forRun(DATE, MissingForecasts.STANDARD);
        assertThat(snapshot.preliminary()).isFalse();
        Series planned = subject.planned(snapshot, plant);
        Series full = subject.standard.get(plant);
        for (int t = 0; t < planned.steps(); t++) {
            assertThat(planned.at(t)).isCloseTo(0.5 * full.at(t), within(1e-9));
        }
        assertThat(subject.intake.after(DISPATCHER, DATE, 0, 10)).hasSize(2);
        assertThat(subject.intake.file(DISPATCHER, DATE, late.id())).isEqualTo(subject.file(0.25, plant));
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void theLastFileBeforeTheGateCountsForItsColumnsOnly(DataSource source) {
        Subject subject = new Subject(source);
        String one = subject.columns.get(0);
        String two = subject.columns.get(1);
        subject.send(DISPATCHER, 0.75, one, two);
        Receipt second = subject.send(DISPATCHER, 0.5, two);
        Snapshot preliminary = subject.days.snapshots().forRun(DATE, MissingForecasts.STANDARD);
        assertThat(preliminary.preliminary()).isTrue();
        assertThat(preliminary.columns().get(1).receiptId()).isEqualTo(second.id());
        double firstOfTwo = subject.standard.get(two).at(60);
        assertThat(subject.planned(preliminary, two).at(60)).isEqualTo(0.5 * firstOfTwo);
        assertThat(subject.planned(preliminary, one).at(60))
                .isEqualTo(0.75 * subject.standard.get(one).at(60));
        assertThat(subject.days.get(DATE).state()).isEqualTo(DayState.OPEN);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void whatIsMissingIsNamedAndNeverReadAsZero(DataSource source) {
        Subject subject = new Subject(source);
        String plant = subject.columns.get(0);
        subject.send(DISPATCHER, 0.5, plant);
        subject.now.set(GATE.plusSeconds(1));
        Snapshots snapshots = subject.days.snapshots();
        assertProblem(() -> snapshots.forRun(DATE, MissingForecasts.REFUSE), "forecasts_missing");
        Snapshot snapshot = snapshots.forRun(DATE, MissingForecasts.STANDARD);
        assertThat(snapshot.standardColumns()).isEqualTo(subject.columns.subList(1, subject.columns.size()));
        String missing = subject.columns.get(1);
        assertThat(subject.planned(snapshot, missing)).isEqualTo(subject.standard.get(missing));
        List<ForecastStatus.Line> lines =
                subject.days.status(Duration.ofMinutes(119)).of(DISPATCHER, DATE);
        assertThat(lines.get(0).ageHours()).isEqualTo(2.0); // issued two hours before the gate
        assertThat(lines.get(0).stale()).isTrue();
        assertThat(lines.get(1).source()).isEqualTo(ForecastSource.STANDARD);
        assertThat(lines.get(1).issuedAt()).isNull();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void aDayIsFrozenOnceAndForAll(DataSource source) {
        Subject subject = new Subject(source);
        assertThat(subject.days.snapshots().closeDue()).isEmpty();
        subject.now.set(GATE);
        assertThat(subject.days.snapshots().closeDue()).containsExactly(DATE);
        Snapshot frozen = subject.days.snapshots().forRun(DATE, MissingForecasts.STANDARD);
        subject.send(DISPATCHER, 0.1, subject.columns.get(0));
        assertThat(subject.days.snapshots().forRun(DATE, MissingForecasts.STANDARD))
                .isEqualTo(frozen);
        assertThat(subject.days.snapshots().closeDue()).isEmpty();
        assertThat(subject.days.snapshots().get(frozen.id())).isEqualTo(frozen);
        assertThat(subject.days.get(DATE).state()).isEqualTo(DayState.CLOSED);
        assertProblem(
                () -> subject.days.moveGates(DISPATCHER, DATE, 2, GATE.plusSeconds(99), GATE.plusSeconds(999)),
                "gate_closed");
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void aPartySendsAndSeesItsOwnOnly(DataSource source) {
        Subject subject = new Subject(source);
        String plant = subject.columns.get(0);
        subject.days.ownership().give(DISPATCHER, plant, "north");
        Receipt receipt = subject.send(OPERATOR, 0.5, plant);
        assertProblem(() -> subject.send(OTHER, 0.5, plant), "invalid");
        assertThatThrownBy(() -> subject.send(OTHER, 0.5, plant))
                .asString()
                .contains("column_unknown")
                .doesNotContain("north");
        assertProblem(() -> subject.intake.get(OTHER, DATE, receipt.id()), "not_found");
        assertProblem(() -> subject.intake.file(OTHER, DATE, receipt.id()), "not_found");
        assertThat(subject.intake.after(OTHER, DATE, 0, 10)).isEmpty();
        assertThat(subject.intake.after(OPERATOR, DATE, 0, 10)).containsExactly(receipt);
        ForecastStatus status = subject.days.status(Duration.ofHours(12));
        assertThat(status.of(OTHER, DATE)).isEmpty();
        assertThat(status.of(OPERATOR, DATE))
                .extracting(ForecastStatus.Line::column)
                .containsExactly(plant);
        assertThat(status.series(OTHER, DATE).series()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void aFileWithAnyFaultIsNotTaken(DataSource source) {
        Subject subject = new Subject(source);
        String plant = subject.columns.get(0);
        assertProblem(() -> subject.send(DISPATCHER, 50, plant), "invalid");
        assertProblem(() -> subject.send(DISPATCHER, -1, plant), "invalid");
        byte[] file = subject.file(1, plant);
        assertProblem(
                () -> subject.intake.submit(
                        DISPATCHER, new ForecastMessage(DATE, "f", GATE.plus(Duration.ofDays(1)), file)),
                "invalid");
        assertThat(subject.intake.after(DISPATCHER, DATE, 0, 10)).isEmpty();
        assertProblem(
                () -> subject.intake.submit(
                        DISPATCHER, new ForecastMessage(DATE.plusDays(1), "f", GATE.minusSeconds(9), file)),
                "not_found");
    }

    /** Ten threads send while the clock passes the gate and the day is closed: what was accepted is what is frozen. */
    @ParameterizedTest
    @MethodSource(BOTH)
    void everyFileAcceptedAcrossTheGateIsInTheSnapshotAndNumbersHaveNoGap(DataSource source) throws Exception {
        Subject subject = new Subject(source);
        subject.now.set(GATE.minusMillis(1));
        ExecutorService threads = Executors.newFixedThreadPool(10);
        List<Future<Receipt>> sent = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String column = subject.columns.get(i % subject.columns.size());
            double share = 0.5 + i / 100.0;
            sent.add(threads.submit(() -> subject.send(DISPATCHER, share, column)));
        }
        sent.get(10).get();
        subject.now.set(GATE);
        Snapshot snapshot = subject.days.snapshots().forRun(DATE, MissingForecasts.STANDARD);
        Set<UUID> frozen = new HashSet<>();
        snapshot.columns().forEach(column -> frozen.add(column.receiptId()));
        Map<String, Receipt> last = new HashMap<>();
        List<Long> numbers = new ArrayList<>();
        for (Future<Receipt> one : sent) {
            Receipt receipt = one.get();
            numbers.add(receipt.sequence());
            if (receipt.status() == ReceiptStatus.ACCEPTED) {
                last.merge(receipt.columns().get(0), receipt, (a, b) -> a.sequence() > b.sequence() ? a : b);
            }
        }
        threads.shutdown();
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 40).boxed().toList());
        frozen.remove(null);
        assertThat(frozen)
                .isEqualTo(new HashSet<>(last.values().stream().map(Receipt::id).toList()));
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void aDayIsKeptAsItWasOpened(DataSource source) {
        Subject subject = new Subject(source);
        Day day = subject.days.get(DATE);
        assertThat(new Contents(source).get(day.caseSha256())).isNotEmpty();
        assertProblem(() -> subject.days.open(DISPATCHER, DATE, CASE, null, null), "day_exists");
        assertProblem(() -> subject.days.open(DISPATCHER, DATE.plusDays(1), "../etc", null, null), "invalid");
        assertProblem(() -> subject.days.open(DISPATCHER, DATE.plusDays(1), CASE, GATE, GATE), "invalid");
        assertProblem(() -> subject.days.moveGates(DISPATCHER, DATE, 9, GATE, GATE.plusSeconds(1)), "stale");
        Day moved = subject.days.moveGates(DISPATCHER, DATE, 1, GATE.plusSeconds(60), GATE.plusSeconds(600));
        assertThat(subject.days.after(null, 10)).containsExactly(moved);
        assertThat(moved.version()).isEqualTo(2);
    }

    private static void assertProblem(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
