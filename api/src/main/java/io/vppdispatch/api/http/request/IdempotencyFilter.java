package io.vppdispatch.api.http.request;

import io.vppdispatch.api.problem.ProblemException;
import io.vppdispatch.api.store.Hash;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A POST with an {@code Idempotency-Key} takes effect once: what it does, its key and its reply are one transaction, and the reply
 * leaves only when that is committed. What is refused leaves nothing, and the key may be used again, unless the handler sets
 * {@link #KEEP}. Stands behind {@link BodyFilter}.
 */
public final class IdempotencyFilter extends OncePerRequestFilter {

    /** Attribute of a request whose refusal is written down all the same. */
    public static final String KEEP = "vpp.keep";

    private static final String HEADER = "Idempotency-Key";
    private static final int REFUSED = 400;

    private final IdempotencyKeys keys;
    private final PlatformTransactionManager transactions;
    private final Function<HttpServletRequest, String> account;
    private final Predicate<HttpServletRequest> isLeftAlone;

    /**
     * For requests of accounts.
     *
     * @param isLeftAlone requests whose replies must not be kept, as those with a secret
     */
    public IdempotencyFilter(
            IdempotencyKeys keys,
            PlatformTransactionManager transactions,
            Function<HttpServletRequest, String> account,
            Predicate<HttpServletRequest> isLeftAlone) {
        this.keys = keys;
        this.transactions = transactions;
        this.account = account;
        this.isLeftAlone = isLeftAlone;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || request.getHeader(HEADER) == null
                || !request.getRequestURI().startsWith("/api/")
                || isLeftAlone.test(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(request instanceof ReadRequest read)) {
            throw new IllegalStateException("The filter of bodies stands before this one");
        }
        String keyHash = keyHash(request);
        keys.enter(keyHash);
        try {
            handle(read, response, chain, keyHash);
        } finally {
            keys.leave(keyHash);
        }
    }

    private String keyHash(HttpServletRequest request) {
        String key = request.getHeader(HEADER);
        if (!key.matches("[\\x21-\\x7e]{1,255}")) {
            throw ProblemException.of(400, "idempotency_key_malformed", Map.of());
        }
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        String scope = String.join("\n", account.apply(request), request.getRequestURI(), query, key);
        return Hash.of(scope.getBytes(StandardCharsets.UTF_8));
    }

    private void handle(ReadRequest request, HttpServletResponse response, FilterChain chain, String keyHash)
            throws ServletException, IOException {
        TransactionStatus transaction = transactions.getTransaction(TransactionDefinition.withDefaults());
        ContentCachingResponseWrapper cached = new ContentCachingResponseWrapper(response);
        Optional<StoredReply> before;
        try {
            before = keys.claim(keyHash, Hash.of(request.body()));
            if (before.isEmpty()) {
                chain.doFilter(request, cached);
            }
        } catch (IOException | ServletException | RuntimeException | Error failure) {
            transactions.rollback(transaction);
            throw failure;
        }
        if (before.isPresent()) {
            transactions.rollback(transaction);
            before.get().write(response);
        } else {
            end(request, cached, transaction, keyHash);
        }
    }

    private void end(
            HttpServletRequest request,
            ContentCachingResponseWrapper response,
            TransactionStatus transaction,
            String keyHash)
            throws IOException {
        if (response.getStatus() >= REFUSED && !Boolean.TRUE.equals(request.getAttribute(KEEP))) {
            transactions.rollback(transaction);
        } else {
            try {
                keys.keep(keyHash, StoredReply.of(response));
            } catch (RuntimeException failure) {
                transactions.rollback(transaction);
                throw failure;
            }
            transactions.commit(transaction);
        }
        response.copyBodyToResponse();
    }
}
