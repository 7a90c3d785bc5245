package io.vppdispatch.api.end;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.api.service.Client;
import io.vppdispatch.api.service.Reply;
import io.vppdispatch.api.store.Databases;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** A day of the utility over HTTP against the jar: from the first forecast to the second revision of the published plan. */
class EndToEndIT {

    private static final String DAY = "/api/days/2031-05-06";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    private Client dispatcher;
    private Client operator;

    /** H2, the PostgreSQL of the tests, and that of the machine where there is one. */
    static Stream<Named<String>> urls() {
        return Stream.concat(
                Stream.of(Named.of("H2", ""), Named.of("PostgreSQL", Databases.postgresUrl())),
                Databases.urlOfMachine().stream().map(url -> Named.of("PostgreSQL of the machine", url)));
    }

    @ParameterizedTest
    @MethodSource("urls")
    void theUtilityRunsAndPublishesItsDay(String url) {
        try (JarService service = JarService.start(folder, "serve", JarService.on(url))) {
            dispatcher = service.client("dispatcher", "utility", "DISPATCHER");
            operator = service.client("operator", "north", "PLANT_OPERATOR");
            Instant gate = openDay();
            String receipt = forecastsComeIn(gate);
            gateCloses(gate, receipt);
            String run = runIsFollowed();
            String pinned = pinIsSetAndRunMadeAgain(run);
            planIsPublishedAndRevised(run, pinned);
            theLogHolds(service);
            figuresAreThere(service);
        }
    }

    private Instant openDay() {
        Instant gate = Instant.now().plusSeconds(8);
        Reply day = dispatcher.post(
                "/api/days",
                "{\"date\":\"2031-05-06\",\"caseName\":\"toys/one-unit\",\"forecastGate\":\"%s\",\"publicationGate\":\"%s\"}"
                        .formatted(gate, gate.plusSeconds(3600)));
        assertThat(day.status()).as(day.toString()).isEqualTo(201);
        assertThat(dispatcher.get(DAY + "/plan").status()).isEqualTo(404);
        return gate;
    }

    private String forecastsComeIn(Instant gate) {
        String csv = dispatcher.get(DAY + "/forecasts.csv?bom=false").text();
        String plant = csv.substring(csv.indexOf(',') + 1).split("[,\n\r]")[0];
        assertThat(dispatcher
                        .put("/api/ownership/" + plant, "{\"party\":\"north\"}")
                        .status())
                .isEqualTo(200);
        assertThat(statuses()).contains("STANDARD");
        Reply refused = submit(operator, csv.replaceFirst("(\n[^,]*),[^,\n\r]*", "$1,NaN"));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        Reply sent = submit(dispatcher, csv);
        assertThat(sent.status()).as(sent.toString()).isEqualTo(201);
        assertThat(statuses()).containsOnly("RECEIVED");
        assertThat(Instant.now()).as("all this before the gate").isBefore(gate);
        return sent.at("/id");
    }

    private List<String> statuses() {
        return dispatcher.get(DAY + "/forecast-status").json().findValuesAsString("source");
    }

    private static Reply submit(Client client, String csv) {
        return client.send("POST", DAY + "/forecasts?issuedAt=2026-01-01T00:00:00Z", BodyPublishers.ofString(csv));
    }

    private void gateCloses(Instant gate, String receipt) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> dispatcher.get(DAY).at("/state").equals("CLOSED"));
        assertThat(Instant.now()).isAfter(gate);
        Reply late = submit(dispatcher, dispatcher.get(DAY + "/forecasts.csv").text());
        assertThat(late.code()).isEqualTo("gate_closed");
        JsonNode columns = dispatcher.get(DAY + "/snapshot").json().path("columns");
        assertThat(columns.findValuesAsString("receiptId")).isNotEmpty().containsOnly(receipt);
    }

    private String runIsFollowed() {
        Reply asked = dispatcher.post("/api/runs", "{\"date\":\"2031-05-06\"}", "Idempotency-Key", "first-run");
        assertThat(asked.status()).as(asked.toString()).isEqualTo(202);
        Reply repeated = dispatcher.post("/api/runs", "{\"date\":\"2031-05-06\"}", "Idempotency-Key", "first-run");
        assertThat(repeated.at("/id")).isEqualTo(asked.at("/id"));
        String events = dispatcher.get(asked.header("Location") + "/events").text(); // until the end of the run
        assertThat(events).contains("event:progress").contains("\"status\":\"COMPLETED\"");
        JsonNode plan = dispatcher.get(DAY + "/plan").json();
        assertThat(plan.path("state").asString()).isEqualTo("PROPOSED");
        assertThat(plan.path("run").asString()).isEqualTo(asked.at("/id"));
        return asked.at("/id");
    }

    private String pinIsSetAndRunMadeAgain(String run) {
        String path = "/api/runs/" + run;
        String same = ended(dispatcher.post(path + "/reruns", "{}"));
        assertThat(dispatcher.get("/api/runs/" + same + "/files/schedule.csv").body())
                .isEqualTo(dispatcher.get(path + "/files/schedule.csv").body());
        JsonNode plan = dispatcher.get(path + "/files/plan.json").json();
        String asset = plan.at("/schedule/assets").propertyNames().iterator().next();
        double power = plan.at("/schedule/assets/" + asset + "/power_mw/0").asDouble() - 1;
        OffsetDateTime begin = OffsetDateTime.parse(plan.at("/horizon/start").asString());
        String pin = "{\"asset\":\"%s\",\"from\":\"%s\",\"to\":\"%s\",\"mode\":\"at_most\",\"power_mw\":%s}"
                .formatted(asset, begin, begin.plusMinutes(15), power);
        String pinned = ended(dispatcher.post(path + "/reruns", "{\"pins\":[" + pin + "]}"));
        assertThat(dispatcher
                        .get("/api/runs/" + pinned + "/files/plan.json")
                        .json()
                        .at("/schedule/assets/" + asset + "/power_mw/0")
                        .asDouble())
                .isLessThanOrEqualTo(power);
        Reply comparison = dispatcher.get(path + "/comparison?with=" + pinned);
        assertThat(comparison.text()).contains(asset);
        return pinned;
    }

    private String ended(Reply asked) {
        assertThat(asked.status()).as(asked.toString()).isEqualTo(202);
        String path = asked.header("Location");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !dispatcher.get(path).json().path("endedAt").isNull());
        assertThat(dispatcher.get(path).at("/status")).isEqualTo("COMPLETED");
        return asked.at("/id");
    }

    private void planIsPublishedAndRevised(String run, String pinned) {
        Reply first = publish(run);
        assertThat(first.json().path("revision").asInt()).isEqualTo(1);
        byte[] plan =
                dispatcher.get(first.header("Location") + "/files/plan.json").body();
        Reply second = publish(pinned);
        assertThat(second.json().path("revision").asInt()).isEqualTo(2);
        assertThat(dispatcher.get(first.header("Location") + "/files/plan.json").body())
                .isEqualTo(plan);
        assertThat(dispatcher
                        .get(second.header("Location") + "/files/schedule.e")
                        .text())
                .contains("2031");
        JsonNode now = dispatcher.get(DAY + "/plan").json();
        assertThat(now.path("state").asString()).isEqualTo("PUBLISHED");
        assertThat(now.path("revision").asInt()).isEqualTo(2);
        assertThat(operator.get(DAY + "/plan").status()).isEqualTo(403);
    }

    private Reply publish(String run) {
        Reply reply = dispatcher.post(DAY + "/publications", "{\"run\":\"" + run + "\"}");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply;
    }

    private static void theLogHolds(JarService service) {
        Client auditor = service.client("auditor", "utility", "AUDITOR");
        assertThat(auditor.get("/api/audit-log/verification")
                        .json()
                        .path("fault")
                        .isNull())
                .isTrue();
        assertThat(auditor.get("/api/audit-log?limit=500").json().findValuesAsString("action"))
                .contains("day.open", "forecast.submit", "run.ask", "plan.publish");
    }

    private static void figuresAreThere(JarService service) {
        String figures = service.administrator().get("/actuator/prometheus").text();
        assertThat(figures)
                .contains("vpp_queue_depth 0")
                .contains("vpp_queue_oldest_age_seconds 0")
                .contains("vpp_runs_total{status=\"COMPLETED\"} 3")
                .contains("vpp_solve_seconds_count{phase=\"build\"} 3")
                .contains("vpp_run_gap_count 3")
                .contains("vpp_audit_rejects_total 0");
    }
}
