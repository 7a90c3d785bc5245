package io.vppdispatch.optimizer.asset.thermal;

import static io.vppdispatch.optimizer.testing.Toys.hours;
import static io.vppdispatch.optimizer.testing.Toys.serve;
import static io.vppdispatch.optimizer.testing.Toys.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.DayAhead;
import io.vppdispatch.optimizer.Plan;
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

/** Both formulations describe the same plans: equal optima, both audited clean, over random units in every kind of trouble. */
class FormulationsTest {

    private static final int STEPS = 10;
    private static final int CASES_PER_SEED = 12;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void equalOptima(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < CASES_PER_SEED; i++) {
            DispatchProblem problem = problem(random);
            Plan tight = plan(problem, Formulation.TIGHT);
            Plan textbook = plan(problem, Formulation.TEXTBOOK);
            double allowed = 1e-6 * Math.max(1, Math.abs(tight.objective()));
            assertThat(textbook.objective()).as("case %d", i).isCloseTo(tight.objective(), within(allowed));
        }
    }

    /** 64 of 70 hours to the coldest tier are more pairs of a stop and a start than are matched: TIGHT has windows. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void equalOptimaOverManyHours(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int steps = 70;
        Series load = Series.generate(steps, t -> random.nextInt(6) == 0 ? 150 : random.nextInt(0, 60));
        DispatchProblem problem = serve(hours(steps), load, rarelyCold(random, "a"), rarelyCold(random, "b"))
                .withPenalties(new Penalties(500.0, 100.0));
        Plan tight = plan(problem, Formulation.TIGHT);
        Plan textbook = plan(problem, Formulation.TEXTBOOK);
        double allowed = 1e-6 * Math.max(1, Math.abs(tight.objective()));
        assertThat(textbook.objective()).isCloseTo(tight.objective(), within(allowed));
    }

    private static ThermalUnit rarelyCold(SplittableRandom random, String id) {
        return unit(id, 20, 100)
                .costing(random.nextInt(0, 200), random.nextInt(5, 60))
                .minTimes(2, 2)
                .tiers(
                        new StartTier(2, 100, List.of()),
                        new StartTier(6, 300, List.of()),
                        new StartTier(64, 900, List.of()))
                .from(ThermalInitial.on(40, 5))
                .build();
    }

    private static Plan plan(DispatchProblem problem, Formulation formulation) {
        return DayAhead.plan(problem, SolverSettings.defaults().withGap(0).withFormulation(formulation))
                .plan();
    }

    private static DispatchProblem problem(SplittableRandom random) {
        Series load = Series.generate(STEPS, t -> Math.max(0, random.nextInt(-40, 200)));
        return serve(hours(STEPS), load, randomUnit(random, "a"), randomUnit(random, "b"))
                .withPenalties(new Penalties(500.0, 100.0));
    }

    /** On before the day, so that TEXTBOOK's fixing of tiers before the day has nothing to say. */
    private static ThermalUnit randomUnit(SplittableRandom random, String id) {
        int minDown = random.nextInt(0, 5);
        UnitBuilder builder = unit(id, 20, 100)
                .costing(random.nextInt(0, 200), random.nextInt(5, 60))
                .minTimes(random.nextInt(0, 5), minDown)
                .stopCost(random.nextInt(0, 100))
                .tiers(tiers(random, minDown))
                .from(ThermalInitial.on(random.nextInt(20, 60), random.nextInt(1, 6)));
        if (random.nextInt(3) == 0) {
            builder.limits(random.nextInt(30, 100), random.nextInt(60, 100));
        }
        if (random.nextInt(3) == 0) {
            builder.ramp(random.nextInt(10, 60) / 60.0);
        }
        if (random.nextInt(3) == 0) {
            builder.outage(random.nextInt(0, 8), random.nextInt(1, 4));
        }
        return random.nextInt(6) == 0 ? builder.mustRun().build() : builder.build();
    }

    /** One path for all tiers: TIGHT may take a colder tier than needed, TEXTBOOK only the coldest, which then never pays. */
    private static StartTier[] tiers(SplittableRandom random, int minDown) {
        List<StartTier> tiers = new ArrayList<>();
        double from = minDown;
        double cost = random.nextInt(0, 500);
        int count = random.nextInt(1, 4);
        List<Double> path = minDown >= 2 && random.nextInt(2) == 0 ? List.of(10.0) : List.of();
        for (int k = 0; k < count; k++) {
            tiers.add(new StartTier(from, cost, path));
            from += random.nextInt(1, 4);
            cost += random.nextInt(1, 800);
        }
        return tiers.toArray(StartTier[]::new);
    }
}
