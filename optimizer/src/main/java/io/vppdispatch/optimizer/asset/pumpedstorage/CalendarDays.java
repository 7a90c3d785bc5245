package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.time.Horizon;
import java.time.Instant;
import java.time.LocalDate;

/** The calendar days of a horizon in its zone; a step belongs to the day in which it begins. */
final class CalendarDays {

    private final Horizon horizon;

    CalendarDays(Horizon horizon) {
        this.horizon = horizon;
    }

    /** The day of a step. */
    LocalDate dateOf(int step) {
        return dateOf(horizon.startOf(step));
    }

    private LocalDate dateOf(Instant instant) {
        return instant.atZone(horizon.zone()).toLocalDate();
    }

    /** True where a step begins another day than the step before. */
    boolean isFirstOfDay(int step) {
        return step > 0 && isLastOfDay(step - 1) && step < horizon.steps();
    }

    /** True for the last step of a day or of the horizon. */
    boolean isLastOfDay(int step) {
        return step == horizon.steps() - 1 || endsItsDay(step);
    }

    /** True where the day changes with the end of a step. */
    boolean endsItsDay(int step) {
        return !dateOf(horizon.endOf(step)).equals(dateOf(step));
    }
}
