package io.vppdispatch.cases.json;

import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.problem.InvalidProblemException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON text to tree and back, for files that may hold anything. */
public final class JsonText {

    /** Far more than a case needs, and far less than a thread's stack bears. */
    private static final int MAX_DEPTH = 64;

    /** Far more than any text of a case or a plan. */
    private static final int MAX_TEXT = 1_000_000;

    private static final JsonMapper MAPPER = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_TEXT)
                    .build())
            .build());

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private JsonText() {}

    /**
     * A tree with what is wrong with its text as far as it could be read.
     *
     * @param issues keys given twice
     */
    public record Parsed(JsonNode tree, List<ProblemIssue> issues) {}

    /** Reads the bytes of a file, or throws with the one issue that stops the reading. */
    public static Parsed read(byte[] file) {
        String text = Utf8.decode(file, "The file");
        if (text.isBlank()) {
            throw refusal("empty", "The file is empty where a JSON object must be");
        }
        List<ProblemIssue> issues = new ArrayList<>();
        try (var parser = MAPPER.createParser(text)) {
            return new Parsed(new TreeReader(parser, issues).read(), issues);
        } catch (StreamConstraintsException e) {
            throw refusal("limit", "The file goes beyond what is read: " + e.getOriginalMessage());
        } catch (JacksonException e) {
            throw refusal("syntax", "The file is not JSON" + at(e.getLocation()) + ": " + reason(e));
        }
    }

    /** What the parser says, without its advice to programmers. */
    private static String reason(JacksonException e) {
        return e.getOriginalMessage().replaceFirst(": enable `[\\w.]+` to allow", "");
    }

    /** The tree of a text that is part of the program. */
    static JsonNode parse(String json) {
        return MAPPER.readTree(json);
    }

    /** The tree as indented text that ends with a line feed, the same on every platform. */
    public static String pretty(JsonNode tree) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(LINES);
        return MAPPER.writer().with(printer).writeValueAsString(tree) + "\n";
    }

    private static InvalidProblemException refusal(String code, String message) {
        return new InvalidProblemException(List.of(new ProblemIssue("", code, message)));
    }

    private static String at(TokenStreamLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
