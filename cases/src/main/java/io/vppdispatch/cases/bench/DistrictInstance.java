package io.vppdispatch.cases.bench;

import io.vppdispatch.forecasts.synthetic.LoadShape;
import io.vppdispatch.forecasts.synthetic.PvPlant;
import io.vppdispatch.forecasts.synthetic.Site;
import io.vppdispatch.forecasts.synthetic.SyntheticDay;
import io.vppdispatch.forecasts.synthetic.TianjinLoad;
import io.vppdispatch.forecasts.synthetic.Weather;
import io.vppdispatch.forecasts.synthetic.WindFarm;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A made-up day of the district: 4 coal units, a pumped-storage station of 4 x 300 MW, 4 storages, 20 blocks of demand response, 2 GW of
 * sun and wind, a tie line, reserves up and down, 96 steps. The seed draws season, weather, load, prices, states and blocks.
 */
final class DistrictInstance {

    private static final Site SITE = new Site(40.0, 117.4);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int STEPS = 96;

    /** A season: when its days begin, its weather, its load. */
    private record Season(String name, Instant start, Weather weather, LoadShape load, double peakMw) {}

    private static final List<Season> SEASONS = List.of(
            new Season("spring", Instant.parse("2030-04-14T16:00:00Z"), Weather.SPRING_SUNNY, TianjinLoad.SPRING, 1300),
            new Season("windy", Instant.parse("2030-04-19T16:00:00Z"), Weather.WINDY_NIGHT, TianjinLoad.SPRING, 1150),
            new Season("summer", Instant.parse("2030-07-16T16:00:00Z"), Weather.SUMMER_PEAK, TianjinLoad.SUMMER, 1850),
            new Season("winter", Instant.parse("2030-01-14T16:00:00Z"), Weather.WINTER_FRONT, TianjinLoad.WINTER, 1500));

    private final long seed;
    private final String mode;
    private final Season season;
    private final double peakMw;
    private final SplittableRandom random;

    private DistrictInstance(long seed, String mode) {
        this.seed = seed;
        this.mode = mode;
        this.random = new SplittableRandom(seed);
        this.season = SEASONS.get(random.nextInt(SEASONS.size()));
        this.peakMw = season.peakMw * between(0.92, 1.08);
    }

    /**
     * The files of an instance, {@code case.json} and {@code series.csv}.
     *
     * @param mode {@code absorption_first} or {@code least_cost}
     */
    static Map<String, String> files(long seed, String mode) {
        return new DistrictInstance(seed, mode).files();
    }

    private Map<String, String> files() {
        List<String> assets = new ArrayList<>();
        coal(assets);
        renewables(assets);
        assets.add(pumped());
        storages(assets);
        blocks(assets);
        assets.add(TIE_LINE);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("case.json", json(String.join(",\n", assets)));
        files.put("series.csv", csv());
        return files;
    }

    private String json(String assets) {
        return """
                {"format": "vpp-dispatch-case", "version": 1, "name": "bench/district-%d",
                 "title": {"en": "Made-up district day %d, %s", "zh": "生成的区域日 %d"},
                 "horizon": {"start": "%s", "zone": "Asia/Shanghai", "step_minutes": 15, "steps": 96},
                 "nodes": [{"id": "district"}],
                 "demands": [{"id": "city", "node": "district", "power_mw": {"csv": "series.csv", "column": "load_mw"}}],
                 "reserves": [
                  {"id": "up", "kind": "up", "requirement_mw": {"csv": "series.csv", "column": "up_mw"}, "response_minutes": 10,
                   "shortfall_cny_per_mwh": 3000},
                  {"id": "down", "kind": "down", "requirement_mw": {"csv": "series.csv", "column": "down_mw"},
                   "response_minutes": 10, "shortfall_cny_per_mwh": 1500}],
                 "penalties": {"shortage_cny_per_mwh": 20000, "surplus_cny_per_mwh": 2000},
                 "objective": {"mode": "%s", "count_storage_losses": false},
                 "assets": [
                %s]}
                """.formatted(seed, seed, season.name, seed, season.start.atZone(ZONE).toOffsetDateTime(), mode, assets);
    }

    private String csv() {
        Horizon horizon = Horizon.uniform(season.start, ZONE, STEPS, 15);
        SyntheticDay day = new SyntheticDay(horizon, SITE, season.weather, seed);
        Map<String, Series> columns = new LinkedHashMap<>();
        Series load = day.loadMw("city", season.load, peakMw);
        columns.put("pv1_mw", day.pvPerUnit(PvPlant.facingSouth("pv1", 30)).map(share -> 700 * share));
        columns.put("pv2_mw", day.pvPerUnit(PvPlant.tracking("pv2")).map(share -> 500 * share));
        columns.put("wind1_mw", day.windPerUnit(WindFarm.ordinary("wind1")).map(share -> 500 * share));
        columns.put("wind2_mw", day.windPerUnit(WindFarm.ordinary("wind2")).map(share -> 300 * share));
        List<Series> plants = List.copyOf(columns.values());
        columns.put("load_mw", load);
        columns.put(
                "up_mw",
                Series.generate(STEPS, t -> 0.03 * load.at(t)
                        + 0.05 * plants.stream().mapToDouble(plant -> plant.at(t)).sum()));
        columns.put("down_mw", load.map(mw -> 0.03 * mw));
        double level = between(0.85, 1.15);
        columns.put("import_cny_per_mwh", Series.generate(STEPS, t -> level * byHour(t, 260, 320, 420, 640)));
        columns.put("export_cny_per_mwh", Series.generate(STEPS, t -> level * byHour(t, 200, 90, 300, 480)));
        StringBuilder text = new StringBuilder("time,").append(String.join(",", columns.keySet())).append('\n');
        for (int t = 0; t < STEPS; t++) {
            text.append(horizon.startOf(t).atZone(ZONE).toOffsetDateTime());
            for (Series series : columns.values()) {
                text.append(',').append(decimal(series.at(t)));
            }
            text.append('\n');
        }
        return text.toString();
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

    private void coal(List<String> assets) {
        double[] most = {600, 600, 500, 500};
        double[] leastShare = {0.3, 0.35, 0.45, 0.5};
        for (int i = 0; i < most.length; i++) {
            double max = most[i];
            double min = leastShare[i] * max;
            boolean isOn = i < 2 || random.nextInt(3) > 0;
            double hours = isOn ? 30 + random.nextInt(60) : 8 + random.nextInt(40);
            double initialMw = isOn ? between(min, (min + max) / 2) : 0;
            double level = between(0.97, 1.05);
            assets.add("""
                    {"type": "thermal", "id": "coal%d", "node": "district", "min_mw": %s, "max_mw": %s,
                     "ramp_up_mw_per_min": %s, "ramp_down_mw_per_min": %s, "start_limit_mw": %s, "stop_limit_mw": %s,
                     "min_up_hours": 8, "min_down_hours": 6,
                     "start_tiers": [{"from_off_hours": 6, "cost_cny": %s}, {"from_off_hours": 12, "cost_cny": %s},
                      {"from_off_hours": 48, "cost_cny": %s}],
                     "stop_cost_cny": 20000,
                     "fuel": {"unit": "tce", "price_cny_per_unit": 880, "curve": [%s], "co2_t_per_unit": 2.66},
                     "initial": {"on": %s, "power_mw": %s, "hours": %s}}""".formatted(
                    i + 1,
                    decimal(min),
                    decimal(max),
                    decimal(max * 0.012),
                    decimal(max * 0.012),
                    decimal(min + max * 0.2),
                    decimal(min + max * 0.2),
                    decimal(max * 300),
                    decimal(max * 600),
                    decimal(max * 900),
                    curve(min, max, level),
                    isOn,
                    decimal(initialMw),
                    decimal(hours)));
        }
    }

    /** Coal per hour at four points of output; a unit that burns more per MWh the less it gives, and convex above. */
    private static String curve(double min, double max, double level) {
        List<String> points = new ArrayList<>();
        double fuel = 0.1 * min + 0.055 * max;
        double before = min;
        for (int k = 0; k <= 3; k++) {
            double mw = min + k * (max - min) / 3;
            fuel += (mw - before) * (0.255 + 0.012 * k);
            before = mw;
            points.add("{\"power_mw\": %s, \"fuel_per_h\": %s}"
                    .formatted(decimal(mw), decimal(level * (fuel + 0.15 * min))));
        }
        return String.join(", ", points);
    }

    private static void renewables(List<String> assets) {
        for (String id : List.of("pv1", "pv2", "wind1", "wind2")) {
            double capacity = Map.of("pv1", 700, "pv2", 500, "wind1", 500, "wind2", 300).get(id);
            String source = id.substring(0, id.length() - 1);
            assets.add("""
                    {"type": "renewable", "id": "%s", "node": "district", "source": "%s", "capacity_mw": %s,
                     "available_mw": {"csv": "series.csv", "column": "%s_mw"}, "curtailment_cny_per_mwh": 300}""".formatted(
                    id, source, decimal(capacity), id));
        }
    }

    private String pumped() {
        double upper = between(3, 6);
        return """
                {"type": "pumped_storage", "id": "pumped1", "node": "district",
                 "groups": [{"id": "unit", "count": 4, "generate_min_mw": 150, "generate_max_mw": 300, "pump_mw": 300,
                  "generate_mw_per_m3_per_s": 3.53, "pump_mw_per_m3_per_s": 4.36,
                  "start_generate_cny": 4000, "start_pump_cny": 8000, "max_starts_per_day": 6, "start_minutes": 3}],
                 "upper": {"min_million_m3": 1.0, "max_million_m3": 8.35},
                 "lower": {"min_million_m3": 1.2, "max_million_m3": 9.5},
                 "idle_hours": 0.25, "end_target_upper_million_m3": %s, "end_target_miss_cny_per_thousand_m3": 400,
                 "initial": {"upper_million_m3": %s, "lower_million_m3": %s},
                 "holds_reserve": true, "end_value_rule": "replacement"}""".formatted(
                decimal(between(4, 6)), decimal(upper), decimal(10 - upper));
    }

    private void storages(List<String> assets) {
        double[] power = {100, 100, 60, 40};
        for (int i = 0; i < power.length; i++) {
            double most = power[i] * 2.1;
            assets.add("""
                    {"type": "storage", "id": "storage%d", "node": "district", "charge_max_mw": %s, "discharge_max_mw": %s,
                     "min_mwh": %s, "max_mwh": %s, "charge_efficiency": 0.94, "discharge_efficiency": 0.94,
                     "standing_loss_per_hour": 0.0002, "throughput_cny_per_mwh": %s, "max_cycles_per_day": 2,
                     "excess_cycle_cny": 20000, "smoothing_cny_per_mw": 0.05, "target_mwh": %s,
                     "target_miss_cny_per_mwh": 500, "initial": {"stored_mwh": %s}}""".formatted(
                    i + 1,
                    decimal(power[i]),
                    decimal(power[i]),
                    decimal(power[i] * 0.1),
                    decimal(most),
                    decimal(between(30, 50)),
                    decimal(most / 2),
                    decimal(most * between(0.3, 0.6))));
        }
    }

    private void blocks(List<String> assets) {
        for (int i = 1; i <= 20; i++) {
            boolean isShed = i <= 14;
            double mw = isShed ? 5 + random.nextInt(20) : 15 + random.nextInt(30);
            double price = isShed ? between(350, 1100) : between(60, 220);
            int from = isShed ? 6 + random.nextInt(8) : 7 + random.nextInt(3);
            int to = isShed ? 19 + random.nextInt(5) : 15 + random.nextInt(3);
            double least = 0.5 * (1 + random.nextInt(4));
            String rebound = random.nextInt(3) == 0
                    ? ""
                    : ", \"rebound\": {\"share\": %s, \"delay_hours\": %s, \"spread_hours\": %d}, \"rebound_end_cny_per_mwh\": 300"
                            .formatted(decimal(between(0.5, 1)), decimal(0.5 * (1 + random.nextInt(4))), 1 + random.nextInt(5));
            assets.add("""
                    {"type": "demand_response", "id": "block%02d", "node": "district", "direction": "%s",
                     "ladder": [{"power_mw": %s, "price_cny_per_mwh": %s}, {"power_mw": %s, "price_cny_per_mwh": %s}],
                     "earliest": "%s", "latest": "%s", "min_duration_hours": %s, "max_duration_hours": %s, "min_gap_hours": %d,
                     "max_calls": %d, "notice_hours": 1, "call_cost_cny": %d, "min_power_mw": %s, "receipt_sequence": %d%s}""".formatted(
                    i,
                    isShed ? "shed" : "absorb",
                    decimal(mw),
                    decimal(price),
                    decimal(mw / 2),
                    decimal(price * 1.3),
                    clock(from),
                    clock(to),
                    decimal(least),
                    decimal(least + random.nextInt(1, 4)),
                    1 + random.nextInt(3),
                    1 + random.nextInt(3),
                    100 * (1 + random.nextInt(30)),
                    decimal(mw / 2),
                    i,
                    rebound));
        }
    }

    private String clock(int hour) {
        return season.start.atZone(ZONE).plusHours(hour).toOffsetDateTime().toString();
    }

    private static final String TIE_LINE = """
            {"type": "tie_line", "id": "grid", "node": "district", "import_max_mw": 250, "export_max_mw": 250,
             "import_cny_per_mwh": {"csv": "series.csv", "column": "import_cny_per_mwh"},
             "export_cny_per_mwh": {"csv": "series.csv", "column": "export_cny_per_mwh"}}""";

    private double between(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
