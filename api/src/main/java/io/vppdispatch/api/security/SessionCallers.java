package io.vppdispatch.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the account of a session from the table at each request; one that is gone or disabled ends its session at once. */
public final class SessionCallers extends OncePerRequestFilter {

    private final AccountStore accounts;
    private final @Nullable Caller visitor;

    /**
     * Of the sessions of accounts.
     *
     * @param visitor who calls outside of sessions; null where everybody has to sign in
     */
    public SessionCallers(AccountStore accounts, @Nullable Caller visitor) {
        this.accounts = accounts;
        this.visitor = visitor;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken token) {
            let(accounts.find(token.getName())
                    .filter(Account::enabled)
                    .map(Account::caller)
                    .orElse(null));
            if (SecurityContextHolder.getContext().getAuthentication() == null) {
                end(request.getSession(false));
            }
        } else {
            let(visitor);
        }
        chain.doFilter(request, response);
    }

    /** A context of its own: that of the session is shared by its requests. */
    private static void let(@Nullable Caller caller) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(caller == null ? null : new CallerToken(caller, null));
        SecurityContextHolder.setContext(context);
    }

    private static void end(@Nullable HttpSession session) {
        if (session != null) {
            session.invalidate();
        }
    }
}
