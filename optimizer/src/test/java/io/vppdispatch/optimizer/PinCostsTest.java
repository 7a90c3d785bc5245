package io.vppdispatch.optimizer;

import static io.vppdispatch.optimizer.testing.Pinned.COAL_CNY;
import static io.vppdispatch.optimizer.testing.Pinned.GAS_CNY;
import static io.vppdispatch.optimizer.testing.Pinned.LOAD_MW;
import static io.vppdispatch.optimizer.testing.Pinned.SHED_CNY;
import static io.vppdispatch.optimizer.testing.Pinned.TIE_CNY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.explain.PinCost;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.solver.ProgressListener;
import io.vppdispatch.optimizer.solver.SolverSettings;
import io.vppdispatch.optimizer.system.Objective;
import io.vppdispatch.optimizer.system.Pin;
import io.vppdispatch.optimizer.testing.CancelAfter;
import io.vppdispatch.optimizer.testing.Pinned;
import io.vppdispatch.optimizer.testing.Toys;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Each pin costs what the plan without it costs less. */
class PinCostsTest {

    private static final Duration TIME = Duration.ofSeconds(60);
    private static final Pin NO_COAL = Pinned.state("coal", Pin.Mode.OFF, 1);
    private static final Pin NO_GAS = Pinned.state("gas", Pin.Mode.OFF, 1);
    private static final Pin IDLE = Pinned.state("gas", Pin.Mode.OFF, 2);

    private static List<PinCost> costs(Plan plan) {
        return PinCosts.of(plan, TIME, ProgressListener.NONE);
    }

    private static PinCost.Difference difference(PinCost cost) {
        return Objects.requireNonNull(cost.difference());
    }

    /** Without coal and gas 30 MW are let go and the rest is imported; either of them would spare that, and no pin the other. */
    @Test
    void pinsOfOneStepCostMoreTogetherThanAnyAlone() {
        List<PinCost> costs = costs(Toys.optimum(Pinned.day(NO_COAL, NO_GAS, IDLE)));
        double neither = 30 * SHED_CNY + (LOAD_MW - 30) * TIE_CNY;
        assertThat(costs)
                .extracting(PinCost::lifted)
                .containsExactly(List.of(NO_COAL), List.of(NO_GAS), List.of(IDLE), List.of(NO_COAL, NO_GAS, IDLE));
        assertThat(costs.stream().map(PinCostsTest::difference).toList())
                .satisfiesExactly(
                        noCoal -> assertThat(noCoal.cny()).isCloseTo(neither - LOAD_MW * COAL_CNY, within(1e-4)),
                        noGas -> assertThat(noGas.cny()).isCloseTo(neither - LOAD_MW * GAS_CNY, within(1e-4)),
                        idle -> assertThat(idle.cny()).isCloseTo(0, within(1e-4)),
                        all -> assertThat(all.cny()).isCloseTo(neither - LOAD_MW * COAL_CNY, within(1e-4)));
        assertThat(costs).allSatisfy(cost -> {
            PinCost.Difference one = difference(cost);
            assertThat(one.isWithinGap()).isFalse();
            assertThat(one.leastCny()).isNotNull().isBetween(0.0, one.cny() + 1e-6);
            assertThat(one.mostCny()).isGreaterThanOrEqualTo(one.cny() - 1e-6);
        });
    }

    /** Coal off leaves room for the sun that its minimum took: the pin costs a start's worth of gas and absorbs more. */
    @Test
    void inStagesWhatIsAbsorbedIsToldBesideTheCost() {
        DispatchProblem day = Toys.serve(
                        new double[] {60, 60}, Toys.pv("pv", 40, 40), Toys.unit("coal", 30, 60, COAL_CNY))
                .withObjective(Objective.ABSORPTION_FIRST);
        Pin pin = new Pin("pv", day.horizon().startOf(0), day.horizon().endOf(0), Pin.Mode.AT_MOST, 10.0);
        PinCost.Difference difference =
                difference(costs(Toys.optimum(day.withPins(List.of(pin)))).get(0));
        assertThat(difference.curtailedMwh()).isCloseTo((40 - 10) - (40 - 30), within(1e-3));
        assertThat(difference.cny()).isCloseTo(((60 - 10) - 30) * COAL_CNY, within(1.0));
        assertThat(difference.violationCny()).isCloseTo(0, within(1e-6));
        assertThat(difference.leastCny()).isNull();
        assertThat(difference.mostCny()).isNull();
        assertThat(difference.isWithinGap()).isFalse();
    }

    @Test
    void whatGapsLeaveOpenIsSaidToBeWithinThem() {
        assertThat(new PinCost.Difference(5, -100.0, 110.0, 0, 0).isWithinGap()).isTrue();
        assertThat(new PinCost.Difference(5, 0.0, 110.0, 0, 0).isWithinGap()).isTrue();
        assertThat(new PinCost.Difference(500, 390.0, 600.0, 0, 0).isWithinGap())
                .isFalse();
        assertThat(new PinCost.Difference(-500, -600.0, -390.0, 0, 0).isWithinGap())
                .isFalse();
        assertThat(new PinCost.Difference(0, 0.0, 0.5, 0, 0).isWithinGap()).isFalse();
    }

    @Test
    void boundsOfBothPlansEncloseTheCost() {
        Plan plan = DayAhead.plan(Pinned.day(NO_COAL), SolverSettings.defaults().withGap(0.5))
                .plan();
        PinCost.Difference difference = difference(costs(plan).get(0));
        double exact = LOAD_MW * (GAS_CNY - COAL_CNY);
        assertThat(difference.leastCny()).isNotNull().isLessThanOrEqualTo(exact + 1e-6);
        assertThat(difference.mostCny()).isNotNull().isGreaterThanOrEqualTo(exact - 1e-6);
    }

    @Test
    void withoutTimeOrAfterACancelNothingIsClaimed() {
        Plan plan = Toys.optimum(Pinned.day(NO_COAL, IDLE));
        assertThat(PinCosts.of(plan, Duration.ZERO, ProgressListener.NONE))
                .hasSize(3)
                .allSatisfy(cost -> assertThat(cost.difference()).isNull());
        assertThat(PinCosts.of(plan, TIME, new CancelAfter(0)))
                .allSatisfy(cost -> assertThat(cost.difference()).isNull());
        assertThat(costs(Toys.optimum(Pinned.day()))).isEmpty();
    }
}
