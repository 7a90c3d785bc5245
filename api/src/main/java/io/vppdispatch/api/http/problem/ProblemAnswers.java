package io.vppdispatch.api.http.problem;

import io.vppdispatch.api.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/** Answers a refusal where no controller does: in filters, of security, of the container. */
public final class ProblemAnswers {

    private static final Map<Integer, String> RETRY_AFTER_SECONDS = Map.of(429, "1", 503, "5");

    private ProblemAnswers() {}

    /** Chinese if that is asked for before English; English otherwise. */
    public static Locale locale(HttpServletRequest request) {
        String asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return asked == null ? Locale.ENGLISH : best(asked);
    }

    private static Locale best(String asked) {
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(asked), List.of(Locale.CHINESE, Locale.ENGLISH));
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException e) { // not a header of languages: any language is as good
            return Locale.ENGLISH;
        }
    }

    public static void write(HttpServletRequest request, HttpServletResponse response, ProblemException problem)
            throws IOException {
        byte[] json = ProblemJson.bytes(problem, locale(request));
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(ProblemJson.MEDIA_TYPE);
        response.setContentLength(json.length);
        headers(problem).forEach(response::setHeader);
        response.getOutputStream().write(json);
    }

    /** What belongs to a refusal outside its body. */
    static Map<String, String> headers(ProblemException problem) {
        if (problem.status() == 401) {
            return Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        Object given = problem.params().get("retryAfterSeconds");
        String seconds = given == null ? RETRY_AFTER_SECONDS.get(problem.status()) : given.toString();
        return seconds == null ? Map.of() : Map.of(HttpHeaders.RETRY_AFTER, seconds);
    }
}
