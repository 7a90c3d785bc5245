package io.vppdispatch.api.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Solves a file of any known format. */
@Command(
        name = "solve",
        description = "Solve a file of any known format.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SolveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "A case.json, a file of another program, or the folder of a PyPSA network.")
    private String file;

    @Mixin
    private FormatOption format;

    @Mixin
    private SolveOptions options;

    @Override
    public Integer call() {
        return new SolveRun(options, spec.commandLine()).run(format.read(file));
    }
}
