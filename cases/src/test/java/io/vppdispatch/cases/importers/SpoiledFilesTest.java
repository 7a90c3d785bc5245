package io.vppdispatch.cases.importers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.cases.json.CaseFiles;
import io.vppdispatch.cases.json.CaseWriter;
import io.vppdispatch.cases.library.CaseInput;
import io.vppdispatch.cases.library.CaseLibrary;
import io.vppdispatch.optimizer.problem.InvalidProblemException;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However a file is spoiled, it is read or refused with issues; nothing else is ever thrown. */
class SpoiledFilesTest {

    private static final int SEEDS = 1500;
    private static final Pattern VALUES = Pattern.compile("\"[^\"]*\"(?!\\s*:)|-?\\d[\\d.]*|\\[[^\\[\\]]*]|true|false");
    private static final List<String> ODD = List.of(
            "null",
            "-1",
            "1e999",
            "2.5",
            "1e15",
            "\"\"",
            "\"\\u0000\"",
            "[]",
            "[[]]",
            "{}",
            "[{}]",
            "true",
            "}",
            "NaN");

    @ParameterizedTest
    @EnumSource(CaseFormat.class)
    void valuesReplaced(CaseFormat format) {
        String sound = sound(format);
        List<MatchResult> values = VALUES.matcher(sound).results().toList();
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            MatchResult value = values.get(random.nextInt(values.size()));
            String odd = ODD.get(random.nextInt(ODD.size()));
            expectOrder(
                    (sound.substring(0, value.start()) + odd + sound.substring(value.end())).getBytes(UTF_8),
                    format,
                    seed);
        }
    }

    @ParameterizedTest
    @EnumSource(CaseFormat.class)
    void bytesChangedAndCut(CaseFormat format) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            byte[] bytes = sound(format).getBytes(UTF_8);
            for (int i = random.nextInt(3); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            int length = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;
            expectOrder(java.util.Arrays.copyOf(bytes, length), format, seed);
        }
    }

    private static void expectOrder(byte[] json, CaseFormat format, int seed) {
        try {
            Importers.read(input(json, format), format, Balance.PRICED);
        } catch (InvalidProblemException e) {
            assertThat(e.issues()).as("seed %d", seed).isNotEmpty();
            assertThat(e.issues())
                    .as("seed %d", seed)
                    .allSatisfy(issue -> assertThat(issue.message()).isNotBlank());
        }
    }

    /** Of a folder the table of generators is spoiled. */
    private static CaseInput input(byte[] file, CaseFormat format) {
        return format == CaseFormat.PYPSA
                ? PypsaNetworks.small().with("generators.csv", file).input()
                : new CaseInput("spoiled", file, CaseFiles.none());
    }

    private static String sound(CaseFormat format) {
        return switch (format) {
            case CASE -> CaseWriter.text(CaseLibrary.load("toys/one-unit"));
            case PGLIB_UC -> PglibImporterTest.FILE;
            case EGRET -> EgretImporterTest.FILE;
            case UCJL -> UcjlImporterTest.FILE;
            case MATPOWER -> MatpowerImporterTest.FILE;
            case PYPSA -> PypsaNetworks.GENERATORS;
        };
    }
}
