package io.vppdispatch.optimizer.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.lp.Row;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.Grid;
import io.vppdispatch.optimizer.system.Line;
import io.vppdispatch.optimizer.testing.Meshed;
import io.vppdispatch.optimizer.testing.Toys;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A ring of so many buses that its factorisation is sparse and the limits of its lines are lazy. */
class LargeGridTest {

    private static final int BUSES = 240;
    private static final double LOAD_MW = 100;

    /** A unit at the first bus, a dearer one beside the load, which is a quarter of the ring away. */
    private static DispatchProblem ring() {
        List<String> buses = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < BUSES; i++) {
            buses.add("b" + i);
            lines.add(Meshed.line("l" + i, "b" + i, "b" + (i + 1) % BUSES, 0.1, i == 7 ? 60.0 : 500.0, 2));
        }
        return Meshed.problem(
                buses,
                List.of(Meshed.load("b" + BUSES / 4, LOAD_MW, LOAD_MW / 2)),
                List.of(Meshed.unit("far", "b0", 200, 50), Meshed.unit("near", "b" + BUSES / 4, 200, 70)),
                new Grid(lines, List.of(), List.of()));
    }

    /** Three quarters go the short way, over l7 with 60 MW at most: 80 MW in the first hour, all 50 in the second. */
    @Test
    void takesLimitsOfLinesLazily() {
        DispatchModel model = DispatchModel.of(ring(), Formulation.TIGHT);
        assertThat(model.lp().allRows()).extracting(Row::tag).doesNotContain(NetworkRule.LINE_LIMIT);
        Plan plan = Toys.optimum(ring());
        double farMw = 60 / 0.75;
        assertThat(plan.objective()).isCloseTo((farMw + LOAD_MW / 2) * 50 + (LOAD_MW - farMw) * 70, within(1e-4));
        assertThat(plan.schedule().lines().get(7).at(Schedule.LINE_FLOW_MW, 0)).isCloseTo(60, within(1e-5));
        assertThat(plan.schedule().lines().get(200).at(Schedule.LINE_FLOW_MW, 0))
                .isCloseTo(-farMw / 4, within(1e-5));
    }
}
