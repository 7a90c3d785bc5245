package io.vppdispatch.optimizer.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.Link;
import io.vppdispatch.optimizer.system.Node;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.testing.Mutants;
import io.vppdispatch.optimizer.testing.Sites;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Load of 120 at the bus, a unit of 80 there, and a site without load behind a link of 100. */
class UnservedTest {

    private static final double SHORT_CNY_PER_MWH = 5000;
    private final DispatchProblem problem = problem();
    private final Plan plan = Toys.optimum(problem);

    private static DispatchProblem problem() {
        Series most = Series.of(100);
        DispatchProblem toy = Toys.serve(new double[] {120}, Toys.unit("coal", 0, 80, 300));
        return DispatchProblem.leastCost(
                        toy.horizon(),
                        List.of(Node.electric(Toys.NODE), Node.electric(Sites.PARK)),
                        toy.demands(),
                        toy.assets(),
                        List.of(),
                        new Penalties(SHORT_CNY_PER_MWH, 0.0))
                .withLinks(List.of(new Link("line", Sites.PARK, Toys.NODE, most, most)));
    }

    @Test
    void isNamedWhereTheLoadIs() {
        assertThat(plan.objective()).isCloseTo(80 * 300 + (120 - 80) * SHORT_CNY_PER_MWH, within(1e-6));
        assertThat(node(0).at(Schedule.SHORTAGE_MW, 0)).isCloseTo(120 - 80, within(1e-6));
        assertThat(node(1).at(Schedule.SHORTAGE_MW, 0)).isZero();
    }

    private AssetSchedule node(int index) {
        return plan.schedule().nodes().get(index);
    }

    @Test
    void n8ASiteWithoutLoadFeedsTheBusFromNothing() {
        AssetSchedule flow = plan.schedule().links().get(0);
        Schedule fed = plan.schedule()
                .with(node(0).with(Schedule.SHORTAGE_MW, 0, 30))
                .with(node(1).with(Schedule.SHORTAGE_MW, 0, 10))
                .with(flow.with(Schedule.FLOW_MW, 0, 10));
        assertThat(Mutants.allCodes(problem, fed)).containsExactly("N8");
    }
}
