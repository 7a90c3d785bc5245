package io.vppdispatch.optimizer.asset.demandresponse;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.Violation;
import io.vppdispatch.optimizer.audit.Audit;
import io.vppdispatch.optimizer.audit.Auditor;
import io.vppdispatch.optimizer.audit.Tolerance;
import io.vppdispatch.optimizer.network.NetworkRule;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Schedules of award and reserve written by hand, each right in every cell but for one rule; four hours, 300 CNY/MWh. */
class ReserveAuditTest {

    private static final Horizon HORIZON = Toys.hours(4);
    private static final double PRICE = 300;
    private static final double RESERVE_PRICE = 20;

    private static ReserveProduct up(double hours) {
        return BlockToys.up("up", HORIZON, 0, null, hours);
    }

    /** What is called at each hour and what is held for each product. */
    private static Schedule schedule(double[] calledMw, Map<ReserveProduct, double[]> held) {
        int steps = calledMw.length;
        double[] called = new double[steps];
        double[] cost = new double[steps];
        double[] shortage = new double[steps];
        for (int t = 0; t < steps; t++) {
            called[t] = calledMw[t] > 0 ? 1 : 0;
            cost[t] = PRICE * calledMw[t];
            shortage[t] = BlockToys.LOAD_MW - calledMw[t];
            for (double[] mw : held.values()) {
                cost[t] += RESERVE_PRICE * mw[t];
            }
        }
        Map<String, Series> own = new LinkedHashMap<>();
        own.put(AssetSchedule.POWER_MW, Series.of(calledMw));
        own.put(DemandResponseType.CALLED, Series.of(called));
        own.put(DemandResponseType.CALLED_MW, Series.of(calledMw));
        own.put(DemandResponseType.REBOUND_MW, Series.constant(steps, 0));
        held.forEach((product, mw) -> own.put(DemandResponseColumns.reserve(product), Series.of(mw)));
        own.put(AssetSchedule.COST_CNY, Series.of(cost));
        Map<String, Series> node =
                Map.of(Schedule.SHORTAGE_MW, Series.of(shortage), Schedule.SURPLUS_MW, Series.constant(steps, 0));
        List<AssetSchedule> products = held.keySet().stream()
                .map(product ->
                        new AssetSchedule(product.id(), Map.of(Schedule.SHORTFALL_MW, Series.constant(steps, 0))))
                .toList();
        return new Schedule(
                List.of(new AssetSchedule(Blocks.ID, own)), List.of(new AssetSchedule(Toys.NODE, node)), products);
    }

    private static Schedule called(double... mw) {
        return schedule(mw, Map.of());
    }

    private static Audit audit(Blocks block, double[] calledMw, Map<ReserveProduct, double[]> held) {
        ReserveProduct[] products = held.keySet().toArray(ReserveProduct[]::new);
        return Auditor.audit(
                BlockToys.reserving(HORIZON, block.build(), products), schedule(calledMw, held), Tolerance.EXACT);
    }

    private static void assertBreaks(
            DemandResponseRule rule, Blocks block, double[] calledMw, Map<ReserveProduct, double[]> held) {
        assertThat(audit(block, calledMw, held).violations())
                .isNotEmpty()
                .extracting(Violation::tag)
                .containsOnly(rule);
    }

    private static void assertClean(Blocks block, double[] calledMw, Map<ReserveProduct, double[]> held) {
        assertThat(audit(block, calledMw, held).violations()).isEmpty();
    }

    private static Blocks tenMw() {
        return Blocks.shed(10, PRICE).reserve(RESERVE_PRICE);
    }

    private static double[] mw(double... values) {
        return values;
    }

    @Test
    void noCallIsAboveTheAward() {
        assertClean(tenMw().minAward(4), mw(7, 0, 7, 7), Map.of());
        assertBreaks(DemandResponseRule.AWARD_MOST, tenMw().minAward(4), mw(7, 0, 8, 7), Map.of());
        assertBreaks(DemandResponseRule.AWARD_MOST, tenMw().minAward(4).calledFor(1, 6), mw(7, 7, 0, 0), Map.of());
    }

    @Test
    void noCallIsBelowTheAward() {
        assertBreaks(DemandResponseRule.AWARD_LEAST, tenMw().minAward(4), mw(7, 0, 6, 7), Map.of());
        assertBreaks(DemandResponseRule.AWARD_LEAST, tenMw().minAward(4).calledFor(1, 8), mw(7, 7, 0, 0), Map.of());
    }

    @Test
    void theAwardIsAtLeastItsMinimum() {
        assertBreaks(DemandResponseRule.MIN_POWER, tenMw().minAward(4), mw(3, 0, 3, 0), Map.of());
    }

    @Test
    void reserveIsNotHeldNearACall() {
        assertClean(tenMw(), mw(10, 0, 0, 10), Map.of(up(1), mw(0, 10, 10, 0)));
        assertBreaks(DemandResponseRule.RESERVE_IDLE, tenMw(), mw(10, 0, 0, 10), Map.of(up(2), mw(0, 10, 10, 0)));
        assertBreaks(DemandResponseRule.RESERVE_IDLE, tenMw(), mw(10, 0, 0, 10), Map.of(up(1), mw(5, 0, 0, 0)));
        assertClean(tenMw().gap(1), mw(10, 0, 0, 0), Map.of(up(1), mw(0, 0, 10, 10)));
        assertBreaks(DemandResponseRule.RESERVE_IDLE, tenMw().gap(1), mw(10, 0, 0, 0), Map.of(up(1), mw(0, 10, 0, 0)));
        assertBreaks(DemandResponseRule.RESERVE_IDLE, tenMw().gap(1), mw(0, 0, 0, 10), Map.of(up(1), mw(0, 0, 10, 0)));
        assertBreaks(
                DemandResponseRule.RESERVE_IDLE,
                tenMw().gap(2).idleFor(1),
                mw(0, 0, 0, 0),
                Map.of(up(1), mw(10, 0, 0, 0)));
        assertBreaks(
                DemandResponseRule.RESERVE_IDLE,
                tenMw().gap(1).calledFor(1),
                mw(0, 0, 0, 0),
                Map.of(up(1), mw(10, 0, 0, 0)));
    }

    @Test
    void reserveNeedsACallThatIsLeft() {
        assertClean(tenMw().maxCalls(2), mw(10, 0, 0, 10), Map.of(up(1), mw(0, 10, 10, 0)));
        assertClean(tenMw().maxCalls(1), mw(0, 0, 0, 10), Map.of(up(1), mw(10, 10, 10, 0)));
        assertBreaks(
                DemandResponseRule.RESERVE_CALL, tenMw().maxCalls(1), mw(10, 0, 0, 0), Map.of(up(1), mw(0, 0, 10, 0)));
    }

    @Test
    void productsShareTheLadder() {
        ReserveProduct slow = BlockToys.up("slow", HORIZON, 0, 60.0, 1);
        assertClean(tenMw(), mw(0, 0, 0, 0), Map.of(up(1), mw(0, 4, 0, 0), slow, mw(0, 6, 0, 0)));
        assertBreaks(
                DemandResponseRule.RESERVE_LADDER,
                tenMw(),
                mw(0, 0, 0, 0),
                Map.of(up(1), mw(0, 5, 0, 0), slow, mw(0, 6, 0, 0)));
        assertBreaks(DemandResponseRule.RESERVE_LADDER, tenMw(), mw(0, 0, 0, 0), Map.of(up(1), mw(0, 11, 0, 0)));
    }

    @Test
    void reserveIsInTimeAndLongEnough() {
        double[] second = mw(0, 10, 0, 0);
        double[] idle = mw(0, 0, 0, 0);
        ReserveProduct quick = BlockToys.up("up", HORIZON, 0, 15.0, 1);
        assertClean(tenMw().notice(0.25), idle, Map.of(quick, second));
        assertBreaks(DemandResponseRule.RESERVE_TIME, tenMw().notice(0.5), idle, Map.of(quick, second));
        assertBreaks(DemandResponseRule.RESERVE_TIME, tenMw().notice(0.25), idle, Map.of(quick, mw(10, 0, 0, 0)));
        assertBreaks(DemandResponseRule.RESERVE_TIME, tenMw().maxDuration(1), idle, Map.of(up(2), second));
        assertClean(tenMw().window(BlockToys.hour(1), BlockToys.hour(3)), idle, Map.of(up(2), second));
        assertBreaks(
                DemandResponseRule.RESERVE_TIME,
                tenMw().window(BlockToys.hour(1.5), BlockToys.hour(4)),
                idle,
                Map.of(up(2), second));
        assertBreaks(
                DemandResponseRule.RESERVE_TIME,
                tenMw().window(null, BlockToys.hour(2.5)).minDuration(2),
                idle,
                Map.of(up(1), second));
        DemandResponseInitial kept = new DemandResponseInitial(false, 9, 0, List.of(), null, 2, true);
        assertClean(tenMw().initial(kept), idle, Map.of(up(1), second));
    }

    @Test
    void reserveIsNotNegative() {
        assertThat(audit(tenMw(), mw(0, 0, 0, 0), Map.of(up(1), mw(0, -1, 0, 0)))
                        .violations())
                .extracting(Violation::tag)
                .containsExactlyInAnyOrder(DemandResponseRule.RESERVE_TIME, NetworkRule.RESERVE);
    }

    @Test
    void noCallBeginsWhileReserveFromBeforeWouldBeUsed() {
        DemandResponseInitial kept = new DemandResponseInitial(false, 9, 0, List.of(), null, 2, true);
        assertClean(tenMw().initial(kept), mw(0, 0, 10, 0), Map.of());
        assertBreaks(DemandResponseRule.WINDOW, tenMw().initial(kept), mw(0, 10, 0, 0), Map.of());
    }

    @Test
    void reserveIsPaidByTheHour() {
        Audit shed = audit(tenMw(), mw(10, 0, 0, 0), Map.of(up(1), mw(0, 10, 4, 0)));
        assertThat(shed.violations()).isEmpty();
        assertThat(shed.costs().get(Blocks.ID).get(CostKind.DEMAND_RESPONSE))
                .isEqualTo(10 * PRICE + (10 + 4) * RESERVE_PRICE);
    }

    @Test
    void anyEditOfReserveThatHasAPriceIsCaught() {
        Blocks block = tenMw();
        Map<ReserveProduct, double[]> held = Map.of(up(1), mw(0, 10, 4, 0));
        Schedule right = schedule(mw(10, 0, 0, 0), held);
        AssetSchedule own = right.asset(Blocks.ID);
        for (int t = 0; t < own.steps(); t++) {
            for (double edit : new double[] {-1, -0.02, 0.02, 1}) {
                Schedule edited = right.with(own.with("reserve_up_mw", t, own.at("reserve_up_mw", t) + edit));
                assertThat(Auditor.audit(BlockToys.reserving(HORIZON, block.build(), up(1)), edited, Tolerance.EXACT)
                                .isClean())
                        .as("[%d] %+f", t, edit)
                        .isFalse();
            }
        }
    }
}
