package io.vppdispatch.api.http.request;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vppdispatch.api.problem.ProblemException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** So many requests a minute of each client, as a bucket that fills evenly. In the memory of one process. */
public final class RateLimits {

    private static final int MAX_CLIENTS = 10_000;

    private final int requestsPerMinute;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MAX_CLIENTS;
        }
    };

    public RateLimits(int requestsPerMinute) {
        this.requestsPerMinute = requestsPerMinute;
    }

    /**
     * Counts a request.
     *
     * @throws ProblemException 429 if the client has none left
     */
    public void take(String client) {
        ConsumptionProbe probe = bucket(client).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
            throw ProblemException.of(
                    429, "rate_limited", Map.of("perMinute", requestsPerMinute, "retryAfterSeconds", seconds));
        }
    }

    private synchronized Bucket bucket(String client) {
        return buckets.computeIfAbsent(
                client,
                name -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(requestsPerMinute)
                                .refillGreedy(requestsPerMinute, Duration.ofMinutes(1)))
                        .build());
    }
}
