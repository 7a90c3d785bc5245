package io.vppdispatch.api.cli;

import io.vppdispatch.api.files.ComparisonJson;
import io.vppdispatch.api.files.PlanFiguresReader;
import io.vppdispatch.api.files.PlanJson;
import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.optimizer.compare.PlanComparison;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Two plans side by side. */
@Command(
        name = "compare",
        description = "Compare two plans by asset, energy and money.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CompareCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PLAN_A", description = "A folder written by schedule --out, or a plan.json.")
    private Path first;

    @Parameters(index = "1", paramLabel = "PLAN_B", description = "The plan it is compared with.")
    private Path second;

    @Mixin
    private LanguageOption language;

    @Option(names = "--json", description = "Print the result as one line of JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Texts texts = language.texts();
        PlanComparison comparison = PlanComparison.of(PlanFiguresReader.read(first), PlanFiguresReader.read(second));
        spec.commandLine()
                .getOut()
                .println(
                        json
                                ? PlanJson.withoutMinusZero(ComparisonJson.of(comparison))
                                        .toString()
                                : ComparisonText.of(comparison, texts));
        return ExitCode.OK;
    }
}
