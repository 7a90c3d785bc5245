package io.vppdispatch.api.http.problem;

import io.vppdispatch.api.problem.FieldProblem;
import io.vppdispatch.api.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A refusal as JSON: type, title, status, code, params, detail and what is wrong where. */
final class ProblemJson {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String TYPE = "urn:vpp-dispatch:problem:";

    private ProblemJson() {}

    static byte[] bytes(ProblemException problem, Locale locale) {
        return MAPPER.writeValueAsBytes(json(problem, locale));
    }

    private static Map<String, Object> json(ProblemException problem, Locale locale) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", TYPE + problem.code());
        json.put("title", ProblemTexts.message("title." + problem.status(), Map.of(), locale));
        json.put("status", problem.status());
        json.put("code", problem.code());
        json.put("params", problem.params());
        json.put("detail", ProblemTexts.message(problem.code(), problem.params(), locale));
        if (!problem.errors().isEmpty()) {
            json.put("errors", errors(problem.errors(), locale));
        }
        return json;
    }

    private static List<Map<String, Object>> errors(List<FieldProblem> errors, Locale locale) {
        return errors.stream().map(error -> error(error, locale)).toList();
    }

    private static Map<String, Object> error(FieldProblem error, Locale locale) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pointer", error.pointer());
        json.put("code", error.code());
        json.put("params", error.params());
        json.put("message", ProblemTexts.message(error.code(), error.params(), locale));
        return json;
    }
}
