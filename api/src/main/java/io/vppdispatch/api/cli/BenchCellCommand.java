package io.vppdispatch.api.cli;

import io.vppdispatch.api.bench.CellJson;
import io.vppdispatch.api.bench.CellRun;
import io.vppdispatch.cases.importers.Importers;
import io.vppdispatch.cases.library.CaseLibrary;
import io.vppdispatch.optimizer.solver.SolverSettings;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A run of the benchmark, in the process the benchmark starts for it. */
@Command(name = "bench-cell", hidden = true)
final class BenchCellCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CASE")
    private String name;

    @Option(names = "--contender", required = true)
    private String contender;

    @Option(names = "--gap", required = true)
    private double gap;

    @Option(names = "--cap", required = true, converter = SolveOptions.DurationText.class)
    private Duration cap = Duration.ZERO;

    @Override
    public Integer call() {
        var problem = Importers.read(CaseLibrary.find(name, System.in)).problem();
        SolverSettings settings = SolverSettings.defaults().withGap(gap).withTimeLimit(cap);
        spec.commandLine().getOut().println(CellJson.text(CellRun.run(problem, contender, settings)));
        return ExitCode.OK;
    }
}
