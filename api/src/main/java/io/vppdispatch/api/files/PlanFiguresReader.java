package io.vppdispatch.api.files;

import io.vppdispatch.cases.json.CaseFiles;
import io.vppdispatch.cases.json.JsonText;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.compare.Figure;
import io.vppdispatch.optimizer.compare.PlanFigures;
import io.vppdispatch.optimizer.compare.PlanFigures.AssetFigures;
import io.vppdispatch.optimizer.compare.PlanFigures.Injection;
import io.vppdispatch.optimizer.data.Names;
import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.problem.InvalidProblemException;
import io.vppdispatch.optimizer.system.Carrier;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What two plans are compared by, from a plan.json, without its case. */
public final class PlanFiguresReader {

    private static final String PLAN = "plan.json";
    private static final String COST = "cost_cny";
    private static final List<String> AUDITED = List.of("absorbed_mwh", "curtailed_mwh", "not_absorbed_mwh");
    private static final Map<Figure, String> MONEY = new EnumMap<>(Map.of(
            Figure.RESOURCE_CNY, "resource_cny",
            Figure.CONTRACT_CNY, "contract_cny",
            Figure.COMPENSATION_CNY, "compensation_cny",
            Figure.MARKET_ENERGY_CNY, "market_energy_cny",
            Figure.RESERVE_CNY, "reserve_cny",
            Figure.MAKE_WHOLE_CNY, "make_whole_cny"));

    private final String name;
    private final JsonNode plan;

    private PlanFiguresReader(String name, JsonNode plan) {
        this.name = name;
        this.plan = plan;
    }

    /**
     * Reads a plan.json, or that of a folder.
     *
     * @throws InvalidProblemException where it is no plan, or something that is needed is missing or no number
     */
    public static PlanFigures read(Path planOrFolder) throws IOException {
        Path file = Files.isDirectory(planOrFolder) ? planOrFolder.resolve(PLAN) : planOrFolder;
        if (!Files.isRegularFile(file)) {
            throw refusal("", "missing_file", "There is no plan " + file);
        }
        return read(file.toString(), CaseFiles.readAll(file));
    }

    /**
     * The same of the bytes of a plan.json.
     *
     * @param name as it is shown in messages
     */
    public static PlanFigures read(String name, byte[] planJson) {
        JsonText.Parsed parsed = JsonText.read(planJson);
        if (!parsed.issues().isEmpty()) {
            throw new InvalidProblemException(parsed.issues());
        }
        return new PlanFiguresReader(name, parsed.tree()).read();
    }

    private static InvalidProblemException refusal(String pointer, String code, String message) {
        return new InvalidProblemException(List.of(new ProblemIssue(pointer, code, message)));
    }

    private PlanFigures read() {
        if (!plan.path("format").asString("").equals(PlanJson.FORMAT)
                || plan.path("version").asInt(0) != PlanJson.VERSION) {
            throw refusal(
                    "/format",
                    "format",
                    name + " must be a plan.json of format " + PlanJson.FORMAT + ", version " + PlanJson.VERSION);
        }
        Horizon horizon = horizon();
        Map<String, Double> totals = new LinkedHashMap<>();
        totals.put(COST, number("/objective"));
        AUDITED.forEach(key -> totals.put(key, number("/audit/" + key)));
        return new PlanFigures(
                horizon, totals, assets(horizon), costs(), shortages(), numbers(plan.at("/audit/accounts")));
    }

    private Horizon horizon() {
        try {
            Instant start =
                    OffsetDateTime.parse(plan.at("/horizon/start").asString("")).toInstant();
            ZoneId zone = ZoneId.of(plan.at("/horizon/zone").asString(""));
            List<Integer> minutes = plan.at("/horizon/step_minutes")
                    .valueStream()
                    .map(each -> each.asInt(0))
                    .toList();
            return new Horizon(start, zone, minutes);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw refusal("/horizon", "horizon", name + " must have a horizon: " + e.getMessage());
        }
    }

    private double number(String pointer) {
        return number(plan.at(pointer), pointer);
    }

    private double number(JsonNode value, String pointer) {
        if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
            throw refusal(pointer, "missing", pointer + " of " + name + " must be a number");
        }
        return value.asDouble();
    }

    /** Those of an object that are numbers; what is not known is null in a plan. */
    private static Map<String, Double> numbers(JsonNode object) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (String key : object.propertyNames()) {
            if (object.get(key).isNumber()) {
                numbers.put(key, object.get(key).asDouble());
            }
        }
        return numbers;
    }

    private Map<String, Double> costs() {
        Map<String, Double> costs = new TreeMap<>();
        plan.at("/audit/costs_cny")
                .valueStream()
                .forEach(kinds -> numbers(kinds).forEach((kind, cny) -> costs.merge(kind, cny, Double::sum)));
        return costs;
    }

    /** What lacks energy; comfort that is missing is seen in its cost. */
    private Map<String, Double> shortages() {
        Map<String, Double> shortages = new TreeMap<>();
        plan.at("/audit/shortages").valueStream().forEach(one -> {
            String key =
                    one.path("kind").asString("") + " " + one.path("subject").asString("");
            if (!one.has("outside_band_k")) {
                shortages.merge(key, number(one.path("energy_mwh"), "/audit/shortages"), Double::sum);
            }
        });
        return shortages;
    }

    private Map<String, AssetFigures> assets(Horizon horizon) {
        Map<String, JsonNode> money = byId("/money/assets", "name");
        Map<String, JsonNode> plants = byId("/plants", "id");
        Map<String, AssetFigures> assets = new LinkedHashMap<>();
        JsonNode schedules = plan.at("/schedule/assets");
        for (String id : schedules.propertyNames()) {
            JsonNode columns = schedules.get(id);
            Map<String, Injection> injections = injections(id, columns, horizon);
            Map<Figure, Double> figures = new EnumMap<>(Figure.class);
            for (Injection injection : injections.values()) {
                figures.merge(Figure.out(injection.carrier()), energy(injection.mw(), horizon, 1), Double::sum);
                figures.merge(Figure.in(injection.carrier()), energy(injection.mw(), horizon, -1), Double::sum);
            }
            if (plants.containsKey(id)) {
                figures.put(Figure.CURTAILED_MWH, number(plants.get(id).path("curtailed_mwh"), "/plants/" + id));
            }
            addStarts(columns, horizon, figures);
            if (money.containsKey(id)) {
                Map<String, Double> known = numbers(money.get(id));
                MONEY.forEach((figure, key) -> known.computeIfPresent(key, (any, cny) -> {
                    figures.put(figure, cny);
                    return cny;
                }));
            }
            assets.put(id, new AssetFigures(injections, figures));
        }
        return assets;
    }

    /** Into every node; a plan that does not name them has electric assets alone. */
    private Map<String, Injection> injections(String id, JsonNode columns, Horizon horizon) {
        Map<String, Carrier> carriers = new LinkedHashMap<>();
        JsonNode named = plan.path(PlanJson.INJECTIONS).path(id);
        named.propertyNames().forEach(column -> carriers.put(column, carrier(id, column, named.get(column))));
        if (!plan.has(PlanJson.INJECTIONS)) {
            carriers.put(AssetSchedule.POWER_MW, Carrier.ELECTRICITY);
        }
        Map<String, Injection> injections = new LinkedHashMap<>();
        carriers.forEach((column, carrier) -> {
            Series mw = series(columns.path(column), horizon, "/schedule/assets/" + id + "/" + column);
            injections.put(column, new Injection(carrier, mw));
        });
        return injections;
    }

    private Carrier carrier(String id, String column, JsonNode name) {
        String pointer = "/" + PlanJson.INJECTIONS + "/" + id + "/" + column;
        return Stream.of(Carrier.values())
                .filter(carrier -> Names.key(carrier).equals(name.asString("")))
                .findFirst()
                .orElseThrow(() ->
                        refusal(pointer, "unknown", pointer + " of " + this.name + " must be electricity or heat"));
    }

    private Map<String, JsonNode> byId(String pointer, String key) {
        Map<String, JsonNode> byId = new LinkedHashMap<>();
        plan.at(pointer).valueStream().forEach(one -> byId.put(one.path(key).asString(""), one));
        return byId;
    }

    /** Of every column that counts starts, each machine group of a station its own. */
    private void addStarts(JsonNode columns, Horizon horizon, Map<Figure, Double> figures) {
        for (String column : columns.propertyNames()) {
            if (column.equals("start") || column.endsWith("_starts")) {
                double starts =
                        series(columns.get(column), horizon, "/schedule/assets").sum();
                figures.merge(Figure.STARTS, starts, Double::sum);
            }
        }
    }

    private Series series(JsonNode values, Horizon horizon, String pointer) {
        if (!values.isArray() || values.size() != horizon.steps()) {
            throw refusal(
                    pointer, "missing", pointer + " of " + name + " must be a list of " + horizon.steps() + " numbers");
        }
        return Series.of(IntStream.range(0, horizon.steps())
                .mapToDouble(t -> number(values.get(t), pointer + "/" + t))
                .toArray());
    }

    private static double energy(Series power, Horizon horizon, int sign) {
        double mwh = 0;
        for (int t = 0; t < horizon.steps(); t++) {
            mwh += Math.max(0, sign * power.at(t)) * horizon.hours(t);
        }
        return mwh;
    }
}
