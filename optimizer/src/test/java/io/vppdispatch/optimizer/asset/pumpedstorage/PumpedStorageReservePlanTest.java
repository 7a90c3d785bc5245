package io.vppdispatch.optimizer.asset.pumpedstorage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.Violation;
import io.vppdispatch.optimizer.audit.Auditor;
import io.vppdispatch.optimizer.audit.Tolerance;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.system.Tag;
import io.vppdispatch.optimizer.testing.Market;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reserve of several products at once whose optimum is known by hand, and its audit; 1 MWh is 3.6 (1000 m3). */
class PumpedStorageReservePlanTest {

    private static final double EXACT = 1e-4;
    private static final double MM3_PER_MWH = 3600 / 1e6;
    private static final double MISS_CNY = 5000;

    private final Station station = new Station();

    @BeforeEach
    void holdsReserve() {
        station.holdsReserve = true;
    }

    /** Of 100 MWh in store an hour of 20 MW and two hours of 30 MW must be left when the schedule has run on. */
    @Test
    void keepsTheWaterOfAShortProductUntilTheLongestIsOver() {
        station.groups.add(new MachineGroup("a", 1, 0, 100, 0, 1, 1, 0, 0));
        station.upperMillionM3 = 100 * MM3_PER_MWH;
        Market market = Market.hourly(300, 10, 100);
        List<ReserveProduct> products = List.of(
                product("short", ReserveKind.UP, null, 60, 20, 0), product("long", ReserveKind.UP, null, 120, 30, 0));
        Plan plan = assertCost(market, products, market.loadCny() - 100 * (100 - 20 * 1 - 30 * 2));
        AssetSchedule phs = plan.schedule().asset("phs");
        assertThat(tags(
                        plan,
                        phs.with("reserve_short_mw", 0, 21)
                                .with("a_reserve_short_generate_mw", 0, 21)
                                .with("held_60min_down_m3_per_s", 0, 21)))
                .as("covered by the end of its own hour: 100 - 0 >= 21 * 1 + 30 * 1")
                .containsExactly(PumpedStorageRule.BACKING);
    }

    /** The second hour must still leave what the first promised for two. */
    @Test
    void carriesTheWaterOfAShortProductIntoTheNextHorizon() {
        station.groups.add(new MachineGroup("a", 1, 0, 100, 0, 1, 1, 0, 0));
        station.upperMillionM3 = 100 * MM3_PER_MWH;
        station.held = List.of(new HeldWater(1, 1, 20, 0), new HeldWater(1, 2, 30, 0));
        Market market = Market.hourly(300, 100);
        Plan plan = assertCost(market, List.of(), market.loadCny() - 100 * (100 - 20 * 1 - 30 * 2));
        AssetSchedule phs = plan.schedule().asset("phs");
        assertThat(tags(plan, phs.with("upper_thousand_m3", 0, 3.6 * 79))).contains(PumpedStorageRule.BACKING);
        PumpedStorageInitial end =
                (PumpedStorageInitial) plan.endState().states().get("phs");
        assertThat(end.held()).isEmpty();
    }

    @Test
    void handsOnWhatIsHeldBesideALongerProduct() {
        station.groups.add(new MachineGroup("a", 1, 0, 100, 0, 1, 1, 0, 0));
        station.upperMillionM3 = 100 * MM3_PER_MWH;
        Market market = Market.hourly(300, 100);
        Plan plan = assertCost(
                market,
                List.of(product("short", ReserveKind.UP, null, 60, 20), product("long", ReserveKind.UP, null, 120, 30)),
                market.loadCny() - 100 * (100 - 20 * 1 - 30 * 2));
        PumpedStorageInitial end =
                (PumpedStorageInitial) plan.endState().states().get("phs");
        assertThat(end.held()).extracting(HeldWater::holdHours).containsExactly(1.0, 2.0);
        assertThat(end.held()).extracting(HeldWater::hoursAgo).containsOnly(1.0);
        assertThat(end.held().get(0).downM3PerS()).isCloseTo(20, within(EXACT));
        assertThat(end.held().get(1).downM3PerS()).isCloseTo(30, within(EXACT));
    }

    /** A machine that moves 3 MW a minute gives 30 MW in 10 minutes, of whatever products. */
    @Test
    void addsUpWhatIsDueWithinAResponseTime() {
        station.groups.add(Station.ramping(new MachineGroup("a", 1, 0, 100, 0, 1, 1, 0, 0), 3));
        station.upperMillionM3 = 0.9;
        station.endValueCnyPerThousandM3 = 1000;
        Market market = Market.hourly(300, 100);
        List<ReserveProduct> products =
                List.of(product("up", ReserveKind.UP, 10.0, 60, 20), product("fast", ReserveKind.UP, 5.0, 60, 15));
        assertCost(market, products, market.loadCny() + MISS_CNY * (20 + 15 - 30));
        station.machines(group -> Station.ramping(group, 3.5));
        Plan plan = assertCost(market, products, market.loadCny());
        station.machines(group -> Station.ramping(group, 3.4));
        assertOnlyReserve(plan, market);
    }

    @Test
    void holdsNothingAtStandstillWithoutAStartLeft() {
        station.groups.add(
                Station.startingAtMost(Station.startingWithin(new MachineGroup("a", 1, 50, 100, 0, 1, 1, 0, 0), 5), 2));
        station.upperMillionM3 = 0.9;
        Market market = Market.hourly(300, 100);
        List<ReserveProduct> products = List.of(product("up", ReserveKind.UP, 10.0, 60, 40));
        station.endValueCnyPerThousandM3 = 1000;
        station.states.add(startedToday(1));
        Plan plan = assertCost(market, products, market.loadCny());
        station.states.set(0, startedToday(2));
        assertCost(market, products, market.loadCny() + MISS_CNY * 40);
        assertOnlyReserve(plan, market);
    }

    /** A start kept for the first hour may be used in the second: a call would have replaced it. */
    @Test
    void keepsAStartOnlyUpToTheStep() {
        station.groups.add(
                Station.startingAtMost(Station.startingWithin(new MachineGroup("a", 1, 50, 100, 0, 1, 1, 0, 0), 5), 1));
        station.upperMillionM3 = 100 * MM3_PER_MWH;
        Market market = Market.hourly(300, 10, 100, 10);
        assertCost(market, List.of(product("up", ReserveKind.UP, 10.0, 30, 50, 0, 0)), market.loadCny() - 100 * 100);
        List<ReserveProduct> late = List.of(product("up", ReserveKind.UP, 10.0, 30, 0, 0, 50));
        double runsInTheLastHourOnly = 10 * 50;
        assertCost(market, late, market.loadCny() - runsInTheLastHourOnly);
        station.machines(group -> Station.startingAtMost(group, 2));
        assertCost(market, late, market.loadCny() - 100 * (100 - 0.5 * 50));
    }

    @Test
    void countsARestingMachineFreeWithoutIdleTime() {
        station.groups.add(
                Station.startingAtMost(Station.startingWithin(new MachineGroup("a", 1, 50, 100, 0, 1, 1, 0, 0), 5), 1));
        station.upperMillionM3 = 0.9;
        station.endValueCnyPerThousandM3 = 1000;
        station.states.add(new GroupInitial(
                "a", 1, 0, List.of(), List.of(new MachineInitial(MachineMode.GENERATING, 1, MachineMode.OFF, 0))));
        Market market = Market.hourly(300, 100);
        List<ReserveProduct> products = List.of(product("up", ReserveKind.UP, 10.0, 60, 40));
        assertCost(market, products, market.loadCny());
        station.idleHours = 1;
        assertCost(market, products, market.loadCny() + 50 * (3600 - 100));
    }

    /** At rest a station is ready for one mode; with short circuit each machine is. */
    @Test
    void promisesAMachineOneWayOnly() {
        station.groups.add(Station.startingWithin(new MachineGroup("a", 1, 50, 100, 90, 1, 1.25, 0, 0), 5));
        Market market = Market.hourly(300, 100);
        List<ReserveProduct> products =
                List.of(product("up", ReserveKind.UP, 10.0, 60, 30), product("down", ReserveKind.DOWN, 10.0, 60, 20));
        station.endValueCnyPerThousandM3 = 30;
        double runsAtMinimum = 50 * (30 * 3.6 - 100);
        for (boolean isShort : new boolean[] {false, true}) {
            station.hydraulicShortCircuit = isShort;
            assertCost(market, products, market.loadCny() + runsAtMinimum);
            Plan up = assertCost(
                    market, List.of(products.get(0), product("down", ReserveKind.DOWN, 10.0, 60, 0)), market.loadCny());
            AssetSchedule phs = up.schedule().asset("phs");
            assertThat(tags(
                            up,
                            phs.with("reserve_down_mw", 0, 20)
                                    .with("a_reserve_down_start_mw", 0, 20)
                                    .with("held_60min_up_m3_per_s", 0, 20 / 1.25)))
                    .containsExactly(PumpedStorageRule.RESERVE);
        }
        station.groups.set(0, Station.startingWithin(new MachineGroup("a", 2, 50, 100, 90, 1, 1.25, 0, 0), 5));
        assertCost(market, products, market.loadCny());
        station.hydraulicShortCircuit = false;
        assertCost(market, products, market.loadCny() + runsAtMinimum);
    }

    private static GroupInitial startedToday(int times) {
        return new GroupInitial(
                "a",
                0,
                0,
                List.of(),
                List.of(new MachineInitial(MachineMode.OFF, MachineInitial.LONG_HOURS, MachineMode.OFF, times)));
    }

    /** Audits a plan as one of the station as it is now. */
    private void assertOnlyReserve(Plan plan, Market market) {
        var changed = plan.problem().withAssets(market.with(station.build()).assets());
        assertThat(Auditor.audit(changed, plan.schedule(), Tolerance.EXACT).violations())
                .extracting(Violation::tag)
                .containsOnly(PumpedStorageRule.RESERVE);
    }

    private static ReserveProduct product(
            String id, ReserveKind kind, @Nullable Double response, double holdMinutes, double... mw) {
        return new ReserveProduct(id, kind, Series.of(mw), response, holdMinutes, List.of(), MISS_CNY);
    }

    private Plan plan(Market market, List<ReserveProduct> products) {
        return Toys.optimum(market.with(station.build()).withReserves(products));
    }

    private Plan assertCost(Market market, List<ReserveProduct> products, double expectedCny) {
        Plan plan = plan(market, products);
        assertThat(plan.objective()).isCloseTo(expectedCny, within(EXACT * 10));
        return plan;
    }

    private static List<Tag> tags(Plan plan, AssetSchedule edited) {
        return Auditor.audit(plan.problem(), plan.schedule().with(edited), Tolerance.EXACT).violations().stream()
                .map(Violation::tag)
                .distinct()
                .toList();
    }
}
