package io.vppdispatch.api.problem;

import java.util.Map;

/**
 * One thing wrong with what was sent.
 *
 * @param pointer JSON pointer into the body, or the place in a file such as {@code row 3, column pv}
 * @param code of the message, a key of {@code problems*.properties}
 * @param params of the message, by name; values are strings, numbers or lists of them
 */
public record FieldProblem(String pointer, String code, Map<String, Object> params) {
    public FieldProblem {
        params = Map.copyOf(params);
    }

    /** A fault already described in words, as those of a case or a forecast file. */
    public static FieldProblem said(String pointer, String message) {
        return new FieldProblem(pointer, "said", Map.of("message", message));
    }
}
