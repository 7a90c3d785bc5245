package io.vppdispatch.api.http.problem;

import io.vppdispatch.api.problem.ProblemException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the container refuses by itself, as a request of malformed address, is answered like the rest. */
@Controller
public final class ContainerErrors implements ErrorController {

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        ProblemAnswers.write(request, response, problem(status instanceof Integer code ? code : 404));
    }

    private static ProblemException problem(int status) {
        return switch (status) {
            case 401 -> ProblemException.of(401, "unauthenticated", Map.of());
            case 403 -> ProblemException.of(403, "forbidden", Map.of());
            case 404 -> ProblemException.of(404, "no_such_path", Map.of());
            case 500, 501, 502, 503, 504 -> ProblemException.of(500, "internal", Map.of());
            default -> ProblemException.of(400, "request_malformed", Map.of("message", "HTTP " + status));
        };
    }
}
