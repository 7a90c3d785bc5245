package io.vppdispatch.api.report.text;

import io.vppdispatch.optimizer.time.Horizon;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Local times of the market; a midnight at which something ends is 24:00 of the day before. */
public record Clock(Horizon horizon) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    public Instant begin() {
        return horizon.start();
    }

    public Instant end() {
        return horizon.endOf(horizon.steps() - 1);
    }

    /** Where a step begins. */
    public String from(int step) {
        ZonedDateTime local = local(horizon.startOf(step));
        return day(local) + TIME.format(local);
    }

    /** Where a step ends. */
    public String to(int step) {
        ZonedDateTime local = local(horizon.endOf(step));
        return isMidnight(local) ? day(local.minusDays(1)) + "24:00" : day(local) + TIME.format(local);
    }

    public String interval(int first, int last) {
        return from(first) + "–" + to(last);
    }

    /** The mark of an instant on the time axis: the time, at midnights of longer horizons the day. */
    public String mark(Instant instant) {
        ZonedDateTime local = local(instant);
        if (!isMidnight(local)) {
            return TIME.format(local);
        }
        if (isOneDay()) {
            return instant.equals(end()) ? "24:00" : TIME.format(local);
        }
        return DAY.format(local);
    }

    /** First to last day in words of ISO 8601. */
    public String days() {
        String first = local(begin()).toLocalDate().toString();
        String last = local(end().minusSeconds(1)).toLocalDate().toString();
        return first.equals(last) ? first : first + "–" + last;
    }

    private String day(ZonedDateTime local) {
        return isOneDay() ? "" : DAY.format(local) + " ";
    }

    private boolean isOneDay() {
        return local(begin()).toLocalDate().equals(local(end().minusSeconds(1)).toLocalDate());
    }

    private ZonedDateTime local(Instant instant) {
        return instant.atZone(horizon.zone());
    }

    private static boolean isMidnight(ZonedDateTime local) {
        return local.toLocalTime().equals(LocalTime.MIDNIGHT);
    }
}
