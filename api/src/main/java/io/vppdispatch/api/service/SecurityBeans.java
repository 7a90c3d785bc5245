package io.vppdispatch.api.service;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.vppdispatch.api.http.problem.ProblemAnswers;
import io.vppdispatch.api.problem.ProblemException;
import io.vppdispatch.api.security.AccountClients;
import io.vppdispatch.api.security.AccountLogin;
import io.vppdispatch.api.security.AccountStore;
import io.vppdispatch.api.security.Caller;
import io.vppdispatch.api.security.CallerOfToken;
import io.vppdispatch.api.security.NothingKept;
import io.vppdispatch.api.security.Role;
import io.vppdispatch.api.security.Secrets;
import io.vppdispatch.api.security.SessionCallers;
import io.vppdispatch.api.security.SigningKey;
import io.vppdispatch.api.store.DatabaseClock;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** Who gets in: tokens by client credentials, pages by session, everything else by bearer token. What a role may do stands at each handler. */
@Configuration(proxyBeanMethods = false)
class SecurityBeans {

    private static final String[] TOKEN_PATHS = {
        "/oauth2/token", "/oauth2/jwks", "/.well-known/oauth-authorization-server"
    };
    private static final String[] OPEN_PATHS = {"/actuator/health", "/actuator/health/**", "/api/openapi", "/error"};

    /** Whoever reads pages that are open; has no account. */
    private static final Caller VISITOR = new Caller("", "", Role.AUDITOR);

    private static final String LOGIN_PATH = "/login";
    private static final String[] PAGE_PATHS = {"/", "/days/**", LOGIN_PATH, "/logout"};

    /** Nothing from elsewhere, and no script at all. */
    private static final String PAGE_POLICY = "default-src 'self'; script-src 'none'; style-src 'self' 'unsafe-inline';"
            + " frame-ancestors 'self'; form-action 'self'; base-uri 'none'";

    private static final AuthenticationEntryPoint UNAUTHENTICATED = (request, response, failure) -> {
        if (failure instanceof AuthenticationServiceException) { // not the caller's fault: the database is away
            throw failure;
        }
        ProblemAnswers.write(request, response, ProblemException.of(401, "unauthenticated", Map.of()));
    };
    private static final AccessDeniedHandler FORBIDDEN = (request, response, failure) ->
            ProblemAnswers.write(request, response, ProblemException.of(403, "forbidden", Map.of()));

    @Bean
    @DependsOnDatabaseInitialization
    JWKSource<SecurityContext> signingKey(DataSource source, DatabaseClock clock) {
        return SigningKey.of(source, clock);
    }

    @Bean
    PasswordEncoder passwordEncoder(Secrets secrets) {
        return secrets.encoder();
    }

    /** Tokens end when they say, to the second; an outside provider's clock is given a minute. */
    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> key, ServiceSettings settings) {
        if (!settings.issuerUri().isEmpty()) {
            return JwtDecoders.fromIssuerLocation(settings.issuerUri());
        }
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(key).build();
        decoder.setJwtValidator(new JwtTimestampValidator(Duration.ZERO));
        return decoder;
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokens(HttpSecurity http, AccountStore accounts, ServiceSettings settings) {
        return http.securityMatcher(TOKEN_PATHS)
                .with(
                        new OAuth2AuthorizationServerConfigurer(),
                        server -> server.registeredClientRepository(new AccountClients(accounts, settings.tokenLife()))
                                .authorizationService(new NothingKept())
                                .authorizationServerSettings(
                                        AuthorizationServerSettings.builder().build()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** Pages: sessions of half an hour, with CSRF tokens in all forms. */
    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, AccountStore accounts, Secrets secrets, ServiceSettings settings) {
        @Nullable Caller visitor = settings.openPages() ? VISITOR : null;
        return http.securityMatcher(PAGE_PATHS)
                .authenticationProvider(new AccountLogin(accounts, secrets))
                .addFilterAfter(new SessionCallers(accounts, visitor), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(LOGIN_PATH)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(login -> login.loginPage(LOGIN_PATH))
                .logout(logout -> logout.logoutSuccessUrl(LOGIN_PATH))
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(PAGE_POLICY)))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain bearers(HttpSecurity http, AccountStore accounts, ServiceSettings settings) {
        CallerOfToken callers = new CallerOfToken(accounts, settings.accountClaim());
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(OPEN_PATHS)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole("ADMINISTRATOR")
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(callers))
                        .authenticationEntryPoint(UNAUTHENTICATED)
                        .accessDeniedHandler(FORBIDDEN))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(UNAUTHENTICATED).accessDeniedHandler(FORBIDDEN))
                .csrf(AbstractHttpConfigurer::disable) // no cookie is ever taken for a proof
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
