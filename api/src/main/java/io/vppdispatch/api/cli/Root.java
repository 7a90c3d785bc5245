package io.vppdispatch.api.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command without a subcommand shows how it is used. */
@Command(
        name = "vpp-dispatch",
        description = "Day-ahead dispatch for a grid and its virtual power plants.",
        mixinStandardHelpOptions = true,
        version = "vpp-dispatch 0.1.0-SNAPSHOT",
        subcommands = {
            ScheduleCommand.class,
            SolveCommand.class,
            CheckCommand.class,
            CompareCommand.class,
            ExplainCommand.class,
            CasesCommand.class,
            ForecastsCommand.class,
            ExportCommand.class,
            ExportLpCommand.class,
            ServeCommand.class,
            DemoCommand.class,
            WorkerCommand.class,
            RestoreCommand.class,
            VerifyAuditLogCommand.class,
            BenchCommand.class,
            BenchCellCommand.class,
            SolveChildCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 ok, also at a limit with a plan; 1 the audit found violations; 2 bad input or usage;",
            "3 infeasible; 4 limit reached without a plan; 5 internal error."
        })
final class Root implements Runnable {

    @Spec
    private CommandSpec spec;

    private final Stop stop;

    Root(Stop stop) {
        this.stop = stop;
    }

    /** The stop of the process a command belongs to. */
    static Stop stopOf(CommandLine line) {
        return ((Root) line.getCommandSpec().root().userObject()).stop;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
    }
}
