package io.vppdispatch.api.bench;

import io.vppdispatch.optimizer.ModelSize;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Figures of a run as one line of JSON, from process to process and to the user; what there is none of is null. */
public final class CellJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private CellJson() {}

    public static String text(Measured measured) {
        return of(measured).toString();
    }

    static ObjectNode of(Measured measured) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("solver", measured.solver());
        json.put("rows", measured.size().rows());
        json.put("columns", measured.size().columns());
        json.put("nonzeros", measured.size().nonzeros());
        json.put("build_s", measured.buildSeconds());
        json.put("solve_s", measured.solveSeconds());
        json.put("objective", measured.objective());
        json.put("bound", measured.bound());
        json.put("gap", measured.gap());
        json.put("proven", measured.isProven());
        json.put("violations", measured.violations());
        json.put("peak_memory_mb", measured.peakMemoryMb());
        return json;
    }

    static Measured read(String line) {
        JsonNode json = MAPPER.readTree(line);
        JsonNode violations = json.get("violations");
        return new Measured(
                json.get("solver").asString(),
                new ModelSize(
                        json.get("rows").asInt(),
                        json.get("columns").asInt(),
                        json.get("nonzeros").asInt()),
                json.get("build_s").asDouble(),
                json.get("solve_s").asDouble(),
                number(json.get("objective")),
                number(json.get("bound")),
                number(json.get("gap")),
                json.get("proven").asBoolean(),
                violations.isNull() ? null : violations.asInt(),
                number(json.get("peak_memory_mb")));
    }

    private static @Nullable Double number(JsonNode node) {
        return node.isNull() ? null : node.asDouble();
    }

    static ObjectNode of(Cell cell) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("instance", cell.instance());
        json.put("contender", cell.contender());
        json.put("cap_s", cell.capSeconds());
        json.put("counted_s", cell.seconds());
        json.put("at_least", cell.isAtLeast());
        json.put("failure", cell.failure());
        Measured measured = cell.measured();
        if (measured != null) {
            json.setAll(of(measured));
        } else {
            json.put("proven", false);
        }
        return json;
    }
}
