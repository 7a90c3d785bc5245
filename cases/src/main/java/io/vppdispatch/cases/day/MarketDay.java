package io.vppdispatch.cases.day;

import io.vppdispatch.cases.Case;
import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.InvalidProblemException;
import io.vppdispatch.optimizer.problem.ProblemCheck;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * A pattern day moved to a market day by the clock of its zone: what held at 14:00 holds at 14:00. Where clocks change, a day has an
 * hour less or more (92 or 100 quarter-hours): the hour that the clock leaps over is left out, the one it shows twice holds twice.
 */
public final class MarketDay {

    private final Horizon pattern;
    private final LocalDateTime begin;

    private MarketDay(Horizon pattern) {
        this.pattern = pattern;
        this.begin = clock(pattern.start());
    }

    /**
     * The case on a day.
     *
     * @param pattern of equal steps that last a day or less
     * @param date on which it begins in the zone of the case
     * @throws InvalidProblemException where the pattern is no such day, or does not fit this date
     */
    public static Case of(Case pattern, LocalDate date) {
        DispatchProblem problem = new MarketDay(pattern.problem().horizon()).move(pattern.problem(), date);
        return pattern.withProblem(problem);
    }

    private DispatchProblem move(DispatchProblem problem, LocalDate date) {
        long days = ChronoUnit.DAYS.between(begin.toLocalDate(), date);
        if (days == 0) {
            return problem;
        }
        Horizon moved = horizonOn(date);
        ClockSteps steps = new ClockSteps(pattern);
        DispatchProblem day = new RecordMap(Map.of(
                        Horizon.class, old -> moved,
                        Series.class,
                                old -> Series.generate(moved.steps(), t -> ((Series) old).at(steps.stepAt(moved, t))),
                        Instant.class, old -> instantOf(clock((Instant) old).plusDays(days))))
                .rebuild(problem);
        List<ProblemIssue> issues = ProblemCheck.issuesOf(day);
        if (!issues.isEmpty()) {
            throw new InvalidProblemException(issues);
        }
        return day;
    }

    private Horizon horizonOn(LocalDate date) {
        LocalDateTime end = clock(pattern.endOf(pattern.steps() - 1));
        if (!pattern.isUniform() || end.isAfter(begin.plusDays(1))) {
            throw refusal("must have equal steps that last a day or less to be moved to " + date);
        }
        int minutes = pattern.stepMinutes().get(0);
        Instant start = instantOf(date.atTime(begin.toLocalTime()));
        if (end.isBefore(begin.plusDays(1))) {
            return Horizon.uniform(start, pattern.zone(), pattern.steps(), minutes);
        }
        Instant nextStart = instantOf(date.plusDays(1).atTime(begin.toLocalTime()));
        long length = Duration.between(start, nextStart).toMinutes();
        if (length % minutes != 0) {
            throw refusal(
                    "of " + minutes + " minutes a step does not fit " + date + ", which lasts " + length + " minutes");
        }
        return Horizon.uniform(start, pattern.zone(), (int) (length / minutes), minutes);
    }

    private LocalDateTime clock(Instant instant) {
        return LocalDateTime.ofInstant(instant, pattern.zone());
    }

    private Instant instantOf(LocalDateTime clock) {
        return ZonedDateTime.of(clock, pattern.zone()).toInstant();
    }

    private InvalidProblemException refusal(String what) {
        String message =
                "The horizon of " + pattern.steps() + " steps from " + pattern.text(pattern.start()) + " " + what;
        return new InvalidProblemException(List.of(new ProblemIssue("/horizon", "market_day", message)));
    }
}
