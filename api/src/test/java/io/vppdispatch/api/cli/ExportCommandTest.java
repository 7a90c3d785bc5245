package io.vppdispatch.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A schedule for other programs, and none that breaks a rule. */
class ExportCommandTest {

    private static final String CASE = "toys/one-unit";

    @TempDir
    private Path folder;

    private String plan = "";

    @BeforeEach
    void plan() {
        plan = folder.resolve("plan").toString();
        assertThat(Run.run("schedule", CASE, "--out", plan).exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void theScheduleIsWrittenInEveryFormat() throws IOException {
        for (String ending : List.of("csv", "xlsx", "e")) {
            Path file = folder.resolve("day." + ending);
            Run run = Run.run("export", CASE, plan, "--out", file.toString(), "--efile", "class=DAY,encoding=GBK");
            assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
            assertThat(Files.size(file)).isPositive();
        }
        String csv = Files.readString(folder.resolve("day.csv"));
        assertThat(csv).isEqualTo(Files.readString(Path.of(plan, "schedule.csv")));
        List<String> efile = Files.readAllLines(folder.resolve("day.e"));
        assertThat(efile.get(1)).startsWith("<DAY::toys_one-unit date=");
        assertThat(efile).hasSize((int) csv.lines().count() + 3); // head, begin and end of the block
    }

    @Test
    void aScheduleThatBreaksARuleIsNotWritten() throws IOException {
        Path schedule = Path.of(plan, "schedule.csv");
        List<String> lines = Files.readAllLines(schedule);
        int power = List.of(lines.get(0).split(",")).indexOf(firstPower(lines.get(0)));
        String[] cells = lines.get(1).split(",");
        cells[power] = "99999";
        lines.set(1, String.join(",", cells));
        Files.write(schedule, lines);
        Path file = folder.resolve("day.e");
        Run run = Run.run("export", CASE, plan, "--out", file.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.VIOLATIONS);
        assertThat(run.err()).contains("Not written");
        assertThat(file).doesNotExist();
    }

    @Test
    void anUnknownEndingAndAnUnknownDialectAreRefused() {
        String pdf = folder.resolve("day.pdf").toString();
        assertThat(Run.run("export", CASE, plan, "--out", pdf).exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        String efile = folder.resolve("day.e").toString();
        Run run = Run.run("export", CASE, plan, "--out", efile, "--efile", "encoding=EBCDIC");
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("EBCDIC");
    }

    private static String firstPower(String header) {
        return List.of(header.split(",")).stream()
                .filter(name -> name.endsWith(".power_mw"))
                .findFirst()
                .orElseThrow();
    }
}
