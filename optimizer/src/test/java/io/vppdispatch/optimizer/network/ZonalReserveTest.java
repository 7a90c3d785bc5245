package io.vppdispatch.optimizer.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.Link;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.testing.Meshed;
import io.vppdispatch.optimizer.testing.Mutants;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reserve that only assets of a zone may hold. */
class ZonalReserveTest {

    private static final ReserveProduct OF_B =
            new ReserveProduct("up", ReserveKind.UP, Series.of(30), null, 60, List.of(), 900.0, List.of("B"));

    /** A park behind B with a unit of 20 MW, beside 40 MW at B and plenty at A. */
    private static DispatchProblem problem(ReserveProduct product) {
        DispatchProblem buses = Meshed.problem(
                List.of("A", "B", "park"),
                List.of(Meshed.load("B", 50)),
                List.of(
                        Meshed.unit("Ga", "A", 1000, 50),
                        Meshed.unit("Gb", "B", 40, 70),
                        Meshed.unit("Gp", "park", 20, 80)),
                Meshed.grid(Meshed.line("ab", "A", "B", 0.1, 35.0, 1)));
        Link link = new Link("way", "park", "B", Series.of(100), Series.of(0));
        return buses.withLinks(List.of(link)).withReserves(List.of(product)).withPenalties(new Penalties(5000.0, 10.0));
    }

    @Test
    void onlyAssetsOfTheZoneOfferIt() {
        String rows = DispatchModel.of(problem(OF_B), Formulation.TIGHT).lp().toString();
        assertThat(rows).contains("N2 up 01: 30 <= r[Gb,up,01] + r[Gp,up,01] + lack[up,01]");
        assertThat(DispatchModel.of(problem(OF_B.of(List.of())), Formulation.TIGHT)
                        .lp()
                        .toString())
                .contains("r[Ga,up,01]");
    }

    /** 15 MW of the load come from B, for which line and unit leave 25 MW of reserve; the park holds the other 5. */
    @Test
    void isHeldInTheZone() {
        Plan plan = Toys.optimum(problem(OF_B));
        assertThat(plan.schedule().asset("Ga").columns()).doesNotContainKey("reserve_up_mw");
        double held = plan.schedule().asset("Gb").at("reserve_up_mw", 0)
                + plan.schedule().asset("Gp").at("reserve_up_mw", 0);
        assertThat(held).isCloseTo(30, within(1e-6));
        assertThat(plan.schedule().reserves().get(0).at(Schedule.SHORTFALL_MW, 0))
                .isCloseTo(0, within(1e-6));
    }

    /** What the whole system may hold at A is no reserve of the zone. */
    @Test
    void n2ReserveFromOutsideTheZone() {
        DispatchProblem everywhere = problem(OF_B.of(List.of()));
        Schedule schedule = Toys.optimum(everywhere).schedule();
        Schedule all = schedule.with(schedule.asset("Ga").with("reserve_up_mw", 0, 30))
                .with(schedule.asset("Gb").with("reserve_up_mw", 0, 0))
                .with(schedule.asset("Gp").with("reserve_up_mw", 0, 0));
        assertThat(Mutants.codes(everywhere, all)).isEmpty();
        assertThat(Mutants.codes(problem(OF_B), all)).containsExactly("N2");
    }
}
