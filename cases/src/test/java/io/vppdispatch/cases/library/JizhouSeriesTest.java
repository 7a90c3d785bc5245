package io.vppdispatch.cases.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The committed series are what the generator gives; {@code -Dvpp.regenerate=true} writes them anew. */
class JizhouSeriesTest {

    private static final Path FOLDER = Path.of("src/main/resources/cases/jizhou-2030");

    @Test
    void springSunny() throws IOException {
        assertCommitted("spring-sunny", JizhouSeries.SPRING_SUNNY);
    }

    @Test
    void summerPeak() throws IOException {
        assertCommitted("summer-peak", JizhouSeries.SUMMER_PEAK);
    }

    @Test
    void winterHeating() throws IOException {
        assertCommitted("winter-heating", JizhouSeries.WINTER_HEATING);
    }

    @Test
    void windyNight() throws IOException {
        assertCommitted("windy-night", JizhouSeries.WINDY_NIGHT);
    }

    @Test
    void shortOfSupply() throws IOException {
        assertCommitted("short-of-supply", JizhouSeries.SHORT_OF_SUPPLY);
    }

    private static void assertCommitted(String day, JizhouSeries series) throws IOException {
        Path file = FOLDER.resolve(day).resolve("series.csv");
        if (Boolean.getBoolean("vpp.regenerate")) {
            Files.writeString(file, series.csv());
        }
        List<String> committed = Files.readAllLines(file);
        List<String> generated = series.csv().lines().toList();
        assertThat(committed).hasSameSizeAs(generated);
        assertThat(committed.get(0)).isEqualTo(generated.get(0));
        for (int line = 1; line < generated.size(); line++) {
            String[] actual = committed.get(line).split(",", -1);
            String[] expected = generated.get(line).split(",", -1);
            assertThat(actual[0]).isEqualTo(expected[0]);
            for (int column = 1; column < expected.length; column++) {
                assertThat(Double.parseDouble(actual[column]))
                        .as("line %d column %d of %s", line + 1, column + 1, file)
                        .isCloseTo(Double.parseDouble(expected[column]), within(1e-9));
            }
        }
    }
}
