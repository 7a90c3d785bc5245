package io.vppdispatch.optimizer.asset.thermal;

import static io.vppdispatch.optimizer.asset.thermal.HeatUnits.CNY;
import static io.vppdispatch.optimizer.asset.thermal.HeatUnits.LINE;
import static io.vppdispatch.optimizer.asset.thermal.HeatUnits.LOSS;
import static io.vppdispatch.optimizer.asset.thermal.HeatUnits.OFFSET;
import static io.vppdispatch.optimizer.asset.thermal.HeatUnits.day;
import static io.vppdispatch.optimizer.testing.Toys.optimum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.CostKind;
import io.vppdispatch.optimizer.system.Market;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.testing.Toys;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Heat and power by hand arithmetic. */
class HeatPlanTest {

    private static double[] column(Plan plan, String id, String name) {
        return plan.schedule().asset(id).column(name).toArray();
    }

    private static ThermalUnit extraction() {
        return HeatUnits.unit(HeatUnits.extraction()).build();
    }

    /** Least power: on the line of least output with 20 MW of heat, on the back-pressure line with 45. */
    @Test
    void heatSetsTheLeastPowerStepByStep() {
        DispatchProblem problem =
                day(extraction(), new double[] {60, 60}, 20, 45).plus(Toys.pv("pv1", 60, 60));
        Plan plan = optimum(problem);
        double low = 30 - LOSS * 20;
        double high = LINE * 45 + OFFSET;
        assertThat(column(plan, "chp1", AssetSchedule.POWER_MW))
                .containsExactly(new double[] {low, high}, within(1e-6));
        assertThat(column(plan, "chp1", "heat_mw")).containsExactly(new double[] {20, 45}, within(1e-6));
        assertThat(plan.audit().curtailedMwh()).isCloseTo(low + high, within(1e-6));
        assertThat(plan.objective()).isCloseTo(CNY * (30 + high + LOSS * 45), within(1e-6));
    }

    @Test
    void fuelFollowsPowerAndWhatHeatTakes() {
        Plan plan = optimum(day(extraction(), new double[] {70}, 25));
        assertThat(column(plan, "chp1", "fuel_cny_per_h")[0]).isCloseTo(CNY * (70 + LOSS * 25), within(1e-6));
        assertThat(plan.prices().cnyPerMwh().get(Toys.HEAT_NODE).at(0)).isCloseTo(CNY * LOSS, within(1e-6));
    }

    /** At most 100 MW without heat, so with 50 MW of heat 90 of power; 10 MW less of load cost less than 50 of heat. */
    @Test
    void heatTakesFromTheMostPower() {
        Plan plan = optimum(day(extraction(), new double[] {100}, 50));
        double most = 100 - LOSS * 50;
        assertThat(column(plan, "chp1", AssetSchedule.POWER_MW)[0]).isCloseTo(most, within(1e-6));
        assertThat(column(plan, "chp1", "heat_mw")[0]).isCloseTo(50, within(1e-6));
        assertThat(plan.objective()).isCloseTo(CNY * 100 + 3000 * (100 - most), within(1e-6));
        Plan dear = optimum(day(extraction(), new double[] {most}, 50));
        assertThat(dear.audit().shortages()).isEmpty();
    }

    @Test
    void aBackPressureUnitFollowsItsHeat() {
        ThermalUnit unit = HeatUnits.unit(HeatUnits.backPressure()).build();
        Plan plan = optimum(day(unit, new double[] {28, 31}, 48, 50)
                .withReserves(List.of(DeepUnits.product("up", ReserveKind.UP, 2, 10, null))));
        assertThat(column(plan, "chp1", AssetSchedule.POWER_MW))
                .containsExactly(new double[] {LINE * 48 + OFFSET, LINE * 50 + OFFSET}, within(1e-6));
        assertThat(column(plan, "chp1", "reserve_up_mw")).containsOnly(0);
    }

    /** Without reserve 70 MW of power; 10 MW of down-reserve over the line of 45 MW of heat. */
    @Test
    void downReserveEndsAtTheBackPressureLine() {
        DispatchProblem problem = day(extraction(), new double[] {40}, 45)
                .withReserves(List.of(DeepUnits.product("dn", ReserveKind.DOWN, 1, 90, null)));
        assertThat(column(optimum(problem), "chp1", "reserve_dn_mw")[0])
                .isCloseTo(40 - (LINE * 45 + OFFSET), within(1e-6));
    }

    /**
     * Depth at the meter: base 50, power 32 with 25 MW of heat, so 10 MW in the first band at 100 and 8 in the second at 200;
     * the boiler is at 32 + 5 = 37: fuel and wear of 10 and 3 MW.
     */
    @Test
    void depthIsPaidAtTheMeterAndWornInTheBoiler() {
        ThermalUnit unit = DeepUnits.coal(DeepUnits.rising(null, 0))
                .heat(HeatUnits.extraction())
                .build();
        DispatchProblem problem =
                day(unit, new double[] {32}, 25).withPenalties(new Penalties(3000.0, 3000.0, 1000.0, 1000.0));
        Plan plan = optimum(problem);
        double boiler = 32 + LOSS * 25;
        double fuel = 12 + 0.3 * (boiler - 30) + 0.1 * 10 + 0.2 * (40 - boiler);
        assertThat(column(plan, "coal1", "deep_mw")[0]).isCloseTo(50 - 32, within(1e-6));
        assertThat(column(plan, "coal1", "fuel_tce_per_h")[0]).isCloseTo(fuel, within(1e-6));
        assertThat(plan.audit().totalCny(CostKind.WEAR)).isCloseTo(5 * 10 + 10 * (40 - boiler), within(1e-6));
        assertThat(plan.audit().totalCny(CostKind.COMPENSATION)).isCloseTo(100 * 10 + 200 * 8, within(1e-6));
        Plan paid = optimum(problem.withObjective(DeepUnits.purchases(Market.PEAK_SHAVING)));
        assertThat(paid.objective()).isCloseTo(100 * 10 + 200 * 8, within(1e-6));
    }

    /** 26 MW at the meter lie below the minimum of 30 of the boiler: the last band goes on. */
    @Test
    void powerBelowTheMinimumOfTheBoilerIsPaidInTheLastBand() {
        ThermalUnit unit = DeepUnits.coal(DeepUnits.rising(null, 0))
                .heat(HeatUnits.extraction())
                .tariff(400)
                .build();
        Plan plan = optimum(day(unit, new double[] {26}, 20).withObjective(DeepUnits.purchases(Market.PEAK_SHAVING)));
        assertThat(column(plan, "coal1", AssetSchedule.POWER_MW)[0]).isCloseTo(30 - LOSS * 20, within(1e-6));
        assertThat(plan.objective()).isCloseTo(400 * 26 + 100 * 10 + 200 * (40 - 26), within(1e-6));
    }

    /** 6 MW of heat an hour from 10 on: of 30 MW asked 16, 22, 28 are given. */
    @Test
    void heatFollowsItsRamp() {
        ThermalUnit unit = HeatUnits.unit(HeatUnits.slow())
                .from(ThermalInitial.on(60, 50).giving(10))
                .build();
        Plan plan = optimum(day(unit, new double[] {60, 60, 60}, 30, 30, 30));
        assertThat(column(plan, "chp1", "heat_mw")).containsExactly(new double[] {16, 22, 28}, within(1e-6));
        ThermalInitial seam = (ThermalInitial) plan.endState().states().get("chp1");
        assertThat(seam.heatMw()).isCloseTo(28, within(1e-6));
    }

    /** An outage after the first hour: the heat of 25 MW ends at once, and the start after it brings 25 MW at once. */
    @Test
    void aTripAndAStartKnowNoRampOfHeat() {
        ThermalUnit unit = HeatUnits.unit(HeatUnits.slow())
                .from(ThermalInitial.on(60, 50).giving(25))
                .outage(1, 1)
                .build();
        Plan plan = optimum(day(unit, new double[] {60, 60, 60, 60}, 25, 25, 25, 25));
        assertThat(plan.audit().isClean()).isTrue();
        assertThat(column(plan, "chp1", "heat_mw")).containsExactly(new double[] {25, 0, 25, 25}, within(1e-6));
    }

    @Test
    void theSeamCarriesOutputWithoutHeat() {
        Plan plan = optimum(day(extraction(), new double[] {70}, 25));
        ThermalInitial seam = (ThermalInitial) plan.endState().states().get("chp1");
        assertThat(seam.powerMw()).isCloseTo(70 + LOSS * 25, within(1e-6));
    }

    /** Ramps are those of the boiler: 25 MW of heat take 5 MW, so power falls at once by what the heat takes. */
    @Test
    void aRampIsOneOfTheBoiler() {
        ThermalUnit unit = HeatUnits.unit(HeatUnits.extraction()).ramp(0.1).build();
        Plan plan = optimum(day(unit, new double[] {60, 60 - LOSS * 25 - 6}, 0, 25));
        assertThat(plan.audit().shortages()).isEmpty();
    }
}
