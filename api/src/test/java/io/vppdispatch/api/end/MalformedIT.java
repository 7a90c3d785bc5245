package io.vppdispatch.api.end;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.api.service.Client;
import io.vppdispatch.api.service.Reply;
import io.vppdispatch.api.store.Databases;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * R10: every operation that takes a body, and the intake of forecast files, with bodies that are not what they should be, by a printed seed
 * ({@code -Dr10.seed}) and so many mutated files ({@code -Dr10.files=2000}). The service has 512 MB of heap, answers none with 5xx or after more
 * than 5 s, and takes a good file afterwards.
 */
@Tag("reliability")
class MalformedIT {

    private static final String DAY = "/api/days/2031-05-06";
    private static final String FORECASTS = DAY + "/forecasts?issuedAt=2026-01-01T00:00:00Z";

    @TempDir
    Path folder;

    private double slowest;
    private int calls;
    private int taken;

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void nothingMalformedBreaksTheService(String database) {
        String url = database.equals("H2") ? "" : Databases.postgresUrl();
        long seed = Long.getLong("r10.seed", 10);
        int files = Integer.getInteger("r10.files", 300);
        try (JarService service = JarService.start(folder, "serve", settings(url))) {
            Client dispatcher = service.client("dispatcher", "utility", "DISPATCHER");
            Client administrator = service.client("other", "utility", "ADMINISTRATOR");
            dispatcher.post("/api/days", "{\"date\":\"2031-05-06\",\"caseName\":\"jizhou-2030/spring-sunny\"}");
            byte[] csv = dispatcher.get(DAY + "/forecasts.csv").body();
            byte[] xlsx = dispatcher.get(DAY + "/forecasts.xlsx").body();
            BadBodies.json().forEach((name, body) -> {
                for (String operation : operations(dispatcher)) {
                    String[] words = operation.split(" ");
                    send(
                            words[1].startsWith("/api/accounts") ? administrator : dispatcher,
                            words[0],
                            words[1],
                            name,
                            body);
                }
            });
            Map<String, byte[]> bodies = new LinkedHashMap<>(BadBodies.files(csv));
            Random random = new Random(seed);
            for (int i = 0; i < files; i++) {
                bodies.put("mutated csv " + i, BadBodies.mutated(csv, random));
                bodies.put("mutated xlsx " + i, BadBodies.mutated(xlsx, random));
            }
            bodies.forEach((name, body) -> send(dispatcher, "POST", FORECASTS, name, body));
            byte[] half = Arrays.copyOf(csv, csv.length / 2);
            for (String name : List.of("%00", "%01%0A", "%F0%9F%98%80", "x".repeat(7000))) {
                send(dispatcher, "POST", FORECASTS + "&name=" + name, "a name of controls", half);
            }
            send(
                    dispatcher,
                    "PUT",
                    "/api/ownership/%E2%82%AC",
                    "a party of zeros",
                    "{\"party\":\"\\u0000\"}".getBytes(StandardCharsets.UTF_8));
            Reply good = dispatcher.send("POST", FORECASTS, BodyPublishers.ofByteArray(csv));
            assertThat(good.status()).as(good.toString()).isEqualTo(201);
            assertThat(service.log()).doesNotContain("OutOfMemory");
            System.out.printf(
                    "R10 on %s: %d malformed bodies with seed %d and 512 MB of heap, none answered with 5xx, the slowest after %.2f s;"
                            + " %d mutated files were good ones still%n",
                    database, calls, seed, slowest, taken);
        }
    }

    private static String[] settings(String url) {
        return Stream.concat(
                        Stream.of("-Xmx512m", "--vpp.requests-per-minute=60000"), Arrays.stream(JarService.on(url)))
                .toArray(String[]::new);
    }

    /** Every operation with a body, by the description of the interface. */
    private static List<String> operations(Client client) {
        List<String> operations = new ArrayList<>();
        client.get("/api/openapi")
                .json()
                .path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> operation.getValue().has("requestBody"))
                        .forEach(operation -> operations.add(operation.getKey().toUpperCase(Locale.ROOT)
                                + " "
                                + path.getKey().replace("{date}", "2031-05-06").replaceAll("\\{[a-z]+}", "x1"))));
        assertThat(operations).hasSizeGreaterThan(5);
        return operations;
    }

    private void send(Client client, String method, String path, String name, byte[] body) {
        long begin = System.nanoTime();
        Reply reply = client.send(
                method,
                path,
                BodyPublishers.ofByteArray(body),
                "Content-Type",
                "application/json",
                "If-Match",
                "\"1\"");
        double seconds = (System.nanoTime() - begin) / 1e9;
        String said = method + " " + path + " with " + name + ": " + reply.status() + " "
                + new String(reply.body(), 0, Math.min(300, reply.body().length), StandardCharsets.UTF_8);
        assertThat(reply.status()).as(said).isLessThan(500);
        assertThat(seconds).as(said).isLessThan(5);
        if (reply.status() < 300) {
            assertThat(name).as(said).startsWith("mutated");
            taken++;
        }
        slowest = Math.max(slowest, seconds);
        calls++;
    }
}
