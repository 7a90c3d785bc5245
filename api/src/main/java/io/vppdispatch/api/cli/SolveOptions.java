package io.vppdispatch.api.cli;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.cases.Case;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.solver.Solvers;
import io.vppdispatch.optimizer.system.Pin;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How to solve and where to put the result; the same for every command that solves. */
final class SolveOptions {

    @Option(
            names = "--gap",
            description = "Relative gap to be proven (default: ${DEFAULT-VALUE}).",
            defaultValue = "0.001",
            converter = ShareText.class)
    private double gap;

    @Option(
            names = "--time-limit",
            description = "Longest search, such as 90s, 2m or 1h (default: ${DEFAULT-VALUE}).",
            defaultValue = "120s",
            converter = DurationText.class)
    private Duration timeLimit = Duration.ZERO;

    @Option(
            names = "--solver",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            completionCandidates = SolverNames.class,
            defaultValue = Solvers.HIGHS)
    private String solver = Solvers.HIGHS;

    @Option(
            names = "--formulation",
            description = "One of textbook, tight (default: ${DEFAULT-VALUE}).",
            defaultValue = "tight")
    private Formulation formulation = Formulation.TIGHT;

    @Option(names = "--relaxed", description = "Solve the continuous relaxation: a bound, not a plan.")
    private boolean relaxed;

    @Option(
            names = "--seed",
            description = "Seed of the solver's random choices (default: ${DEFAULT-VALUE}).",
            defaultValue = "0")
    private int seed;

    @Option(
            names = "--threads",
            description =
                    "Threads of the solver; with 1 a run that no limit ends repeats exactly (default: ${DEFAULT-VALUE}).",
            defaultValue = "1")
    private int threads;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for plan, schedule, prices, audit and report.",
            converter = FolderText.class)
    private @Nullable Path out;

    @Option(
            names = "--pin",
            paramLabel = "PIN",
            description = {
                "What an operator has decided, beside the pins of the case: coal1:off@08:00-12:00,",
                "station:output=-300@10:00-14:00; may be given more than once."
            })
    private List<String> pins = List.of();

    @Option(
            names = "--pin-costs",
            description =
                    "Plan again without each pin, and without all, within the time limit once more: what they cost.")
    private boolean pinCosts;

    @Mixin
    private LanguageOption language;

    @Option(names = "--json", description = "Print the result as one line of JSON.")
    private boolean json;

    /**
     * How to solve.
     *
     * @throws UsageException if a value is out of range
     */
    SolverSettings settings() {
        try {
            Solvers.named(solver);
            return new SolverSettings(gap, timeLimit, solver, formulation, seed, threads);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * The case with what operators have decided beside it.
     *
     * @throws UsageException if a pin cannot be read
     */
    Case pinned(Case subject) {
        List<Pin> all = new ArrayList<>(subject.problem().pins());
        pins.forEach(pin -> all.add(PinText.read(pin, subject.problem().horizon())));
        return subject.withProblem(subject.problem().withPins(all));
    }

    boolean hasPinCosts() {
        return pinCosts;
    }

    boolean isRelaxed() {
        return relaxed;
    }

    @Nullable
    Path out() {
        return out;
    }

    /**
     * The language of explanations, of conflicts and of what pins cost.
     *
     * @throws UsageException if there is none of this name
     */
    Texts texts() {
        return language.texts();
    }

    boolean isJson() {
        return json;
    }

    /** Names of the solvers, for the help text. */
    static final class SolverNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Solvers.names().iterator();
        }
    }

    /** Reads a share; a percentage is refused with the share it is. */
    static final class ShareText implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            try {
                return Double.valueOf(text.trim());
            } catch (NumberFormatException e) {
                String hint = text.trim().matches("[0-9]+(\\.[0-9]+)?%")
                        ? "; " + text.trim() + " is "
                                + new BigDecimal(text.trim().replace("%", ""))
                                        .movePointLeft(2)
                                        .toPlainString()
                        : "";
                throw new TypeConversionException("'" + text + "' is not a share such as 0.001" + hint);
            }
        }
    }

    /** Reads 90s, 2m, 1h, 500ms, or seconds without a unit. */
    static final class DurationText implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            String lower = text.trim().toLowerCase(Locale.ROOT);
            try {
                if (lower.endsWith("ms")) {
                    return Duration.ofMillis(Long.parseLong(lower.substring(0, lower.length() - 2)));
                }
                boolean hasUnit = lower.matches(".*[smh]");
                double amount = Double.parseDouble(hasUnit ? lower.substring(0, lower.length() - 1) : lower);
                double seconds = amount * (lower.endsWith("m") ? 60 : lower.endsWith("h") ? 3600 : 1);
                return Duration.ofMillis(Math.round(seconds * 1000));
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'" + text + "' is not a time such as 90s, 2m or 1h");
            }
        }
    }
}
