package io.vppdispatch.api.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.time.Horizon;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ClockTest {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final Instant MIDNIGHT = Instant.parse("2030-04-14T16:00:00Z");

    private static Clock quarters(int steps) {
        return new Clock(Horizon.uniform(MIDNIGHT, BEIJING, steps, 15));
    }

    @Test
    void aDayEndsAtTwentyFour() {
        Clock day = quarters(96);
        assertThat(day.from(0)).isEqualTo("00:00");
        assertThat(day.to(0)).isEqualTo("00:15");
        assertThat(day.interval(94, 95)).isEqualTo("23:30–24:00");
        assertThat(day.mark(day.begin())).isEqualTo("00:00");
        assertThat(day.mark(day.end())).isEqualTo("24:00");
        assertThat(day.days()).isEqualTo("2030-04-15");
    }

    @Test
    void longerHorizonsSayTheDay() {
        Clock twoDays = quarters(192);
        assertThat(twoDays.interval(95, 96)).isEqualTo("04-15 23:45–04-16 00:15");
        assertThat(twoDays.to(95)).isEqualTo("04-15 24:00");
        assertThat(twoDays.mark(twoDays.horizon().startOf(96))).isEqualTo("04-16");
        assertThat(twoDays.mark(twoDays.horizon().startOf(4))).isEqualTo("01:00");
        assertThat(twoDays.days()).isEqualTo("2030-04-15–2030-04-16");
    }
}
