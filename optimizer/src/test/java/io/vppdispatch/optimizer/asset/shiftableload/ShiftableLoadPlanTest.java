package io.vppdispatch.optimizer.asset.shiftableload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.audit.Shortage;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.ShortageKind;
import io.vppdispatch.optimizer.testing.ChainedDays;
import io.vppdispatch.optimizer.testing.Market;
import io.vppdispatch.optimizer.testing.Mixed;
import io.vppdispatch.optimizer.testing.RandomAssets;
import io.vppdispatch.optimizer.testing.Toys;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Solved days whose optimum is known by hand. */
class ShiftableLoadPlanTest {

    private static final double EXACT = 1e-6;

    private static Plan optimum(Market market, ShiftableLoad site) {
        return Toys.optimum(market.with(site));
    }

    private static void assertCost(double expectedCny, Market market, ShiftableLoad site) {
        assertThat(optimum(market, site).objective()).isCloseTo(expectedCny, within(EXACT));
    }

    @Test
    void aJobThatMayPauseTakesTheCheapestHours() {
        Plan plan = optimum(Market.hourly(0, 10, 40, 20, 5), Jobs.site(null, Jobs.pausing("batch", 0, 3, 6, 4)));
        assertThat(plan.objective()).isCloseTo(4 * 10 + 2 * 20, within(EXACT));
        assertThat(plan.audit().accounts().get(Ledger.CONSUMPTION)).isCloseTo(6, within(EXACT));
    }

    @Test
    void aLeastPowerMakesItRunLongerInFewerHours() {
        Job render = Jobs.pausing("render", 0, 3, 6, 5, 2, null);
        assertCost(4 * 10 + 2 * 20, Market.hourly(0, 10, 40, 20), Jobs.site(null, render));
    }

    @Test
    void aRunTakesTheCheapestHoursInARow() {
        Market market = Market.hourly(0, 10, 40, 20, 15);
        assertCost(2 * 20 + 1 * 15, market, Jobs.site(null, Jobs.run("train", 0, 4, 3, 2, null)));
        assertCost(2 * 10 + 1 * 40, market, Jobs.site(null, Jobs.run("train", 0, 3, 3, 2, null)));
    }

    @Test
    void aCapSharesTheCheapHour() {
        ShiftableLoad site = Jobs.site(5.0, Jobs.pausing("a", 0, 2, 4, 4), Jobs.pausing("b", 0, 2, 4, 4));
        assertCost(5 * 10 + 3 * 20, Market.hourly(0, 10, 20), site);
    }

    @Test
    void workIsGivenUpWhereItCostsMoreThanItIsWorth() {
        Market market = Market.hourly(0, 60, 30);
        Plan pausing = optimum(market, Jobs.site(null, Jobs.pausing("batch", 0, 2, 6, 4, 0, 50.0)));
        assertThat(pausing.objective()).isCloseTo(4 * 30 + 2 * 50, within(EXACT));
        assertThat(pausing.schedule().asset("site").at("batch_unmet_mwh", 1)).isCloseTo(2, within(EXACT));
        Plan run = optimum(market, Jobs.site(null, Jobs.run("train", 0, 2, 8, 4, 40.0)));
        assertThat(run.objective()).isCloseTo(8 * 40, within(EXACT));
        assertThat(run.audit().totalCny(CostKind.UNMET)).isCloseTo(8 * 40, within(EXACT));
        assertUndone("site/batch", 1, 2, pausing);
        assertUndone("site/train", 0, 8, run);
    }

    private static void assertUndone(String subject, int step, double mwh, Plan plan) {
        assertThat(plan.audit().shortages()).hasSize(1);
        Shortage shortage = plan.audit().shortages().get(0);
        assertThat(shortage).isEqualTo(new Shortage(ShortageKind.UNMET_WORK, subject, step, shortage.amount()));
        assertThat(shortage.amount()).isCloseTo(mwh, within(EXACT));
    }

    @Test
    void whatMayWaitIsCarried() {
        Job backup = Jobs.pausing("backup", 0, 4, 10, 4);
        Job train = Jobs.run("train", 0, 5, 6, 2, null);
        Job later = Jobs.run("later", 1, 9, 6, 2, null);
        Plan plan = optimum(Market.hourly(0, 30, 20), Jobs.site(null, backup, train, later));
        double now = 10 - 4 * 2;
        assertThat(plan.objective()).isCloseTo(20 * now, within(EXACT));
        ShiftableLoadInitial end =
                (ShiftableLoadInitial) plan.endState().states().get("site");
        assertThat(end.jobs()).hasSize(3);
        assertThat(end.jobs().get(0).energyMwh()).isCloseTo(10 - now, within(EXACT));
        assertThat(end.jobs().subList(1, 3)).containsExactly(train, later);
        ShiftableLoad unaware = Jobs.site(null);
        assertThat(new ShiftableLoadType().startingFrom(unaware, end).jobs()).isEqualTo(end.jobs());
    }

    @Test
    void aRunOnItsWayGoesOn() {
        Job train = Jobs.run("train", 0, 4, 6, 2, null);
        ShiftableLoad site = Jobs.site(null, train);
        Plan first = optimum(Market.hourly(0, 30, 20), site);
        ShiftableLoadInitial end =
                (ShiftableLoadInitial) first.endState().states().get("site");
        assertThat(first.objective()).as("the run must begin now").isCloseTo(2 * 20, within(EXACT));
        assertThat(end.jobs()).isEqualTo(List.of(train.started(Jobs.at(1))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void twoHalfDaysAreOneDay(long seed) {
        Random random = new Random(seed);
        Market market = Market.random(Mixed.halfHours(20), 40, random);
        DispatchProblem whole = market.with(new RandomAssets(random, market.horizon()).dataCentre("servers"));
        ChainedDays.plan(whole, 1 + random.nextInt(18), Toys::optimum).assertOneLongDay(whole);
    }

    /** Four quarters at 2 MW would leave 0.1 MWh, and a quarter of tomorrow takes 0.25 at least. */
    @Test
    void whatIsLeftCanBeDoneTomorrow() {
        double[] prices = {-10, -10, -10, -10, 30, 30, 30, 30};
        Market market = new Market(Toys.quarters(8), new double[8], prices);
        DispatchProblem whole = market.with(Jobs.site(null, Jobs.pausing("batch", 0, 2, 2.1, 2, 1, null)));
        ChainedDays days = ChainedDays.plan(whole, 4, Toys::optimum);
        days.assertOneLongDay(whole);
        assertThat(days.first().objective()).isCloseTo(-10 * (2.1 - 0.25), within(EXACT));
        assertThat(days.second().objective()).isCloseTo(30 * 0.25, within(EXACT));
    }

    /** Two hours of 5 MW tomorrow do 10 of 14 MWh. */
    @Test
    void theSiteLeavesNoMoreThanItsLimitDoesTomorrow() {
        DispatchProblem whole = Market.hourly(0, 40, 40, 10, 10)
                .with(Jobs.site(5.0, Jobs.pausing("a", 0, 4, 8, 4), Jobs.pausing("b", 0, 4, 6, 4)));
        ChainedDays days = ChainedDays.plan(whole, 2, Toys::optimum);
        days.assertOneLongDay(whole);
        assertThat(days.first().objective()).isCloseTo(40 * (14 - 2 * 5), within(EXACT));
    }
}
