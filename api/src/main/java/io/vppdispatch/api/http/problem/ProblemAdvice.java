package io.vppdispatch.api.http.problem;

import io.vppdispatch.api.problem.FieldProblem;
import io.vppdispatch.api.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** Whatever a handler throws becomes a problem in the caller's language. */
@RestControllerAdvice
public final class ProblemAdvice {

    private static final Map<Integer, String> CODES = Map.of(
            404,
            "no_such_path",
            405,
            "method_not_allowed",
            406,
            "not_acceptable",
            413,
            "body_too_large",
            415,
            "media_type_not_supported");

    @ExceptionHandler(Throwable.class)
    ResponseEntity<byte[]> answer(Throwable failure, HttpServletRequest request) {
        ProblemException problem = problem(failure);
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, ProblemJson.MEDIA_TYPE);
        ProblemAnswers.headers(problem).forEach(headers::set);
        byte[] json = ProblemJson.bytes(problem, ProblemAnswers.locale(request));
        return ResponseEntity.status(problem.status()).headers(headers).body(json);
    }

    private static ProblemException problem(Throwable failure) {
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return ProblemException.invalid(List.of(new FieldProblem(
                    mismatch.getName(),
                    "value_malformed",
                    Map.of("value", BodyFault.shown(String.valueOf(mismatch.getValue()))))));
        }
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return unreadable(unreadable);
        }
        if (failure instanceof ServletRequestBindingException binding) { // a parameter or header is missing
            return ProblemException.of(400, "request_malformed", Map.of("message", text(binding)));
        }
        if (failure instanceof ErrorResponse response) {
            int status = response.getStatusCode().value();
            return ProblemException.of(
                    status, CODES.getOrDefault(status, "request_malformed"), Map.of("message", text(failure)));
        }
        return Failure.of(failure);
    }

    private static ProblemException unreadable(HttpMessageNotReadableException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
            if (cause instanceof JacksonException fault) {
                return BodyFault.of(fault);
            }
        }
        return ProblemException.of(400, "request_malformed", Map.of("message", "the body is missing"));
    }

    private static String text(Throwable failure) {
        String message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
