package io.vppdispatch.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pins given beside a case. */
class PinOptionTest {

    private static final String TOY = "toys/one-unit";

    @TempDir
    private Path folder;

    private static Run scheduled(String... pins) {
        List<String> args = new ArrayList<>(List.of("schedule", TOY, "--json"));
        for (String pin : pins) {
            args.addAll(List.of("--pin", pin));
        }
        return Run.run(args.toArray(String[]::new));
    }

    @Test
    void whatIsPinnedIsPlannedAndStandsInThePlan() throws IOException {
        Run run = Run.run(
                "schedule",
                TOY,
                "--out",
                folder.toString(),
                "--pin",
                "tie1:output=-20@11:45-12:00",
                "--pin",
                "pv1:at_most=100@2030-04-12T12:00-12:30");
        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode plan = new JsonMapper().readTree(folder.resolve("plan.json").toFile());
        JsonNode assets = plan.get("schedule").get("assets");
        assertThat(assets.get("tie1").get("power_mw").get(0).asDouble()).isEqualTo(-20);
        assertThat(assets.get("pv1").get("power_mw").get(2).asDouble()).isLessThanOrEqualTo(100.0001);
        assertThat(plan.get("pins"))
                .extracting(pin -> pin.get("asset").asString() + " "
                        + pin.get("mode").asString() + " " + pin.get("from").asString())
                .containsExactly("tie1 output 2030-04-12T03:45:00Z", "pv1 at_most 2030-04-12T04:00:00Z");
    }

    @Test
    void theDayEndsAt24() {
        assertThat(scheduled("tie1:output=0@11:45-24:00").issues())
                .singleElement()
                .extracting(issue -> issue.get("message").asString())
                .asString()
                .contains("to (2030-04-13T00:00:00+08:00) must be the end of a step");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "coal1 | must look like coal1:off@08:00-12:00",
                "coal1:off | must look like",
                "coal1:pump@11:45-12:00 | Maybe pumping was meant?",
                "coal1:output=much@11:45-12:00 | has the power much",
                "coal1:off@11:75-12:00 | has the time 11:75",
                "coal2:off@11:45-12:00 | Maybe coal1 was meant?",
                "tie1:pumping@11:45-12:00 | mode (pumping) must be one of [output, at_least, at_most]",
                "coal1:output@11:45-12:00 | power_mw must be given",
                "coal1:off@11:50-12:00 | from (2030-04-12T11:50:00+08:00) must be the begin of a step",
            })
    void whatCannotBePinnedIsRefused(String pin, String why) {
        Run run = scheduled(pin);
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.issues())
                .singleElement()
                .extracting(issue -> issue.get("message").asString())
                .asString()
                .contains(why);
    }
}
