package io.vppdispatch.api.cli;

import io.vppdispatch.api.bench.BenchJson;
import io.vppdispatch.api.bench.BenchRun;
import io.vppdispatch.api.bench.BenchText;
import io.vppdispatch.api.bench.Cell;
import io.vppdispatch.api.bench.CellRunner;
import io.vppdispatch.api.bench.Ratio;
import io.vppdispatch.api.bench.YearRun;
import io.vppdispatch.api.process.TempFolder;
import io.vppdispatch.cases.bench.Instance;
import io.vppdispatch.cases.bench.YearInstance;
import io.vppdispatch.optimizer.solver.SolverSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures planning against the textbook. */
@Command(
        name = "bench",
        description =
                "Measure planning against solvers that are given the textbook's rows, each run in a process of its own.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private BenchOptions options;

    @Override
    public Integer call() throws IOException {
        options.check();
        if (options.set() == BenchOptions.InstanceSet.YEAR) {
            return year();
        }
        print(BenchText.header());
        CellRunner runner = CellRunner.inProcesses(Main.class.getName(), options.gap(), options.cap());
        BenchRun run = new BenchRun(runner, options.against(), this::print);
        measure(run);
        print(BenchText.ratios(Ratio.of(run.cells())));
        return finish(run.cells(), run.rejected(), null);
    }

    private void measure(BenchRun run) throws IOException {
        Path folder = options.write();
        if (folder != null) {
            new BenchInstances(options, folder).measure(run);
            return;
        }
        try (TempFolder temporary = TempFolder.create("vpp-bench")) {
            new BenchInstances(options, temporary.path()).measure(run);
        }
    }

    private int year() throws IOException {
        SolverSettings settings =
                SolverSettings.defaults().withGap(options.gap()).withTimeLimit(options.cap());
        print(BenchText.header());
        YearRun run = new YearRun(settings, this::print);
        String mode = options.modes().get(0);
        for (int number = 0; number < options.days(); number++) {
            Instance day = YearInstance.day(options.firstSeed(), number, mode);
            if (options.write() != null) {
                day.writeInto(options.write());
            }
            if (!run.plan(day.name(), day.read().problem())) {
                break;
            }
        }
        print("days per minute " + String.format(Locale.ROOT, "%.2f", run.daysPerMinute()));
        return finish(run.cells(), List.of(), run.daysPerMinute());
    }

    private int finish(List<Cell> cells, List<Cell> rejected, @Nullable Double daysPerMinute) {
        String set = options.set().name().toLowerCase(Locale.ROOT);
        spec.commandLine().getOut().println(BenchJson.of(set, options.gap(), cells, rejected, daysPerMinute));
        return cells.stream().anyMatch(Cell::isBroken) ? ExitCode.VIOLATIONS : ExitCode.OK;
    }

    private void print(String line) {
        if (!options.isJson()) {
            spec.commandLine().getOut().println(line);
        }
    }
}
