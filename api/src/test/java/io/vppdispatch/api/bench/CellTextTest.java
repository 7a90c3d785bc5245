package io.vppdispatch.api.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures come through from process to process, and what there is none of stays away. */
class CellTextTest {

    @Test
    void figuresComeThroughAsTheyAre() {
        for (boolean isProven : List.of(true, false)) {
            Measured measured = Cells.measured(12.5, isProven, isProven ? 2 : null);
            assertThat(CellJson.read(CellJson.text(measured))).isEqualTo(measured);
        }
    }

    @Test
    void aRunWithoutAProofShowsThatItWouldNeedMore() {
        assertThat(BenchText.row(Cells.unproven("a", "highs", 100)))
                .contains(">=90.00")
                .contains(" no");
        assertThat(BenchText.row(Cells.killed("a", "highs"))).endsWith(">= 100.0 s");
        assertThat(BenchText.row(Cells.proven("a", "highs", 10)))
                .contains(" 9.00")
                .doesNotContain(">=");
        assertThat(BenchText.row(Cells.failed("a", "highs"))).endsWith("no memory");
    }

    @Test
    void ratiosOfCappedPeersAreAtLeast() {
        List<Cell> cells = List.of(Cells.killed("a", "highs"), Cells.proven("a", CellRun.OURS, 10));
        assertThat(BenchText.ratios(Ratio.of(cells))).contains("ratio >=10.00").endsWith("geometric mean 10.00");
        assertThat(BenchText.ratios(List.of())).isEqualTo("no ratio");
    }
}
