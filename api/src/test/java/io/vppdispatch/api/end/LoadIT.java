package io.vppdispatch.api.end;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.api.service.Client;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R1: so many requests a second ({@code -Dr1.rate=200}) for so long ({@code -Dr1.seconds=300}), four of five reading, one sending a forecast
 * file, while a solve runs beside them. The load is open: a request is due at its time whether those before it were answered or not, and
 * its latency counts from then.
 */
@Tag("reliability")
class LoadIT {

    private static final String DAY = "/api/days/2031-05-06";
    private static final int CLIENTS = 5;
    private static final int THREADS = 64;
    private static final double WRITES = 0.2;

    @TempDir
    Path folder;

    private record Answer(double millis, int status, boolean isWrite) {}

    @Test
    void theServiceAnswersUnderLoadBesideASolve() throws InterruptedException {
        int rate = Integer.getInteger("r1.rate", 100);
        int seconds = Integer.getInteger("r1.seconds", 20);
        try (JarService service = JarService.start(folder, "serve", "--vpp.requests-per-minute=60000")) {
            Client dispatcher = service.client("dispatcher", "utility", "DISPATCHER");
            dispatcher.post("/api/days", "{\"date\":\"2031-05-06\",\"caseName\":\"toys/one-unit\"}");
            dispatcher.post("/api/days", "{\"date\":\"2031-05-07\",\"caseName\":\"jizhou-2030/spring-sunny\"}");
            byte[] file = dispatcher.get(DAY + "/forecasts.csv").body();
            List<Client> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(service.client("client" + i, "utility", "DISPATCHER"));
            }
            String run = dispatcher
                    .post(
                            "/api/runs",
                            "{\"date\":\"2031-05-07\",\"missingForecasts\":\"standard\",\"gap\":0,\"timeLimitSeconds\":%d}"
                                    .formatted(seconds + 60))
                    .header("Location");
            load(clients, file, run, rate, 5, 1); // warms up
            List<Answer> answers = load(clients, file, run, rate, seconds, 2);
            assertThat(dispatcher.get(run).json().path("endedAt").isNull())
                    .as("the solve ran to the end of the load")
                    .isTrue();
            dispatcher.post(run + "/cancel", "");
            tell(answers, rate, seconds);
        }
    }

    private static List<Answer> load(List<Client> clients, byte[] file, String run, int rate, int seconds, int seed)
            throws InterruptedException {
        ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
        Map<String, Integer> failures = new ConcurrentHashMap<>();
        Random random = new Random(seed);
        List<String> reads = List.of(
                "/api/me", "/api/days", DAY, DAY + "/forecasts?limit=20", DAY + "/forecast-status", "/api/runs", run);
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS);
        long begin = System.nanoTime();
        for (int i = 0; i < rate * seconds; i++) {
            long due = begin + i * 1_000_000_000L / rate;
            Client client = clients.get(i % clients.size());
            boolean isWrite = random.nextDouble() < WRITES;
            String path = isWrite
                    ? DAY + "/forecasts?issuedAt=2026-01-01T00:00:00Z"
                    : reads.get(random.nextInt(reads.size()));
            String key = "k" + seed + "-" + i;
            threads.schedule(
                    () -> {
                        try {
                            int status = isWrite
                                    ? client.send(
                                                    "POST",
                                                    path,
                                                    BodyPublishers.ofByteArray(file),
                                                    "Idempotency-Key",
                                                    key)
                                            .status()
                                    : client.get(path).status();
                            answers.add(new Answer((System.nanoTime() - due) / 1e6, status, isWrite));
                        } catch (UncheckedIOException e) {
                            failures.merge(String.valueOf(e.getCause()), 1, Integer::sum);
                        }
                    },
                    due - System.nanoTime(),
                    TimeUnit.NANOSECONDS);
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(seconds + 120, TimeUnit.SECONDS)).isTrue();
        assertThat(failures).isEmpty();
        return List.copyOf(answers);
    }

    private static void tell(List<Answer> answers, int rate, int seconds) {
        assertThat(answers).hasSize(rate * seconds);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 201));
        double[] millis = answers.stream().mapToDouble(Answer::millis).sorted().toArray();
        double[] writes = answers.stream()
                .filter(Answer::isWrite)
                .mapToDouble(Answer::millis)
                .sorted()
                .toArray();
        System.out.printf(
                "R1: %d requests at %d/s for %d s beside a solve, until %s: p50 %.0f ms, p99 %.0f ms, most %.0f ms; of %d writes"
                        + " p99 %.0f ms; no failure%n",
                answers.size(),
                rate,
                seconds,
                Instant.now(),
                at(millis, 0.5),
                at(millis, 0.99),
                at(millis, 1),
                writes.length,
                at(writes, 0.99));
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }
}
