package io.vppdispatch.api.cli;

import io.vppdispatch.api.files.ComparisonJson;
import io.vppdispatch.api.files.PlanFiguresReader;
import io.vppdispatch.api.files.PlanJson;
import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.optimizer.compare.PlanComparison;
import io.vppdispatch.optimizer.data.Hints;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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

    @Option(names = "--language", description = "One of en, zh (default: ${DEFAULT-VALUE}).", defaultValue = "en")
    private String language;

    @Option(names = "--json", description = "Print the result as one line of JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Texts texts = texts();
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

    private Texts texts() {
        List<String> known =
                Texts.all().stream().map(texts -> texts.locale().getLanguage()).toList();
        return Texts.all().stream()
                .filter(texts -> texts.locale().getLanguage().equals(language))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        "--language (" + language + ") must be one of " + known + Hints.maybe(language, known)));
    }
}
