package io.vppdispatch.api.cli;

import io.vppdispatch.optimizer.data.Hints;
import io.vppdispatch.optimizer.data.Names;
import io.vppdispatch.optimizer.system.Pin;
import io.vppdispatch.optimizer.time.Horizon;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A pin as it is given on the command line: {@code coal1:off@08:00-12:00}, {@code station:output=-300@10:00-14:00}. */
final class PinText {

    private static final String CLOCK = "(?:\\d{4}-\\d{2}-\\d{2}T)?\\d{1,2}:\\d{2}";
    private static final Pattern PIN = Pattern.compile(
            "(?<asset>[^:=@]+):(?<mode>\\w+)(?:=(?<mw>[^@]+))?@(?<from>" + CLOCK + ")-(?<to>" + CLOCK + ")");
    private static final String END_OF_DAY = "24:00";

    private final String text;
    private final Horizon horizon;

    private PinText(String text, Horizon horizon) {
        this.text = text;
        this.horizon = horizon;
    }

    /**
     * Reads a pin; a clock time without a date is its first one in the horizon.
     *
     * @throws UsageException where it cannot be read
     */
    static Pin read(String text, Horizon horizon) {
        return new PinText(text, horizon).read();
    }

    private Pin read() {
        Matcher parts = PIN.matcher(text.strip());
        if (!parts.matches()) {
            throw refused("must look like coal1:off@08:00-12:00 or station:output=-300@10:00-14:00,"
                    + " with dates such as 2030-04-12T08:00 where one day does not say it");
        }
        Instant from = instant(parts.group("from"), horizon.start());
        Instant to = instant(parts.group("to"), from.plusSeconds(60));
        return new Pin(parts.group("asset"), from, to, mode(parts.group("mode")), power(parts.group("mw")));
    }

    private UsageException refused(String why) {
        return new UsageException("--pin (" + text + ") " + why);
    }

    private Pin.Mode mode(String name) {
        List<String> known = Stream.of(Pin.Mode.values()).map(Names::key).toList();
        int index = known.indexOf(name.toLowerCase(Locale.ROOT));
        if (index < 0) {
            throw refused("has the mode " + name + ", which must be one of " + known + Hints.maybe(name, known));
        }
        return Pin.Mode.values()[index];
    }

    private @Nullable Double power(@Nullable String mw) {
        try {
            return mw == null ? null : Double.valueOf(mw.strip());
        } catch (NumberFormatException e) {
            throw refused("has the power " + mw + ", which must be a number of MW");
        }
    }

    /** The local time given, without a date the first one not before an instant. */
    private Instant instant(String clock, Instant earliest) {
        try {
            if (clock.contains("T")) {
                return LocalDateTime.parse(clock).atZone(horizon.zone()).toInstant();
            }
            String padded = clock.length() < END_OF_DAY.length() ? "0" + clock : clock;
            LocalTime time = LocalTime.parse(padded.equals(END_OF_DAY) ? "00:00" : padded);
            ZonedDateTime day = earliest.atZone(horizon.zone());
            ZonedDateTime first = day.with(time);
            return (first.toInstant().isBefore(earliest) ? day.plusDays(1).with(time) : first).toInstant();
        } catch (DateTimeException e) {
            throw refused("has the time " + clock + ", which must be between 00:00 and 24:00");
        }
    }
}
