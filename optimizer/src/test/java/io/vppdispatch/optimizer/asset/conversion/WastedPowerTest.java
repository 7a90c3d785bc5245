package io.vppdispatch.optimizer.asset.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.heatstorage.HeatStorage;
import io.vppdispatch.optimizer.asset.heatstorage.HeatStorageInitial;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Ledger;
import io.vppdispatch.optimizer.system.Link;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.system.Objective;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.testing.HeatAssets;
import io.vppdispatch.optimizer.testing.HeatToys;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Burning power for nothing is not absorption, whichever way it goes; surplus heat costs nothing here. */
class WastedPowerTest {

    private static final double MWH = 0.02;

    private static Conversion way(String id, String from, String to, double efficiency, double maxMw, int steps) {
        return new Conversion(id, from, to, Series.constant(steps, efficiency), Series.constant(steps, maxMw));
    }

    private static Asset boiler(double efficiency, int steps) {
        return way("eb", Toys.NODE, HeatAssets.NODE, efficiency, 100, steps);
    }

    private static Plan absorbing(DispatchProblem problem) {
        return Toys.optimum(problem.withObjective(Objective.ABSORPTION_FIRST)
                .withPenalties(new Penalties(1000.0, 1000.0, 1000.0, 0.0)));
    }

    @Test
    void powerThatCirclesInLinesOfDirectCurrentIsNotAbsorbed() {
        DispatchProblem problem = Toys.serve(
                        new double[] {60},
                        way("there", Toys.NODE, "far", 0.97, 500, 1),
                        way("back", "far", Toys.NODE, 0.97, 500, 1),
                        Toys.pv("wind", 80))
                .withNodes(List.of(Node.electric(Toys.NODE), Node.electric("far")))
                .withObjective(Objective.ABSORPTION_FIRST);
        Plan plan = Toys.optimum(problem);
        assertThat(plan.audit().notAbsorbedMwh()).isCloseTo(80 - 60, within(MWH));
        assertThat(plan.audit().account(Ledger.CURTAILED)).isCloseTo(80 - 60, within(MWH));
    }

    /** 10 MW of heat take 10 / 0.9 MW of wind; the rest is curtailed or vented, and neither is absorbed. */
    @Test
    void ventedHeatIsNotAbsorbed() {
        Plan plan = absorbing(HeatToys.serve(new double[] {10}, boiler(0.9, 1), Toys.pv("wind", 30)));
        assertThat(plan.audit().notAbsorbedMwh()).isCloseTo(30 - 10 / 0.9, within(MWH));
        assertThat(plan.audit().absorbedMwh()).isCloseTo(10 / 0.9, within(MWH));
    }

    @Test
    void ventingBehindAHeatMainIsNotAbsorbedEither() {
        DispatchProblem town = HeatToys.serve(new double[] {10}, boiler(1, 1), Toys.pv("wind", 30));
        List<Node> nodes = new ArrayList<>(town.nodes());
        nodes.add(Node.heat("pond"));
        Link main = new Link("main", HeatAssets.NODE, "pond", Series.of(50), Series.of(0));
        Plan plan = absorbing(town.withNodes(nodes).withLinks(List.of(main)));
        assertThat(plan.audit().notAbsorbedMwh()).isCloseTo(30 - 10, within(MWH));
    }

    /** In and out in turns: a tank that loses three quarters on the way around, and is to be empty at the end. */
    @Test
    void heatLostInATankIsNotAbsorbed() {
        Plan plan = absorbing(HeatToys.serve(new double[] {10, 10}, boiler(1, 2), tank(), Toys.pv("wind", 30, 10)));
        assertThat(plan.audit().notAbsorbedMwh()).isCloseTo(30 - 10, within(MWH));
    }

    private static Asset tank() {
        Series most = Series.constant(2, 100);
        return new HeatStorage(
                "tank", HeatAssets.NODE, most, most, null, most, 0.5, 0.5, 0, 0.0, 100, 0, new HeatStorageInitial(0));
    }

    /** The turbine gives back 0.4 of what the boiler takes: a circle that burns 0.6. */
    @Test
    void powerThatCirclesThroughHeatIsNotAbsorbed() {
        Asset turbine = way("turbine", HeatAssets.NODE, Toys.NODE, 0.4, 100, 1);
        Plan plan = absorbing(HeatToys.serve(new double[] {10}, boiler(1, 1), turbine, Toys.pv("wind", 30)));
        assertThat(plan.audit().notAbsorbedMwh()).isCloseTo(30 - 10, within(MWH));
    }

    @Test
    void heatCountsNowhereWhereNoPowerBecomesHeat() {
        Plan plan = absorbing(HeatToys.serve(new double[] {-5, 0}, tank(), Toys.pv("wind", 0, 0)));
        assertThat(plan.audit().account(Ledger.HEAT_SURPLUS)).isZero();
        assertThat(plan.audit().account(Ledger.HEAT_LOSS)).isZero();
        assertThat(plan.audit().notAbsorbedMwh()).isZero();
    }
}
