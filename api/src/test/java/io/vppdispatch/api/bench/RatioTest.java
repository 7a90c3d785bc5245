package io.vppdispatch.api.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ratios never flatter ours. */
class RatioTest {

    private static final double EXACT = 1e-9;

    private static List<Ratio> ratios(Cell... cells) {
        return Ratio.of(List.of(cells));
    }

    @Test
    void theFastestPeerCounts() {
        List<Ratio> ratios = ratios(
                Cells.proven("a", "highs", 40), Cells.proven("a", "scip", 30), Cells.proven("a", CellRun.OURS, 10));
        assertThat(ratios).hasSize(1);
        assertThat(ratios.get(0).value()).isCloseTo(30.0 / 10, within(EXACT));
        assertThat(ratios.get(0).isAtLeast()).isFalse();
    }

    @Test
    void aPeerAtItsCapCountsThatAndIsAtLeast() {
        for (Cell capped : List.of(Cells.killed("a", "highs"), Cells.unproven("a", "highs", 130))) {
            Ratio ratio = ratios(capped, Cells.proven("a", CellRun.OURS, 10)).get(0);
            assertThat(ratio.value()).isCloseTo(Cells.CAP_SECONDS / 10, within(EXACT));
            assertThat(ratio.isAtLeast()).isTrue();
        }
    }

    @Test
    void aPeerThatGaveUpEarlyCountsWhatItTook() {
        Ratio ratio = ratios(Cells.unproven("a", "scip", 20), Cells.proven("a", CellRun.OURS, 10))
                .get(0);
        assertThat(ratio.value()).isCloseTo(20.0 / 10, within(EXACT));
        assertThat(ratio.isAtLeast()).isTrue();
    }

    @Test
    void aPeerThatFailedIsNone() {
        assertThat(ratios(Cells.failed("a", "scip"), Cells.proven("a", CellRun.OURS, 10)))
                .isEmpty();
    }

    @Test
    void oursWithoutAProofCountsAtTheCap() {
        Stream.of(
                        Cells.unproven("a", CellRun.OURS, 1),
                        Cells.killed("a", CellRun.OURS),
                        Cells.failed("a", CellRun.OURS))
                .forEach(ours -> {
                    Ratio ratio = ratios(Cells.proven("a", "highs", 50), ours).get(0);
                    assertThat(ratio.value()).isCloseTo(50 / Cells.CAP_SECONDS, within(EXACT));
                    assertThat(BenchJson.allProven(List.of(ours))).isFalse();
                });
    }

    @Test
    void whereNobodyHasAProofThereIsNoRatio() {
        assertThat(ratios(Cells.killed("a", "highs"), Cells.unproven("a", CellRun.OURS, 130)))
                .isEmpty();
    }

    @Test
    void aPlanThatBreaksRulesOrIsProvenAfterTheCapCountsAtTheCap() {
        for (Cell ours : List.of(Cells.broken("a", 1), Cells.proven("a", CellRun.OURS, Cells.CAP_SECONDS + 1))) {
            Ratio ratio = ratios(Cells.proven("a", "highs", 50), ours).get(0);
            assertThat(ratio.value()).isCloseTo(50 / Cells.CAP_SECONDS, within(EXACT));
        }
    }

    @Test
    void aPlanThatBreaksRulesIsNotProven() {
        assertThat(BenchJson.allProven(List.of(Cells.broken("a", 1)))).isFalse();
        assertThat(BenchJson.allProven(List.of(Cells.proven("a", CellRun.OURS, 1))))
                .isTrue();
        assertThat(BenchJson.allProven(List.of(Cells.proven("a", "highs", 1)))).isFalse();
    }

    @Test
    void meansAreGeometric() {
        List<Ratio> ratios = ratios(
                Cells.proven("a", "highs", 80),
                Cells.proven("a", CellRun.OURS, 10),
                Cells.proven("b", "highs", 5),
                Cells.proven("b", CellRun.OURS, 10));
        assertThat(Ratio.mean(ratios).orElseThrow()).isCloseTo(Math.sqrt(8 * 0.5), within(EXACT));
        assertThat(Ratio.worst(ratios).orElseThrow()).isCloseTo(0.5, within(EXACT));
        assertThat(Ratio.mean(List.of())).isEmpty();
    }
}
