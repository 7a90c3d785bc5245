package io.vppdispatch.api.cli;

import io.vppdispatch.api.files.PlanFolder;
import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.api.work.ChildEvents;
import io.vppdispatch.api.work.ChildFolder;
import io.vppdispatch.api.work.ChildSettings;
import io.vppdispatch.cases.Case;
import io.vppdispatch.cases.json.CaseFiles;
import io.vppdispatch.cases.json.CaseReader;
import io.vppdispatch.optimizer.DayAhead;
import io.vppdispatch.optimizer.Outcome;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.solver.Solvers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A solve of the service, in the process the service starts for it; see {@link ChildEvents} for what the two say. */
@Command(name = "solve-child", hidden = true)
final class SolveChildCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER")
    private Path path;

    @Override
    public Integer call() throws IOException {
        CommandLine line = spec.commandLine();
        line.setOut(OwnOutput.openOr(line.getOut()));
        Root.stopOf(line).ignoring();
        ParentWish wish = ParentWish.on(System.in);
        ChildFolder folder = new ChildFolder(path);
        SolverSettings settings = settings(Files.readAllBytes(folder.settingsFile()));
        Case subject = CaseReader.read(Files.readAllBytes(folder.caseFile()), CaseFiles.none());
        PlanFolder.prepare(folder.out());
        Outcome outcome = DayAhead.plan(subject.problem(), settings, new ChildPrinter(line.getOut(), wish));
        return finish(outcome, subject, folder.out());
    }

    private static SolverSettings settings(byte[] json) {
        try {
            ChildSettings given = ChildSettings.read(json);
            Solvers.named(given.solver());
            Duration timeLimit = Duration.ofNanos(Math.round(given.timeLimitSeconds() * 1e9));
            return new SolverSettings(given.gap(), timeLimit, given.solver(), Formulation.TIGHT, given.seed(), 1);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /** The result is said last, when all files are there. */
    private int finish(Outcome outcome, Case subject, Path out) {
        if (outcome instanceof Plan plan) {
            PlanFolder.write(plan, subject, out);
            say(ResultJson.plan(plan, List.of()));
            return ExitCode.of(plan);
        }
        NoPlan end = NoPlan.of(outcome, subject.problem(), Texts.english());
        end.write(out);
        say(end.result().toString());
        return end.exitCode();
    }

    private void say(String result) {
        spec.commandLine().getOut().println(ChildEvents.result(result));
    }
}
