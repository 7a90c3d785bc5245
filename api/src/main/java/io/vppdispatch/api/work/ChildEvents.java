package io.vppdispatch.api.work;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a child and its parent say to each other, a line each: {@value #CANCEL} to the child, from it progress and at the end one
 * result, as JSON.
 */
public final class ChildEvents {

    /** The line that asks a child to stop at its best plan; the end of its input says the same. */
    public static final String CANCEL = "cancel";

    private static final String EVENT = "event";
    private static final String PROGRESS = "progress";
    private static final String RESULT = "result";
    private static final Event NONE = new Event(null, null);
    private static final JsonMapper MAPPER = new JsonMapper();

    /** A line understood: one of the two, or neither where the line is no event. */
    record Event(@Nullable ChildProgress progress, @Nullable JsonNode result) {}

    private ChildEvents() {}

    /** The line of progress. */
    public static String progress(ChildProgress progress) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put(EVENT, PROGRESS);
        json.put("phase", progress.phase());
        json.put("seconds", progress.seconds());
        json.put("incumbent", progress.incumbent());
        json.put("bound", progress.bound());
        json.put("gap", progress.gap());
        return json.toString();
    }

    /** The line of a result, itself one line of JSON. */
    public static String result(String resultJson) {
        return "{\"" + EVENT + "\":\"" + RESULT + "\",\"" + RESULT + "\":" + resultJson + "}";
    }

    static Event read(byte[] line) {
        try {
            return of(MAPPER.readTree(line));
        } catch (JacksonException e) {
            return NONE;
        }
    }

    private static Event of(JsonNode json) {
        String event = json.path(EVENT).asString("");
        if (event.equals(RESULT) && json.path(RESULT).isObject()) {
            return new Event(null, json.get(RESULT));
        } else if (event.equals(PROGRESS) && json.path("phase").isString()) {
            return new Event(progressOf(json), null);
        }
        return NONE;
    }

    private static ChildProgress progressOf(JsonNode json) {
        Double seconds = number(json, "seconds");
        return new ChildProgress(
                json.get("phase").asString(),
                seconds == null ? 0 : seconds,
                number(json, "incumbent"),
                number(json, "bound"),
                number(json, "gap"));
    }

    private static @Nullable Double number(JsonNode json, String key) {
        JsonNode value = json.path(key);
        return value.isNumber() ? value.doubleValue() : null;
    }
}
