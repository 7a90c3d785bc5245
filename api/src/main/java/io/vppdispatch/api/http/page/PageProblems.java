package io.vppdispatch.api.http.page;

import io.vppdispatch.api.http.problem.ProblemTexts;
import io.vppdispatch.api.problem.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Refusals as pages. */
@ControllerAdvice(assignableTypes = PageController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class PageProblems {

    @ExceptionHandler(ProblemException.class)
    String refused(ProblemException problem, Locale locale, HttpServletResponse response, Model model) {
        response.setStatus(problem.status());
        model.addAttribute("status", problem.status());
        model.addAttribute("message", ProblemTexts.message(problem.code(), problem.params(), locale));
        return "problem";
    }
}
