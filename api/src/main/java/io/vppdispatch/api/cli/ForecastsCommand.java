package io.vppdispatch.api.cli;

import io.vppdispatch.api.exchange.ForecastFile;
import io.vppdispatch.cases.day.Forecasts;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.time.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a case is planned on, as a file to fill in. */
@Command(
        name = "forecasts",
        description =
                "Write the forecasts of a case as a CSV or XLSX file, to be filled in and planned on with --forecast.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ForecastsCommand implements Callable<Integer> {

    private static final String CSV = ".csv";
    private static final String XLSX = ".xlsx";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CASE", description = "A name of the library, a folder or a file.")
    private String name;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "Ends with .csv or .xlsx; a file that is there already is replaced.")
    private Path out;

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() throws IOException {
        String file = out.toString();
        if (!file.endsWith(CSV) && !file.endsWith(XLSX)) {
            throw new UsageException("--out (" + file + ") must end with " + CSV + " or " + XLSX);
        }
        DispatchProblem problem = format.read(name).problem();
        Map<String, Series> forecasts = Forecasts.of(problem);
        Files.write(
                out,
                file.endsWith(CSV)
                        ? ForecastFile.csv(forecasts, problem.horizon())
                        : ForecastFile.xlsx(forecasts, problem.horizon()));
        spec.commandLine()
                .getOut()
                .println(forecasts.size() + " forecasts of " + problem.horizon().steps() + " steps in " + file);
        return ExitCode.OK;
    }
}
