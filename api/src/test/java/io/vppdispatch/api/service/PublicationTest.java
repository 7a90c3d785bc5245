package io.vppdispatch.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.api.security.Role;
import io.vppdispatch.api.store.Contents;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class PublicationTest {

    private static final String DAY = "/api/days/2031-06-01";

    @TempDir
    static Path folder;

    private static RunningService service;
    private static Client dispatcher;

    @BeforeAll
    static void start() {
        service = RunningService.onH2(folder);
        dispatcher = service.client("dispatcher", "utility", Role.DISPATCHER);
        Instant past = Instant.now().minusSeconds(60);
        Reply day = dispatcher.post(
                "/api/days",
                "{\"date\":\"2031-06-01\",\"caseName\":\"toys/one-unit\",\"forecastGate\":\"%s\",\"publicationGate\":\"%s\"}"
                        .formatted(past, past.plusSeconds(1)));
        assertThat(day.status()).as(day.toString()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String completedRun() {
        Reply asked = dispatcher.post("/api/runs", "{\"date\":\"2031-06-01\",\"missingForecasts\":\"standard\"}");
        String run = asked.header("Location");
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> dispatcher.get(run).at("/status").equals("COMPLETED"));
        return asked.at("/id");
    }

    private static Reply publish(String run) {
        return dispatcher.post(DAY + "/publications", "{\"run\":\"" + run + "\"}");
    }

    @Test
    void aPlanIsPublishedInRevisionsThatStay() {
        String run = completedRun();
        Reply first = publish(run);
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        Reply second = publish(run);
        int revision = first.json().path("revision").asInt();
        assertThat(second.json().path("revision").asInt()).isEqualTo(revision + 1);
        assertThat(dispatcher.get(first.header("Location")).body()).isEqualTo(first.body());
        String files = first.header("Location") + "/files/";
        assertThat(dispatcher.get(files + "schedule.csv").body())
                .isEqualTo(dispatcher
                        .get("/api/runs/" + run + "/files/schedule.csv")
                        .body());
        String csv = dispatcher.get(files + "schedule.csv").text();
        assertThat(dispatcher
                        .get(files + "schedule.csv", "Accept-Language", "zh")
                        .text())
                .isEqualTo("\ufeff" + csv);
        assertThat(dispatcher.get(files + "schedule.csv?bom=true").text()).isEqualTo("\ufeff" + csv);
        assertThat(dispatcher
                        .get(files + "schedule.csv?bom=false", "Accept-Language", "zh")
                        .text())
                .isEqualTo(csv);
        assertThat(dispatcher.get(files + "schedule.e").text()).startsWith("<!");
        assertThat(dispatcher.get(files + "schedule.xlsx").text()).startsWith("PK");
        assertThat(dispatcher.get(files + "nothing").status()).isEqualTo(404);
        assertThat(dispatcher.get(DAY + "/publications").json().size()).isGreaterThanOrEqualTo(2);
    }

    /** Every number of a stored schedule, made another, is found by the audit at publication. */
    @Test
    void aStoredPlanThatWasTamperedWithIsNotPublished() {
        String run = completedRun();
        byte[] plan = dispatcher.get("/api/runs/" + run + "/files/plan.json").body();
        int refused = 0;
        JsonMapper mapper = new JsonMapper();
        ObjectNode assets = (ObjectNode) mapper.readTree(plan).at("/schedule/assets");
        for (String asset : assets.propertyNames()) {
            for (String column : assets.get(asset).propertyNames()) {
                ObjectNode tampered = (ObjectNode) mapper.readTree(plan);
                ArrayNode series = (ArrayNode) tampered.at("/schedule/assets/" + asset + "/" + column);
                series.set(0, mapper.valueToTree(series.get(0).asDouble() + 7));
                put(run, tampered.toString().getBytes(StandardCharsets.UTF_8));
                Reply reply = publish(run);
                assertThat(reply.code()).as(asset + " " + column + " " + reply).isEqualTo("audit_violations");
                refused++;
            }
        }
        put(run, plan);
        assertThat(publish(run).status()).isEqualTo(201);
        System.out.println("R13: " + refused + " tampered plans, none published");
        assertThat(refused).isPositive();
    }

    private static void put(String run, byte[] plan) {
        String sha256 = service.bean(Contents.class).put(plan);
        new JdbcTemplate(service.database())
                .update(
                        "UPDATE run_file SET sha256 = ? WHERE run_id = ? AND name = 'plan.json'",
                        sha256,
                        UUID.fromString(run));
    }

    @Test
    void onlyPlansOfTheFrozenDayArePublished() {
        dispatcher.post("/api/days", "{\"date\":\"2031-06-02\",\"caseName\":\"toys/one-unit\"}");
        Reply asked = dispatcher.post("/api/runs", "{\"date\":\"2031-06-02\",\"missingForecasts\":\"standard\"}");
        String run = asked.header("Location");
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> dispatcher.get(run).at("/status").equals("COMPLETED"));
        String body = "{\"run\":\"" + asked.at("/id") + "\"}";
        assertThat(dispatcher.post("/api/days/2031-06-02/publications", body).code())
                .isEqualTo("run_preliminary");
        assertThat(dispatcher.post(DAY + "/publications", body).status()).isEqualTo(404);
        assertThat(dispatcher.post(DAY + "/publications", "{}").status()).isEqualTo(422);
    }
}
