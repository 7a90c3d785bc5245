package io.vppdispatch.api.bench;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Cells and ratios as lines to read; a run without a proof has {@code >=} before its seconds. */
public final class BenchText {

    private static final String ROW = "%-34s %-6s %9s %9s %10s %8s %10s %16s %16s %9s %-6s %5s %8s";

    private BenchText() {}

    public static String header() {
        return ROW.formatted(
                "instance",
                "by",
                "columns",
                "rows",
                "nonzeros",
                "build s",
                "solve s",
                "objective",
                "bound",
                "gap",
                "proven",
                "rules",
                "peak MB");
    }

    public static String row(Cell cell) {
        Measured measured = cell.measured();
        if (measured == null) {
            String why = cell.failure() == null ? ">= " + number("%.1f", cell.capSeconds()) + " s" : cell.failure();
            return "%-34s %-6s %s".formatted(cell.instance(), cell.contender(), why);
        }
        String solve = number("%.2f", measured.solveSeconds());
        return ROW.formatted(
                        cell.instance(),
                        cell.contender(),
                        measured.size().columns(),
                        measured.size().rows(),
                        measured.size().nonzeros(),
                        number("%.2f", measured.buildSeconds()),
                        cell.isAtLeast() ? ">=" + solve : solve,
                        number("%.2f", measured.objective()),
                        number("%.2f", measured.bound()),
                        number("%.6f", measured.gap()),
                        measured.isProven() ? "yes" : "no",
                        measured.violations() == null ? "" : measured.violations(),
                        number("%.0f", measured.peakMemoryMb()))
                .stripTrailing();
    }

    /** An instance that is too easy to tell contenders apart. */
    public static String rejected(Cell cell) {
        return cell.failure() == null
                ? "%-34s rejected: %s needs %s s"
                        .formatted(cell.instance(), cell.contender(), number("%.1f", cell.seconds()))
                : "%-34s rejected: %s: %s".formatted(cell.instance(), cell.contender(), cell.failure());
    }

    public static String ratios(List<Ratio> ratios) {
        StringBuilder text = new StringBuilder();
        for (Ratio ratio : ratios) {
            text.append("%-34s ratio %s%s%n"
                    .formatted(ratio.instance(), ratio.isAtLeast() ? ">=" : "", number("%.2f", ratio.value())));
        }
        OptionalDouble mean = Ratio.mean(ratios);
        return mean.isPresent()
                ? text.append("geometric mean ")
                        .append(number("%.2f", mean.getAsDouble()))
                        .toString()
                : "no ratio";
    }

    static String number(String format, @Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, format, value);
    }
}
