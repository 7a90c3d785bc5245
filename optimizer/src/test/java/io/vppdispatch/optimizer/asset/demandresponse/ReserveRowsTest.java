package io.vppdispatch.optimizer.asset.demandresponse;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import org.junit.jupiter.api.Test;

/** One line of algebra per row family of award and reserve, on three hours. */
class ReserveRowsTest {

    private static final Horizon THREE_HOURS = Toys.hours(3);

    private static String algebra(Blocks block, ReserveProduct... products) {
        return DispatchModel.of(BlockToys.reserving(THREE_HOURS, block.build(), products), Formulation.TIGHT)
                .lp()
                .toString();
    }

    private static ReserveProduct up(double hours) {
        return BlockToys.up("up", THREE_HOURS, 10, null, hours);
    }

    private static Blocks twoSteps() {
        return Blocks.shed(10, 300).step(5, 500);
    }

    @Test
    void everyCallIsOfTheAward() {
        assertThat(algebra(twoSteps().minAward(4)))
                .contains("D7 dr 02: 4 u[dr,02] - q[dr,1,02] - q[dr,2,02] <= 0\n")
                .contains("D11 dr 02: q[dr,1,02] + q[dr,2,02] - a[dr] - 4 u[dr,02] <= -4\n")
                .contains("D12 dr 02: a[dr] - q[dr,1,02] - q[dr,2,02] + 15 u[dr,02] <= 15\n")
                .contains("\n4 <= a[dr] <= 15\n");
        assertThat(algebra(twoSteps().minAward(4).calledFor(1, 7))).contains("\na[dr] = 7\n");
        assertThat(algebra(twoSteps())).doesNotContain("D11", "D12", "a[dr]");
    }

    @Test
    void reserveNeedsThatNothingIsCalledMeanwhile() {
        assertThat(algebra(twoSteps(), up(1))).contains("D13 dr 02: r[dr,up,02] + 15 u[dr,02] <= 15\n");
        assertThat(algebra(twoSteps(), up(2))).contains("D13 dr 02: r[dr,up,02] + 15 u[dr,02] + 15 v[dr,03] <= 15\n");
        assertThat(algebra(twoSteps().minDuration(2), up(1)))
                .contains("D13 dr 02: r[dr,up,02] + 15 u[dr,02] + 15 v[dr,03] <= 15\n");
    }

    @Test
    void reserveKeepsTheGapToCallsBeforeAndAfter() {
        assertThat(algebra(twoSteps().gap(1), up(1)))
                .contains("D13 dr 02: r[dr,up,02] + 15 u[dr,01] + 15 v[dr,02] <= 15\n"
                        + "D13 dr 02: r[dr,up,02] + 15 u[dr,03] <= 15\n");
        assertThat(algebra(twoSteps().gap(2), up(1)))
                .contains("D13 dr 02: r[dr,up,02] + 15 u[dr,01] + 15 v[dr,02] + 15 v[dr,03] <= 15\n");
        assertThat(algebra(twoSteps().gap(2).calledFor(1), up(1)))
                .contains("\nr[dr,up,02] = 0\n")
                .contains("\n0 <= r[dr,up,03] <= 15\n");
    }

    @Test
    void reserveNeedsACallThatIsLeft() {
        assertThat(algebra(twoSteps().maxCalls(3).idleFor(9), up(1)))
                .contains("D14 dr 02: r[dr,up,02] + 15 v[dr,01] + 15 v[dr,02] <= 30\n");
    }

    @Test
    void productsShareTheLadder() {
        ReserveProduct other = BlockToys.up("slow", THREE_HOURS, 10, 60.0, 1);
        assertThat(algebra(twoSteps(), up(1), other)).contains("D15 dr 02: r[dr,up,02] + r[dr,slow,02] <= 15\n");
    }

    @Test
    void reserveIsInTimeAndLongEnough() {
        ReserveProduct quick = BlockToys.up("up", THREE_HOURS, 10, 15.0, 1);
        assertThat(algebra(twoSteps().notice(0.25), quick))
                .contains("\nr[dr,up,01] = 0\n")
                .contains("\n0 <= r[dr,up,02] <= 15\n");
        assertThat(algebra(twoSteps().notice(0.5), quick)).contains("\nr[dr,up,02] = 0\n");
        assertThat(algebra(twoSteps().notice(0.5), up(1))).contains("\n0 <= r[dr,up,02] <= 15\n");
        assertThat(algebra(twoSteps().maxDuration(1), up(2))).contains("\nr[dr,up,02] = 0\n");
        assertThat(algebra(twoSteps().window(BlockToys.hour(1), BlockToys.hour(3)), up(2)))
                .contains("\nr[dr,up,01] = 0\n")
                .contains("\n0 <= r[dr,up,02] <= 15\n")
                .contains("\nr[dr,up,03] = 0\n");
    }

    @Test
    void shedIsUpAbsorbIsDownAndNoneIsSpinning() {
        ReserveProduct down = BlockToys.product(ReserveKind.DOWN, "down", THREE_HOURS, 10, null, 1);
        ReserveProduct spinning =
                ReserveProduct.spinning("spin", Series.constant(THREE_HOURS.steps(), 10), null, 100.0);
        assertThat(algebra(twoSteps(), up(1), down, spinning))
                .contains("N2 up 02: 10 <= r[dr,up,02] + lack[up,02]\n")
                .contains("N2 down 02: 10 <= lack[down,02]\n")
                .contains("N2 spin 02: 10 <= lack[spin,02]\n");
        assertThat(algebra(Blocks.absorb(10, 50), up(1), down))
                .contains("N2 up 02: 10 <= lack[up,02]\n")
                .contains("N2 down 02: 10 <= r[dr,down,02] + lack[down,02]\n");
    }

    @Test
    void reserveHasItsPrice() {
        assertThat(algebra(twoSteps().reserve(30), up(1))).contains(" + 30 r[dr,up,02]");
    }

    @Test
    void reserveHeldBeforeKeepsTheFirstHoursFree() {
        DemandResponseInitial kept = new DemandResponseInitial(false, 9, 0, java.util.List.of(), null, 1.5, true);
        assertThat(algebra(twoSteps().initial(kept)))
                .contains("\nv[dr,02] = 0\n")
                .contains("\n0 <= v[dr,03] <= 1\n");
    }
}
