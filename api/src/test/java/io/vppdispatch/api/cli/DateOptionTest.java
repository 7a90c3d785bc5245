package io.vppdispatch.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case planned on another day than its own. */
class DateOptionTest {

    private static final String CASE = "toys/one-unit";
    private static final String DATE = "2031-02-05";

    @TempDir
    private Path folder;

    @Test
    void thePlanIsOfTheDateAndIsCheckedWithIt() throws IOException {
        Run own = Run.run("schedule", CASE, "--json");
        Run moved = Run.run("schedule", CASE, "--date", DATE, "--out", folder.toString(), "--json");
        assertThat(moved.exitCode()).as(moved.err()).isEqualTo(ExitCode.OK);
        assertThat(moved.json().get("objective")).isEqualTo(own.json().get("objective"));
        assertThat(Files.readAllLines(folder.resolve("schedule.csv")).get(1)).contains(DATE);
        Run checked = Run.run("check", CASE, folder.toString(), "--date", DATE, "--json");
        assertThat(checked.exitCode()).as(checked.err()).isEqualTo(ExitCode.OK);
        Run otherDay = Run.run("check", CASE, folder.toString(), "--json");
        assertThat(otherDay.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void aDateThatIsNoneIsRefused() {
        Run run = Run.run("schedule", CASE, "--date", "2031-02-30", "--json");
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("--date").contains("2031-02-30");
    }
}
