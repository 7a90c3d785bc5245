package io.vppdispatch.api.end;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.api.service.Client;
import io.vppdispatch.api.service.Reply;
import io.vppdispatch.api.store.Databases;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * R4: the service is killed under a load of forecast files, again and again ({@code -Dr4.kills=100}). Every file that was acknowledged is there
 * afterwards, once, and whoever had no answer gets one by the same key.
 */
@Tag("reliability")
class KillIT {

    private static final String DAY = "/api/days/2031-05-06";
    private static final int SENDERS = 4;

    @TempDir
    Path folder;

    private final Set<String> receipts = new HashSet<>();
    private final List<String> runs = new ArrayList<>();
    private final AtomicInteger number = new AtomicInteger();
    private final Random random = new Random(4);
    private byte[] file = {};

    private record Sent(String key, String receipt) {}

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void nothingAcknowledgedIsLostAndNothingIsThereTwice(String database) throws InterruptedException {
        int kills = Integer.getInteger("r4.kills", 1);
        String url = database.equals("H2") ? "" : Databases.postgresUrl();
        double slowest = 0;
        try (JarService service = JarService.start(folder, "serve", settings(url))) {
            Client dispatcher = service.client("dispatcher", "utility", "DISPATCHER");
            dispatcher.post("/api/days", "{\"date\":\"2031-05-06\",\"caseName\":\"toys/one-unit\"}");
            file = dispatcher.get(DAY + "/forecasts.csv").body();
            for (int kill = 0; kill < kills; kill++) {
                killUnderLoad(service, dispatcher, "run" + kill);
                slowest = Math.max(slowest, service.startSeconds());
            }
            everyRunEnds(dispatcher);
            Client auditor = service.client("auditor", "utility", "AUDITOR");
            assertThat(auditor.get("/api/audit-log/verification")
                            .json()
                            .path("fault")
                            .isNull())
                    .isTrue();
        }
        System.out.printf(
                "R4 on %s: %d kills, %d acknowledged files and %d runs, none lost, none twice, all runs ended, back in %.1f s at most%n",
                database, kills, receipts.size(), runs.size(), slowest);
    }

    private void killUnderLoad(JarService service, Client dispatcher, String runKey) throws InterruptedException {
        ConcurrentLinkedQueue<Sent> answers = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<String> unanswered = new ConcurrentLinkedQueue<>();
        AtomicBoolean goOn = new AtomicBoolean(true);
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        for (int i = 0; i < SENDERS; i++) {
            senders.execute(() -> {
                while (goOn.get()) {
                    send(dispatcher, "k" + number.incrementAndGet(), answers, unanswered);
                }
            });
        }
        runs.add(ask(dispatcher, runKey));
        Thread.sleep(500 + random.nextInt(1000));
        service.kill();
        goOn.set(false);
        senders.shutdown();
        assertThat(senders.awaitTermination(120, TimeUnit.SECONDS)).isTrue();
        service.restart();
        for (String key : unanswered) {
            send(dispatcher, key, answers, new ConcurrentLinkedQueue<>());
        }
        for (Sent sent : answers) {
            assertThat(receipts.add(sent.receipt()))
                    .as("receipt of " + sent.key())
                    .isTrue();
        }
        Sent any = answers.peek();
        assertThat(any).isNotNull();
        assertThat(post(dispatcher, any.key()).at("/id")).isEqualTo(any.receipt());
        assertThat(allReceipts(dispatcher)).containsExactlyInAnyOrderElementsOf(receipts);
        assertThat(ask(dispatcher, runKey)).isEqualTo(runs.get(runs.size() - 1));
    }

    private void everyRunEnds(Client dispatcher) {
        for (String run : runs) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> dispatcher.get(run).at("/status").equals("COMPLETED"));
        }
        assertThat(dispatcher.get("/api/runs?limit=500").json().path("items").size())
                .isEqualTo(runs.size());
    }

    /** Tokens last as long as the program. */
    private static String[] settings(String url) {
        return Stream.concat(Stream.of("--vpp.token-life=10h"), Arrays.stream(JarService.on(url)))
                .toArray(String[]::new);
    }

    /** Where the run asked for with a key is. */
    private static String ask(Client client, String key) {
        Reply asked = client.post(
                "/api/runs", "{\"date\":\"2031-05-06\",\"missingForecasts\":\"standard\"}", "Idempotency-Key", key);
        assertThat(asked.status()).as(asked.toString()).isEqualTo(202);
        return asked.header("Location");
    }

    private void send(
            Client client, String key, ConcurrentLinkedQueue<Sent> answers, ConcurrentLinkedQueue<String> unanswered) {
        try {
            Reply reply = post(client, key);
            if (reply.status() == 201) {
                answers.add(new Sent(key, reply.at("/id")));
            } else {
                throw new IllegalStateException(reply.toString());
            }
        } catch (UncheckedIOException e) {
            unanswered.add(key);
        }
    }

    private Reply post(Client client, String key) {
        return client.send(
                "POST",
                DAY + "/forecasts?issuedAt=2026-01-01T00:00:00Z",
                BodyPublishers.ofByteArray(file),
                "Idempotency-Key",
                key);
    }

    private static List<String> allReceipts(Client client) {
        List<String> receipts = new ArrayList<>();
        String cursor = "0";
        while (!cursor.isEmpty()) {
            JsonNode page =
                    client.get(DAY + "/forecasts?limit=500&cursor=" + cursor).json();
            page.path("items").forEach(item -> receipts.add(item.path("id").asString()));
            cursor = page.path("next").asString("");
        }
        return receipts;
    }
}
