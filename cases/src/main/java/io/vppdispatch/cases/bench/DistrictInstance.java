package io.vppdispatch.cases.bench;

import static io.vppdispatch.cases.bench.Draw.decimal;

import io.vppdispatch.forecasts.synthetic.PvPlant;
import io.vppdispatch.forecasts.synthetic.SyntheticDay;
import io.vppdispatch.forecasts.synthetic.WindFarm;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * A made-up day of the district: 4 coal units, a pumped-storage station of 4 x 300 MW, 4 storages, 20 blocks of demand response, 2 GW of
 * sun and wind, a tie line, reserves up and down, 96 steps. The seed draws season, weather, load, prices, states and blocks.
 */
public final class DistrictInstance {

    private static final String NODE = "district";
    private static final double[] COAL_MW = {600, 600, 500, 500};
    private static final double[] COAL_LEAST_SHARES = {0.3, 0.35, 0.45, 0.5};
    private static final double[] STORAGE_MW = {100, 100, 60, 40};
    private static final int BLOCKS = 20;

    private static final List<Plant> PLANTS = List.of(
            new Plant("pv1", "pv", 700),
            new Plant("pv2", "pv", 500),
            new Plant("wind1", "wind", 500),
            new Plant("wind2", "wind", 300));

    private static final String TIE_LINE = """
            {"type": "tie_line", "id": "grid", "node": "district", "import_max_mw": 250, "export_max_mw": 250,
             "import_cny_per_mwh": {"csv": "series.csv", "column": "import_cny_per_mwh"},
             "export_cny_per_mwh": {"csv": "series.csv", "column": "export_cny_per_mwh"}}""";

    private final String name;
    private final String mode;
    private final Day day;
    private final Draw draw;
    private final double peakMw;
    private final int days;

    private record Plant(String id, String source, double capacityMw) {}

    private DistrictInstance(String name, String mode, Day day, Draw draw, double peakMw, int days) {
        this.name = name;
        this.mode = mode;
        this.day = day;
        this.draw = draw;
        this.peakMw = peakMw;
        this.days = days;
    }

    /**
     * A day by itself.
     *
     * @param mode {@code absorption_first} or {@code least_cost}
     */
    public static Instance of(long seed, String mode) {
        Draw draw = new Draw(seed);
        Season season = Season.drawn(draw);
        Day day = new Day(season.typical(), season, seed);
        return of("district-" + seed, mode, day, draw, 1);
    }

    /** A day of some season, its peak drawn first and the rest after it; {@code days} is for how many the contracts of blocks run. */
    static Instance of(String name, String mode, Day day, Draw draw, int days) {
        double peakMw = day.season().districtPeakMw() * draw.between(0.92, 1.08);
        return new DistrictInstance(name, mode, day, draw, peakMw, days).make();
    }

    private Instance make() {
        String json = json(String.join(",\n", assets()));
        return new Instance(name, json, csv());
    }

    private List<String> assets() {
        List<String> assets = new ArrayList<>();
        CoalText coal = new CoalText(draw, NODE);
        for (int i = 0; i < COAL_MW.length; i++) {
            assets.add(coal.unit("coal" + (i + 1), COAL_MW[i], COAL_LEAST_SHARES[i], i >= 2));
        }
        PLANTS.forEach(plant -> assets.add(renewable(plant)));
        StoreText stores = new StoreText(draw);
        assets.add(stores.pumped("pumped1", NODE, 4));
        for (int i = 0; i < STORAGE_MW.length; i++) {
            assets.add(stores.battery("storage" + (i + 1), NODE, STORAGE_MW[i], ""));
        }
        BlockText blocks = new BlockText(draw, day, days);
        for (int i = 1; i <= BLOCKS; i++) {
            assets.add(blocks.block("block%02d".formatted(i), NODE, i, 1));
        }
        assets.add(TIE_LINE);
        return assets;
    }

    private static String renewable(Plant plant) {
        return """
                {"type": "renewable", "id": "%s", "node": "district", "source": "%s", "capacity_mw": %s,
                 "available_mw": {"csv": "series.csv", "column": "%s_mw"}, "curtailment_cny_per_mwh": 300}""".formatted(plant.id, plant.source, decimal(plant.capacityMw), plant.id);
    }

    private String json(String assets) {
        return """
                {"format": "vpp-dispatch-case", "version": 1, "name": "bench/%s",
                 "title": {"en": "Made-up district day %s", "zh": "生成的区域日 %s"},
                 "horizon": %s,
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
                """.formatted(name, name, name, day.json(), mode, assets);
    }

    private String csv() {
        SyntheticDay synthetic = day.synthetic();
        Series load = synthetic.loadMw("city", day.season().load(), peakMw);
        List<Series> plants =
                PLANTS.stream().map(plant -> availableMw(synthetic, plant)).toList();
        SeriesText text = new SeriesText(day.horizon());
        for (int i = 0; i < plants.size(); i++) {
            text.add(PLANTS.get(i).id + "_mw", plants.get(i));
        }
        text.add("load_mw", load);
        text.add(
                "up_mw",
                t -> 0.03 * load.at(t)
                        + 0.05
                                * plants.stream()
                                        .mapToDouble(plant -> plant.at(t))
                                        .sum());
        text.add("down_mw", load.map(mw -> 0.03 * mw));
        double level = draw.between(0.85, 1.15);
        text.add("import_cny_per_mwh", t -> level * Tariff.IMPORT.at(t));
        text.add("export_cny_per_mwh", t -> level * Tariff.EXPORT.at(t));
        return text.csv();
    }

    private static Series availableMw(SyntheticDay synthetic, Plant plant) {
        Series perUnit = switch (plant.id) {
            case "pv1" -> synthetic.pvPerUnit(PvPlant.facingSouth(plant.id, 30));
            case "pv2" -> synthetic.pvPerUnit(PvPlant.tracking(plant.id));
            default -> synthetic.windPerUnit(WindFarm.ordinary(plant.id));
        };
        return perUnit.map(share -> plant.capacityMw * share);
    }
}
