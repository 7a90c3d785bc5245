package io.vppdispatch.api.exchange;

import io.vppdispatch.optimizer.data.Hints;
import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.problem.InvalidProblemException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What two sides of an E-file have to agree on.
 *
 * @param blockClass class of the block; absent: the first block when reading, PLAN when writing
 * @param instance instance of the block that is written; absent: the name of the case
 * @param encoding of what is written; what is read may be UTF-8 or GB18030
 * @param time another name that the first column of what is read may have
 */
public record EFileDialect(
        @Nullable String blockClass,
        @Nullable String instance,
        Charset encoding,
        @Nullable String time) {

    private static final String CLASS = "class";
    private static final String INSTANCE = "instance";
    private static final String ENCODING = "encoding";
    private static final String TIME = "time";
    private static final List<String> KEYS = List.of(CLASS, INSTANCE, ENCODING, TIME);
    private static final List<String> ENCODINGS = List.of("UTF-8", "GBK", "GB18030");
    private static final String WORD = "[^\\s<>'/:!]+";

    /** Without a word of its own. */
    public static final EFileDialect STANDARD = of(Map.of());

    /**
     * A dialect by its keys {@code class}, {@code instance}, {@code encoding} and {@code time}.
     *
     * @throws InvalidProblemException with every key that is unknown and every value that cannot stand in a file
     */
    public static EFileDialect of(Map<String, String> values) {
        List<ProblemIssue> issues = new ArrayList<>();
        values.forEach((key, value) -> check(key, value, issues));
        if (!issues.isEmpty()) {
            throw new InvalidProblemException(issues);
        }
        Charset encoding = Charset.forName(values.getOrDefault(ENCODING, ENCODINGS.get(0)));
        return new EFileDialect(values.get(CLASS), values.get(INSTANCE), encoding, values.get(TIME));
    }

    private static void check(String key, String value, List<ProblemIssue> issues) {
        if (!KEYS.contains(key)) {
            issues.add(issue("unknown_key", key, "must be one of " + KEYS + Hints.maybe(key, KEYS)));
        } else if (key.equals(ENCODING) && !ENCODINGS.contains(value)) {
            issues.add(issue("encoding", value, "must be one of " + ENCODINGS));
        } else if (!value.matches(WORD)) {
            issues.add(issue("word", value, "must be a word without spaces, quotes, slashes, colons and brackets"));
        }
    }

    private static ProblemIssue issue(String code, String given, String rule) {
        return new ProblemIssue("", code, "the dialect of E-files: (" + given + ") " + rule);
    }
}
