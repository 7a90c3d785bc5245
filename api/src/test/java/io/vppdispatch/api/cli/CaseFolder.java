package io.vppdispatch.api.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A copy of a sound case, and the ways tests spoil it; the names are those of the case with every kind of asset. */
record CaseFolder(Path path) {

    static final String COAL = "/assets/0";
    static final String GAS = "/assets/1";
    static final String PV = "/assets/2";
    static final String TIE = "/assets/3";
    static final String SHED = "/assets/4";
    static final String BATTERY = "/assets/5";
    static final String PUMPED = "/assets/6";
    static final String TOWN = "/demands/0";
    static final String SPIN = "/reserves/0";

    private static final Path EVERY_KIND = Path.of("src/test/resources/cases/every-kind");
    private static final Path ONE_UNIT = Path.of("../cases/src/main/resources/cases/toys/one-unit");
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String MARK = "\"the value goes here\"";

    /** A change of the folder. */
    @FunctionalInterface
    interface Edit {
        void on(CaseFolder folder) throws IOException;

        default Edit and(Edit next) {
            return folder -> {
                on(folder);
                next.on(folder);
            };
        }
    }

    /** The case with every kind of asset in a new folder. */
    static CaseFolder everyKind(Path path) throws IOException {
        return copy(EVERY_KIND, path);
    }

    /** The toy of three quarter hours in a new folder: a coal unit, a PV plant and a tie line, in this order. */
    static CaseFolder oneUnit(Path path) throws IOException {
        return copy(ONE_UNIT, path);
    }

    private static CaseFolder copy(Path sound, Path path) throws IOException {
        Files.createDirectories(path);
        Files.write(path.resolve("case.json"), Files.readAllBytes(sound.resolve("case.json")));
        Files.write(path.resolve("series.csv"), Files.readAllBytes(sound.resolve("series.csv")));
        return new CaseFolder(path);
    }

    Path json() {
        return path.resolve("case.json");
    }

    Path csv() {
        return path.resolve("series.csv");
    }

    /** Puts a value, which need not be JSON, where the pointer says; {@code -} is the end of a list. */
    static Edit set(String pointer, String value) {
        int slash = pointer.lastIndexOf('/');
        String key = pointer.substring(slash + 1).replace("~1", "/").replace("~0", "~");
        return folder -> {
            JsonNode tree = MAPPER.readTree(Files.readString(folder.json()));
            JsonNode mark = MAPPER.readTree(MARK);
            JsonNode parent = tree.at(pointer.substring(0, slash));
            if (parent instanceof ArrayNode array) {
                if (key.equals("-")) {
                    array.add(mark);
                } else {
                    array.set(Integer.parseInt(key), mark);
                }
            } else {
                ((ObjectNode) parent).set(key, mark);
            }
            Files.writeString(folder.json(), tree.toString().replace(MARK, value));
        };
    }

    /** Takes a key or an element away. */
    static Edit without(String pointer) {
        int slash = pointer.lastIndexOf('/');
        String key = pointer.substring(slash + 1);
        return folder -> {
            JsonNode tree = MAPPER.readTree(Files.readString(folder.json()));
            JsonNode parent = tree.at(pointer.substring(0, slash));
            JsonNode gone = parent instanceof ObjectNode object
                    ? object.remove(key)
                    : ((ArrayNode) parent).remove(Integer.parseInt(key));
            assertThat(gone).as(pointer).isNotNull();
            Files.writeString(folder.json(), tree.toString());
        };
    }

    /** Replaces a part of the text of case.json. */
    static Edit text(String old, String replacement) {
        return json(text -> replaced(text, old, replacement));
    }

    static Edit json(UnaryOperator<String> change) {
        return folder -> Files.writeString(folder.json(), change.apply(Files.readString(folder.json())));
    }

    static Edit jsonIn(Charset charset) {
        return folder ->
                Files.write(folder.json(), Files.readString(folder.json()).getBytes(charset));
    }

    static Edit csv(UnaryOperator<String> change) {
        return folder -> Files.writeString(folder.csv(), change.apply(Files.readString(folder.csv())));
    }

    /** Replaces a part of the text of series.csv. */
    static Edit csv(String old, String replacement) {
        return csv(text -> replaced(text, old, replacement));
    }

    /** Changes the lines of series.csv; the header is line 0, step 1 is line 1. */
    static Edit rows(Consumer<List<String>> change) {
        return csv(text -> {
            List<String> lines = new ArrayList<>(text.lines().toList());
            change.accept(lines);
            return String.join("\n", lines) + "\n";
        });
    }

    static Edit csvIn(Charset charset) {
        return folder ->
                Files.write(folder.csv(), Files.readString(folder.csv()).getBytes(charset));
    }

    /** Puts a cell of series.csv: line 1 is step 1, column 0 the time. */
    static Edit cell(int line, int column, String value) {
        return rows(lines -> {
            String[] cells = lines.get(line).split(",", -1);
            cells[column] = value;
            lines.set(line, String.join(",", cells));
        });
    }

    static Edit jsonBytes(byte[] bytes) {
        return folder -> Files.write(folder.json(), bytes);
    }

    static Edit jsonText(String text) {
        return jsonBytes(text.getBytes(UTF_8));
    }

    private static String replaced(String text, String old, String replacement) {
        assertThat(text).contains(old);
        return text.replace(old, replacement);
    }
}
