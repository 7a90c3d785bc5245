package io.vppdispatch.optimizer.asset.thermal;

import static io.vppdispatch.optimizer.testing.Toys.hours;
import static io.vppdispatch.optimizer.testing.Toys.serve;
import static io.vppdispatch.optimizer.testing.Toys.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.DayAhead;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.system.Penalties;
import io.vppdispatch.optimizer.testing.Toys.UnitBuilder;
import io.vppdispatch.optimizer.time.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Small random units against every plan on a grid of 5 MW. All data are multiples of 5 MW, and
 * oil begins at no top of a band, where a stay would burn it, so that without ramp bands the
 * optimum lies on the grid; with them the grid gives plans that are possible, and both formulations must agree.
 */
class DeepBruteForceTest {

    private static final int STEPS = 4;
    private static final int CASES_PER_SEED = 12;
    private static final double SHORT = 900;
    private static final double SURPLUS = 60;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theOptimumOfEveryPlan(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < CASES_PER_SEED; i++) {
            boolean hasRampBands = i % 3 == 0;
            ThermalUnit unit = random(random, hasRampBands);
            Series load = Series.generate(STEPS, t -> 5 * random.nextInt(0, 20));
            DispatchProblem problem = serve(hours(STEPS), load, unit).withPenalties(new Penalties(SHORT, SURPLUS));
            double tight = objective(problem, Formulation.TIGHT);
            double textbook = objective(problem, Formulation.TEXTBOOK);
            double brute = new DeepBruteForce(unit, load, SHORT, SURPLUS).optimum();
            double allowed = 1e-6 * Math.max(1, Math.abs(brute));
            assertThat(textbook)
                    .as("case %d: %s load %s", i, unit, java.util.Arrays.toString(load.toArray()))
                    .isCloseTo(tight, within(allowed));
            if (hasRampBands) {
                assertThat(tight)
                        .as("case %d: %s load %s", i, unit, java.util.Arrays.toString(load.toArray()))
                        .isLessThanOrEqualTo(brute + allowed);
            } else {
                assertThat(tight)
                        .as("case %d: %s load %s", i, unit, java.util.Arrays.toString(load.toArray()))
                        .isCloseTo(brute, within(allowed));
            }
        }
    }

    private static double objective(DispatchProblem problem, Formulation formulation) {
        SolverSettings settings = SolverSettings.defaults().withGap(0).withFormulation(formulation);
        return DayAhead.plan(problem, settings).plan().objective();
    }

    private static ThermalUnit random(SplittableRandom random, boolean hasRampBands) {
        List<DeepBand> bands = new ArrayList<>();
        double stay = random.nextInt(4);
        for (double share : List.of(0.4, 0.2)) {
            bands.add(new DeepBand(share, random.nextInt(30), random.nextInt(30), 0, random.nextBoolean() ? stay : 0));
        }
        OilSupport oil = random.nextBoolean() ? new OilSupport(5 * random.nextInt(5, 8), 1, random.nextInt(300)) : null;
        DeepPeakShaving deep = new DeepPeakShaving(100.0, 0.6, bands, oil);
        UnitBuilder builder = unit("coal1", 20, 80)
                .costing(random.nextInt(0, 200), random.nextInt(5, 60))
                .minTimes(random.nextInt(3), 3)
                .deep(deep);
        boolean listed = deep.hasMinStay();
        boolean isDeep = random.nextBoolean();
        List<Double> hours = listed && isDeep ? List.of((double) random.nextInt(1, 3)) : List.of();
        builder.from(
                random.nextInt(4) == 0
                        ? ThermalInitial.off(9)
                        : new ThermalInitial(true, isDeep ? 50 : 65, 9, null, 0, 0, hours));
        if (hasRampBands) {
            return builder.rampBands(
                            new RampBand(20, 5 * random.nextInt(1, 6) / 60.0, 5 * random.nextInt(1, 6) / 60.0),
                            new RampBand(45, 5 * random.nextInt(1, 9) / 60.0, 5 * random.nextInt(1, 9) / 60.0))
                    .build();
        }
        return random.nextBoolean()
                ? builder.ramp(5 * random.nextInt(2, 7) / 60.0).build()
                : builder.build();
    }
}
