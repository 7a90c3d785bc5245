package io.vppdispatch.optimizer.asset.demandresponse;

import static io.vppdispatch.optimizer.asset.demandresponse.BlockToys.LOAD_MW;
import static io.vppdispatch.optimizer.asset.demandresponse.BlockToys.importing;
import static io.vppdispatch.optimizer.testing.Toys.optimum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.renewable.Renewable;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Optima by hand arithmetic; hourly unless said. */
class DemandResponsePlanTest {

    private static final double[] PEAK_AT_TWO = {200, 900, 200, 200};

    private static double[] column(Plan plan, String name) {
        double[] values = plan.schedule().asset(Blocks.ID).column(name).toArray();
        for (int t = 0; t < values.length; t++) {
            values[t] = Math.rint(values[t] * 1e6) / 1e6 + 0.0;
        }
        return values;
    }

    /** What serving the whole load costs, hourly. */
    private static double importCost(double... cnyPerMwh) {
        return DoubleStream.of(cnyPerMwh).map(price -> LOAD_MW * price).sum();
    }

    private static void assertCost(Plan plan, double cny) {
        assertThat(plan.objective()).isCloseTo(cny, within(1e-5));
    }

    @Test
    void shedReplacesDearImport() {
        double[] prices = {200, 900, 900, 200};
        Plan plan = optimum(importing(prices, Blocks.shed(10, 500)));
        assertCost(plan, importCost(prices) - 2 * 10 * (900 - 500));
        assertThat(column(plan, DemandResponseType.CALLED_MW)).containsExactly(0, 10, 10, 0);
        assertThat(column(plan, AssetSchedule.POWER_MW)).containsExactly(0, 10, 10, 0);
    }

    /** Shed is not consumed, what comes back is; absorbed energy is consumed and its comeback is not. */
    @Test
    void consumptionFollowsTheCalls() {
        double[] prices = {-300, 900, -300, 200};
        double none = consumed(importing(prices, Blocks.shed(0, 500)));
        assertThat(consumed(importing(prices, Blocks.shed(10, 500).rebound(0.5, 1, 1))) - none)
                .isCloseTo(-10 + 0.5 * 10, within(1e-6));
        assertThat(consumed(importing(prices, Blocks.absorb(10, 50).rebound(0.2, 0, 1))) - none)
                .isCloseTo(2 * 10 - 0.2 * 2 * 10, within(1e-6));
    }

    private static double consumed(DispatchProblem problem) {
        return optimum(problem).audit().account(Ledger.CONSUMPTION);
    }

    @Test
    void oneAwardForAllCalls() {
        double[] prices = {900, 200, 600};
        Blocks block = Blocks.shed(10, 300).step(10, 700);
        assertCost(optimum(importing(prices, block)), importCost(prices) - 10 * (600 + 200) - 10 * 300);
        Plan ten = optimum(importing(prices, block.minAward(5)));
        assertCost(ten, importCost(prices) - 10 * 600 - 10 * 300 - 10 * (200 - 100));
        assertThat(column(ten, DemandResponseType.CALLED_MW)).containsExactly(20, 0, 20);
        Plan fixed = optimum(importing(prices, block.initial(awarded(8))));
        assertCost(fixed, importCost(prices) - 8 * 600 - 8 * 300);
        assertThat(column(fixed, DemandResponseType.CALLED_MW)).containsExactly(8, 0, 8);
    }

    /** 20 MW gain 10 * 300 - 10 * 100 at 600, nothing at all where the whole ladder costs more than it saves. */
    @Test
    void allOrNothing() {
        double[] prices = {600};
        Blocks block = Blocks.shed(10, 300).step(10, 700).minAward(20);
        assertCost(optimum(importing(prices, block)), importCost(prices) - 10 * 300 + 10 * 100);
        double[] low = {450};
        assertCost(optimum(importing(low, block)), importCost(low));
    }

    private static DemandResponseInitial awarded(double mw) {
        return new DemandResponseInitial(false, 9, 1, List.of(), mw, 0, true);
    }

    @Test
    void theAwardIsCarried() {
        Plan plan =
                optimum(importing(new double[] {600, 200}, Blocks.shed(10, 300).minAward(5)));
        assertThat(stateAfter(plan)).isEqualTo(new DemandResponseInitial(false, 1, 1, List.of(), 10.0, 0, true));
    }

    /** Reserve is worth 100 CNY an hour and costs 30; calling saves 40 in the first hour and 400 in the last. */
    @Test
    void reserveIsHeldWhereItIsWorthMoreThanACall() {
        double[] prices = {340, 200, 700};
        Blocks block = Blocks.shed(10, 300).reserve(30);
        DispatchProblem problem =
                importing(prices, block).withReserves(List.of(BlockToys.up("up", Toys.hours(3), 10, null, 1)));
        Plan plan = optimum(problem);
        assertCost(plan, importCost(prices) + 2 * 10 * 30 - 10 * 400 + 10 * 100);
        assertThat(column(plan, "reserve_up_mw")).containsExactly(10, 10, 0);
    }

    /** Held for two hours from the last one, reserve keeps the first hour of the next horizon free. */
    @Test
    void reserveOfTheLastHourKeepsTheNextHorizonFree() {
        double[] prices = {200, 200};
        DispatchProblem problem = importing(prices, Blocks.shed(10, 300).gap(0.5))
                .withReserves(List.of(BlockToys.up("up", Toys.hours(2), 10, null, 2)));
        assertThat(stateAfter(optimum(problem)).keepFreeHours()).isEqualTo(1 + 2 + 0.5 - 2);
    }

    /** The 30 hours from the plan of a day before are past; the offer is never called and has nothing to carry but itself. */
    @Test
    void anExpiredOfferIsNeverCalledInAChain() {
        Blocks block = Blocks.shed(10, 500)
                .window(BlockToys.hour(-30), BlockToys.hour(-20))
                .minDuration(2);
        Plan plan = optimum(importing(new double[] {900, 900}, block.initial(carried(false, 25, 1))));
        assertCost(plan, importCost(900, 900));
        assertThat(stateAfter(plan)).isEqualTo(carried(false, 25 + 2, 1));
    }

    @Test
    void ladderIsUsedUpToThePrice() {
        double[] prices = {600};
        Blocks block = Blocks.shed(10, 300).step(10, 500).step(10, 700);
        Plan plan = optimum(importing(prices, block));
        assertCost(plan, importCost(prices) - 10 * (600 - 300) - 10 * (600 - 500));
        assertThat(column(plan, DemandResponseType.CALLED_MW)).containsExactly(20);
    }

    @Test
    void callCostIsPaidOncePerCall() {
        double[] prices = {900, 900, 200, 900};
        Blocks block = Blocks.shed(10, 500).maxDuration(2).callCost(4500);
        Plan plan = optimum(importing(prices, block));
        assertCost(plan, importCost(prices) - 2 * 10 * (900 - 500) + 4500);
        assertThat(column(plan, DemandResponseType.CALLED_MW)).containsExactly(10, 10, 0, 0);
    }

    @Test
    void absorbTakesSurplusSun() {
        Renewable sun = new Renewable("pv", Toys.NODE, Renewable.Source.PV, 80, Series.of(80, 40), null, 0, 300);
        DispatchProblem problem = Toys.serve(
                Toys.hours(2), Series.of(50, 40), sun, Blocks.absorb(20, 100).build());
        Plan plan = optimum(problem);
        assertCost(plan, 20 * 100 + (80 - 50 - 20) * 300);
        assertThat(column(plan, AssetSchedule.POWER_MW)).containsExactly(-20, 0);
    }

    @Test
    void minimumDurationCanMakeABlockUnattractive() {
        Blocks block = Blocks.shed(10, 500).minPower(10);
        Plan two = optimum(importing(PEAK_AT_TWO, block.minDuration(2)));
        assertCost(two, importCost(PEAK_AT_TWO) - 10 * (900 - 500) + 10 * (500 - 200));
        Plan three = optimum(importing(PEAK_AT_TWO, block.minDuration(3)));
        assertCost(three, importCost(PEAK_AT_TWO));
        assertThat(column(three, DemandResponseType.CALLED)).containsExactly(0, 0, 0, 0);
    }

    @Test
    void maximumDurationAndGapForceTwoCalls() {
        double[] prices = {900, 900, 900, 900, 900};
        Blocks block = Blocks.shed(10, 500).maxDuration(2).gap(1).callCost(50);
        Plan plan = optimum(importing(prices, block));
        assertCost(plan, importCost(prices) - 4 * 10 * (900 - 500) + 2 * 50);
        assertThat(column(plan, DemandResponseType.CALLED)).containsExactly(1, 1, 0, 1, 1);
        assertThat(stateAfter(plan).callsUsed()).isEqualTo(2);
    }

    @Test
    void noCallBeginsBeforeTheNoticeIsOver() {
        double[] prices = {900, 900, 900};
        Plan plan = optimum(importing(prices, Blocks.shed(10, 500).notice(1.5)));
        assertCost(plan, importCost(prices) - 10 * (900 - 500));
        assertThat(column(plan, DemandResponseType.CALLED_MW)).containsExactly(0, 0, 10);
    }

    @Test
    void callsAreOnlyWithinTheWindow() {
        double[] prices = {900, 900, 900};
        Blocks block = Blocks.shed(10, 500).window(BlockToys.hour(0.5), BlockToys.hour(2.5));
        Plan plan = optimum(importing(prices, block));
        assertCost(plan, importCost(prices) - 10 * (900 - 500));
        assertThat(column(plan, DemandResponseType.CALLED_MW)).containsExactly(0, 10, 0);
    }

    @Test
    void onlyOneOfTwoPeaksIsServedByOneCall() {
        double[] prices = {900, 50, 1000};
        Blocks block = Blocks.shed(10, 500).minPower(10);
        assertCost(optimum(importing(prices, block)), importCost(prices) - 10 * (900 - 500) - 10 * (1000 - 500));
        Plan once = optimum(importing(prices, block.maxCalls(1)));
        assertCost(once, importCost(prices) - 10 * (1000 - 500));
        assertCost(optimum(importing(prices, block.maxCalls(1).idleFor(100))), importCost(prices));
    }

    @Test
    void reboundComesBackAfterItsDelay() {
        double[] prices = {900, 200, 300, 320};
        Plan plan = optimum(importing(prices, Blocks.shed(10, 500).rebound(0.8, 1, 2)));
        assertCost(plan, importCost(prices) - 10 * (900 - 500) + 4 * 300 + 4 * 320);
        assertThat(column(plan, DemandResponseType.REBOUND_MW)).containsExactly(0, 0, 4, 4);
        assertThat(column(plan, AssetSchedule.POWER_MW)).containsExactly(10, 0, -4, -4);
    }

    @Test
    void reboundPastTheHorizonIsPricedAndCarried() {
        double[] prices = {200, 900};
        Blocks block = Blocks.shed(10, 500).rebound(0.8, 0.5, 1);
        Plan called = optimum(importing(prices, block.reboundEnd(400)));
        assertCost(called, importCost(prices) - 10 * (900 - 500) + 8 * 400);
        assertThat(stateAfter(called).reboundDue()).containsExactly(new ReboundDue(0.5, 1.5, 8));
        double[] next = {300, 350};
        Plan paidBack = optimum(called.endState().begin(importing(next, block.reboundEnd(400))));
        assertCost(paidBack, importCost(next) + 4 * 300 + 4 * 350 - 8 * 400);
        Plan uncalled = optimum(importing(prices, block.reboundEnd(600)));
        assertCost(uncalled, importCost(prices));
        assertThat(stateAfter(uncalled)).isEqualTo(carried(false, DemandResponseInitial.MAX_HOURS, 0));
    }

    @Test
    void reboundOfAbsorbedEnergyIsLoadSavedLater() {
        double[] prices = {-300, 400};
        Plan plan = optimum(importing(prices, Blocks.absorb(10, 50).rebound(0.5, 0, 1)));
        assertCost(plan, importCost(prices) - 10 * (300 - 50) - 0.5 * 10 * 400);
        assertThat(column(plan, AssetSchedule.POWER_MW)).containsExactly(-10, 5);
    }

    /** 5 MWh called in each half hour: the first come back over [1, 2), the second over [1.5, 2.5). */
    @Test
    void reboundOverUnequalSteps() {
        double[] prices = {900, 900, 100, 100};
        Blocks block = Blocks.shed(10, 500).minDuration(1).rebound(1, 0.5, 1);
        Plan plan = optimum(importing(BlockToys.minutes(30, 30, 60, 120), prices, block));
        assertThat(column(plan, DemandResponseType.CALLED_MW)).containsExactly(10, 10, 0, 0);
        assertThat(column(plan, DemandResponseType.REBOUND_MW)).containsExactly(0, 0, 5 + 2.5, 2.5 / 2);
        double served = LOAD_MW * (0.5 * 900 + 0.5 * 900 + 1 * 100 + 2 * 100);
        assertCost(plan, served - 10 * (900 - 500) + 10 * 100);
    }

    @Test
    void maximumDurationOverUnequalSteps() {
        double[] prices = {900, 900, 900, 100};
        Blocks block = Blocks.shed(10, 500).maxDuration(1).maxCalls(1);
        Plan plan = optimum(importing(BlockToys.minutes(30, 60, 30, 60), prices, block));
        double served = LOAD_MW * (2 * 900 + 100);
        assertCost(plan, served - 1 * 10 * (900 - 500));
        assertThat(column(plan, DemandResponseType.CALLED)).containsExactly(0, 1, 0, 0);
    }

    @Test
    void callInProgressLastsItsMinimum() {
        double[] prices = {200, 200, 200};
        Plan plan = optimum(importing(
                prices, Blocks.shed(10, 500).minPower(10).minDuration(3).calledFor(1)));
        assertCost(plan, importCost(prices) + 2 * 10 * (500 - 200));
        assertThat(column(plan, DemandResponseType.CALLED)).containsExactly(1, 1, 0);
        assertThat(stateAfter(plan)).isEqualTo(carried(false, 1, 1));
    }

    @ParameterizedTest
    @EnumSource(DemandResponse.Direction.class)
    void blockOfZeroLeavesTheOptimumAlone(DemandResponse.Direction direction) {
        double[] prices = {900, -100, 900};
        Blocks zero = direction == DemandResponse.Direction.SHED ? Blocks.shed(0, -50) : Blocks.absorb(0, -50);
        Plan plan = optimum(importing(prices, zero.callCost(10).minDuration(2).rebound(1, 0, 1)));
        assertCost(plan, importCost(prices));
    }

    private static DemandResponseInitial carried(boolean called, double hours, int callsUsed) {
        return new DemandResponseInitial(called, hours, callsUsed, List.of(), null, 0, true);
    }

    private static DemandResponseInitial stateAfter(Plan plan) {
        return (DemandResponseInitial) plan.endState().states().get(Blocks.ID);
    }
}
