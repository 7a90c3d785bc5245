package io.vppdispatch.cases.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The committed shares of load, sun and wind are these formulas of the hour; {@code -Dvpp.regenerate=true} writes them anew. */
class GridSeriesTest {

    private static final Path GRIDS = Path.of("src/main/resources/cases/grid");
    private static final int STEPS = 96;

    @ParameterizedTest
    @ValueSource(strings = {"ieee-14", "ieee-118"})
    void areTheFormulas(String name) throws IOException {
        Path file = GRIDS.resolve(name).resolve("series.csv");
        if (Boolean.getBoolean("vpp.regenerate")) {
            Files.writeString(file, csv());
        }
        assertThat(Files.readString(file)).isEqualTo(csv());
    }

    private static String csv() {
        StringBuilder csv = new StringBuilder("time,load_share,pv_share,wind_share\n");
        for (int t = 0; t < STEPS; t++) {
            double hour = (t + 0.5) / 4;
            csv.append(String.format(
                    Locale.ROOT,
                    "2030-04-12T%02d:%02d+08:00,%.4f,%.4f,%.4f\n",
                    t / 4,
                    t % 4 * 15,
                    load(hour),
                    sun(hour),
                    wind(hour)));
        }
        return csv.toString();
    }

    private static double load(double hour) {
        return 0.8 - 0.15 * wave(1, hour - 3.5) + 0.06 * wave(2, hour - 19.5);
    }

    private static double sun(double hour) {
        double height = Math.cos(Math.PI * (hour - 12.25) / 12.5);
        return Math.abs(hour - 12.25) < 6.25 ? 0.85 * Math.pow(Math.max(0, height), 1.3) : 0;
    }

    private static double wind(double hour) {
        return 0.42 + 0.2 * wave(1, hour - 2) + 0.08 * wave(3, hour - 2) + 0.05 * wave(7, hour);
    }

    /** A cosine with so many peaks a day. */
    private static double wave(int peaks, double hour) {
        return Math.cos(2 * Math.PI * peaks * hour / 24);
    }
}
