package io.vppdispatch.api.exchange;

import io.vppdispatch.optimizer.time.Horizon;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** How people write a step: its number, the clock at which it begins, or date and clock with or without the offset. */
final class StepText {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final int FIRST_DIGITS = 5;

    private StepText() {}

    /** True where a cell means this step, counted from 0. */
    static boolean isStep(String cell, Horizon horizon, int step) {
        ZonedDateTime start = horizon.startOf(step).atZone(horizon.zone());
        String clock = cell.length() == FIRST_DIGITS - 1 && cell.indexOf(':') == 1 ? "0" + cell : cell;
        return cell.equals(Integer.toString(step + 1))
                || clock.equals(CLOCK.format(start))
                || clock.equals(CLOCK.format(start) + ":00")
                || isTime(cell.replace('/', '-').replace(' ', 'T'), start);
    }

    private static boolean isTime(String cell, ZonedDateTime start) {
        try {
            return OffsetDateTime.parse(cell).toInstant().equals(start.toInstant());
        } catch (DateTimeParseException noOffset) {
            return isLocal(cell, start.toLocalDateTime());
        }
    }

    private static boolean isLocal(String cell, LocalDateTime start) {
        try {
            return LocalDateTime.parse(cell).equals(start);
        } catch (DateTimeParseException noTime) {
            return false;
        }
    }
}
