package io.vppdispatch.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.api.exchange.ForecastFile;
import io.vppdispatch.cases.Case;
import io.vppdispatch.cases.day.Forecasts;
import io.vppdispatch.cases.library.CaseLibrary;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case planned on another day than its own, and on other forecasts. */
class DayOptionTest {

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
        for (String date : List.of("2031-02-30", "0000-01-01", "+999999999-12-31", "tomorrow")) {
            Run run = Run.run("schedule", CASE, "--date", date, "--json");
            assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(run.err()).contains("--date").contains("'" + date + "' is not a day from 1900 to 2199");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"day.csv", "day.xlsx"})
    void aFileFilledInIsPlannedOn(String name) throws IOException {
        String file = folder.resolve(name).toString();
        assertThat(Run.run("forecasts", CASE, "--date", DATE, "--out", file).exitCode())
                .isEqualTo(ExitCode.OK);
        Run own = Run.run("schedule", CASE, "--date", DATE, "--json");
        Run same = Run.run("schedule", CASE, "--date", DATE, "--forecast", file, "--json");
        assertThat(same.exitCode()).as(same.err()).isEqualTo(ExitCode.OK);
        assertThat(same.json().get("objective")).isEqualTo(own.json().get("objective"));
        assertThat(same.err()).doesNotContain("no forecast");
        Run otherDay = Run.run("schedule", CASE, "--forecast", file, "--json");
        assertThat(otherDay.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(otherDay.err()).contains(file + " row 2, column 1");
    }

    @Test
    void moreLoadCostsMoreAndWhatHasNoForecastIsNamed() throws IOException {
        Case toy = CaseLibrary.load(CASE);
        Horizon horizon = toy.problem().horizon();
        Map<String, Series> forecasts = Forecasts.of(toy.problem());
        String load = toy.problem().demands().get(0).id();
        Path file = folder.resolve("load.csv");
        Files.write(file, ForecastFile.csv(Map.of(load, forecasts.get(load).map(mw -> mw * 1.01)), horizon));
        Run own = Run.run("schedule", CASE, "--json");
        Run more = Run.run("schedule", CASE, "--forecast", file.toString(), "--json");
        assertThat(more.exitCode()).as(more.err()).isEqualTo(ExitCode.OK);
        assertThat(more.json().get("objective").asDouble())
                .isGreaterThan(own.json().get("objective").asDouble());
        for (String other : forecasts.keySet()) {
            assertThat(more.err().contains(other + ",") || more.err().contains(other + ":"))
                    .isEqualTo(!other.equals(load));
        }
        Run twice = Run.run("schedule", CASE, "--forecast", file.toString(), "--forecast", file.toString());
        assertThat(twice.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(twice.err()).contains(load + " has a forecast in two files");
    }

    @Test
    void aMissingFileAndAnUnknownEndingAreRefused() {
        Run missing = Run.run(
                "schedule", CASE, "--forecast", folder.resolve("none.csv").toString());
        assertThat(missing.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(missing.err()).contains("none.csv");
        Run ending =
                Run.run("forecasts", CASE, "--out", folder.resolve("day.pdf").toString());
        assertThat(ending.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ending.err()).contains(".csv or .xlsx");
    }
}
