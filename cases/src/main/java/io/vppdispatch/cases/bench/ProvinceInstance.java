package io.vppdispatch.cases.bench;

import static io.vppdispatch.cases.bench.Draw.decimal;

import io.vppdispatch.forecasts.synthetic.PvPlant;
import io.vppdispatch.forecasts.synthetic.SyntheticDay;
import io.vppdispatch.forecasts.synthetic.WindFarm;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * A made-up day of a province of about 40 GW: 60 coal units, 8 pumped-storage stations of 4 or 6 machines, 40 storages of which 10 have
 * tenants, 300 blocks of demand response, 200 plants of sun and wind, 30 buses joined by 45 lines with limits, reserves up and down.
 */
public final class ProvinceInstance {

    private static final int BUSES = 30;
    private static final int CHORDS = 15;
    private static final int COAL_UNITS = 60;
    private static final int STATIONS = 8;
    private static final int STORAGES = 40;
    private static final int BLOCKS = 300;
    private static final int PLANTS = 200;

    /** Plants of one profile lie close together. */
    private static final int PROFILES = 10;

    private static final double[] COAL_MW = {1000, 660, 660, 600, 600, 350};
    private static final double PEAK_SHARE = 20;
    private static final double BLOCK_SCALE = 1.5;

    private final String name;
    private final String mode;
    private final Day day;
    private final Draw draw;
    private final double peakMw;

    private ProvinceInstance(long seed, String mode) {
        this.name = "province-" + seed;
        this.mode = mode;
        this.draw = new Draw(seed);
        Season season = Season.drawn(draw);
        this.day = new Day(season.typical(), season, seed);
        this.peakMw = PEAK_SHARE * season.districtPeakMw() * draw.between(0.95, 1.05);
    }

    /**
     * A day.
     *
     * @param mode {@code absorption_first} or {@code least_cost}
     */
    public static Instance of(long seed, String mode) {
        return new ProvinceInstance(seed, mode).make();
    }

    private Instance make() {
        double[] capacityMw = new double[PLANTS];
        for (int i = 0; i < PLANTS; i++) {
            capacityMw[i] = draw.between(50, 250);
        }
        String json = json(lines(), demands(), assets(capacityMw));
        return new Instance(name, json, csv(capacityMw));
    }

    /** A ring with chords. */
    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < BUSES; i++) {
            lines.add(line("ring%02d".formatted(i + 1), i, (i + 1) % BUSES));
        }
        for (int i = 0; i < CHORDS; i++) {
            int from = 2 * i;
            int to = (from + 5 + draw.below(20)) % BUSES;
            lines.add(line("chord%02d".formatted(i + 1), from, to));
        }
        return lines;
    }

    private String line(String id, int from, int to) {
        return """
                {"id": "%s", "from": "%s", "to": "%s", "reactance_pu": %s, "max_mw": %s, "overload_cny_per_mwh": 5000}""".formatted(
                        id, bus(from), bus(to), decimal(draw.between(0.01, 0.04)), decimal(draw.between(1200, 2400)));
    }

    private static String bus(int index) {
        return "bus%02d".formatted(index % BUSES + 1);
    }

    private List<String> demands() {
        double[] weights = new double[BUSES];
        double sum = 0;
        for (int i = 0; i < BUSES; i++) {
            weights[i] = draw.between(0.6, 1.4);
            sum += weights[i];
        }
        List<String> demands = new ArrayList<>();
        for (int i = 0; i < BUSES; i++) {
            demands.add("""
                    {"id": "load%02d", "node": "%s", "power_mw": {"csv": "series.csv", "column": "load_mw", "factor": %s}}""".formatted(i + 1, bus(i), weights[i] / sum));
        }
        return demands;
    }

    private List<String> assets(double[] capacityMw) {
        List<String> assets = new ArrayList<>();
        for (int i = 0; i < COAL_UNITS; i++) {
            CoalText coal = new CoalText(draw, bus(i));
            assets.add(coal.unit(
                    "coal%02d".formatted(i + 1), COAL_MW[i % COAL_MW.length], draw.between(0.3, 0.5), i % 3 == 0));
        }
        for (int i = 0; i < PLANTS; i++) {
            assets.add(plant(i, capacityMw[i]));
        }
        StoreText stores = new StoreText(draw);
        for (int i = 0; i < STATIONS; i++) {
            assets.add(stores.pumped("pumped" + (i + 1), bus(4 * i), i % 2 == 0 ? 4 : 6));
        }
        for (int i = 0; i < STORAGES; i++) {
            assets.add(storage(stores, i));
        }
        BlockText blocks = new BlockText(draw, day, 1);
        for (int i = 1; i <= BLOCKS; i++) {
            assets.add(blocks.block("block%03d".formatted(i), bus(i), i, BLOCK_SCALE));
        }
        return assets;
    }

    /** Every fourth is shared; one of its tenants has the plant at its bus. */
    private static String storage(StoreText stores, int i) {
        double powerMw = 50 + 50 * (i % 3);
        String tenants = i % 4 == 3 ? StoreText.tenants(plantId(i % BUSES), powerMw) : "";
        return stores.battery("storage%02d".formatted(i + 1), bus(i), powerMw, tenants);
    }

    private static String plantId(int i) {
        return "%s%03d".formatted(source(i), i + 1);
    }

    private static String source(int i) {
        return i % 2 == 0 ? "pv" : "wind";
    }

    private static String column(int i) {
        return "%s_share%d".formatted(source(i), i / 2 % PROFILES + 1);
    }

    private static String plant(int i, double capacityMw) {
        return """
                {"type": "renewable", "id": "%s", "node": "%s", "source": "%s", "capacity_mw": %s,
                 "available_mw": {"csv": "series.csv", "column": "%s", "factor": %s}, "curtailment_cny_per_mwh": 300}""".formatted(plantId(i), bus(i), source(i), decimal(capacityMw), column(i), decimal(capacityMw));
    }

    private String json(List<String> lines, List<String> demands, List<String> assets) {
        List<String> nodes = new ArrayList<>();
        for (int i = 0; i < BUSES; i++) {
            nodes.add("{\"id\": \"%s\"}".formatted(bus(i)));
        }
        return """
                {"format": "vpp-dispatch-case", "version": 1, "name": "bench/%s",
                 "title": {"en": "Made-up province day %s", "zh": "生成的省级日 %s"},
                 "horizon": %s,
                 "nodes": [%s],
                 "grid": {"lines": [
                %s]},
                 "demands": [
                %s],
                 "reserves": [
                  {"id": "up", "kind": "up", "requirement_mw": {"csv": "series.csv", "column": "up_mw"}, "response_minutes": 10,
                   "shortfall_cny_per_mwh": 3000},
                  {"id": "down", "kind": "down", "requirement_mw": {"csv": "series.csv", "column": "down_mw"},
                   "response_minutes": 10, "shortfall_cny_per_mwh": 1500}],
                 "penalties": {"shortage_cny_per_mwh": 20000, "surplus_cny_per_mwh": 2000},
                 "objective": {"mode": "%s", "count_storage_losses": false},
                 "assets": [
                %s]}
                """.formatted(
                        name,
                        name,
                        name,
                        day.json(),
                        String.join(", ", nodes),
                        String.join(",\n", lines),
                        String.join(",\n", demands),
                        mode,
                        String.join(",\n", assets));
    }

    private String csv(double[] capacityMw) {
        SyntheticDay synthetic = day.synthetic();
        Series load = synthetic.loadMw("province", day.season().load(), peakMw);
        List<Series> profiles = new ArrayList<>();
        SeriesText text = new SeriesText(day.horizon());
        for (int i = 0; i < 2 * PROFILES; i++) {
            Series profile = source(i).equals("pv")
                    ? synthetic.pvPerUnit(PvPlant.facingSouth(column(i), 30))
                    : synthetic.windPerUnit(WindFarm.ordinary(column(i)));
            profiles.add(profile);
            text.add(column(i), profile);
        }
        text.add("load_mw", load);
        text.add("up_mw", t -> 0.03 * load.at(t) + 0.05 * availableMw(profiles, capacityMw, t));
        text.add("down_mw", load.map(mw -> 0.03 * mw));
        return text.csv();
    }

    private static double availableMw(List<Series> profiles, double[] capacityMw, int step) {
        double sum = 0;
        for (int i = 0; i < capacityMw.length; i++) {
            sum += capacityMw[i] * profiles.get(i % profiles.size()).at(step);
        }
        return sum;
    }
}
