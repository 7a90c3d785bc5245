package io.vppdispatch.api.cli;

import static io.vppdispatch.api.cli.Run.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The benchmark on a case of a few rows, each run in a process of its own, and what it refuses. */
class BenchCommandTest {

    private static final String TOY = "toys/one-unit";

    @Test
    void measuresEveryContenderAndSaysHowTheyCompare() {
        Run run = run("bench", "--set", "cases", "--instances", TOY, "--against", "highs,scip", "--gap", "0");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains("instance", "geometric mean");
        JsonNode json = run.json();
        assertThat(json.get("set").asString()).isEqualTo("cases");
        assertThat(json.get("all_proven").asBoolean()).isTrue();
        // The mean of one ratio is that ratio, to the last digits that logarithms lose.
        assertThat(json.get("geomean_ratio").asDouble())
                .isPositive()
                .isCloseTo(json.get("worst_ratio").asDouble(), withinPercentage(1e-9));
        List<JsonNode> cells = json.get("cells").valueStream().toList();
        assertThat(cells).extracting(cell -> cell.get("contender").asString()).containsExactly("highs", "scip", "ours");
        double planned = run("schedule", TOY, "--gap", "0", "--json")
                .json()
                .get("objective")
                .asDouble();
        for (JsonNode cell : cells) {
            assertThat(cell.get("objective").asDouble()).isCloseTo(planned, within(1e-3));
            assertThat(cell.get("rows").asInt()).isPositive();
            assertThat(cell.get("solve_s").asDouble()).isPositive();
        }
        assertThat(cells.get(0).get("violations").isNull()).isTrue();
        assertThat(cells.get(2).get("violations").asInt()).isZero();
    }

    @Test
    void aFileThatIsNoCaseIsAFailureOfEveryContender(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("x.json"), "{}");
        Run run = run("bench", "--set", "cases", "--instances", file.toString(), "--json");
        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.json().get("all_proven").asBoolean()).isFalse();
        assertThat(run.json().get("geomean_ratio").isNull()).isTrue();
        assertThat(run.json().get("cells").valueStream())
                .hasSize(2)
                .allMatch(cell -> cell.get("failure").asString().contains("format"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--set pglib",
                "--set district --data x",
                "--set cases",
                "--set cases --instances toys/one-unit --seeds 2",
                "--set cases --instances toys/one-unit --objective both",
                "--set cases --instances toys/one-unit --write x",
                "--set district --instances toys/one-unit",
                "--set district --against scip",
                "--set district --against gurobi",
                "--set district --objective cheapest",
                "--set district --seeds 0",
                "--set district --days 3",
                "--set pglib --data nowhere",
                "--set year --objective both",
                "--set year --seeds 2",
                "--set moon"
            })
    void refusesWhatDoesNotGoTogether(String options) {
        Run run = run(("bench " + options).split(" "));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void theRunOfAProcessIsNoCommandOfUsers() {
        assertThat(run("--help").out()).contains("bench ").doesNotContain("bench-cell");
    }
}
