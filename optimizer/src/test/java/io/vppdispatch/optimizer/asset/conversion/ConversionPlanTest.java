package io.vppdispatch.optimizer.asset.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.boiler.Boiler;
import io.vppdispatch.optimizer.asset.boiler.BoilerFuel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Demand;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.system.Objective;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.testing.HeatAssets;
import io.vppdispatch.optimizer.testing.HeatToys;
import io.vppdispatch.optimizer.testing.Rewrite;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What conversions are for. */
class ConversionPlanTest {

    private static final BoilerFuel HEAT_AT_120 = new BoilerFuel(BoilerFuel.Unit.CNY, 120, 1, null, null);

    private static Asset conversion(String id, double efficiency, double maxMw, int steps) {
        return new Conversion(
                id, Toys.NODE, HeatAssets.NODE, Series.constant(steps, efficiency), Series.constant(steps, maxMw));
    }

    @Test
    void aHeatPumpComesBeforeTheBoilerWhileItsHeatIsCheaper() {
        double[] heat = {20, 50};
        Asset pump = conversion("hp", 3, 10, 2);
        Asset boiler = new Boiler("hob", HeatAssets.NODE, Series.constant(2, 100), HEAT_AT_120);
        Plan plan = Toys.optimum(HeatToys.serve(heat, pump, boiler, Toys.imports("tie", 2, 100, 300)));
        assertThat(plan.schedule().asset("hp").column("taken_mw").toArray())
                .containsExactly(new double[] {20 / 3.0, 10}, within(1e-6));
        assertThat(plan.schedule().asset("hob").column("power_mw").toArray())
                .containsExactly(new double[] {0, 50 - 3 * 10}, within(1e-6));
        assertThat(plan.objective()).isCloseTo(300 * (20 / 3.0 + 10) + 120 * (50 - 3 * 10), within(1e-6));
        assertThat(plan.audit().account(Ledger.CONSUMPTION)).isCloseTo(20 / 3.0 + 10, within(1e-6));
    }

    /** Heat from fuel is cheaper, but the wind has no other use. */
    @Test
    void anElectricBoilerAbsorbsWhatWouldBeCurtailed() {
        double[] heat = {40, 40};
        Asset boiler = new Boiler("hob", HeatAssets.NODE, Series.constant(2, 100), HEAT_AT_120);
        Asset costly = new Conversion(
                "eb",
                Toys.NODE,
                HeatAssets.NODE,
                Series.constant(2, 0.98),
                Series.constant(2, 25),
                null,
                null,
                0,
                0,
                0,
                0,
                500,
                false,
                null);
        DispatchProblem problem = HeatToys.serve(heat, costly, boiler, Toys.pv("wind", 30, 10));
        assertThat(Toys.optimum(problem).audit().account(Ledger.CURTAILED)).isCloseTo(30 + 10, within(1e-6));
        Plan first = Toys.optimum(problem.withObjective(Objective.ABSORPTION_FIRST));
        assertThat(first.audit().account(Ledger.CURTAILED)).isCloseTo(30 - 25, within(0.02));
        assertThat(first.schedule().asset("hob").at("power_mw", 1)).isCloseTo(40 - 0.98 * 10, within(0.02));
    }

    @Test
    void aLineOfDirectCurrentLosesItsLossAlone() {
        List<Node> nodes = List.of(Node.electric(Toys.NODE), Node.electric("far"));
        Asset line = new Conversion("dc", "far", Toys.NODE, Series.of(0.95), Series.of(100));
        Asset wind = Rewrite.with(Toys.pv("wind", 80), "node", "far");
        DispatchProblem problem = Toys.serve(new double[] {60}, line, wind)
                .withNodes(nodes)
                .withDemands(List.of(new Demand("load", Toys.NODE, Series.of(60))));
        Plan plan = Toys.optimum(problem);
        double taken = 60 / 0.95;
        assertThat(plan.schedule().asset("dc").at("power_mw", 0)).isCloseTo(-taken, within(1e-6));
        assertThat(plan.schedule().asset("dc").at("given_mw", 0)).isCloseTo(60, within(1e-6));
        assertThat(plan.audit().account(Ledger.CONSUMPTION)).isCloseTo(60, within(1e-6));
        assertThat(plan.audit().account(Ledger.STORAGE_LOSS)).isCloseTo(0.05 * taken, within(1e-6));
    }

    @Test
    void itStaysOnForItsLeastTimeAndPaysForTheStart() {
        double[] heat = {0, 10, 0, 0};
        Asset boiler = new Conversion(
                "eb",
                Toys.NODE,
                HeatAssets.NODE,
                Series.constant(4, 1),
                Series.constant(4, 20),
                Series.constant(4, 5),
                null,
                2,
                0,
                700,
                0,
                0,
                false,
                ConversionInitial.off(5));
        DispatchProblem problem = HeatToys.serve(heat, boiler, Toys.imports("tie", 4, 100, 10));
        Plan plan = Toys.optimum(problem);
        double surplusOfTheSecondHour = 5 * 1000 + 5 * 10;
        assertThat(plan.schedule().asset("eb").column("on").sum()).isEqualTo(2);
        assertThat(plan.objective()).isCloseTo(700 + 10 * 10 + surplusOfTheSecondHour, within(1e-6));
    }

    /** On since half an hour, so it may not be off before the second step; its state is carried on. */
    @Test
    void itsStateIsThatOfTheLastStep() {
        Conversion pump = new Conversion(
                "hp",
                Toys.NODE,
                HeatAssets.NODE,
                Series.constant(2, 3),
                Series.constant(2, 20),
                Series.constant(2, 4),
                null,
                2,
                0,
                0,
                0,
                0,
                false,
                ConversionInitial.on(5, 1));
        Plan plan = Toys.optimum(HeatToys.serve(new double[] {15, 0}, pump, Toys.imports("tie", 2, 100, 10)));
        assertThat(plan.endState().states()).containsEntry("hp", ConversionInitial.off(1));
        Plan on = Toys.optimum(HeatToys.serve(new double[] {15, 18}, pump, Toys.imports("tie", 2, 100, 10)));
        assertThat(on.endState().states()).containsEntry("hp", ConversionInitial.on(18 / 3.0, 1 + 2));
    }

    @Test
    void itHoldsReserveDownToItsMinimumAndUpToItsMaximum() {
        Asset pump = new Conversion(
                "hp",
                Toys.NODE,
                HeatAssets.NODE,
                Series.of(3),
                Series.of(20),
                Series.of(4),
                null,
                0,
                0,
                0,
                0,
                0,
                true,
                ConversionInitial.on(10, 1));
        Series required = Series.of(50);
        DispatchProblem problem = HeatToys.withReserve(
                HeatToys.serve(new double[] {30}, pump, Toys.imports("tie", 1, 100, 10)),
                ReserveProduct.of("up", ReserveKind.UP, required, 10.0, 100.0),
                ReserveProduct.of("down", ReserveKind.DOWN, required, 10.0, 100.0));
        var schedule = Toys.optimum(problem).schedule().asset("hp");
        assertThat(schedule.at("reserve_up_mw", 0)).isCloseTo(30 / 3.0 - 4, within(1e-6));
        assertThat(schedule.at("reserve_down_mw", 0)).isCloseTo(20 - 30 / 3.0, within(1e-6));
    }
}
