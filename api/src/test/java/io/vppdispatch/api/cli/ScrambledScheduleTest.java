package io.vppdispatch.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every edit of a published schedule that matters is found and its subject named; none that does not matter is. */
class ScrambledScheduleTest {

    private static final int EDITS = 200;

    @TempDir
    private static Path temp;

    private static String subject = "";
    private static ScheduleTable published = new ScheduleTable(List.of());

    @BeforeAll
    static void planOnce() throws IOException {
        subject = CaseFolder.everyKind(temp.resolve("case")).path().toString();
        Path plan = temp.resolve("plan");
        assertThat(Run.run("schedule", subject, "--out", plan.toString()).exitCode())
                .isZero();
        published = ScheduleTable.read(plan.resolve("schedule.csv"));
    }

    private static Run check(ScheduleTable table) throws IOException {
        return Run.run("check", subject, table.write(temp.resolve("edited.csv")).toString(), "--json");
    }

    @Test
    void thePublishedScheduleIsClean() throws IOException {
        assertThat(check(published).exitCode()).isZero();
    }

    @Test
    void editsThatMatterAreFound() throws IOException {
        Set<Scramble> used = EnumSet.noneOf(Scramble.class);
        int edits = 0;
        for (int seed = 0; edits < EDITS; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            String column = published.columns().get(seed % published.columns().size());
            Scramble scramble = Scramble.values()[random.nextInt(Scramble.values().length)];
            ScheduleTable table = published.copy();
            Optional<Scramble.Wrong> wrong = scramble.on(table, column, random);
            if (wrong.isPresent()) {
                edits++;
                used.add(scramble);
                assertFound(wrong.get(), check(table), "seed " + seed + ": " + scramble + " " + column);
            }
        }
        assertThat(used).containsExactly(Scramble.values());
    }

    private static void assertFound(Scramble.Wrong wrong, Run run, String edit) {
        assertThat(run.exitCode()).as(edit + run.err()).isEqualTo(wrong.exitCode());
        assertThat(run.pointers()).as(edit).containsAll(wrong.places());
    }

    /** Each column at each of three steps: none is without a rule. */
    @Test
    void everyColumnIsHeldByARule() throws IOException {
        for (String column : published.columns()) {
            for (int seed = 0; seed < 3; seed++) {
                ScheduleTable table = published.copy();
                Scramble.Wrong wrong = Scramble.ADD
                        .on(table, column, new SplittableRandom(seed))
                        .orElseThrow();
                assertFound(wrong, check(table), "seed " + seed + ": " + column);
            }
        }
    }

    /** The last decimal of a value, and another way to write a whole number. */
    @Test
    void editsThatDoNotMatterPass() throws IOException {
        for (int seed = 0; seed < EDITS; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            String column = published.columns().get(seed % published.columns().size());
            ScheduleTable table = published.copy();
            int step = table.anyStep(random);
            if (table.isWhole(column)) {
                table.put(column, step, table.text(column, step) + ".0");
            } else {
                table.put(column, step, table.at(column, step) + (random.nextBoolean() ? 1e-6 : -1e-6));
            }
            assertThat(check(table).out()).as("seed " + seed + ": " + column).contains("\"violations\":0");
        }
    }

    @Test
    void theTableIsReadAsItWasWritten() throws IOException {
        Path copy = published.copy().write(temp.resolve("copy.csv"));
        assertThat(Files.readAllLines(copy)).isEqualTo(Files.readAllLines(temp.resolve("plan/schedule.csv")));
    }
}
