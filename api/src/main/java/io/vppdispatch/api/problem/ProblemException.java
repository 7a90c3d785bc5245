package io.vppdispatch.api.problem;

import java.util.List;
import java.util.Map;

/** A request that is refused: what the service answers as {@code application/problem+json} (RFC 9457). */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Map<String, Object> params;
    private final transient List<FieldProblem> errors;

    private ProblemException(int status, String code, Map<String, Object> params, List<FieldProblem> errors) {
        super(code + " " + params + (errors.isEmpty() ? "" : " " + errors));
        this.status = status;
        this.code = code;
        this.params = Map.copyOf(params);
        this.errors = List.copyOf(errors);
    }

    /**
     * A refusal.
     *
     * @param status of HTTP
     * @param code key of the message in {@code problems*.properties}
     * @param params of the message, by name
     */
    public static ProblemException of(int status, String code, Map<String, Object> params) {
        return new ProblemException(status, code, params, List.of());
    }

    /** There is no such thing, or it is not the caller's to know of. */
    public static ProblemException notFound(String kind, Object id) {
        return of(404, "not_found", Map.of("kind", kind, "id", id));
    }

    /** 422: everything wrong with what was sent, at once. */
    public static ProblemException invalid(List<FieldProblem> errors) {
        return new ProblemException(422, "invalid", Map.of("count", errors.size()), errors);
    }

    /** A refusal that names several faults. */
    public static ProblemException refused(
            int status, String code, Map<String, Object> params, List<FieldProblem> errors) {
        return new ProblemException(status, code, params, errors);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Map<String, Object> params() {
        return params;
    }

    public List<FieldProblem> errors() {
        return errors;
    }
}
