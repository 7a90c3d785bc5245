package io.vppdispatch.api.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Random damage to files. */
final class Mutation {

    private static final JsonMapper MAPPER = new JsonMapper();

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "-0.0",
            "1",
            "-1",
            "2",
            "0.5",
            "1e5",
            "1e308",
            "-1e308",
            "1e-320",
            "99999999999",
            "\"\"",
            "\"x\"",
            "\"grid\"",
            "\"coal1\"",
            "\"2030-04-12T06:00:00+08:00\"",
            "[]",
            "{}",
            "[1]",
            "[[]]",
            "{\"csv\": \"series.csv\", \"column\": \"pv_mw\"}");

    private static final List<String> CELLS = List.of(
            "",
            " ",
            "NaN",
            "-1",
            "1e999",
            "1e308",
            "0",
            "x",
            "\"",
            "\"1\n2\"",
            "1,2",
            "1;2",
            "２",
            "2030-04-12T00:00:00Z",
            "\0");

    private final RandomGenerator random;

    Mutation(RandomGenerator random) {
        this.random = random;
    }

    /** A file with some bytes changed, gone, twice or elsewhere. */
    byte[] ofBytes(byte[] file) {
        String text = new String(file, ISO_8859_1);
        for (int n = 1 + random.nextInt(3); n > 0 && !text.isEmpty(); n--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + 1 + random.nextInt(random.nextBoolean() ? 3 : 200));
            String before = text.substring(0, from);
            String part = text.substring(from, to);
            String behind = text.substring(to);
            text = switch (random.nextInt(5)) {
                case 0 -> before + (char) random.nextInt(256) + text.substring(from + 1);
                case 1 -> before + behind;
                case 2 -> before + part + part + behind;
                case 3 ->
                    before + anyOf("{", "}", "[", "]", "\"", ",", ":", "-", "e", "9", "\n", "\\u0000") + part + behind;
                default -> random.nextInt(4) == 0 ? before : behind + part + before;
            };
        }
        return text.getBytes(ISO_8859_1);
    }

    /** JSON with a value somewhere in it replaced, removed, twice or renamed. */
    byte[] ofJson(byte[] file) {
        JsonNode tree = MAPPER.readTree(file);
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            List<JsonNode> parents = new ArrayList<>();
            collect(tree, parents);
            JsonNode parent = parents.get(random.nextInt(parents.size()));
            if (parent instanceof ObjectNode object) {
                change(object);
            } else {
                change((ArrayNode) parent);
            }
        }
        return tree.toString().getBytes(UTF_8);
    }

    private static void collect(JsonNode node, List<JsonNode> parents) {
        if (!node.isEmpty()) {
            parents.add(node);
        }
        node.forEach(child -> collect(child, parents));
    }

    private void change(ObjectNode object) {
        List<String> keys = List.copyOf(object.propertyNames());
        String key = keys.get(random.nextInt(keys.size()));
        switch (random.nextInt(4)) {
            case 0 -> object.remove(key);
            case 1 -> object.set(key + "x", object.remove(key));
            case 2 ->
                object.set(
                        key, object.get(keys.get(random.nextInt(keys.size()))).deepCopy());
            default -> object.set(key, any());
        }
    }

    private void change(ArrayNode array) {
        int index = random.nextInt(array.size());
        switch (random.nextInt(3)) {
            case 0 -> array.remove(index);
            case 1 -> array.add(array.get(index).deepCopy());
            default -> array.set(index, any());
        }
    }

    private JsonNode any() {
        return MAPPER.readTree(VALUES.get(random.nextInt(VALUES.size())));
    }

    /** A table with rows or cells changed. */
    byte[] ofTable(byte[] file) {
        List<String> lines = new ArrayList<>(new String(file, UTF_8).lines().toList());
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            int line = random.nextInt(lines.size());
            switch (random.nextInt(5)) {
                case 0 -> lines.remove(line);
                case 1 -> lines.add(random.nextInt(lines.size()), lines.get(line));
                case 2 -> Collections.swap(lines, line, random.nextInt(lines.size()));
                default -> {
                    List<String> cells =
                            new ArrayList<>(Arrays.asList(lines.get(line).split(",", -1)));
                    cells.set(random.nextInt(cells.size()), CELLS.get(random.nextInt(CELLS.size())));
                    lines.set(line, String.join(",", cells));
                }
            }
        }
        return String.join(anyOf("\n", "\n", "\r\n", "\r"), lines).getBytes(UTF_8);
    }

    private String anyOf(String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
