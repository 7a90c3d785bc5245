package io.vppdispatch.optimizer.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.Link;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.system.ReserveKind;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.testing.Mutants;
import io.vppdispatch.optimizer.testing.Rewrite;
import io.vppdispatch.optimizer.testing.Sites;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A plant of 50 MW in a yard, another in the park before it: reserve of the yard passes both links, of 40 and 60 MW. */
class ChainedSitesTest {

    private static final DispatchProblem PROBLEM = problem();

    private static DispatchProblem problem() {
        Asset tie = Toys.imports("tie", 1, 1000, 300);
        DispatchProblem toy =
                Toys.serve(new double[] {100}, plant("outer", Sites.YARD), plant("inner", Sites.PARK), tie);
        ReserveProduct up = ReserveProduct.of("up", ReserveKind.UP, Series.of(70), null, 200.0);
        return toy.withNodes(List.of(Node.electric(Toys.NODE), Node.electric(Sites.PARK), Node.electric(Sites.YARD)))
                .withLinks(List.of(link(Sites.PARK, Toys.NODE, 60), link(Sites.YARD, Sites.PARK, 40)))
                .withReserves(List.of(up))
                .withPenalties(new Penalties(5000.0, 1000.0));
    }

    private static Asset plant(String id, String node) {
        return Rewrite.with(Rewrite.with(Toys.pv(id, 50), "node", node), "holdsReserve", true);
    }

    private static Link link(String from, String to, double mw) {
        return new Link(from + ".link", from, to, Series.of(mw), Series.of(0));
    }

    /** 60 MW of energy at 300 CNY/MWh are worth more than reserve at 200 CNY/MWh, and both share the 60 MW. */
    @Test
    void flowAndReserveOfBothSitesShareTheLastLink() {
        Plan plan = Toys.optimum(PROBLEM);
        assertThat(plan.objective()).isCloseTo((100 - 60) * 300 + 70 * 200, within(1e-6));
    }

    @Test
    void n4ReserveOfTheYardPassesBothLinks() {
        Schedule schedule = Toys.optimum(PROBLEM).schedule();
        Schedule idle = schedule.with(flow(schedule, 0, 0)).with(flow(schedule, 1, 0));
        assertThat(Mutants.codes(PROBLEM, held(idle, 40, 20))).isEmpty();
        assertThat(Mutants.codes(PROBLEM, held(idle, 40, 21))).containsExactly("N4");
        assertThat(Mutants.codes(PROBLEM, held(idle, 41, 19))).containsExactly("N4");
    }

    private static AssetSchedule flow(Schedule schedule, int link, double mw) {
        return schedule.links().get(link).with(Schedule.FLOW_MW, 0, mw);
    }

    /** No output, so that reserve alone takes the room; what is missing is 10 MW. */
    private static Schedule held(Schedule schedule, double outerMw, double innerMw) {
        Schedule held = schedule;
        for (String plant : List.of("outer", "inner")) {
            double mw = plant.equals("outer") ? outerMw : innerMw;
            held = held.with(held.asset(plant)
                    .with("power_mw", 0, 0)
                    .with("curtailed_mw", 0, 50)
                    .with("reserve_up_mw", 0, mw));
        }
        held = held.with(held.reserves().get(0).with(Schedule.SHORTFALL_MW, 0, 10));
        return Mutants.balanced(PROBLEM, held);
    }
}
