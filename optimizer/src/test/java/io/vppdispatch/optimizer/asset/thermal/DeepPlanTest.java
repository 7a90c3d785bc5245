package io.vppdispatch.optimizer.asset.thermal;

import static io.vppdispatch.optimizer.asset.thermal.DeepUnits.FUEL_PRICE;
import static io.vppdispatch.optimizer.asset.thermal.DeepUnits.coal;
import static io.vppdispatch.optimizer.asset.thermal.DeepUnits.day;
import static io.vppdispatch.optimizer.asset.thermal.DeepUnits.product;
import static io.vppdispatch.optimizer.asset.thermal.DeepUnits.purchases;
import static io.vppdispatch.optimizer.asset.thermal.DeepUnits.rising;
import static io.vppdispatch.optimizer.testing.Toys.optimum;
import static io.vppdispatch.optimizer.testing.Toys.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.Market;
import io.vppdispatch.optimizer.system.Policy;
import io.vppdispatch.optimizer.system.ReserveKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Deep peak-shaving, ramp bands, reserve and ledgers, by hand arithmetic. */
class DeepPlanTest {

    private static double[] column(Plan plan, String name) {
        return plan.schedule().asset("coal1").column(name).toArray();
    }

    private static double[] power(Plan plan) {
        return column(plan, AssetSchedule.POWER_MW);
    }

    /** 35 MW: 15 below the base, 10 of it in the upper band, 5 in the lower. */
    @Test
    void depthIsPaidBandByBand() {
        Plan plan = optimum(day(3000, coal(rising(null, 0)).build(), 35));
        double fuel = 12 + 5 * 0.3 + 10 * 0.1 + 5 * 0.2;
        assertThat(plan.objective()).isCloseTo(fuel * FUEL_PRICE + 10 * 5 + 5 * 10, within(1e-6));
        assertThat(column(plan, "deep_mw")).containsExactly(15);
        assertThat(column(plan, "fuel_tce_per_h")[0]).isCloseTo(fuel, within(1e-9));
        assertThat(plan.audit().totalCny(CostKind.COMPENSATION)).isCloseTo(10 * 100 + 5 * 200, within(1e-6));
        assertThat(plan.audit().accounts().get(Ledger.COAL)).isCloseTo(fuel, within(1e-9));
        assertThat(plan.audit().accounts().get(Ledger.CO2)).isCloseTo(2.5 * fuel, within(1e-9));
    }

    @Test
    void purchasesPayTariffAndCompensationAndASpotMarketNoCompensation() {
        ThermalUnit unit = coal(rising(null, 0)).tariff(400).build();
        DispatchProblem problem = day(3000, unit, 35);
        Plan shaving = optimum(problem.withObjective(purchases(Market.PEAK_SHAVING)));
        assertThat(shaving.objective()).isCloseTo(35 * 400 + 10 * 100 + 5 * 200, within(1e-6));
        Plan spot = optimum(problem.withObjective(purchases(Market.SPOT)));
        assertThat(spot.objective()).isCloseTo(35 * 400, within(1e-6));
        assertThat(spot.audit().totalCny(CostKind.COMPENSATION)).isZero();
    }

    /** Filled in the wrong order the cheaper lower band would come first: 15 MW of depth for 10 · 100 + 5 · 300. */
    @Test
    void aCompensationThatFallsWithDepthIsPaidFromTheTopAllTheSame() {
        DeepBand upper = new DeepBand(0.4, 0, 0, 300, 0);
        DeepBand lower = new DeepBand(0.3, 0, 0, 100, 0);
        ThermalUnit unit = coal(new DeepPeakShaving(null, 0.5, List.of(upper, lower), null))
                .build();
        Plan plan = optimum(day(3000, unit, 35).withObjective(purchases(Market.PEAK_SHAVING)));
        assertThat(plan.objective()).isCloseTo(10 * 300 + 5 * 100, within(1e-6));
    }

    @Test
    void neitherOffNorOnAPathIsCompensated() {
        ThermalUnit unit = coal(rising(null, 0))
                .tiers(new StartTier(4, 0, List.of(10.0, 20.0)))
                .from(ThermalInitial.off(50))
                .build();
        Plan plan = optimum(day(3000, unit, 10, 20, 60));
        assertThat(power(plan)).containsExactly(10, 20, 60);
        assertThat(plan.audit().totalCny(CostKind.COMPENSATION)).isZero();
    }

    /** Dumping 2 MWh above the oil costs 2 · 100 a step, oil 1 t/h at 500; from 5 MW on oil is cheaper. */
    @Test
    void oilIsBurntWhereItIsCheaperThanASurplus() {
        ThermalUnit unit = coal(rising(new OilSupport(36, 1, 500), 0)).build();
        Plan plan = optimum(day(1000, unit, 34, 50, 35.8));
        assertThat(column(plan, "oil")).containsExactly(1, 0, 0);
        assertThat(power(plan)).containsExactly(34, 50, 36);
        assertThat(plan.audit().totalCny(CostKind.OIL)).isCloseTo(1 * 500, within(1e-6));
    }

    /** Two tonnes of oil in the hour of 34 MW: 2.5 t of CO2 a tce of fuel, 3.1 t a tonne of oil unless the case says otherwise. */
    @Test
    void theCo2OfOilIsCounted() {
        double fuel = 12 + 4 * 0.3 + 10 * 0.1 + 6 * 0.2;
        ThermalUnit usual = coal(rising(new OilSupport(36, 2, 500), 0)).build();
        Plan plan = optimum(day(3000, usual, 34));
        assertThat(plan.audit().account(Ledger.CO2)).isCloseTo(2.5 * fuel + 3.1 * 2, within(1e-9));
        ThermalUnit light = coal(rising(new OilSupport(36, 2, 500, 2.0), 0)).build();
        DispatchProblem priced = day(3000, light, 34).withPolicy(new Policy(null, null, null, 100));
        Plan paid = optimum(priced);
        assertThat(paid.audit().account(Ledger.CO2)).isCloseTo(2.5 * fuel + 2.0 * 2, within(1e-9));
        double cost = fuel * FUEL_PRICE + 10 * 5 + 6 * 10 + 2 * 500;
        assertThat(paid.objective()).isCloseTo(cost + 100 * (2.5 * fuel + 2.0 * 2), within(1e-6));
    }

    /** Bought at 200 CNY/MWh, depth below 40 MW is dearer than 150 for a surplus; a spot market pays none of it. */
    @Test
    void aSpotMarketGoesAsDeepAsItIsAsked() {
        DispatchProblem problem = day(150, coal(rising(null, 0)).build(), 35);
        Plan shaving = optimum(problem.withObjective(purchases(Market.PEAK_SHAVING)));
        assertThat(power(shaving)).containsExactly(new double[] {40}, within(1e-6));
        assertThat(shaving.objective()).isCloseTo(10 * 100 + 5 * 150, within(1e-6));
        Plan spot = optimum(problem.withObjective(purchases(Market.SPOT)));
        assertThat(power(spot)).containsExactly(new double[] {35}, within(1e-6));
        assertThat(spot.objective()).isCloseTo(0, within(1e-6));
    }

    /** A dip of one hour is not worth three hours below 50 MW, a dip of three is. */
    @Test
    void aStayKeepsTheUnitInItsBand() {
        ThermalUnit unit = coal(rising(null, 3)).build();
        Plan dip = optimum(day(900, unit, 60, 45, 80, 80, 80));
        assertThat(power(dip)).containsExactly(60, 50, 80, 80, 80);
        Plan three = optimum(day(900, unit, 60, 45, 45, 45, 80));
        assertThat(power(three)).containsExactly(60, 45, 45, 45, 80);
    }

    @Test
    void aStopEndsAStayAndAStartBeginsNone() {
        ThermalUnit unit = coal(rising(null, 3)).build();
        Plan stop = optimum(day(3000, unit, 45, 0, 0));
        assertThat(power(stop)).containsExactly(45, 0, 0);
        ThermalUnit off = coal(rising(null, 3)).from(ThermalInitial.off(50)).build();
        assertThat(power(optimum(day(3000, off, 40, 80)))).containsExactly(40, 80);
    }

    @Test
    void theRestOfAStayIsCarriedOverTheSeam() {
        ThermalUnit unit = coal(rising(null, 3)).build();
        Plan first = optimum(day(3000, unit, 60, 45));
        ThermalInitial seam = (ThermalInitial) first.endState().states().get("coal1");
        assertThat(seam.deepHours()).containsExactly(1.0);
        Plan second = optimum(day(3000, unit.startingFrom(seam), 80, 80, 80));
        assertThat(power(second)).containsExactly(50, 50, 80);
    }

    /** From 40 MW: 20 MW at 0.5 MW per minute take 40 minutes, the other 20 minutes bring 20 at 1. */
    @Test
    void aRiseTakesTheTimeOfItsBands() {
        ThermalUnit unit = unit("coal1", 30, 100)
                .rampBands(new RampBand(30, 0.5, 0.5), new RampBand(60, 1.0, 2.0))
                .from(ThermalInitial.on(40, 5))
                .build();
        assertThat(power(optimum(day(3000, unit, 100, 100, 30, 30))))
                .containsExactly(
                        new double[] {60 + (60 - 20 / 0.5) * 1.0, 100, 60 - (60 - 40 / 2.0) * 0.5, 30}, within(1e-6));
    }

    @Test
    void reserveMovesAtTheRampOfTheBand() {
        ThermalUnit unit = unit("coal1", 30, 100)
                .rampBands(new RampBand(30, 0.5, 0.2), new RampBand(60, 2.0, 1.0))
                .from(ThermalInitial.on(50, 5))
                .build();
        DispatchProblem problem = day(3000, unit, 50, 70)
                .withReserves(List.of(
                        product("up", ReserveKind.SPINNING, 2, 40, 10.0),
                        product("dn", ReserveKind.DOWN, 2, 40, 10.0)));
        Plan plan = optimum(problem);
        assertThat(column(plan, "reserve_up_mw")).containsExactly(new double[] {10 * 0.5, 10 * 2.0}, within(1e-6));
        assertThat(column(plan, "reserve_dn_mw")).containsExactly(new double[] {10 * 0.2, 10 * 0.2}, within(1e-6));
        assertThat(column(plan, "up_reserve_mw")).containsExactly(new double[] {10 * 0.5, 10 * 2.0}, within(1e-6));
    }

    @Test
    void productsShareHeadroomAndOnlyMoreOutputIsCarriedOver() {
        ThermalUnit unit = coal(rising(null, 0)).ramp(2).build();
        DispatchProblem problem = day(3000, unit, 80)
                .withReserves(List.of(
                        product("slow", ReserveKind.UP, 1, 30, 30.0),
                        product("quick", ReserveKind.SPINNING, 1, 30, 5.0),
                        product("dn", ReserveKind.DOWN, 1, 60, null)));
        Plan plan = optimum(problem);
        assertThat(column(plan, "reserve_slow_mw")[0] + column(plan, "reserve_quick_mw")[0])
                .isCloseTo(100 - 80, within(1e-6));
        assertThat(column(plan, "reserve_dn_mw")[0]).isCloseTo(80 - 30, within(1e-6));
        ThermalInitial seam = (ThermalInitial) plan.endState().states().get("coal1");
        assertThat(seam.reserveMw()).isCloseTo(100 - 80, within(1e-6));
    }

    @Test
    void downReserveEndsWhereOilWouldHaveToBeLit() {
        ThermalUnit unit = coal(rising(new OilSupport(36, 1, 90000), 0)).build();
        DispatchProblem problem =
                day(3000, unit, 50).withReserves(List.of(product("dn", ReserveKind.DOWN, 1, 40, null)));
        assertThat(column(optimum(problem), "reserve_dn_mw")[0]).isCloseTo(50 - 36, within(1e-6));
    }

    @Test
    void theFuelOfAStartIsBoughtAndCounted() {
        ThermalUnit unit = coal(rising(null, 0))
                .tiers(new StartTier(4, 700, List.of(), 3))
                .from(ThermalInitial.off(50))
                .build();
        Plan plan = optimum(day(3000, unit, 60));
        double units = 3 + 12 + 30 * 0.3;
        assertThat(plan.objective()).isCloseTo(700 + units * FUEL_PRICE, within(1e-6));
        assertThat(plan.audit().accounts().get(Ledger.COAL)).isCloseTo(units, within(1e-9));
    }

    @Test
    void gasIsNoCoal() {
        ThermalUnit gas = unit("coal1", 20, 100)
                .fuel(new Fuel(Fuel.Unit.GJ, 40, List.of(), null, 0.056))
                .curve(new FuelPoint(20, 200), new FuelPoint(100, 1000))
                .build();
        Plan plan = optimum(day(3000, gas, 50));
        assertThat(plan.audit().accounts().getOrDefault(Ledger.COAL, 0.0)).isZero();
        assertThat(plan.audit().accounts().get(Ledger.CO2)).isCloseTo(500 * 0.056, within(1e-9));
    }
}
