package io.vppdispatch.cases.bench;

import io.vppdispatch.forecasts.synthetic.Site;
import io.vppdispatch.forecasts.synthetic.SyntheticDay;
import io.vppdispatch.optimizer.time.Horizon;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A day of 96 quarters of an hour around Tianjin.
 *
 * @param seed of its weather and load
 */
record Day(LocalDate date, Season season, long seed) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Site SITE = new Site(40.0, 117.4);

    Horizon horizon() {
        return Horizon.uniform(date.atStartOfDay(ZONE).toInstant(), ZONE, 96, 15);
    }

    SyntheticDay synthetic() {
        return new SyntheticDay(horizon(), SITE, season.weather(), seed);
    }

    /** An hour of the day as it stands in a case. */
    String clock(int hour) {
        return date.atStartOfDay(ZONE).plusHours(hour).toOffsetDateTime().toString();
    }

    /** The key {@code horizon} of a case. */
    String json() {
        return "{\"start\": \"%s\", \"zone\": \"%s\", \"step_minutes\": 15, \"steps\": 96}".formatted(clock(0), ZONE);
    }
}
