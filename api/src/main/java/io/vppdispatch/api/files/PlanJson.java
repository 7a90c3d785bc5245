package io.vppdispatch.api.files;

import io.vppdispatch.cases.json.RecordJson;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.PlanWarning;
import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.AssetType;
import io.vppdispatch.optimizer.asset.Port;
import io.vppdispatch.optimizer.catalogue.AssetCatalogue;
import io.vppdispatch.optimizer.data.Names;
import io.vppdispatch.optimizer.money.AssetMoney;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.stages.Stage;
import io.vppdispatch.optimizer.system.Carrier;
import io.vppdispatch.optimizer.system.Market;
import io.vppdispatch.optimizer.time.Horizon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** plan.json, and the parts of it that the command line prints. */
public final class PlanJson {

    static final String FORMAT = "vpp-dispatch-plan";
    static final int VERSION = 1;

    static final String INJECTIONS = "injections";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PlanJson() {}

    /** The whole plan but its problem: what was found, proven and recounted. */
    public static ObjectNode of(Plan plan, String caseName) {
        ObjectNode json = NODES.objectNode();
        json.put("format", FORMAT);
        json.put("version", VERSION);
        json.put("case", caseName);
        json.put("status", status(plan));
        number(json, "objective", plan.objective());
        number(json, "bound", plan.bound());
        number(json, "gap", plan.gap());
        json.set("stages", stages(plan.stages()));
        json.set("seconds", RecordJson.RESULTS.write(plan.seconds()));
        json.put("solver", plan.solver());
        json.put("seed", plan.settings().seed());
        json.put("threads", plan.settings().threads());
        json.put("formulation", plan.settings().formulation().name().toLowerCase(java.util.Locale.ROOT));
        json.put("reproducible", plan.reproducible());
        json.set("warnings", warnings(plan.warnings()));
        json.set("size", RecordJson.RESULTS.write(plan.size()));
        json.set("horizon", horizon(plan.problem().horizon()));
        ArrayNode pins = json.putArray("pins");
        plan.problem().pins().forEach(pin -> pins.add(RecordJson.RESULTS.write(pin)));
        json.set("schedule", schedule(plan));
        json.set(INJECTIONS, injections(plan.problem()));
        json.set("prices", plan.prices().areKnown() ? RecordJson.RESULTS.write(plan.prices()) : NODES.nullNode());
        json.set("audit", AuditJson.of(plan.audit(), plan.problem().horizon()));
        json.set("plants", plants(plan));
        json.set("awards", awards(plan));
        json.set("tenants", tenants(plan));
        json.set("portfolios", portfolios(plan));
        json.set("money", money(plan));
        json.set("end_state", RecordJson.RESULTS.write(plan.endState()).get("states"));
        return json;
    }

    /** What a reader must know before using the plan. */
    public static ArrayNode warnings(List<PlanWarning> warnings) {
        ArrayNode array = NODES.arrayNode();
        for (PlanWarning warning : warnings) {
            array.addObject().put("kind", Names.key(warning.kind())).put("detail", warning.detail());
        }
        return array;
    }

    /** OPTIMAL where the asked gap is proven, FEASIBLE otherwise. */
    public static String status(Plan plan) {
        return plan.isOptimal() ? "OPTIMAL" : "FEASIBLE";
    }

    public static ArrayNode stages(List<Stage> stages) {
        ArrayNode array = NODES.arrayNode();
        for (Stage stage : stages) {
            ObjectNode json = RecordJson.RESULTS.write(stage);
            number(json, "gap", stage.gap());
            json.put("proven", stage.isProven());
            array.add(json);
        }
        return array;
    }

    /** What each renewable plant could feed in and what of it was fed in. */
    private static ArrayNode plants(Plan plan) {
        ArrayNode array = NODES.arrayNode();
        for (Asset asset : plan.problem().assets()) {
            AssetType<Asset, ?> type = AssetCatalogue.typeOf(asset);
            if (type.isRenewable()) {
                Horizon horizon = plan.problem().horizon();
                AssetSchedule own = plan.schedule().asset(asset.id());
                double available = 0;
                double fedIn = 0;
                for (int t = 0; t < horizon.steps(); t++) {
                    available += type.renewableAvailableMw(asset, t) * horizon.hours(t);
                    fedIn += own.at(AssetSchedule.POWER_MW, t) * horizon.hours(t);
                }
                ObjectNode plant = array.addObject().put("id", asset.id());
                number(plant, "available_mwh", available);
                number(plant, "fed_in_mwh", fedIn);
                number(plant, "curtailed_mwh", available - fedIn);
                number(plant, "utilisation", share(fedIn, available));
            }
        }
        return array;
    }

    private static ArrayNode awards(Plan plan) {
        ArrayNode array = NODES.arrayNode();
        plan.awards().forEach(award -> array.add(RecordJson.RESULTS.write(award)));
        return array;
    }

    /** Accounts of those who share an asset, by its id. */
    private static ObjectNode tenants(Plan plan) {
        ObjectNode json = NODES.objectNode();
        plan.subAccounts().forEach((asset, accounts) -> {
            ArrayNode array = json.putArray(asset);
            accounts.forEach(account -> array.add(RecordJson.RESULTS.write(account)));
        });
        return json;
    }

    private static ArrayNode portfolios(Plan plan) {
        ArrayNode array = NODES.arrayNode();
        plan.portfolios().forEach(portfolio -> array.add(RecordJson.RESULTS.write(portfolio)));
        return array;
    }

    /** A part of a whole, not a number where there is no whole. */
    public static double share(double part, double whole) {
        return whole > 0 ? part / whole : Double.NaN;
    }

    /** Money of every asset and every party, with what they are paid under both regimes. */
    public static ObjectNode money(Plan plan) {
        ObjectNode json = NODES.objectNode();
        json.put("market", Names.key(plan.problem().objective().market()));
        json.set("assets", money(plan.money().assets()));
        json.set("parties", money(plan.money().parties()));
        return json;
    }

    private static ArrayNode money(List<AssetMoney> all) {
        ArrayNode array = NODES.arrayNode();
        for (AssetMoney money : all) {
            ObjectNode one = RecordJson.RESULTS.write(money);
            for (Market market : Market.values()) {
                number(one, "paid_" + Names.key(market) + "_cny", money.paidCny(market));
            }
            array.add(one);
        }
        return array;
    }

    private static ObjectNode horizon(Horizon horizon) {
        ObjectNode json = NODES.objectNode();
        json.put("start", ScheduleCsv.startOf(horizon, 0));
        json.put("zone", horizon.zone().getId());
        ArrayNode minutes = json.putArray("step_minutes");
        horizon.stepMinutes().forEach(minutes::add);
        return json;
    }

    private static ObjectNode schedule(Plan plan) {
        ObjectNode json = NODES.objectNode();
        json.set("assets", subjects(plan.schedule().assets()));
        json.set("nodes", subjects(plan.schedule().nodes()));
        json.set("links", subjects(plan.schedule().links()));
        json.set("lines", subjects(plan.schedule().lines()));
        json.set("reserves", subjects(plan.schedule().reserves()));
        return json;
    }

    /** Columns of every asset that inject into nodes, and what these balance. */
    private static ObjectNode injections(DispatchProblem problem) {
        ObjectNode json = NODES.objectNode();
        for (Asset asset : problem.assets()) {
            ObjectNode columns = json.putObject(asset.id());
            for (Port port : AssetCatalogue.typeOf(asset).ports(asset)) {
                Carrier carrier = problem.isElectric(port.node()) ? Carrier.ELECTRICITY : Carrier.HEAT;
                columns.put(port.column(), Names.key(carrier));
            }
        }
        return json;
    }

    private static ObjectNode subjects(List<AssetSchedule> subjects) {
        ObjectNode json = NODES.objectNode();
        for (AssetSchedule subject : subjects) {
            json.set(subject.subject(), RecordJson.RESULTS.write(subject).get("columns"));
        }
        return json;
    }

    /** Null for what is not finite: JSON has no other way. */
    public static void number(ObjectNode json, String key, double value) {
        if (Double.isFinite(value)) {
            json.put(key, value + 0.0); // no minus zero
        } else {
            json.putNull(key);
        }
    }

    /** The same tree with every minus zero, which is of no use to any reader, as plain zero. */
    public static JsonNode withoutMinusZero(JsonNode json) {
        if (json instanceof ObjectNode object) {
            for (String key : List.copyOf(object.propertyNames())) {
                object.set(key, withoutMinusZero(object.get(key)));
            }
        } else if (json instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, withoutMinusZero(array.get(i)));
            }
        } else if (json.isNumber() && Double.compare(json.doubleValue(), -0.0) == 0) {
            return NODES.numberNode(0);
        }
        return json;
    }

    public static void write(JsonNode json, Path file) {
        try {
            Files.writeString(file, withoutMinusZero(json).toPrettyString() + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
