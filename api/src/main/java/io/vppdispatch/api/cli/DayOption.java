package io.vppdispatch.api.cli;

import io.vppdispatch.api.exchange.EFileDialect;
import io.vppdispatch.api.exchange.ForecastFile;
import io.vppdispatch.cases.Case;
import io.vppdispatch.cases.day.Forecasts;
import io.vppdispatch.cases.day.MarketDay;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.time.Series;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** On which day and on which forecasts a case is planned. */
final class DayOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            converter = DateText.class,
            description =
                    "Move the case to another day by the clock of its zone, such as 2026-11-25 (default: its own day).")
    private @Nullable LocalDate date;

    @Option(
            names = "--forecast",
            paramLabel = "FILE",
            description =
                    "Forecasts of plants and loads for the day, CSV, XLSX or E-file; may be given more than once.")
    private List<Path> forecasts = List.of();

    @Mixin
    private EFileOption efile;

    EFileDialect efileDialect() {
        return efile.dialect();
    }

    /**
     * The case on the day and the forecasts that were asked for; which plants and loads have none goes to stderr.
     *
     * @throws UsageException where two files have a forecast of the same plant or load
     */
    Case on(Case subject) {
        Case moved = date == null ? subject : MarketDay.of(subject, date);
        if (forecasts.isEmpty()) {
            return moved;
        }
        DispatchProblem problem = moved.problem();
        Map<String, Series> given = read(problem);
        DispatchProblem replaced = Forecasts.replace(problem, given);
        List<String> missing = Forecasts.of(problem).keySet().stream()
                .filter(id -> !given.containsKey(id))
                .toList();
        if (!missing.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("note: no forecast of " + String.join(", ", missing)
                            + ": planned on the case's own series");
        }
        return moved.withProblem(replaced);
    }

    private Map<String, Series> read(DispatchProblem problem) {
        Map<String, Series> given = new LinkedHashMap<>();
        for (Path file : forecasts) {
            read(file, problem).forEach((id, series) -> {
                if (given.put(id, series) != null) {
                    throw new UsageException(
                            "--forecast: " + id + " has a forecast in two files, the second is " + file);
                }
            });
        }
        return given;
    }

    private Map<String, Series> read(Path file, DispatchProblem problem) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(ForecastFile.MAX_BYTES + 1); // so much is refused already
            return ForecastFile.read(file.toString(), content, problem.horizon(), efile.dialect());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a day of the years that clocks and zones are known for. */
    static final class DateText implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            if (text.matches("(19|20|21)\\d\\d-\\d\\d-\\d\\d")) {
                try {
                    return LocalDate.parse(text);
                } catch (DateTimeParseException e) {
                    throw refusal(text);
                }
            }
            throw refusal(text);
        }

        private static TypeConversionException refusal(String text) {
            return new TypeConversionException("'" + text + "' is not a day from 1900 to 2199 such as 2026-11-25");
        }
    }
}
