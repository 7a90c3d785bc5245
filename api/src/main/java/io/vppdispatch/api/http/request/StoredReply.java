package io.vppdispatch.api.http.request;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A reply as it was given.
 *
 * @param headers a line each, {@code name: value}
 */
record StoredReply(int status, String headers, byte[] body) {

    private static final List<String> KEPT =
            List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE, HttpHeaders.RETRY_AFTER);

    static StoredReply of(ContentCachingResponseWrapper response) {
        String headers = KEPT.stream()
                .filter(name -> response.getHeader(name) != null)
                .map(name -> name + ": " + response.getHeader(name))
                .collect(Collectors.joining("\n"));
        return new StoredReply(response.getStatus(), headers, response.getContentAsByteArray());
    }

    /** Gives it again. */
    void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.lines()
                .forEach(line -> response.setHeader(
                        line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2)));
        response.setHeader("Idempotent-Replay", "true");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
