package io.vppdispatch.api.http.page;

import io.vppdispatch.api.day.Day;
import io.vppdispatch.api.publication.DayPlan;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a day shows.
 *
 * @param day null as long as none was opened
 * @param others days to go to
 * @param missing plants and loads without a forecast
 * @param stale those whose forecast is old
 * @param plan null as long as there is none
 * @param running status of the run under way; null if none is
 * @param files names of the plan's files
 */
public record DayPage(
        @Nullable Day day,
        List<Day> others,
        List<String> missing,
        List<String> stale,
        int received,
        @Nullable DayPlan plan,
        @Nullable String running,
        List<String> files,
        ZoneId zone,
        Locale locale) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** A moment on the clock of the market. */
    public String time(@Nullable Instant instant) {
        return instant == null ? "" : TIME.format(instant.atZone(zone));
    }

    /** The file of the report in the reader's language. */
    public String report() {
        return locale.getLanguage().equals("zh") ? "report.zh.html" : "report.html";
    }

    /** In per cent; empty where none was proven. */
    public String gapPercent() {
        Double gap = plan == null ? null : plan.gap();
        return gap == null ? "" : String.format(Locale.ROOT, "%.3f", gap * 100);
    }
}
