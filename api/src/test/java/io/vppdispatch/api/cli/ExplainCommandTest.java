package io.vppdispatch.api.cli;

import static io.vppdispatch.api.cli.Run.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What {@code explain} says, in words and as JSON, of a plan it makes and of one it is given. */
class ExplainCommandTest {

    private static final String TOY = "toys/heat-floor";
    private static final String SUNNY = "toys/one-unit";

    @TempDir
    private Path folder;

    @Test
    void explainsAPlanItMakesAndPutsItIntoTheReport() throws IOException {
        Run run = run("explain", TOY, "--gap", "0", "--json", "--out", folder.toString());
        assertThat(run.exitCode()).isZero();
        JsonNode causes = run.json().at("/explanation/causes");
        double sum = causes.get("shares")
                .valueStream()
                .mapToDouble(share -> share.get("mwh").asDouble())
                .sum();
        assertThat(sum).isCloseTo(run.json().get("curtailed_mwh").asDouble(), within(1e-6));
        JsonNode heat = share(causes, "heat_floor");
        assertThat(heat.get("mwh").asDouble()).isCloseTo(60 + 46, within(0.05));
        assertThat(heat.get("alone_mwh").asDouble()).isCloseTo(heat.get("mwh").asDouble(), within(0.05));
        assertThat(run.json().at("/explanation/reliefs/0/subject").asString()).isNotBlank();
        assertThat(run.json().at("/explanation/marginal").size()).isEqualTo(4 + 4);
        assertThat(Files.readString(folder.resolve("report.html"))).contains("heat that must be delivered");
        assertThat(folder.resolve("explanation.json")).exists();
    }

    private static JsonNode share(JsonNode causes, String cause) {
        return causes.get("shares")
                .valueStream()
                .filter(share -> share.get("cause").asString().equals(cause))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void explainsAPlanItIsGivenInBothLanguages() {
        assertThat(run("schedule", TOY, "--gap", "0", "--out", folder.toString())
                        .exitCode())
                .isZero();
        Run english = run("explain", TOY, folder.toString());
        assertThat(english.exitCode()).isZero();
        assertThat(english.out()).contains("Curtailed:", "heat that must be delivered", "Who sets the dispatch price");
        Run chinese =
                run("explain", TOY, folder.resolve("plan.json").toString(), "--language", "zh", "--shapley", "line");
        assertThat(chinese.exitCode()).isZero();
        assertThat(chinese.out()).contains("弃电量", "供热约束", "全部顺序的平均");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--order heat_flor | heat_floor",
                "--order load | must be one of",
                "--order line,line | twice",
                "--shapley ramp+line,ramp | twice",
                "--shapley ramp,line,storage,pin,reserve,tie_line,pump_mode | at most 6",
                "--search-limit 0s | positive",
                "--language fr | must be one of",
                "--relaxed | has no effect",
                "--pin-costs | has no effect"
            })
    void saysWhatItCannotTake(String options, String message) {
        Run run = run(("explain " + TOY + " " + options).split(" "));
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains(message);
    }

    /** Of 150 MW of sun in the first quarter hour a pin lets 100 MW in, whether the plan is made or read, from either file. */
    @Test
    void whatIsPinnedIsNotThePriceOfAbsorbing() {
        String pin = "pv1:at_most=100@11:45-12:00";
        String out = folder.toString();
        Run made = run("explain", SUNNY, "--gap", "0", "--json", "--pin", pin);
        assertThat(run("schedule", SUNNY, "--gap", "0", "--pin", pin, "--out", out)
                        .exitCode())
                .isZero();
        String json = folder.resolve("plan.json").toString();
        List<Run> runs = List.of(
                made,
                run("explain", SUNNY, out, "--json"),
                run("explain", SUNNY, json, "--json"),
                run("explain", SUNNY, json, "--json", "--pin", pin));
        for (Run run : runs) {
            assertThat(run.exitCode()).as(run.err()).isZero();
            JsonNode causes = run.json().at("/explanation/causes");
            assertThat(share(causes, "pin").get("mwh").asDouble()).isCloseTo((150 - 100) * 0.25, within(0.05));
        }
        Run broken = run("explain", SUNNY, json, "--pin", "pv1:at_most=90@12:00-12:15");
        assertThat(broken.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(broken.err()).contains("breaks 1 rules");
        Run twice = run("explain", SUNNY, json, "--pin", "pv1:at_most=90@11:45-12:00");
        assertThat(twice.err()).contains("must not be pinned where /pins/0 pins at_most already");
    }

    /** The same keys as any other result, and what was proven as long as the schedule is that of the plan. */
    @Test
    void saysWhatWasProven() throws IOException {
        Run planned = run("schedule", TOY, "--gap", "0", "--json", "--out", folder.toString());
        Run made = run("explain", TOY, "--gap", "0", "--json");
        Run read = run("explain", TOY, folder.toString(), "--json");
        for (Run run : List.of(made, read)) {
            assertThat(run.json().propertyNames())
                    .containsExactlyElementsOf(planned.json().propertyNames());
            for (String key : List.of("status", "bound", "gap", "rows", "warnings", "money")) {
                assertThat(run.json().get(key)).as(key).isEqualTo(planned.json().get(key));
            }
            assertThat(run.json().get("stages")).hasSameSizeAs(planned.json().get("stages"));
        }
        assertThat(read.json().get("absorption_cny_per_mwh").asDouble())
                .isEqualTo(planned.json().get("absorption_cny_per_mwh").asDouble());
        Path schedule = folder.resolve("schedule.csv");
        Files.writeString(schedule, Files.readString(schedule) + "\n");
        JsonNode edited = run("explain", TOY, schedule.toString(), "--json").json();
        assertThat(edited.get("status").asString()).isEqualTo("FEASIBLE");
        assertThat(edited.get("bound").isNull()).isTrue();
    }

    @Test
    void refusesOptionsOfPlanningWhereAPlanIsGiven() {
        Run run = run("explain", TOY, folder.toString(), "--gap", "0.01");
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("--gap has no effect");
    }

    @Test
    void saysWhatItWritesOfAPlanItIsGiven(@TempDir Path out) {
        run("schedule", SUNNY, "--gap", "0", "--out", folder.toString());
        Run given = run("explain", SUNNY, folder.toString(), "--out", out.toString());
        assertThat(given.out()).contains("explanation.json in " + out);
        assertThat(out.toFile().list()).containsExactly("explanation.json");
        Run json = run("explain", SUNNY, folder.toString(), "--out", out.toString(), "--json");
        assertThat(json.out().lines()).hasSize(1);
    }

    /** One of two limits is enough for each MWh. */
    @Test
    void limitsThatStandInForEachOtherAreNoPartOfWhatIsCurtailed() throws IOException {
        Run english = run("explain", SUNNY, "--gap", "0", "--out", folder.toString());
        assertThat(english.out()).contains("one or the other limit is enough").doesNotContain("-100");
        assertThat(Files.readString(folder.resolve("report.html"))).contains("one or the other limit is enough");
        Run chinese = run("explain", SUNNY, "--gap", "0", "--language", "zh");
        assertThat(chinese.out()).contains("互可替代").doesNotContain("-100");
    }

    /** At 60 CNY/GJ and 4 GJ/MWh the boiler heats beside the pump in every hour. */
    @Test
    void whoSetsThePriceOfHeatIsSaidOncePerSpan() {
        Run run = run("explain", "toys/heat-pump", "--gap", "0");
        assertThat(run.out()).contains("06:00–10:00 heat: 240.00 CNY/MWh, boiler1");
    }
}
