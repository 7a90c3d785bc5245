package io.vppdispatch.optimizer.asset.thermal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.testing.Toys;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A unit that must run and is off when the horizon begins comes back as fast as its path allows. */
class MustRunTest {

    private static Plan plan(ThermalInitial initial) {
        DispatchProblem problem = Toys.serve(
                        new double[] {60, 60, 60, 60},
                        Toys.unit("coal", 50, 100)
                                .costing(300)
                                .minTimes(1, 2)
                                .tiers(new StartTier(2, 1000, List.of(20.0, 40.0), 0))
                                .mustRun()
                                .from(initial)
                                .build())
                .withPenalties(new Penalties(5000.0, 500.0));
        return Toys.optimum(problem);
    }

    private static double[] on(Plan plan) {
        AssetSchedule coal = plan.schedule().asset("coal");
        return new double[] {coal.at("on", 0), coal.at("on", 1), coal.at("on", 2), coal.at("on", 3)};
    }

    /** Off for long: two steps of path, on from the third. */
    @Test
    void offForLongerThanItsWayBackTakes() {
        assertThat(on(plan(ThermalInitial.off(20)))).containsExactly(0, 0, 1, 1);
    }

    /** A step of the path is done: one is left. */
    @Test
    void onItsWayUp() {
        assertThat(on(plan(new ThermalInitial(false, 20, 20, 1, 1, 0, List.of()))))
                .containsExactly(0, 1, 1, 1);
    }
}
