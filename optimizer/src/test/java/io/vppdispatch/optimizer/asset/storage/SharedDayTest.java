package io.vppdispatch.optimizer.asset.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.DayAhead;
import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.time.Horizon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day of quarter hours with three tenants, loans and three reserve products is proven without a search worth the name. */
class SharedDayTest {

    private static final Horizon DAY = Horizon.uniform(Battery.MIDNIGHT, Battery.ZONE, 96, 15);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4})
    void isProven(int seed) {
        Plan plan = DayAhead.plan(
                        SharedStore.problem(seed, DAY),
                        SolverSettings.defaults().withGap(0.001))
                .plan();
        assertThat(plan.isOptimal()).isTrue();
    }
}
