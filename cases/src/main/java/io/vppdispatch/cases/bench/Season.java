package io.vppdispatch.cases.bench;

import io.vppdispatch.forecasts.synthetic.LoadShape;
import io.vppdispatch.forecasts.synthetic.TianjinLoad;
import io.vppdispatch.forecasts.synthetic.Weather;
import java.time.LocalDate;

/** A kind of day: its weather, its load, and a date that is typical of it. */
enum Season {
    SPRING(LocalDate.of(2030, 4, 15), Weather.SPRING_SUNNY, TianjinLoad.SPRING, 1300),
    WINDY(LocalDate.of(2030, 4, 20), Weather.WINDY_NIGHT, TianjinLoad.SPRING, 1150),
    SUMMER(LocalDate.of(2030, 7, 17), Weather.SUMMER_PEAK, TianjinLoad.SUMMER, 1850),
    WINTER(LocalDate.of(2030, 1, 15), Weather.WINTER_FRONT, TianjinLoad.WINTER, 1500),
    AUTUMN(LocalDate.of(2030, 10, 15), Weather.SPRING_SUNNY, TianjinLoad.AUTUMN, 1250);

    private final LocalDate typical;
    private final Weather weather;
    private final LoadShape load;
    private final double districtPeakMw;

    Season(LocalDate typical, Weather weather, LoadShape load, double districtPeakMw) {
        this.typical = typical;
        this.weather = weather;
        this.load = load;
        this.districtPeakMw = districtPeakMw;
    }

    /** One of four for a day by itself. */
    static Season drawn(Draw draw) {
        return values()[draw.below(4)];
    }

    /** By the month; every fourth day of spring is windy. */
    static Season of(LocalDate date) {
        return switch (date.getMonth()) {
            case MARCH, APRIL, MAY -> date.getDayOfMonth() % 4 == 0 ? WINDY : SPRING;
            case JUNE, JULY, AUGUST -> SUMMER;
            case SEPTEMBER, OCTOBER, NOVEMBER -> AUTUMN;
            default -> WINTER;
        };
    }

    LocalDate typical() {
        return typical;
    }

    Weather weather() {
        return weather;
    }

    LoadShape load() {
        return load;
    }

    /** Load of the district's peak hour, MW. */
    double districtPeakMw() {
        return districtPeakMw;
    }
}
