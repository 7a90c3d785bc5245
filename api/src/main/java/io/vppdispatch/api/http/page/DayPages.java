package io.vppdispatch.api.http.page;

import io.vppdispatch.api.day.Day;
import io.vppdispatch.api.day.Days;
import io.vppdispatch.api.day.ForecastSource;
import io.vppdispatch.api.day.ForecastStatus;
import io.vppdispatch.api.problem.ProblemException;
import io.vppdispatch.api.publication.DayPlan;
import io.vppdispatch.api.publication.DayPlans;
import io.vppdispatch.api.run.Runs;
import io.vppdispatch.api.security.Caller;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Puts the page of a day together. */
public final class DayPages {

    private static final int MOST_DAYS = 30;

    private final Days days;
    private final ForecastStatus forecasts;
    private final Runs runs;
    private final DayPlans plans;
    private final ZoneId zone;

    public DayPages(Days days, ForecastStatus forecasts, Runs runs, DayPlans plans, ZoneId zone) {
        this.days = days;
        this.forecasts = forecasts;
        this.runs = runs;
        this.plans = plans;
        this.zone = zone;
    }

    /** The latest day that was opened. */
    DayPage latest(Caller caller, Locale locale) {
        List<Day> latest = days.latest(MOST_DAYS);
        return latest.isEmpty()
                ? new DayPage(null, List.of(), List.of(), List.of(), 0, null, null, List.of(), zone, locale)
                : of(caller, latest.get(0), latest, locale);
    }

    DayPage of(Caller caller, LocalDate date, Locale locale) {
        return of(caller, days.get(date), days.latest(MOST_DAYS), locale);
    }

    private DayPage of(Caller caller, Day day, List<Day> others, Locale locale) {
        List<ForecastStatus.Line> lines = forecasts.of(caller, day.date());
        DayPlan plan = plans.find(day.date()).orElse(null);
        return new DayPage(
                day,
                others,
                columns(lines, line -> line.source() == ForecastSource.STANDARD),
                columns(lines, ForecastStatus.Line::stale),
                columns(lines, line -> line.source() == ForecastSource.RECEIVED).size(),
                plan,
                running(day.date()),
                plan == null ? List.of() : plans.files(plan),
                zone,
                locale);
    }

    private static List<String> columns(List<ForecastStatus.Line> lines, Predicate<ForecastStatus.Line> which) {
        return lines.stream().filter(which).map(ForecastStatus.Line::column).toList();
    }

    private @Nullable String running(LocalDate date) {
        return runs.before(Long.MAX_VALUE, date, 1).stream()
                .filter(run -> !run.status().isEnd())
                .findFirst()
                .map(run -> run.status().name())
                .orElse(null);
    }

    /** A file of the day's plan: its report, a picture, a table. */
    byte[] file(LocalDate date, String name) {
        DayPlan plan = plans.find(date).orElseThrow(() -> ProblemException.notFound("plan", date));
        return plans.file(plan, name);
    }
}
