package io.vppdispatch.api.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.api.report.text.Clock;
import io.vppdispatch.optimizer.time.Horizon;
import java.time.Instant;
import java.time.ZoneId;
import org.jfree.chart.axis.DateTickUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTicksTest {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final Instant MIDNIGHT = Instant.parse("2030-04-14T16:00:00Z");

    @ParameterizedTest(name = "{0} steps of {1} min")
    @CsvSource({
        "1,15,MINUTE,1",
        "4,15,MINUTE,5",
        "24,15,MINUTE,15",
        "48,15,MINUTE,30",
        "96,15,HOUR,1",
        "192,15,HOUR,2",
        "168,60,HOUR,12",
        "1440,60,DAY,3"
    })
    void marksStandFarEnoughApart(int steps, int minutes, String unit, int count) {
        Clock clock = new Clock(Horizon.uniform(MIDNIGHT, BEIJING, steps, minutes));
        DateTickUnit ticks = TimeTicks.of(clock.horizon(), new ClockFormat(clock));
        assertThat(ticks.getUnitType()).hasToString("DateTickUnitType." + unit);
        assertThat(ticks.getMultiple()).isEqualTo(count);
    }
}
