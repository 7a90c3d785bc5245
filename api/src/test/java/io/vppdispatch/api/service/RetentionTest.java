package io.vppdispatch.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.api.run.RunRetention;
import io.vppdispatch.api.security.Role;
import io.vppdispatch.api.store.UnusedContents;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Old runs go with all that only they used; published ones, and those made again since, stay. */
class RetentionTest {

    private static final String DAY = "2031-05-01";

    @TempDir
    Path folder;

    private Client dispatcher;

    @Test
    void onlyWhatNobodyNeedsIsForgotten() {
        try (RunningService service = RunningService.onH2(folder)) {
            dispatcher = service.client("dispatcher", "utility", Role.DISPATCHER);
            Instant gate = Instant.now().plusSeconds(6);
            dispatcher.post(
                    "/api/days",
                    "{\"date\":\"%s\",\"caseName\":\"toys/one-unit\",\"forecastGate\":\"%s\",\"publicationGate\":\"%s\"}"
                            .formatted(DAY, gate, gate.plusSeconds(3600)));
            String preliminary = run("/api/runs", "{\"date\":\"" + DAY + "\",\"missingForecasts\":\"standard\"}");
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> dispatcher.get("/api/days/" + DAY).at("/state").equals("CLOSED"));
            String published = run("/api/runs", "{\"date\":\"" + DAY + "\",\"missingForecasts\":\"standard\"}");
            String first = run("/api/runs", "{\"date\":\"" + DAY + "\",\"missingForecasts\":\"standard\"}");
            String again = run("/api/runs/" + first + "/reruns", "{}");
            assertThat(dispatcher
                            .post("/api/days/" + DAY + "/publications", "{\"run\":\"" + published + "\"}")
                            .status())
                    .isEqualTo(201);
            RunRetention retention = service.bean(RunRetention.class);
            assertThat(retention.sweep(Instant.now().minusSeconds(3600))).isZero();
            JdbcTemplate jdbc = new JdbcTemplate(service.database());
            assertThat(snapshots(jdbc)).isEqualTo(2);
            assertThat(retention.sweep(Instant.now().plusSeconds(60)))
                    .as("the preliminary one, the one made again, and then the one it was made from")
                    .isEqualTo(3);
            assertThat(snapshots(jdbc)).isEqualTo(1);
            assertThat(service.bean(UnusedContents.class).sweep()).isPositive();
            assertThat(status(preliminary)).isEqualTo(404);
            assertThat(status(first)).isEqualTo(404);
            assertThat(status(again)).isEqualTo(404);
            assertThat(dispatcher
                            .get("/api/runs/" + published + "/files/plan.json")
                            .status())
                    .isEqualTo(200);
            assertThat(dispatcher
                            .get("/api/days/" + DAY + "/publications/1/files/schedule.csv")
                            .status())
                    .isEqualTo(200);
        }
    }

    private static Integer snapshots(JdbcTemplate jdbc) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM day_snapshot", Integer.class);
    }

    private int status(String run) {
        return dispatcher.get("/api/runs/" + run).status();
    }

    private String run(String path, String body) {
        Reply asked = dispatcher.post(path, body);
        assertThat(asked.status()).as(asked.toString()).isEqualTo(202);
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() ->
                        dispatcher.get(asked.header("Location")).at("/status").equals("COMPLETED"));
        return asked.at("/id");
    }
}
