package io.vppdispatch.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a case: exit code 2, every place at once and nothing else, no stack trace, nothing written. */
class BadCaseTest {

    private static final int FEWEST = 290;

    @TempDir
    private Path temp;

    static Stream<BadCase> cases() {
        return Stream.of(
                        BadText.cases(),
                        BadValues.cases(),
                        BadRules.cases(),
                        BadTables.cases(),
                        BadFiles.cases(),
                        BadTerms.cases(),
                        BadTargets.cases())
                .flatMap(each -> each);
    }

    @Test
    void theyAreManyAndHaveNamesOfTheirOwn() {
        assertThat(cases().map(BadCase::name).distinct()).hasSizeGreaterThanOrEqualTo(FEWEST);
        assertThat(cases().map(BadCase::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isRefusedWithItsPlaces(BadCase bad) throws IOException {
        CaseFolder folder = CaseFolder.everyKind(temp.resolve("case"));
        bad.edit().on(folder);
        Path out = temp.resolve("out");

        Run run = Run.run("schedule", folder.path().toString(), "--out", out.toString(), "--json");

        assertThat(run.exitCode()).as(bad.name() + run.err()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.json().get("status").asString()).isEqualTo("INVALID");
        assertThat(run.pointers().stream().distinct())
                .as(run.err())
                .containsExactlyInAnyOrderElementsOf(bad.pointers());
        assertThat(run.err()).contains(bad.fragment()).contains(bad.pointers());
        assertThat(run.out() + run.err()).doesNotContain("Exception", "\tat ");
        assertThat(Files.exists(out)).isFalse();
    }
}
