package io.vppdispatch.optimizer.explain;

import io.vppdispatch.optimizer.explain.ConflictWords.Phrase;
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

    private final ConflictWords words;
    private final Horizon horizon;
    private final DateTimeFormatter format;

    Spans(Horizon horizon, ConflictWords words) {
        this.words = words;
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
            return words.of(Phrase.DAY);
        }
        StringJoiner numbers = new StringJoiner(words.of(Phrase.AND));
        StringJoiner times = new StringJoiner(words.of(Phrase.AND));
        int spans = 0;
        for (int first = steps.nextSetBit(0); first >= 0; spans++) {
            int last = steps.nextClearBit(first) - 1;
            if (spans < MOST) {
                numbers.add(first == last ? At.step(first).toString() : At.step(first) + "-" + At.step(last));
                times.add(time(first, last));
            }
            first = steps.nextSetBit(last + 1);
        }
        String some = numbers + ", " + times;
        return spans <= MOST ? some : words.of(Phrase.MORE_SPANS, some, Integer.toString(spans - MOST));
    }

    private String time(int first, int last) {
        ZonedDateTime begin = horizon.startOf(first).atZone(horizon.zone());
        ZonedDateTime end = horizon.endOf(last).atZone(horizon.zone());
        boolean isMidnight = format == CLOCK && end.toLocalTime().toSecondOfDay() == 0;
        return format.format(begin) + "-" + (isMidnight ? "24:00" : format.format(end));
    }
}
