package io.vppdispatch.cases.library;

import io.vppdispatch.forecasts.synthetic.LoadShape;
import io.vppdispatch.forecasts.synthetic.PvPlant;
import io.vppdispatch.forecasts.synthetic.Site;
import io.vppdispatch.forecasts.synthetic.SyntheticDay;
import io.vppdispatch.forecasts.synthetic.TianjinLoad;
import io.vppdispatch.forecasts.synthetic.Weather;
import io.vppdispatch.forecasts.synthetic.WindFarm;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The committed series of the district days, made by the seeded generator at 40.0 N 117.4 E.
 *
 * @param peakMw load of the peak hour before noise
 * @param seed chosen by looking at a handful of days, see the case's README
 * @param heatMwPerK heat load per degree that the air is colder than a room; 0 for a day without heating
 */
record JizhouSeries(Instant start, Weather weather, LoadShape load, double peakMw, long seed, double heatMwPerK) {

    /** A sunny Monday in April. */
    static final JizhouSeries SPRING_SUNNY = new JizhouSeries(
            Instant.parse("2030-04-14T16:00:00Z"), Weather.SPRING_SUNNY, TianjinLoad.SPRING, 1300, 12, 0);

    /** A hot Tuesday in July with little wind in the evening. */
    static final JizhouSeries SUMMER_PEAK = new JizhouSeries(
            Instant.parse("2030-07-16T16:00:00Z"), Weather.SUMMER_PEAK, TianjinLoad.SUMMER, 1700, 1, 0);

    /** Sky and air of a January day behind a cold front, the storm blowing through the night. */
    private static final Weather WINTER_STORM =
            new Weather(Weather.WINTER_FRONT.sky(), Weather.WINTER_FRONT.air(), Weather.WINDY_NIGHT.wind());

    /** A Tuesday in January behind a cold front. */
    static final JizhouSeries WINTER_HEATING =
            new JizhouSeries(Instant.parse("2030-01-14T16:00:00Z"), WINTER_STORM, TianjinLoad.WINTER, 1450, 5, 26);

    /** A Saturday in April with a storm through the night. */
    static final JizhouSeries WINDY_NIGHT = new JizhouSeries(
            Instant.parse("2030-04-19T16:00:00Z"), Weather.WINDY_NIGHT, TianjinLoad.SPRING, 1020, 12, 0);

    /** The same July, the air dead calm and the load at its record. */
    static final JizhouSeries SHORT_OF_SUPPLY = new JizhouSeries(
            Instant.parse("2030-07-17T16:00:00Z"), Weather.SUMMER_PEAK, TianjinLoad.SUMMER, 2100, 9, 0);

    private static final Site SITE = new Site(40.0, 117.4);
    private static final int STEPS = 96;
    private static final int DECIMALS = 3;

    /** Share of load and of renewables that spinning reserve must cover. */
    private static final double LOAD_SHARE = 0.03;

    private static final double RENEWABLE_SHARE = 0.05;

    /** Least room temperature that Tianjin's rules of heating promise, degrees C. */
    private static final double ROOM_C = 18;

    private Horizon horizon() {
        return Horizon.uniform(start, ZoneId.of("Asia/Shanghai"), STEPS, 15);
    }

    /** The file, as it is committed. */
    String csv() {
        Map<String, Series> columns = columns();
        StringBuilder text = new StringBuilder("time");
        columns.keySet().forEach(name -> text.append(',').append(name));
        text.append('\n');
        for (int t = 0; t < STEPS; t++) {
            text.append(OffsetDateTime.ofInstant(horizon().startOf(t), horizon().zone()));
            for (Series series : columns.values()) {
                text.append(',').append(decimal(series.at(t)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String decimal(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    private Map<String, Series> columns() {
        SyntheticDay day = new SyntheticDay(horizon(), SITE, weather, seed);
        Map<String, Series> plants = new LinkedHashMap<>();
        plants.put("pv1_available_mw", scaled(day.pvPerUnit(PvPlant.facingSouth("pv1", 30)), 500));
        plants.put("pv2_available_mw", scaled(day.pvPerUnit(PvPlant.facingSouth("pv2", 25)), 400));
        plants.put("pv3_available_mw", scaled(day.pvPerUnit(PvPlant.tracking("pv3")), 300));
        plants.put("wind1_available_mw", scaled(day.windPerUnit(WindFarm.ordinary("wind1")), 300));
        plants.put("wind2_available_mw", scaled(day.windPerUnit(WindFarm.ordinary("wind2")), 300));
        plants.put("wind3_available_mw", scaled(day.windPerUnit(WindFarm.ordinary("wind3")), 200));
        Series loadMw = day.loadMw("city", load, peakMw);
        Map<String, Series> columns = new LinkedHashMap<>();
        columns.put("load_mw", loadMw);
        columns.putAll(plants);
        columns.put("spinning_mw", reserve(loadMw, new ArrayList<>(plants.values())));
        columns.put("import_cny_per_mwh", Series.generate(STEPS, JizhouSeries::importPrice));
        columns.put("export_cny_per_mwh", Series.generate(STEPS, JizhouSeries::exportPrice));
        columns.put("planned_import_mw", Series.generate(STEPS, JizhouSeries::plannedImport));
        if (heatMwPerK > 0) {
            columns.put("heat_mw", day.airTemperatureC().map(airC -> heatMwPerK * Math.max(0, ROOM_C - airC)));
        }
        return columns;
    }

    private static Series scaled(Series perUnit, double capacityMw) {
        return perUnit.map(value -> value * capacityMw);
    }

    private static Series reserve(Series loadMw, List<Series> plants) {
        return Series.generate(STEPS, t -> {
            double renewableMw =
                    plants.stream().mapToDouble(plant -> plant.at(t)).sum();
            return LOAD_SHARE * loadMw.at(t) + RENEWABLE_SHARE * renewableMw;
        });
    }

    /** Valley 23-7 h and noon 11-15 h, peak 17-22 h, flat otherwise; see the case's README. */
    private static double importPrice(int step) {
        return byHour(step, 260, 320, 420, 640);
    }

    private static double exportPrice(int step) {
        return byHour(step, 200, 90, 300, 480);
    }

    private static double plannedImport(int step) {
        return byHour(step, 50, -100, 0, 100);
    }

    private static double byHour(int step, double night, double noon, double flat, double peak) {
        int hour = step / 4;
        if (hour < 7 || hour >= 23) {
            return night;
        }
        if (hour >= 11 && hour < 15) {
            return noon;
        }
        return hour >= 17 && hour < 22 ? peak : flat;
    }
}
