package io.vppdispatch.api.service;

import io.vppdispatch.api.http.problem.LastResortFilter;
import io.vppdispatch.api.http.request.BodyFilter;
import io.vppdispatch.api.http.request.IdempotencyFilter;
import io.vppdispatch.api.http.request.IdempotencyKeys;
import io.vppdispatch.api.http.request.RateLimitFilter;
import io.vppdispatch.api.http.request.RateLimits;
import io.vppdispatch.api.security.CallerToken;
import io.vppdispatch.api.store.Contents;
import io.vppdispatch.api.store.DatabaseClock;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;

/** The filters around all requests, in their order: failures, tokens' rate, (security,) callers' rate, bodies, repeated requests. */
@Configuration(proxyBeanMethods = false)
class FilterBeans {

    @Bean
    FilterRegistrationBean<Filter> lastResort() {
        return ordered(new LastResortFilter(), Ordered.HIGHEST_PRECEDENCE);
    }

    /** By address: whoever guesses secrets is no caller yet. */
    @Bean
    FilterRegistrationBean<Filter> tokenRate(ServiceSettings settings) {
        RateLimits limits = new RateLimits(settings.tokenRequestsPerMinute());
        return ordered(new RateLimitFilter(limits, FilterBeans::addressOfGuess), Ordered.HIGHEST_PRECEDENCE + 1);
    }

    @Bean
    FilterRegistrationBean<Filter> callerRate(ServiceSettings settings) {
        return ordered(new RateLimitFilter(new RateLimits(settings.requestsPerMinute()), request -> account()), 1);
    }

    @Bean
    FilterRegistrationBean<Filter> bodies(ServiceSettings settings) {
        return ordered(new BodyFilter(settings.maxBodyBytes()), 2);
    }

    @Bean
    IdempotencyKeys idempotencyKeys(DataSource source, Contents contents, DatabaseClock clock) {
        return new IdempotencyKeys(source, contents, clock);
    }

    /** Accounts are left alone: their replies hold secrets, which are nowhere kept. */
    @Bean
    FilterRegistrationBean<Filter> repeatedRequests(IdempotencyKeys keys, PlatformTransactionManager transactions) {
        Filter filter = new IdempotencyFilter(
                keys,
                transactions,
                request -> CallerArgument.caller().account(),
                request -> request.getRequestURI().startsWith("/api/accounts"));
        return ordered(filter, 3);
    }

    private static FilterRegistrationBean<Filter> ordered(Filter filter, int order) {
        FilterRegistrationBean<Filter> bean = new FilterRegistrationBean<>(filter);
        bean.setOrder(order);
        return bean;
    }

    private static @Nullable String addressOfGuess(HttpServletRequest request) {
        boolean isGuess = request.getRequestURI().equals("/oauth2/token")
                || request.getRequestURI().equals("/login")
                        && request.getMethod().equals("POST");
        return isGuess ? request.getRemoteAddr() : null;
    }

    private static @Nullable String account() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken token
                ? token.getName()
                : null;
    }
}
