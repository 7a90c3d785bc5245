package io.vppdispatch.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.api.security.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DayHttpTest {

    private static final String CASE = "jizhou-2030/spring-sunny";

    @TempDir
    static Path folder;

    private static RunningService service;
    private static Client dispatcher;

    @BeforeAll
    static void start() {
        service = RunningService.onH2(folder);
        dispatcher = service.client("dispatcher", "utility", Role.DISPATCHER);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Reply open(LocalDate date, Instant gate) {
        return dispatcher.post(
                "/api/days",
                "{\"date\":\"%s\",\"caseName\":\"%s\",\"forecastGate\":\"%s\",\"publicationGate\":\"%s\"}"
                        .formatted(date, CASE, gate, gate.plusSeconds(3600)));
    }

    private static Reply send(LocalDate date, byte[] file, String... headers) {
        return dispatcher.send(
                "POST",
                "/api/days/" + date + "/forecasts?issuedAt=2026-01-01T00:00:00Z",
                BodyPublishers.ofByteArray(file),
                headers);
    }

    @Test
    void theGateOfTheMarketZoneIsTakenWhereNoneIsGiven() {
        Reply opened = dispatcher.post("/api/days", "{\"date\":\"2031-03-01\",\"caseName\":\"" + CASE + "\"}");
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        assertThat(opened.header("Location")).isEqualTo("/api/days/2031-03-01");
        assertThat(opened.at("/forecastGate")).isEqualTo("2031-02-28T01:30:00Z"); // 09:30 in Shanghai
        assertThat(dispatcher.get("/api/days/2031-03-01").header("ETag")).isEqualTo("\"1\"");
        assertThat(dispatcher.post("/api/days", "{}").json().path("errors").size())
                .isEqualTo(2);
        assertThat(dispatcher.get("/api/days/tomorrow").at("/errors/0/code")).isEqualTo("value_malformed");
    }

    @Test
    void forecastsComeInAsTheyWentOutInBothFormats() {
        LocalDate date = LocalDate.of(2031, 4, 1);
        open(date, Instant.parse("2031-03-31T01:30:00Z"));
        Reply csv = dispatcher.get("/api/days/" + date + "/forecasts.csv");
        assertThat(csv.text()).startsWith("\uFEFF");
        assertThat(csv.text().lines().count()).isEqualTo(1 + 96);
        assertThat(csv.header("X-Standard-Forecasts")).isNotEmpty();
        assertThat(send(date, csv.body()).status()).isEqualTo(201);
        Reply bare = dispatcher.get("/api/days/" + date + "/forecasts.csv?bom=false");
        assertThat("\uFEFF" + bare.text()).isEqualTo(csv.text());
        assertThat(bare.header("X-Standard-Forecasts")).isEmpty();
        Reply sent = send(
                date, dispatcher.get("/api/days/" + date + "/forecasts.xlsx").body());
        assertThat(sent.status()).as(sent.toString()).isEqualTo(201);
        assertThat(dispatcher.get("/api/days/" + date + "/forecasts.csv").body())
                .isEqualTo(csv.body());
        assertThat(dispatcher
                        .get("/api/days/" + date + "/forecasts")
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void aFaultyFileIsRefusedWithEachPlaceAndALineIsKeptOfNone() {
        LocalDate date = LocalDate.of(2031, 4, 2);
        open(date, Instant.parse("2031-04-01T01:30:00Z"));
        String csv =
                dispatcher.get("/api/days/" + date + "/forecasts.csv?bom=false").text();
        String[] lines = csv.split("\n");
        lines[3] = lines[3].replaceFirst(",[^,]*", ",many");
        lines[5] = lines[5].replaceFirst(",[^,]*", ",1e308");
        Reply refused = send(date, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("many").contains("4");
        assertThat(dispatcher
                        .get("/api/days/" + date + "/forecasts")
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void theServiceClosesADayAtItsGateAndKeepsWhatComesLater() {
        LocalDate date = LocalDate.of(2031, 4, 3);
        Instant gate = Instant.now().plusSeconds(4);
        open(date, gate);
        byte[] csv = dispatcher.get("/api/days/" + date + "/forecasts.csv").body();
        String accepted = send(date, csv).at("/id");
        assertThat(dispatcher.get("/api/days/" + date + "/snapshot").status()).isEqualTo(404);
        Awaitility.await()
                .until(() -> dispatcher.get("/api/days/" + date).at("/state").equals("CLOSED"));
        assertThat(Instant.now()).isAfter(gate);
        Reply late = send(date, csv, "Idempotency-Key", "late-1");
        assertThat(late.code()).isEqualTo("gate_closed");
        assertThat(late.header("Retry-After")).isEmpty();
        assertThat(send(date, csv, "Idempotency-Key", "late-1").body()).isEqualTo(late.body());
        assertThat(dispatcher.get("/api/days/" + date + "/forecasts").text()).contains(late.at("/params/receipt"));
        Reply snapshot = dispatcher.get("/api/days/" + date + "/snapshot");
        assertThat(snapshot.at("/columns/0/receiptId")).isEqualTo(accepted);
        assertThat(snapshot.json().path("preliminary").asBoolean(true)).isFalse();
    }
}
