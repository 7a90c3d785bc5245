package io.vppdispatch.api.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** A published schedule.csv whose cells tests change: line 0 is the header, the first two columns name the step. */
record ScheduleTable(List<List<String>> lines) {

    /** Columns of whole numbers: states, modes, counts. */
    private static final Pattern WHOLE =
            Pattern.compile(".*\\.(on|start|stop|start_tier|called|oil|mode|.*_(generating|pumping|starts|mode))");

    static ScheduleTable read(Path file) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(new ArrayList<>(Arrays.asList(line.split(",", -1))));
        }
        return new ScheduleTable(lines);
    }

    ScheduleTable copy() {
        return new ScheduleTable(
                new ArrayList<>(lines.stream().map(ArrayList::new).toList()));
    }

    Path write(Path file) throws IOException {
        return Files.write(
                file, lines.stream().map(line -> String.join(",", line)).toList());
    }

    List<String> columns() {
        return lines.get(0).subList(2, lines.get(0).size());
    }

    int steps() {
        return lines.size() - 1;
    }

    boolean isWhole(String column) {
        return WHOLE.matcher(column).matches();
    }

    String text(String column, int step) {
        return lines.get(step).get(lines.get(0).indexOf(column));
    }

    double at(String column, int step) {
        return Double.parseDouble(text(column, step));
    }

    void put(String column, int step, String text) {
        lines.get(step).set(lines.get(0).indexOf(column), text);
    }

    /** With the decimals of the file. */
    void put(String column, int step, double value) {
        put(
                column,
                step,
                BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN).toPlainString());
    }

    /** A step of 1 ... steps. */
    int anyStep(RandomGenerator random) {
        return 1 + random.nextInt(steps());
    }
}
