package io.vppdispatch.api.http.problem;

import io.vppdispatch.api.problem.FieldProblem;
import io.vppdispatch.api.problem.ProblemException;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** A JSON body that cannot be read: where, and why, without a word of the classes behind. */
final class BodyFault {

    private static final int MAX_VALUE_LENGTH = 100;

    private BodyFault() {}

    static ProblemException of(JacksonException fault) {
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return field(unknown, "unknown_field", Map.of("name", unknown.getPropertyName()));
        }
        if (fault instanceof InvalidFormatException format) {
            return field(format, "value_malformed", Map.of("value", shown(String.valueOf(format.getValue()))));
        }
        if (fault instanceof DatabindException other) {
            return field(other, "shape_wrong", Map.of());
        }
        String message = shown(fault.getOriginalMessage());
        int line = fault.getLocation() == null ? 0 : fault.getLocation().getLineNr();
        int column = fault.getLocation() == null ? 0 : fault.getLocation().getColumnNr();
        return ProblemException.of(400, "body_unreadable", Map.of("message", message, "line", line, "column", column));
    }

    private static ProblemException field(DatabindException fault, String code, Map<String, Object> params) {
        return ProblemException.invalid(List.of(new FieldProblem(pointer(fault), code, params)));
    }

    private static String pointer(DatabindException fault) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : fault.getPath()) {
            String name = step.getPropertyName();
            pointer.append('/').append(name == null ? Integer.toString(step.getIndex()) : name);
        }
        return shown(pointer.toString());
    }

    static String shown(String text) {
        return text.length() > MAX_VALUE_LENGTH ? text.substring(0, MAX_VALUE_LENGTH) + "…" : text;
    }
}
