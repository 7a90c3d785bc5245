package io.vppdispatch.api.http.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Holds each client to its rate. */
public final class RateLimitFilter extends OncePerRequestFilter {

    private final RateLimits limits;
    private final Function<HttpServletRequest, @Nullable String> client;

    /**
     * With the name of the client of a request, null where none is held to a rate.
     */
    public RateLimitFilter(RateLimits limits, Function<HttpServletRequest, @Nullable String> client) {
        this.limits = limits;
        this.client = client;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String name = client.apply(request);
        if (name != null) {
            limits.take(name);
        }
        chain.doFilter(request, response);
    }
}
