package io.vppdispatch.optimizer.asset.pumpedstorage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.Tally;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.testing.Market;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Solved days with options of a station whose optimum is known by hand; 1 MWh generated is 3.6 (1000 m3), pumped 3.6 / 1.25. */
class PumpedStorageOptionPlanTest {

    private static final double EXACT = 1e-5;
    private static final double MM3_PER_FLOW_HOUR = 3600 / 1e6;

    private final Station station = new Station();

    private void machines(int count) {
        station.groups.add(new MachineGroup("a", count, 50, 100, 90, 1, 1.25, 0, 0));
        station.upperMillionM3 = 0;
    }

    @Test
    void pumpsAtTheSpeedThatFillsTheReservoir() {
        machines(1);
        station.machines(group -> Station.variableSpeed(group, 60));
        station.upperMaxMillionM3 = 56 * MM3_PER_FLOW_HOUR;
        Market market = Market.hourly(300, 10, 100);
        assertCost(market, market.loadCny() + 10 * 56 * 1.25 - 100 * 56);
    }

    @Test
    void pumpsAndGeneratesAtOnceWhereAllowed() {
        machines(2);
        station.upperMillionM3 = 10 * MM3_PER_FLOW_HOUR;
        Market market = Market.hourly(300, -100);
        double gained = 100 * 90;
        assertCost(market, market.loadCny() - 2 * gained);
        station.upperMaxMillionM3 = 30 * MM3_PER_FLOW_HOUR;
        assertCost(market, market.loadCny());
        station.hydraulicShortCircuit = true;
        assertCost(market, market.loadCny() - 100 * (90 - 52));
    }

    @Test
    void startsNoMoreThanMachinesMay() {
        machines(1);
        station.upperMillionM3 = 0.9;
        Market market = Market.hourly(300, 100, -1000, 80, -1000, 60);
        assertCost(market, market.loadCny() - 100 * 100 - 80 * 100 - 60 * 100 - 2 * 1000 * 90);
    }

    @Test
    void comesBackToWhereItBegan() {
        machines(1);
        station.upperMillionM3 = 100 * MM3_PER_FLOW_HOUR;
        Market market = Market.hourly(300, 100);
        station.endRule = EndRule.CYCLIC;
        station.endTargetMissCnyPerThousandM3 = 101 / 3.6;
        assertCost(market, market.loadCny());
        station.endTargetMissCnyPerThousandM3 = 99 / 3.6;
        assertCost(market, market.loadCny() - 100 * 100 + 99 * 100);
    }

    @Test
    void valuesWaterByWhatReplacingItCosts() {
        machines(1);
        station.upperMillionM3 = 100 * MM3_PER_FLOW_HOUR;
        station.endValueRule = EndValueRule.REPLACEMENT;
        Market market = Market.hourly(300, 100, 200);
        double value = Math.min(100 * 1.25, 200 * 1) / 3.6;
        double usedThousandM3 = 100 * 3.6;
        Plan plan = assertCost(market, market.loadCny() - 200 * 100 + value * usedThousandM3);
        var tallies = new PumpedStorageType()
                .tallies(
                        station.build(),
                        plan.schedule().asset("phs"),
                        plan.problem().horizon());
        assertThat(tallies.get(Tally.WATER_VALUE)).isCloseTo(value, within(EXACT));
        assertThat(tallies.get(Tally.WATER_GAINED)).isCloseTo(value * usedThousandM3, within(1e-3));
    }

    /** 60 MWh are in store: an hour of 40 MW reserve must be left when the schedule has run on. */
    @Test
    void keepsWaterForReserve() {
        station.groups.add(new MachineGroup("a", 1, 0, 100, 0, 1, 1, 0, 0));
        station.upperMillionM3 = 60 * MM3_PER_FLOW_HOUR;
        station.holdsReserve = true;
        Market market = Market.hourly(300, 100);
        assertCost(market, List.of(), market.loadCny() - 100 * 60);
        assertCost(market, List.of(spinning(40, 60)), market.loadCny() - 100 * 20);
        assertCost(market, List.of(spinning(40, 30)), market.loadCny() - 100 * 40);
        assertCost(market, List.of(spinning(40, 30), up(10)), market.loadCny() - 100 * 30);
    }

    /** A pump that may stop holds all its power; the reservoir must bear what it will then not have raised. */
    @Test
    void holdsReserveByPumpsThatStop() {
        machines(1);
        station.holdsReserve = true;
        station.endValueCnyPerThousandM3 = 0;
        Market market = Market.hourly(300, 10);
        assertCost(market, List.of(spinning(90, 60)), market.loadCny() + 10 * 90);
    }

    @Test
    void holdsReserveAtStandstillIfItStartsInTime() {
        station.groups.add(new MachineGroup("a", 1, 50, 100, 0, 1, 1.25, 0, 0));
        station.upperMillionM3 = 100 * MM3_PER_FLOW_HOUR;
        station.endValueCnyPerThousandM3 = 1000;
        station.holdsReserve = true;
        Market market = Market.hourly(300, 100);
        double generatedCny = 1000 * 3.6 * 50 - 100 * 50;
        assertCost(market, List.of(up(40)), market.loadCny() + generatedCny);
        station.machines(group -> Station.startingWithin(group, 10));
        assertCost(market, List.of(up(40)), market.loadCny());
        station.machines(group -> Station.startingWithin(group, 11));
        assertCost(market, List.of(up(40)), market.loadCny() + generatedCny);
    }

    @Test
    void needsRoomForDownReserve() {
        station.groups.add(new MachineGroup("a", 1, 0, 100, 0, 1, 1, 0, 0));
        station.upperMaxMillionM3 = 100 * MM3_PER_FLOW_HOUR;
        station.upperMillionM3 = station.upperMaxMillionM3;
        station.endValueCnyPerThousandM3 = 1000;
        station.holdsReserve = true;
        Market market = Market.hourly(300, 100);
        ReserveProduct down = ReserveProduct.of("down", ReserveKind.DOWN, Series.constant(1, 30), 10.0, null);
        assertCost(market, List.of(down), market.loadCny() + 30 * (3600 - 100));
    }

    private static ReserveProduct spinning(double mw, double holdMinutes) {
        return new ReserveProduct(
                "spin", ReserveKind.SPINNING, Series.constant(1, mw), 10.0, holdMinutes, List.of(), null);
    }

    private static ReserveProduct up(double mw) {
        return ReserveProduct.of("up", ReserveKind.UP, Series.constant(1, mw), 10.0, null);
    }

    private Plan assertCost(Market market, double expectedCny) {
        return assertCost(market, List.of(), expectedCny);
    }

    private Plan assertCost(Market market, List<ReserveProduct> products, double expectedCny) {
        Plan plan = Toys.optimum(market.with(station.build()).withReserves(products));
        assertThat(plan.objective()).isCloseTo(expectedCny, within(EXACT * 10));
        return plan;
    }
}
