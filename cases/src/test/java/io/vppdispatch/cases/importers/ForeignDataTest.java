package io.vppdispatch.cases.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vppdispatch.cases.Case;
import io.vppdispatch.cases.json.CaseFiles;
import io.vppdispatch.cases.json.CaseReader;
import io.vppdispatch.cases.json.CaseWriter;
import io.vppdispatch.cases.library.CaseInput;
import io.vppdispatch.cases.library.CaseLibrary;
import io.vppdispatch.cases.oracles.ReferenceData;
import io.vppdispatch.optimizer.problem.InvalidProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published files of others are imported, or refused by name. */
@Tag("oracle")
class ForeignDataTest {

    static List<Path> pglib() throws IOException {
        try (Stream<Path> files = Files.walk(ReferenceData.at("pglib-uc"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pglib")
    void everyPglibFileIsImported(Path file) throws IOException {
        Case imported = Importers.read(CaseInput.of(file));

        assertThat(imported.problem().assets()).hasSizeGreaterThan(100);
        assertThat(readAgain(imported)).isEqualTo(imported);
    }

    static List<Path> unitCommitmentJl() throws IOException {
        try (Stream<Path> files = Files.list(ReferenceData.at("ucjl"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("unitCommitmentJl")
    void everyUnitCommitmentJlFileIsImported(Path file) throws IOException {
        Case imported = Importers.read(CaseInput.of(file));

        assertThat(Importers.detect(CaseInput.of(file))).isEqualTo(CaseFormat.UCJL);
        assertThat(readAgain(imported)).isEqualTo(imported);
    }

    @Test
    void whatMayBeExtendedNeedsItsCapacity() {
        Path folder = ReferenceData.at("pypsa/storage-hvdc/network");
        CaseInput input = CaseLibrary.find(folder.toString(), InputStream.nullInputStream());

        assertThatThrownBy(() -> Importers.read(input))
                .isInstanceOfSatisfying(
                        InvalidProblemException.class,
                        e -> assertThat(e.issues())
                                .extracting(issue -> issue.path() + " " + issue.code())
                                .contains("/generators.csv/Wind 0/p_nom_opt required"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"test_case_1", "tiny_uc_9", "tiny_uc_12"})
    void theseEgretFilesAreImported(String name) throws IOException {
        Case imported = Importers.read(CaseInput.of(egret(name)));

        assertThat(imported.problem().assets()).isNotEmpty();
        assertThat(readAgain(imported)).isEqualTo(imported);
    }

    private static Path egret(String name) {
        return ReferenceData.at("egret/" + name + ".json");
    }

    private static Case readAgain(Case imported) {
        return CaseReader.read(CaseWriter.text(imported).getBytes(StandardCharsets.UTF_8), CaseFiles.none());
    }
}
