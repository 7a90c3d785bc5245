package io.vppdispatch.optimizer.asset.evfleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.DayAhead;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.SubAccount;
import io.vppdispatch.optimizer.audit.Shortage;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.Objective;
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
class EvFleetPlanTest {

    private static final double EXACT = 1e-6;

    private static Plan optimum(Market market, EvFleet fleet) {
        return Toys.optimum(market.with(fleet));
    }

    @Test
    void chargesInTheCheapestHours() {
        EvFleet fleet = Fleets.fleet(null, 0, Fleets.car("car", 0, 3, 0, 4, 4));
        Plan plan = optimum(Market.hourly(0, 30, 10, 20), fleet);
        assertThat(plan.objective()).isCloseTo(4 * 10 + (4 / 0.8 - 4) * 20, within(EXACT));
        assertThat(plan.audit().accounts().get(Ledger.CONSUMPTION)).isCloseTo(4 / 0.8, within(EXACT));
    }

    @Test
    void chargesForThePartOfAnHourItIsThere() {
        EvFleet fleet = Fleets.lossless(Fleets.car("car", 0.5, 1.75, 0, 4, 4));
        double first = 0.5 * 4;
        assertThat(optimum(Market.hourly(0, 10, 20), fleet).objective())
                .isCloseTo(first * 10 + (4 - first) * 20, within(EXACT));
    }

    @Test
    void feedsBackWhatItCanChargeAgain() {
        EvSession van = new EvSession("van", Fleets.at(0), Fleets.at(2), 8, 8, 4, 4, 8, 1, null);
        Market market = Market.hourly(5, 100, 10);
        double drawn = 4 * 0.8;
        double fedBack = drawn * 0.5;
        Plan plan = optimum(market, Fleets.fleet(null, 20, van));
        assertThat(plan.objective()).isCloseTo(market.loadCny() - 100 * fedBack + 20 * fedBack + 10 * 4, within(EXACT));
        assertThat(plan.audit().accounts().get(Ledger.STORAGE_LOSS)).isCloseTo(4 - fedBack, within(EXACT));
        SubAccount account = plan.subAccounts().get("fleet").get(0);
        assertThat(account.inMwh()).isCloseTo(4, within(EXACT));
        assertThat(account.outMwh()).isCloseTo(fedBack, within(EXACT));
        assertThat(account.lossMwh()).isCloseTo(4 - fedBack, within(EXACT));
        assertThat(account.endMwh()).isCloseTo(8, within(EXACT));
    }

    @Test
    void staysAtRestWhereWearCostsMore() {
        EvSession van = new EvSession("van", Fleets.at(0), Fleets.at(2), 8, 8, 4, 4, 8, 1, null);
        Market market = Market.hourly(5, 100, 10);
        double perMwh = 100 - 10 / (0.8 * 0.5);
        assertThat(optimum(market, Fleets.fleet(null, perMwh + 1, van)).objective())
                .isCloseTo(market.loadCny(), within(EXACT));
    }

    @Test
    void neverBurnsEnergyByDoingBothAtOnce() {
        EvSession full = new EvSession("full", Fleets.at(0), Fleets.at(2), 8, 8, 4, 4, 8, 1, null);
        DispatchProblem paidToTake = Market.hourly(0, -50, -50).with(Fleets.fleet(null, 0, full));
        assertThat(Toys.optimum(paidToTake).objective()).isCloseTo(0, within(EXACT));
        assertThat(DayAhead.relax(paidToTake, SolverSettings.defaults()).objective())
                .as("the relaxation does both")
                .isLessThan(-1);
    }

    @Test
    void missesAWishThatCostsLessThanEnergy() {
        EvSession car = new EvSession("car", Fleets.at(0), Fleets.at(2), 1, 5, 4, 0, 5, 3, 50.0);
        Plan cheap = optimum(Market.hourly(0, 60, 60), Fleets.lossless(car));
        assertThat(cheap.objective()).isCloseTo(50 * 3 * (5 - 1), within(EXACT));
        assertThat(cheap.audit().totalCny(CostKind.UNMET)).isCloseTo(50 * 3 * (5 - 1), within(EXACT));
        assertThat(cheap.schedule().asset("fleet").at("car_unmet_mwh", 1)).isCloseTo(3 * (5 - 1), within(EXACT));
        Shortage shortage = cheap.audit().shortages().get(0);
        assertThat(shortage).isEqualTo(new Shortage(ShortageKind.UNMET_CHARGE, "fleet/car", 1, shortage.amount()));
        assertThat(shortage.amount()).isCloseTo(3 * (5 - 1), within(EXACT));
        Plan met = optimum(Market.hourly(0, 40, 60), Fleets.lossless(car));
        assertThat(met.objective()).isCloseTo(40 * 3 * (5 - 1), within(EXACT));
        assertThat(met.audit().shortages()).isEmpty();
    }

    @Test
    void sharesAConnection() {
        EvFleet fleet =
                Fleets.fleet(6.0, 0, Fleets.car("a", 0, 2, 0, 0.8 * 4, 4), Fleets.car("b", 0, 2, 0, 0.8 * 4, 4));
        assertThat(optimum(Market.hourly(0, 10, 20), fleet).objective()).isCloseTo(6 * 10 + 2 * 20, within(EXACT));
    }

    @Test
    void chargesForDrivingUnderAbsorptionFirst() {
        EvSession priced = new EvSession("car", Fleets.at(0), Fleets.at(2), 0, 4, 4, 0, 4, 1, 500.0);
        DispatchProblem problem =
                Market.hourly(0, 60, 60).with(Fleets.fleet(null, 0, priced)).withObjective(Objective.ABSORPTION_FIRST);
        assertThat(Toys.optimum(problem).schedule().asset("fleet").at("car_energy_mwh", 1))
                .isCloseTo(4, within(EXACT));
    }

    @Test
    void chargesBeforeTheEndOnlyWhatCannotBeReachedLater() {
        EvFleet fleet = Fleets.fleet(null, 0, Fleets.car("car", 1, 4, 0, 0.8 * 10, 4));
        Market market = Market.hourly(0, 30, 20);
        Plan plan = optimum(market, fleet);
        assertThat(plan.objective()).isCloseTo(20 * (10 - 2 * 4), within(EXACT));
        EvFleetInitial end = (EvFleetInitial) plan.endState().states().get("fleet");
        assertThat(end.pluggedIn())
                .singleElement()
                .satisfies(car -> assertThat(car.arrivalMwh()).isCloseTo(0.8 * 2, within(EXACT)));
        EvFleet unaware = fleet.with(List.of());
        assertThat(new EvFleetType().startingFrom(unaware, end).sessions()).isEqualTo(end.pluggedIn());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void twoHalfDaysAreOneDay(long seed) {
        Random random = new Random(seed);
        Market market = Market.random(Mixed.halfHours(20), 40, random);
        DispatchProblem whole = market.with(new RandomAssets(random, market.horizon()).evFleet("cars"));
        ChainedDays.plan(whole, 1 + random.nextInt(18), Toys::optimum).assertOneLongDay(whole);
    }

    /** Ten cars want 14 MWh by 04:00, and a connection of 2 MW brings 8 after midnight. */
    @Test
    void theConnectionLeavesTomorrowWhatItCanBring() {
        EvSession cars = new EvSession("cars", Fleets.at(0), Fleets.at(8), 0, 1.4, 1, 0, 1.4, 10, null);
        EvFleet fleet = new EvFleet("fleet", Toys.NODE, List.of(cars), 1, null, 2.0, 0);
        DispatchProblem whole = Market.hourly(0, 50, 50, 50, 50, 20, 20, 20, 20).with(fleet);
        ChainedDays days = ChainedDays.plan(whole, 4, Toys::optimum);
        days.assertOneLongDay(whole);
        assertThat(days.first().objective()).isCloseTo(50 * (14 - 8), within(EXACT));
        assertThat(days.second().objective()).isCloseTo(20 * 8, within(EXACT));
    }
}
