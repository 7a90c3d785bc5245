package io.vppdispatch.api.day;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A market day.
 *
 * @param caseName what the case was called when the day was opened
 * @param caseSha256 of the case on this day, as it was then
 * @param forecastGate forecasts received before it count
 * @param publicationGate when the plan is due
 * @param version counts the changes
 */
public record Day(
        LocalDate date,
        String caseName,
        String caseSha256,
        Instant forecastGate,
        Instant publicationGate,
        DayState state,
        long version) {

    boolean takesForecastsAt(Instant now) {
        return state == DayState.OPEN && now.isBefore(forecastGate);
    }
}
