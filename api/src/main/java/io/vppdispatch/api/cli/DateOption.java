package io.vppdispatch.api.cli;

import io.vppdispatch.cases.Case;
import io.vppdispatch.cases.day.MarketDay;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** On which day a case is planned. */
final class DateOption {

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description =
                    "Move the case to another day by the clock of its zone, such as 2026-11-25 (default: its own day).")
    private @Nullable LocalDate date;

    /** The case on the day that was asked for. */
    Case on(Case subject) {
        return date == null ? subject : MarketDay.of(subject, date);
    }
}
