package io.vppdispatch.api.cli;

import io.vppdispatch.api.files.PlanFolder;
import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.cases.Case;
import io.vppdispatch.optimizer.Explain;
import io.vppdispatch.optimizer.Explanation;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Why a plan is as it is. */
@Command(
        name = "explain",
        description = "Explain a plan: why energy is curtailed and what would absorb more of it.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ExplainCommand implements Callable<Integer> {

    /** Options that say how to plan. */
    private static final List<String> PLANNING =
            List.of("--gap", "--time-limit", "--formulation", "--relaxed", "--pin-costs");

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CASE", description = "A name of the library, a folder or a file.")
    private String name;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PLAN",
            description = "A plan.json, a schedule.csv, or the folder it lies in; none: the case is planned first.")
    private @Nullable Path plan;

    @Mixin
    private FormatOption format;

    @Mixin
    private CauseOption causes;

    @Mixin
    private SolveOptions options;

    @Override
    public Integer call() throws IOException {
        Texts texts = options.texts();
        causes.options();
        refuse(plan == null ? List.of("--relaxed", "--pin-costs") : PLANNING);
        Case subject = format.read(name);
        return plan == null ? planAndExplain(subject, texts) : explain(options.pinned(subject), plan, texts);
    }

    /** Nothing is accepted that has no effect. */
    private void refuse(List<String> without) {
        for (String option : without) {
            if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new UsageException(
                        option + " has no effect on an explanation" + (plan == null ? "" : " of a plan that is given"));
            }
        }
    }

    private int planAndExplain(Case subject, Texts texts) {
        return new SolveRun(options, spec.commandLine()).run(subject, found -> {
            Explanation explanation;
            try (ProgressPrinter progress = progress()) {
                explanation = Explain.plan(found, causes.options(), options.settings(), progress);
            }
            Path folder = options.out();
            if (folder != null) {
                PlanFolder.write(found, explanation, subject, folder);
            }
            print(ResultJson.plan(found, explanation), found.problem(), explanation, texts);
        });
    }

    private int explain(Case subject, Path file, Texts texts) throws IOException {
        Path folder = options.out();
        if (folder != null) {
            PlanFolder.prepare(folder);
        }
        PlanFile.Read read = PlanFile.read(subject.problem(), file);
        DispatchProblem problem = read.problem();
        if (!read.audit().isClean()) {
            throw new UsageException("The plan " + file + " breaks "
                    + read.audit().violations().size() + " rules, see check: what is not valid is not explained");
        }
        Root.stopOf(spec.commandLine()).solving();
        Explanation explanation;
        try (ProgressPrinter progress = progress()) {
            explanation = Explain.schedule(
                    problem, read.schedule(), read.audit(), causes.options(), options.settings(), progress);
        }
        if (folder != null) {
            PlanFolder.write(explanation, folder);
        }
        print(ResultJson.explained(read, explanation), problem, explanation, texts);
        if (folder != null && !options.isJson()) {
            spec.commandLine().getOut().println(texts.of("explain.file", folder.toString()));
        }
        return ExitCode.OK;
    }

    private ProgressPrinter progress() {
        return ProgressPrinter.onStderr(options.settings().gap(), Root.stopOf(spec.commandLine())::isWanted);
    }

    private void print(String json, DispatchProblem problem, Explanation explanation, Texts texts) {
        spec.commandLine()
                .getOut()
                .println(options.isJson() ? json : new ExplanationText(problem, texts).of(explanation));
    }
}
