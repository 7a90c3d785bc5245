package io.vppdispatch.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.api.security.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RunHttpTest {

    @TempDir
    static Path folder;

    private static RunningService service;
    private static Client dispatcher;

    @BeforeAll
    static void start() {
        service = RunningService.onH2(folder);
        dispatcher = service.client("dispatcher", "utility", Role.DISPATCHER);
        day("2031-05-01", "toys/one-unit");
        day("2031-05-02", "jizhou-2030/spring-sunny");
    }

    private static void day(String date, String caseName) {
        dispatcher.post("/api/days", "{\"date\":\"" + date + "\",\"caseName\":\"" + caseName + "\"}");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String ask(String date, String more) {
        Reply asked = dispatcher.post(
                "/api/runs", "{\"date\":\"" + date + "\",\"missingForecasts\":\"standard\"" + more + "}");
        assertThat(asked.status()).as(asked.toString()).isEqualTo(202);
        assertThat(asked.header("Location")).isEqualTo("/api/runs/" + asked.at("/id"));
        return asked.header("Location");
    }

    private static Reply ended(String run) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .until(() -> !dispatcher.get(run).json().path("endedAt").isNull());
        return dispatcher.get(run);
    }

    @Test
    void aRunGoesFromTheQueueToAPlanAndTellsItsWay() {
        String run = ask("2031-05-01", "");
        Reply events = dispatcher.get(run + "/events"); // ends with the run
        assertThat(events.header("Content-Type")).startsWith("text/event-stream");
        List<String> kinds = Arrays.stream(events.text().split("\n"))
                .filter(line -> line.startsWith("event:"))
                .map(line -> line.substring(6))
                .distinct()
                .toList();
        assertThat(kinds).containsExactly("queued", "begin", "progress", "end");
        Reply end = ended(run);
        assertThat(end.at("/status")).as(end.toString()).isEqualTo("COMPLETED");
        assertThat(end.json().path("hasPlan").asBoolean()).isTrue();
        assertThat(end.json().path("preliminary").asBoolean()).isTrue();
        assertThat(dispatcher.get(run + "/files").text()).contains("plan.json").contains("schedule.csv");
        Reply plan = dispatcher.get(run + "/files/plan.json");
        assertThat(plan.json().path("objective").asDouble())
                .isEqualTo(end.json().path("incumbent").asDouble());
        assertThat(dispatcher.get(run + "/files/none.json").status()).isEqualTo(404);
    }

    @Test
    void whoComesBackHearsOnlyWhatCameAfter() {
        String run = ask("2031-05-01", "");
        ended(run);
        String all = dispatcher.get(run + "/events").text();
        String second = Arrays.stream(all.split("\n"))
                .filter(line -> line.startsWith("id:"))
                .skip(1)
                .findFirst()
                .orElseThrow();
        String rest = dispatcher
                .get(run + "/events", "Last-Event-ID", second.substring(3))
                .text();
        assertThat(all).endsWith(rest);
        assertThat(rest).isNotEmpty().doesNotContain(second + "\n");
    }

    @Test
    void metadataIsLightToPoll() {
        String run = ask("2031-05-01", "");
        Reply end = ended(run);
        assertThat(dispatcher
                        .get(run + "/metadata", "If-None-Match", end.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void aRunMadeAgainGivesTheSamePlan() {
        String first = ask("2031-05-01", "");
        ended(first);
        String again = dispatcher.post(first + "/reruns", "{}").header("Location");
        assertThat(ended(again).at("/ofRun")).isEqualTo(first.substring(first.lastIndexOf('/') + 1));
        assertThat(dispatcher.get(again + "/files/schedule.csv").body())
                .isEqualTo(dispatcher.get(first + "/files/schedule.csv").body());
    }

    @Test
    void aPinHoldsInARunMadeAgainAndShowsInTheComparison() {
        String first = ask("2031-05-01", "");
        ended(first);
        JsonNode plan = dispatcher.get(first + "/files/plan.json").json();
        String asset = plan.at("/schedule/assets").propertyNames().iterator().next();
        OffsetDateTime begin = OffsetDateTime.parse(plan.at("/horizon/start").asString());
        double free = plan.at("/schedule/assets/" + asset + "/power_mw/0").asDouble();
        String pin = "{\"asset\":\"%s\",\"from\":\"%s\",\"to\":\"%s\",\"mode\":\"at_most\",\"power_mw\":%s}"
                .formatted(asset, begin, begin.plusMinutes(15), free - 1);
        Reply again = dispatcher.post(first + "/reruns", "{\"pins\":[" + pin + "]}");
        assertThat(again.status()).as(again.toString()).isEqualTo(202);
        String pinned = again.header("Location");
        assertThat(ended(pinned).at("/status")).isEqualTo("COMPLETED");
        assertThat(dispatcher
                        .get(pinned + "/files/plan.json")
                        .json()
                        .at("/schedule/assets/" + asset + "/power_mw/0")
                        .asDouble())
                .isLessThanOrEqualTo(free - 1);
        Reply comparison = dispatcher.get(first + "/comparison?with=" + again.at("/id"));
        assertThat(comparison.status()).as(comparison.toString()).isEqualTo(200);
        assertThat(comparison.json().size()).isPositive();
    }

    @Test
    void aRunThatIsCancelledKeepsItsBestPlan() {
        String run = ask("2031-05-02", ",\"gap\":0,\"timeLimitSeconds\":600");
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> !dispatcher.get(run).json().path("incumbent").isNull());
        assertThat(dispatcher.post(run + "/cancel", "").status()).isEqualTo(202);
        Reply end = ended(run);
        assertThat(end.at("/status")).as(end.toString()).isEqualTo("CANCELLED");
        assertThat(end.json().path("hasPlan").asBoolean()).isTrue();
        assertThat(dispatcher.get(run + "/files/report.html").status()).isEqualTo(200);
    }

    @Test
    void everythingWrongWithARunIsSaidAtOnce() {
        Reply refused = dispatcher.post(
                "/api/runs",
                "{\"date\":\"2031-05-01\",\"gap\":2,\"timeLimitSeconds\":0,\"seed\":-1,\"solver\":\"none\"}");
        assertThat(refused.json().path("errors").size()).as(refused.toString()).isEqualTo(4);
        assertThat(dispatcher.post("/api/runs", "{\"date\":\"2031-05-01\"}").code())
                .isEqualTo("forecasts_missing");
        Reply pins = dispatcher.post(
                "/api/runs",
                "{\"date\":\"2031-05-01\",\"missingForecasts\":\"standard\",\"pins\":[{\"asset\":\"nobody\"}]}");
        assertThat(pins.status()).isEqualTo(422);
        assertThat(pins.text()).contains("/pins/0");
    }
}
