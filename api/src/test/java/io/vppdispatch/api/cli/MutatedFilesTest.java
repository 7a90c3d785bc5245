package io.vppdispatch.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.api.cli.CaseFolder.Edit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random damage to the files of a case never meets anything but a plain answer: the file is read and its model written, or
 * it is refused. Nothing is solved.
 */
class MutatedFilesTest {

    private static final int FILES = 500;
    private static final Edit HALF_A_DAY = CaseFolder.set("/horizon/steps", "12")
            .and(CaseFolder.rows(lines -> lines.subList(13, lines.size()).clear()));
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @TempDir
    private Path temp;

    private Path original = Path.of("");
    private int read;

    @BeforeEach
    void makeCase() throws IOException {
        CaseFolder folder = CaseFolder.everyKind(temp.resolve("original"));
        HALF_A_DAY.on(folder);
        original = folder.path();
    }

    /** Some damage is harmless, most is not. */
    @AfterEach
    void bothAnswersWereGiven() {
        assertThat(read).isBetween(1, FILES / 2);
    }

    @Test
    void bytesOfCaseJson() throws IOException {
        for (int seed = 0; seed < FILES; seed++) {
            mutate("case.json", new Mutation(new SplittableRandom(seed))::ofBytes, "bytes, seed " + seed);
        }
    }

    @Test
    void valuesOfCaseJson() throws IOException {
        for (int seed = 0; seed < FILES; seed++) {
            mutate("case.json", new Mutation(new SplittableRandom(seed))::ofJson, "values, seed " + seed);
        }
    }

    @Test
    void bytesOfTheTable() throws IOException {
        for (int seed = 0; seed < FILES; seed++) {
            mutate("series.csv", new Mutation(new SplittableRandom(seed))::ofBytes, "table bytes, seed " + seed);
        }
    }

    @Test
    void rowsAndCellsOfTheTable() throws IOException {
        for (int seed = 0; seed < FILES; seed++) {
            mutate("series.csv", new Mutation(new SplittableRandom(seed))::ofTable, "cells, seed " + seed);
        }
    }

    @FunctionalInterface
    private interface Damage {
        byte[] to(byte[] file);
    }

    private void mutate(String file, Damage damage, String name) throws IOException {
        CaseFolder folder = new CaseFolder(Files.createDirectories(temp.resolve("case")));
        Files.write(folder.json(), Files.readAllBytes(original.resolve("case.json")));
        Files.write(folder.csv(), Files.readAllBytes(original.resolve("series.csv")));
        Files.write(folder.path().resolve(file), damage.to(Files.readAllBytes(original.resolve(file))));
        long begin = System.nanoTime();

        Run run = Run.run(
                "export-lp",
                folder.path().toString(),
                "--out",
                temp.resolve("model.lp").toString());

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).as(name).isLessThan(LONGEST);
        assertThat(run.exitCode()).as(name + run.err()).isIn(ExitCode.OK, ExitCode.BAD_INPUT);
        assertThat(run.out() + run.err()).as(name).doesNotContain("Exception", "\tat ");
        if (run.exitCode() == ExitCode.OK) {
            read++;
        } else {
            assertThat(run.err()).as(name).contains("problem");
        }
    }
}
