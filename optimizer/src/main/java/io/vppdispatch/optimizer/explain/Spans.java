package io.vppdispatch.optimizer.explain;

import io.vppdispatch.optimizer.lp.At;
import io.vppdispatch.optimizer.time.Horizon;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.BitSet;
import java.util.Collection;
import java.util.Locale;
import java.util.StringJoiner;

/** Steps shown as spans: {@code 33-41, 08:00-10:15}. */
final class Spans {

    private static final int MOST = 3;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DATE_AND_CLOCK = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private final Horizon horizon;
    private final DateTimeFormatter format;

    Spans(Horizon horizon) {
        this.horizon = horizon;
        boolean isOneDay =
                Duration.ofHours((long) Math.ceil(horizon.totalHours())).compareTo(Duration.ofHours(25)) <= 0;
        format = isOneDay ? CLOCK : DATE_AND_CLOCK;
    }

    /** Numbers of steps and the time they take; {@code day} for what has no step. */
    String of(Collection<At> ats) {
        BitSet steps = new BitSet();
        ats.stream().filter(at -> !at.isDay()).forEach(at -> steps.set(at.step()));
        if (steps.isEmpty()) {
            return "day";
        }
        StringJoiner numbers = new StringJoiner(" and ");
        StringJoiner times = new StringJoiner(" and ");
        int spans = 0;
        for (int first = steps.nextSetBit(0); first >= 0; spans++) {
            int last = steps.nextClearBit(first) - 1;
            if (spans < MOST) {
                numbers.add(first == last ? At.step(first).toString() : At.step(first) + "-" + At.step(last));
                times.add(time(first, last));
            }
            first = steps.nextSetBit(last + 1);
        }
        String more = spans <= MOST ? "" : " and " + (spans - MOST) + " spans more";
        return numbers + ", " + times + more;
    }

    private String time(int first, int last) {
        ZonedDateTime begin = horizon.startOf(first).atZone(horizon.zone());
        ZonedDateTime end = horizon.endOf(last).atZone(horizon.zone());
        boolean isMidnight = format == CLOCK && end.toLocalTime().toSecondOfDay() == 0;
        return format.format(begin) + "-" + (isMidnight ? "24:00" : format.format(end));
    }
}
