package io.vppdispatch.api.cli;

import io.vppdispatch.cases.importers.Balance;
import io.vppdispatch.cases.importers.CaseFormat;
import io.vppdispatch.cases.importers.Importers;
import io.vppdispatch.cases.library.CaseLibrary;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plans a day of the library or of a case file. */
@Command(
        name = "schedule",
        description = "Plan the day of a case.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ScheduleCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CASE", description = "A name of the library (see cases), a folder or a case.json.")
    private String name;

    @Option(
            names = "--envelope",
            description = "Also search how far every virtual power plant could leave its schedule, and for how long:"
                    + " envelope.csv; needs --out.")
    private boolean envelope;

    @Mixin
    private DayOption day;

    @Mixin
    private SolveOptions options;

    @Override
    public Integer call() {
        var input = CaseLibrary.find(name, System.in);
        if (envelope && options.out() == null) {
            throw new UsageException("--envelope writes envelope.csv and needs --out");
        }
        return new SolveRun(options, envelope, spec.commandLine())
                .run(day.on(Importers.read(input, CaseFormat.CASE, Balance.PRICED)));
    }
}
