package io.vppdispatch.api.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The usual gates of a market day: clock times of its zone on the day before. */
public record GateCalendar(ZoneId marketZone, LocalTime forecastGate, LocalTime publicationGate) {

    public GateCalendar {
        if (!forecastGate.isBefore(publicationGate)) {
            throw new IllegalArgumentException("The gate of forecasts (" + forecastGate
                    + ") must be before that of publication (" + publicationGate + ")");
        }
    }

    Instant forecastGateOf(LocalDate date) {
        return dayBefore(date, forecastGate);
    }

    Instant publicationGateOf(LocalDate date) {
        return dayBefore(date, publicationGate);
    }

    private Instant dayBefore(LocalDate date, LocalTime time) {
        return date.minusDays(1).atTime(time).atZone(marketZone).toInstant();
    }
}
