package io.vppdispatch.api.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.api.cli.Main;
import io.vppdispatch.api.work.ChildEnd.Reason;
import io.vppdispatch.cases.json.CaseWriter;
import io.vppdispatch.cases.library.CaseLibrary;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cases of the library through a JVM of their own, from the bytes of a case to the files of its plan. */
@Timeout(300)
class SolveChildTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final SolveChild.Limits LIMITS =
            new SolveChild.Limits(Duration.ofMinutes(2), Duration.ofMinutes(4), 3000);
    private static final SolveChild CHILD = SolveChild.of(Main.class.getName());

    private static byte[] library(String name) {
        return CaseWriter.text(CaseLibrary.load(name)).getBytes(StandardCharsets.UTF_8);
    }

    private static ChildEnd run(byte[] caseJson, double gap, Heard heard) throws Exception {
        return CHILD.run(caseJson, new SolveChild.Search(gap, 0, "highs"), LIMITS, heard);
    }

    private static JsonNode result(ChildEnd end) {
        return Objects.requireNonNull(end.result());
    }

    @Test
    void aPlanComesBackAuditedWithItsFiles() throws Exception {
        Heard heard = Heard.only();
        ChildEnd end = run(library("toys/one-unit"), 0.001, heard);
        assertThat(end.reason()).as(end.message()).isEqualTo(Reason.ENDED);
        assertThat(end.exitCode()).isZero();
        assertThat(end.message()).isEmpty();
        assertThat(result(end).get("status").asString()).isEqualTo("OPTIMAL");
        assertThat(result(end).get("violations").asInt()).isZero();
        assertThat(end.files())
                .containsKeys("plan.json", "schedule.csv", "prices.csv", "audit.json", "report.html", "balance.png");
        JsonNode plan = MAPPER.readTree(end.files().get("plan.json"));
        assertThat(plan.get("objective").asDouble())
                .isEqualTo(result(end).get("objective").asDouble());
        assertThat(heard.phases()).containsSubsequence("build", "dispatch", "audit");
    }

    @Test
    void aPinOfTheCaseHolds() throws Exception {
        ChildEnd end = run(library("toys/pinned-unit"), 0.001, Heard.only());
        assertThat(result(end).get("violations").asInt()).isZero();
        assertThat(MAPPER.readTree(end.files().get("plan.json")).get("pins")).isNotEmpty();
    }

    @Test
    void aWishToStopKeepsTheBestPlan() throws Exception {
        Heard heard = Heard.cancellingOn(progress -> progress.incumbent() != null);
        ChildEnd end = run(library("jizhou-2030/spring-sunny"), 0, heard);
        assertThat(end.reason()).as(end.message()).isEqualTo(Reason.ENDED);
        assertThat(end.exitCode()).isZero();
        assertThat(result(end).get("status").asString()).isEqualTo("FEASIBLE");
        assertThat(result(end).get("violations").asInt()).isZero();
        assertThat(heard.progress()).anyMatch(progress -> progress.gap() != null);
        assertThat(result(end).get("seconds").get("total").asDouble())
                .isLessThan(LIMITS.searchTime().toSeconds());
        assertThat(end.files()).containsKeys("plan.json", "schedule.csv", "report.html");
    }

    @Test
    void aWishToStopBeforeTheFirstPlanIsALimit() throws Exception {
        ChildEnd end = run(library("jizhou-2030/spring-sunny"), 0, Heard.cancellingOn(any -> true));
        assertThat(end.reason()).as(end.message()).isEqualTo(Reason.ENDED);
        Map<Integer, String> files = Map.of(0, "plan.json", 4, "out_of_time.json");
        assertThat(files).containsKey(end.exitCode());
        assertThat(end.files()).containsKey(Objects.requireNonNull(files.get(end.exitCode())));
    }

    @Test
    void badInputComesBackWithItsIssues() throws Exception {
        String json = new String(library("toys/one-unit"), StandardCharsets.UTF_8).replace("\"min_mw\"", "\"min\"");
        ChildEnd end = run(json.getBytes(StandardCharsets.UTF_8), 0.001, Heard.only());
        assertThat(end.reason()).isEqualTo(Reason.ENDED);
        assertThat(end.exitCode()).isEqualTo(2);
        assertThat(result(end).get("status").asString()).isEqualTo("INVALID");
        assertThat(result(end).get("issues")).isNotEmpty();
        assertThat(end.files()).isEmpty();
    }

    @Test
    void badSettingsAreRefused() throws Exception {
        ChildEnd end = run(library("toys/one-unit"), 2, Heard.only());
        assertThat(end.exitCode()).isEqualTo(2);
        assertThat(result(end).get("issues").get(0).get("message").asString()).contains("The gap (2.0)");
    }
}
