package io.vppdispatch.api.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who runs when, and what is too easy. */
class BenchRunTest {

    private static final Path FILE = Path.of("case.json");

    private final List<String> lines = new ArrayList<>();

    private BenchRun peersNeeding(double seconds) {
        return new BenchRun(
                (instance, file, contender) -> Cells.proven(instance, contender, seconds),
                List.of("scip", "highs"),
                lines::add);
    }

    @Test
    void peersComeFirst() {
        BenchRun run = peersNeeding(1);
        run.measure("a", FILE);
        assertThat(run.cells()).extracting(Cell::contender).containsExactly("scip", "highs", CellRun.OURS);
        assertThat(lines).hasSize(3).allMatch(line -> line.startsWith("a "));
    }

    @Test
    void aHardInstanceIsKept() {
        BenchRun run = peersNeeding(BenchRun.LEAST_SECONDS);
        assertThat(run.measureIfHard("a", FILE)).isTrue();
        assertThat(run.cells()).extracting(Cell::contender).containsExactly("highs", "scip", CellRun.OURS);
        assertThat(run.rejected()).isEmpty();
    }

    @Test
    void anEasyInstanceIsListedAndRunByNobodyElse() {
        BenchRun run = peersNeeding(BenchRun.LEAST_SECONDS - 0.1);
        assertThat(run.measureIfHard("a", FILE)).isFalse();
        assertThat(run.cells()).isEmpty();
        assertThat(run.rejected()).extracting(Cell::contender).containsExactly("highs");
        assertThat(lines).hasSize(1).allMatch(line -> line.contains("rejected: highs needs 19.9 s"));
    }

    @Test
    void anInstanceThatHighsFailsOnIsListedWithWhy() {
        BenchRun run = new BenchRun(
                (instance, file, contender) -> Cells.failed(instance, contender), List.of("highs"), lines::add);
        assertThat(run.measureIfHard("a", FILE)).isFalse();
        assertThat(lines).hasSize(1).allMatch(line -> line.contains("no memory"));
    }
}
