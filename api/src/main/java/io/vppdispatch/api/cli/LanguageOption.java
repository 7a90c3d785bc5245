package io.vppdispatch.api.cli;

import io.vppdispatch.api.report.text.Texts;
import io.vppdispatch.optimizer.data.Hints;
import java.util.List;
import picocli.CommandLine.Option;

/** The language of what is printed. */
final class LanguageOption {

    @Option(
            names = "--language",
            description = "Language of what is explained, of conflicts, of comparisons and of what pins cost, en or zh"
                    + " (default: ${DEFAULT-VALUE}).",
            defaultValue = "en")
    private String language = "en";

    /**
     * Texts in the language.
     *
     * @throws UsageException if there are none
     */
    Texts texts() {
        List<String> known =
                Texts.all().stream().map(texts -> texts.locale().getLanguage()).toList();
        return Texts.all().stream()
                .filter(texts -> texts.locale().getLanguage().equals(language))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        "--language (" + language + ") must be one of " + known + Hints.maybe(language, known)));
    }
}
