package io.vppdispatch.api.cli;

import io.vppdispatch.cases.Case;
import io.vppdispatch.optimizer.audit.Audit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The auditor alone. */
@Command(
        name = "check",
        description = "Audit a schedule, also one edited by hand, against its case.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CASE", description = "The case the schedule was made for.")
    private String name;

    @Parameters(
            index = "1",
            paramLabel = "PLAN",
            description = "A plan.json, a schedule.csv, or the folder it lies in.")
    private Path plan;

    @Mixin
    private FormatOption format;

    @Option(names = "--json", description = "Print the result as one line of JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Case subject = format.read(name);
        Audit audit = PlanFile.read(subject.problem(), plan).audit();
        spec.commandLine()
                .getOut()
                .println(
                        json
                                ? ResultJson.checked(audit, subject.problem().horizon())
                                : Summary.checked(audit, subject.problem().horizon()));
        return audit.isClean() ? ExitCode.OK : ExitCode.VIOLATIONS;
    }
}
