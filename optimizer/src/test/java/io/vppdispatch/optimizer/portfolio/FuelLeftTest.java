package io.vppdispatch.optimizer.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.FuelSupply;
import io.vppdispatch.optimizer.testing.Fuels;
import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FuelLeftTest {

    /** The better unit burns 400, 800 and 400 GJ. */
    @Test
    void othersKeepWhatTheyBurn() {
        DispatchProblem problem = Fuels.problem(new FuelSupply(Fuels.GAS, Series.of(900, 900, 900), 5000.0));
        Schedule schedule = Toys.optimum(problem).schedule();

        FuelSupply left = FuelLeft.of(problem, schedule, Set.of("gas2", "tie")).get(0);
        double[] perH = {900 - 400, 900 - 800, 900 - 400};
        for (int t = 0; t < perH.length; t++) {
            assertThat(left.maxUnitsPerH().at(t)).isCloseTo(perH[t], within(1e-6));
        }
        assertThat(left.maxUnits()).isCloseTo(5000 - 400 - 800 - 400, within(1e-6));
        assertThat(FuelLeft.of(problem, schedule, Set.of("tie"))).isEqualTo(List.of());
    }
}
