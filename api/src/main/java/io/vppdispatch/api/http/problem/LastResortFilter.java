package io.vppdispatch.api.http.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** The outermost filter: what fails before a handler, as the database in the middle of an authentication, is answered like the rest. */
public final class LastResortFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException | StackOverflowError failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            response.reset();
            ProblemAnswers.write(request, response, Failure.of(failure));
        }
    }
}
