package io.vppdispatch.optimizer.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.system.ShortageKind;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortageSpanTest {

    private static final Horizon HOURS =
            new Horizon(Toys.hours(1).start(), Toys.hours(1).zone(), List.of(30, 60, 60, 60));

    @Test
    void joinsStepsInARowOfTheSameThing() {
        List<Shortage> shortages = List.of(
                new Shortage(ShortageKind.SHORTAGE, "grid", 1, 20),
                new Shortage(ShortageKind.UP_RESERVE, "fast", 1, 3),
                new Shortage(ShortageKind.SHORTAGE, "park", 1, 7),
                new Shortage(ShortageKind.SHORTAGE, "grid", 0, 50),
                new Shortage(ShortageKind.SHORTAGE, "grid", 3, 4));
        assertThat(ShortageSpan.merged(shortages, HOURS))
                .containsExactly(
                        span("grid", ShortageKind.SHORTAGE, 0, 1, 50 * 0.5 + 20, 50),
                        span("grid", ShortageKind.SHORTAGE, 3, 3, 4, 4),
                        span("park", ShortageKind.SHORTAGE, 1, 1, 7, 7),
                        span("fast", ShortageKind.UP_RESERVE, 1, 1, 3, 3));
    }

    private static ShortageSpan span(String subject, ShortageKind kind, int first, int last, double sum, double most) {
        return new ShortageSpan(subject, kind, first, last, HOURS.startOf(first), HOURS.endOf(last), sum, most);
    }

    @Test
    void isNothingWhereNothingIsMissing() {
        assertThat(ShortageSpan.merged(List.of(), HOURS)).isEmpty();
    }
}
