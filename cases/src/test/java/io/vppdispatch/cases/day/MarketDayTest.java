package io.vppdispatch.cases.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vppdispatch.cases.Case;
import io.vppdispatch.cases.library.CaseLibrary;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.InvalidProblemException;
import io.vppdispatch.optimizer.problem.ProblemCheck;
import io.vppdispatch.optimizer.system.Pin;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days by the clock: 92, 96 and 100 quarter-hours, and what repeats or is left out. */
class MarketDayTest {

    private static final String FLAGSHIP = "jizhou-2030/spring-sunny";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate CLOCKS_FORWARD = LocalDate.of(2030, 3, 31);
    private static final LocalDate CLOCKS_BACK = LocalDate.of(2030, 10, 27);

    static List<String> library() {
        return CaseLibrary.names();
    }

    @ParameterizedTest
    @MethodSource("library")
    void aDayMovedThereAndBackIsTheSame(String name) {
        Case pattern = CaseLibrary.load(name);
        Horizon horizon = pattern.problem().horizon();
        LocalDate own = LocalDate.ofInstant(horizon.start(), horizon.zone());
        assertThat(MarketDay.of(pattern, own)).isEqualTo(pattern);
        if (!horizon.isUniform() || horizon.totalHours() > 24) {
            assertThatThrownBy(() -> MarketDay.of(pattern, own.plusDays(9)))
                    .isInstanceOf(InvalidProblemException.class);
            return;
        }
        Case moved = MarketDay.of(pattern, own.plusDays(9));
        assertThat(moved.problem().horizon().start()).isEqualTo(horizon.start().plusSeconds(9 * 24 * 3600));
        assertThat(moved.problem().horizon().steps()).isEqualTo(horizon.steps());
        assertThat(MarketDay.of(moved, own)).isEqualTo(pattern);
    }

    @Test
    void whereClocksGoForwardTheHourIsLeftOut() {
        Case pattern = in(BERLIN);
        Series before = load(pattern);
        Case day = MarketDay.of(pattern, CLOCKS_FORWARD);
        assertThat(day.problem().horizon().steps()).isEqualTo(23 * 4);
        assertThat(day.problem().horizon().start()).isEqualTo(Instant.parse("2030-03-30T23:00:00Z"));
        assertThat(load(day)).isEqualTo(Series.generate(92, t -> before.at(t < 2 * 4 ? t : t + 4)));
    }

    @Test
    void whereClocksGoBackTheHourHoldsTwice() {
        Case pattern = in(BERLIN);
        Series before = load(pattern);
        Case day = MarketDay.of(pattern, CLOCKS_BACK);
        assertThat(day.problem().horizon().steps()).isEqualTo(25 * 4);
        assertThat(day.problem().horizon().start()).isEqualTo(Instant.parse("2030-10-26T22:00:00Z"));
        assertThat(load(day)).isEqualTo(Series.generate(100, t -> before.at(t < 3 * 4 ? t : t - 4)));
    }

    @Test
    void aDayOfAHundredGoesBackToItsPattern() {
        Case pattern = in(BERLIN);
        LocalDate own = LocalDate.ofInstant(pattern.problem().horizon().start(), BERLIN);
        Case day = MarketDay.of(pattern, CLOCKS_BACK);
        assertThat(load(MarketDay.of(day, own))).isEqualTo(load(pattern));
    }

    @Test
    void pinsKeepTheirClock() {
        Case pattern = in(BERLIN);
        Horizon horizon = pattern.problem().horizon();
        String asset = pattern.problem().assets().get(0).id();
        Pin pin = new Pin(asset, horizon.startOf(40), horizon.endOf(43), Pin.Mode.AT_LEAST, -1e4);
        List<Pin> pins = new ArrayList<>(pattern.problem().pins());
        pins.add(pin);
        DispatchProblem pinned = pattern.problem().withPins(pins);
        assertThat(ProblemCheck.issuesOf(pinned)).isEmpty();
        DispatchProblem day =
                MarketDay.of(pattern.withProblem(pinned), CLOCKS_FORWARD).problem();
        Pin moved = day.pins().get(day.pins().size() - 1);
        assertThat(LocalDateTime.ofInstant(moved.from(), BERLIN)).isEqualTo(LocalDateTime.parse("2030-03-31T10:00"));
        assertThat(LocalDateTime.ofInstant(moved.to(), BERLIN)).isEqualTo(LocalDateTime.parse("2030-03-31T11:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "America/New_York", "Pacific/Kiritimati", "UTC"})
    void theZoneOfTheHostDoesNotMatter(String host) {
        Case expected = MarketDay.of(in(BERLIN), CLOCKS_BACK);
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(host));
            assertThat(MarketDay.of(in(BERLIN), CLOCKS_BACK)).isEqualTo(expected);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static Series load(Case subject) {
        return subject.problem().demands().get(0).powerMw();
    }

    /** The flagship day by the clock of another zone. */
    private static Case in(ZoneId zone) {
        Case flagship = CaseLibrary.load(FLAGSHIP);
        Horizon horizon = flagship.problem().horizon();
        RecordMap map = new RecordMap(Map.of(
                Horizon.class,
                        old -> Horizon.uniform(
                                sameClock(horizon.start(), horizon.zone(), zone), zone, horizon.steps(), 15),
                Instant.class, old -> sameClock((Instant) old, horizon.zone(), zone)));
        return flagship.withProblem(map.rebuild(flagship.problem()));
    }

    private static Instant sameClock(Instant instant, ZoneId from, ZoneId to) {
        return LocalDateTime.ofInstant(instant, from).atZone(to).toInstant();
    }
}
