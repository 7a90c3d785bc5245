package io.vppdispatch.cases.bench;

import java.time.LocalDate;

/** A year of district days with the same assets, each with weather and load by its date. */
public final class YearInstance {

    public static final int DAYS = 365;

    private static final LocalDate FIRST = LocalDate.of(2030, 1, 1);

    private YearInstance() {}

    /**
     * A day of the year; its states are those of the first day's beginning, until it is begun where the day before ended.
     *
     * @param number from 0
     * @param mode {@code absorption_first} or {@code least_cost}
     */
    public static Instance day(long seed, int number, String mode) {
        LocalDate date = FIRST.plusDays(number);
        Day day = new Day(date, Season.of(date), DAYS * seed + number);
        return DistrictInstance.of("year-%d-%s".formatted(seed, date), mode, day, new Draw(seed), DAYS);
    }
}
