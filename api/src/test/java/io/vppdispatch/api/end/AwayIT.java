package io.vppdispatch.api.end;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.api.service.Client;
import io.vppdispatch.api.service.Reply;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * R8: the database is away for so long ({@code -Dr8.seconds=30}) under a load of forecast files. Meanwhile the service says so at once; what it
 * acknowledged before is there afterwards, and what it refused is there once after it was sent again with the same key.
 */
@Tag("reliability")
class AwayIT {

    private static final String DAY = "/api/days/2031-05-06";

    @TempDir
    Path folder;

    private int sent;
    private final Set<String> receipts = new HashSet<>();
    private final List<String> refused = new ArrayList<>();
    private double slowestRefusal;

    @Test
    void theServiceOutlivesItsDatabase() throws IOException, InterruptedException {
        int seconds = Integer.getInteger("r8.seconds", 10);
        int port = freePort();
        EmbeddedPostgres database = database(port);
        try (JarService service =
                JarService.start(Files.createDirectory(folder.resolve("service")), "serve", JarService.on(url(port)))) {
            Client dispatcher = service.client("dispatcher", "utility", "DISPATCHER");
            dispatcher.post("/api/days", "{\"date\":\"2031-05-06\",\"caseName\":\"toys/one-unit\"}");
            byte[] file = dispatcher.get(DAY + "/forecasts.csv").body();
            send(dispatcher, file, 3);
            assertThat(refused).isEmpty();
            database.close();
            send(dispatcher, file, seconds);
            assertThat(refused).isNotEmpty();
            int whileAway = refused.size();
            database = database(port);
            long back = System.nanoTime();
            while (post(dispatcher, file, "back").status() != 201) {
                Thread.sleep(50);
            }
            double recovered = (System.nanoTime() - back) / 1e9;
            send(dispatcher, file, 3);
            for (String key : List.copyOf(refused)) {
                assertThat(receipts.add(post(dispatcher, file, key).at("/id")))
                        .as("receipt of " + key)
                        .isTrue();
            }
            receipts.add(post(dispatcher, file, "back").at("/id"));
            assertThat(allReceipts(dispatcher)).containsExactlyInAnyOrderElementsOf(receipts);
            assertThat(slowestRefusal).isLessThan(2);
            assertThat(recovered).isLessThan(10);
            System.out.printf(
                    "R8: database away for %d s: %d files before and after all there, %d refused within %.2f s at most and then"
                            + " taken once, answering again %.1f s after its return%n",
                    seconds, receipts.size() - whileAway, whileAway, slowestRefusal, recovered);
        } finally {
            database.close();
        }
    }

    private EmbeddedPostgres database(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
    }

    private void send(Client dispatcher, byte[] file, int seconds) throws InterruptedException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            String key = "k" + sent++;
            long begin = System.nanoTime();
            Reply reply = post(dispatcher, file, key);
            if (reply.status() == 201) {
                assertThat(receipts.add(reply.at("/id"))).isTrue();
            } else {
                assertThat(reply.status()).as(reply.toString()).isEqualTo(503);
                assertThat(reply.header("Retry-After")).isNotEmpty();
                slowestRefusal = Math.max(slowestRefusal, (System.nanoTime() - begin) / 1e9);
                refused.add(key);
            }
            Thread.sleep(20);
        }
    }

    private static Reply post(Client client, byte[] file, String key) {
        return client.send(
                "POST",
                DAY + "/forecasts?issuedAt=2026-01-01T00:00:00Z",
                BodyPublishers.ofByteArray(file),
                "Idempotency-Key",
                key);
    }

    private static List<String> allReceipts(Client client) {
        List<String> all = new ArrayList<>();
        String cursor = "0";
        while (!cursor.isEmpty()) {
            JsonNode page =
                    client.get(DAY + "/forecasts?limit=500&cursor=" + cursor).json();
            page.path("items").forEach(item -> all.add(item.path("id").asString()));
            cursor = page.path("next").asString("");
        }
        return all;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
