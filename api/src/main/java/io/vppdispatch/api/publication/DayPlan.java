package io.vppdispatch.api.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The plan a day has, shown as what it is.
 *
 * @param run whose plan it is
 * @param revision of the publication; null for a plan that is not published
 * @param gap proven relative gap; null if there is none
 * @param standardForecasts plants and loads that are planned on the series of the case, since no forecast was received
 * @param newest the run that was asked for last, if it is another one
 */
public record DayPlan(
        LocalDate date,
        State state,
        UUID run,
        @Nullable Integer revision,
        @Nullable Instant publishedAt,
        Instant plannedAt,
        @Nullable Double objective,
        @Nullable Double gap,
        List<String> standardForecasts,
        @Nullable Newest newest) {

    /** What a plan is. */
    public enum State {
        /** The last revision. */
        PUBLISHED,
        /** On the frozen forecasts, not published so far. */
        PROPOSED,
        /** On the forecasts there were before the gate. */
        PRELIMINARY
    }

    /** A run that has not become the plan, and where it stands: queued, failed, or with a plan that is not published. */
    public record Newest(UUID run, String status) {}

    public DayPlan {
        standardForecasts = List.copyOf(standardForecasts);
    }
}
