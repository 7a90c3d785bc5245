package io.vppdispatch.cases.importers;

import io.vppdispatch.cases.json.Pointers;
import io.vppdispatch.optimizer.data.Issues;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One object of a foreign file. It knows which keys were asked for, so that every other key can be refused by name instead of
 * being lost. A value that is wrong becomes an issue and reads as zero or empty. A key with null counts as absent.
 */
final class Source {

    static final int MAX_COUNT = 100_000;

    private final JsonNode node;
    private final Issues issues;
    private final Notes notes;
    private final Set<String> known = new HashSet<>();

    Source(JsonNode node, Issues issues, Notes notes) {
        this.node = node;
        this.issues = issues;
        this.notes = notes;
        if (!node.isObject()) {
            issues.add("type", "must be an object");
        }
    }

    String pointer() {
        return issues.path();
    }

    boolean has(String key) {
        known.add(key);
        return !node.path(key).isMissingNode() && !node.path(key).isNull();
    }

    Issues at(String key) {
        return issues.at(Pointers.escape(key));
    }

    double number(String key) {
        return required(key) ? number(node.get(key), at(key), key) : 0;
    }

    double number(String key, double fallback) {
        return has(key) ? number(key) : fallback;
    }

    /** A whole number of at least 1. */
    int count(String key) {
        double value = number(key);
        boolean isCount = value >= 1 && value <= MAX_COUNT && value == Math.rint(value);
        if (has(key) && !isCount) {
            at(key).add("range", key + " (" + value + ") must be a whole number between 1 and " + MAX_COUNT);
        }
        return isCount ? (int) value : 1;
    }

    /** True and false, also written 1 and 0. */
    boolean flag(String key, boolean fallback) {
        if (!has(key)) {
            return fallback;
        }
        JsonNode value = node.get(key);
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        double number = number(key);
        if (number != 0 && number != 1) {
            at(key).add("range", key + " (" + number + ") must be 0 or 1");
        }
        return number == 1;
    }

    String text(String key) {
        if (!required(key)) {
            return "";
        }
        if (!node.get(key).isString()) {
            at(key).add("type", key + " must be a text");
        }
        return node.get(key).asString("");
    }

    boolean isNumber(String key) {
        return has(key) && node.get(key).isNumber();
    }

    boolean isList(String key) {
        return has(key) && node.get(key).isArray();
    }

    int size(String key) {
        return list(key).size();
    }

    /** The list of a key, empty with an issue where there is none. */
    private JsonNode list(String key) {
        if (required(key) && !node.get(key).isArray()) {
            at(key).add("type", key + " must be a list");
        }
        return isList(key) ? node.get(key) : JsonNodeFactory.instance.arrayNode();
    }

    /** What stands in a list at one place, as if it were the value of a key of its own. */
    List<Source> each(String key) {
        List<Source> values = new ArrayList<>();
        JsonNode list = list(key);
        for (int i = 0; i < list.size(); i++) {
            JsonNode holder = JsonNodeFactory.instance.objectNode().set(key, list.get(i));
            values.add(new Source(holder, issues, notes));
        }
        return values;
    }

    /** A list of numbers. */
    double[] numbers(String key) {
        JsonNode list = list(key);
        double[] values = new double[list.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(list.get(i), at(key).at(i), key + "[" + i + "]");
        }
        return values;
    }

    /** A list of texts; none where the key is absent. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        if (!has(key)) {
            return texts;
        }
        JsonNode list = list(key);
        for (int i = 0; i < list.size(); i++) {
            if (!list.get(i).isString()) {
                at(key).at(i).add("type", key + "[" + i + "] must be a text");
            }
            texts.add(list.get(i).asString(""));
        }
        return texts;
    }

    /** A list of pairs of numbers. */
    List<double[]> pairs(String key) {
        List<double[]> pairs = new ArrayList<>();
        JsonNode list = list(key);
        for (int i = 0; i < list.size(); i++) {
            JsonNode pair = list.get(i);
            Issues at = at(key).at(i);
            if (!pair.isArray() || pair.size() != 2) {
                at.add("type", key + "[" + i + "] must be a list of two numbers");
            } else {
                pairs.add(new double[] {
                    number(pair.get(0), at.at(0), key + "[" + i + "]"),
                    number(pair.get(1), at.at(1), key + "[" + i + "]")
                });
            }
        }
        return pairs;
    }

    Source object(String key) {
        required(key);
        return new Source(node.path(key), at(key), notes);
    }

    /** A list of objects. */
    List<Source> objects(String key) {
        List<Source> objects = new ArrayList<>();
        JsonNode list = list(key);
        for (int i = 0; i < list.size(); i++) {
            objects.add(new Source(list.get(i), at(key).at(i), notes));
        }
        return objects;
    }

    /** An object of named objects; none where the key is absent. */
    Map<String, Source> named(String key) {
        Map<String, Source> objects = new LinkedHashMap<>();
        if (has(key) && !node.get(key).isObject()) {
            at(key).add("type", key + " must be an object");
        } else if (has(key)) {
            for (String name : node.get(key).propertyNames()) {
                objects.put(name, new Source(node.get(key).get(name), at(key).at(Pointers.escape(name)), notes));
            }
        }
        return objects;
    }

    /** Keys whose meaning is said elsewhere. */
    void ignore(List<String> keys) {
        known.addAll(keys);
    }

    void refuse(String key, String why) {
        notes.refuse(key, at(key), why);
    }

    /** Leaves out a key, if it holds something, and says so. */
    void note(String key, String why) {
        if (has(key) && !(node.get(key).isContainer() && node.get(key).isEmpty())) {
            notes.add(key, at(key), why);
        }
    }

    /** Leaves out keys that say nothing about the plan, and says so of those that hold something. */
    void noteAll(List<String> keys, String why) {
        keys.forEach(key -> note(key, why));
    }

    /** Leaves out every key that was not asked for and holds something, and says so. */
    void noteRest(String why) {
        for (String key : node.propertyNames()) {
            if (!known.contains(key)) {
                note(key, why);
            }
        }
    }

    /** Refuses every key that was not asked for and holds something. */
    void refuseRest() {
        for (String key : node.propertyNames()) {
            boolean isEmpty = node.get(key).isNull()
                    || (node.get(key).isContainer() && node.get(key).isEmpty());
            if (!known.contains(key) && !isEmpty) {
                refuse(key, "the model has nothing like it");
            }
        }
    }

    private boolean required(String key) {
        boolean has = has(key);
        if (!has && node.isObject()) {
            at(key).add("required", key + " is missing");
        }
        return has;
    }

    private static double number(JsonNode value, Issues at, String name) {
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            at.add("type", name + " must be a finite number");
            return 0;
        }
        return value.doubleValue();
    }
}
