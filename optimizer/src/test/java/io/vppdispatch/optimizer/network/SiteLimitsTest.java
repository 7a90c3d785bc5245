package io.vppdispatch.optimizer.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.asset.demandresponse.DemandResponse;
import io.vppdispatch.optimizer.asset.demandresponse.DemandResponse.Direction;
import io.vppdispatch.optimizer.asset.demandresponse.DemandResponseInitial;
import io.vppdispatch.optimizer.asset.demandresponse.LadderStep;
import io.vppdispatch.optimizer.asset.renewable.Renewable;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.system.SiteLimit;
import io.vppdispatch.optimizer.testing.Mutants;
import io.vppdispatch.optimizer.testing.Rewrite;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two plants of 40 MW behind one connection of 50 MW, and offers of one factory. */
class SiteLimitsTest {

    private static final DispatchProblem PLANTS = Toys.serve(
                    new double[] {100, 100, 100}, plant("pv1"), plant("pv2"), Toys.imports("tie", 3, 1000, 300))
            .withPenalties(new Penalties(5000.0, 1000.0))
            .withReserves(List.of(
                    ReserveProduct.of("up", ReserveKind.UP, Series.of(0, 20, 0), null, 1000.0),
                    ReserveProduct.of("down", ReserveKind.DOWN, Series.of(0, 0, 20), null, 1000.0)))
            .withSiteLimits(List.of(
                    new SiteLimit("site", List.of("pv1", "pv2"), Series.constant(3, 50), Series.constant(3, 0))));

    private static Asset plant(String id) {
        return Rewrite.with(Toys.pv(id, 40, 40, 40), "holdsReserve", true);
    }

    @Test
    void addsUpInjectionAndReserveOfItsMembers() {
        assertThat(DispatchModel.of(PLANTS, Formulation.TIGHT).lp().toString().lines())
                .contains(
                        "N6 site 01: r[pv1,up,01] + r[pv2,up,01] + p[pv1,01] + p[pv2,01] <= 50",
                        "N7 site 01: r[pv1,down,01] + r[pv2,down,01] - p[pv1,01] - p[pv2,01] <= 0");
    }

    @Test
    void upwardReserveTakesRoomFromOutput() {
        Plan plan = Toys.optimum(PLANTS);
        assertThat(plan.objective()).isCloseTo((100 - 50 + 100 - (50 - 20) + 100 - 50) * 300, within(1e-6));
    }

    @Test
    void n6MoreThanTheSiteLetsIn() {
        Schedule schedule = Toys.optimum(PLANTS).schedule();
        Schedule more = schedule.with(output(schedule, "pv1", 40)).with(output(schedule, "pv2", 11));
        assertThat(Mutants.codes(PLANTS, Mutants.balanced(PLANTS, more))).containsExactly("N6");
    }

    @Test
    void n6ReserveTheSiteCannotPass() {
        Schedule schedule = Toys.optimum(PLANTS).schedule();
        Schedule more = schedule.with(output(schedule, "pv1", 35).with("reserve_up_mw", 0, 1))
                .with(output(schedule, "pv2", 15));
        assertThat(Mutants.codes(PLANTS, Mutants.balanced(PLANTS, more))).containsExactly("N6");
    }

    private static AssetSchedule output(Schedule schedule, String plant, double mw) {
        return schedule.asset(plant)
                .with("power_mw", 0, mw)
                .with("curtailed_mw", 0, 40 - mw)
                .with("reserve_up_mw", 0, 0)
                .with("reserve_down_mw", 0, 0);
    }

    /** Both offers could absorb 30 MW for 100 CNY/MWh each where the surplus costs 1000 CNY/MWh; 40 MW are let out. */
    @Test
    void offersThatAbsorbTakeTogether() {
        Plan plan = Toys.optimum(absorbing());
        assertThat(plan.objective()).isCloseTo(40 * 100 + (60 - 40) * 1000, within(1e-6));
        Schedule schedule = plan.schedule();
        Schedule all = called(called(schedule, "a", 25), "b", 16);
        assertThat(Mutants.codes(absorbing(), all)).containsExactly("N7");
    }

    private static Schedule called(Schedule schedule, String offer, double mw) {
        DispatchProblem problem = absorbing();
        return Mutants.balanced(
                problem,
                schedule.with(schedule.asset(offer)
                        .with("power_mw", 0, -mw)
                        .with("called_mw", 0, mw)
                        .with("cost_cny", 0, 100 * mw)));
    }

    private static DispatchProblem absorbing() {
        Series sun = Series.of(60);
        Asset pv = new Renewable("pv", Toys.NODE, Renewable.Source.PV, 60, sun, sun, 0, 0);
        return Toys.serve(new double[] {0}, pv, absorb("a"), absorb("b"))
                .withPenalties(new Penalties(5000.0, 1000.0))
                .withSiteLimits(List.of(new SiteLimit("factory", List.of("a", "b"), null, Series.of(40))));
    }

    private static Asset absorb(String id) {
        return new DemandResponse(
                id,
                Toys.NODE,
                Direction.ABSORB,
                List.of(new LadderStep(30, 100)),
                null,
                null,
                0,
                null,
                0,
                null,
                0,
                0,
                0,
                null,
                0,
                DemandResponseInitial.FRESH);
    }
}
