package io.vppdispatch.optimizer.pin;

import static io.vppdispatch.optimizer.testing.Pinned.COAL_CNY;
import static io.vppdispatch.optimizer.testing.Pinned.GAS_CNY;
import static io.vppdispatch.optimizer.testing.Pinned.LOAD_MW;
import static io.vppdispatch.optimizer.testing.Pinned.SHED_CNY;
import static io.vppdispatch.optimizer.testing.Pinned.TIE_CNY;
import static io.vppdispatch.optimizer.testing.Pinned.pin;
import static io.vppdispatch.optimizer.testing.Pinned.power;
import static io.vppdispatch.optimizer.testing.Pinned.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.Plan;
import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.schedule.Schedule;
import io.vppdispatch.optimizer.system.Pin;
import io.vppdispatch.optimizer.testing.Mutants;
import io.vppdispatch.optimizer.testing.Pinned;
import io.vppdispatch.optimizer.testing.Toys;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What operators decide is kept, costs what it must, and is audited. */
class PinRowsTest {

    private static final double FREE_CNY = 3 * LOAD_MW * COAL_CNY;

    /** A pin, its row, what the day costs with it beside {@link #FREE_CNY}. */
    static Stream<Arguments> pins() {
        return Stream.of(
                Arguments.of(state("gas", Pin.Mode.ON, 2), "I1 gas 02: u[gas,02] = 1", 10 * (GAS_CNY - COAL_CNY)),
                Arguments.of(
                        state("coal", Pin.Mode.OFF, 2), "I2 coal 02: u[coal,02] = 0", LOAD_MW * (GAS_CNY - COAL_CNY)),
                Arguments.of(state("shed", Pin.Mode.ON, 3), "I1 shed 03: u[shed,03] = 1", 20 * (SHED_CNY - COAL_CNY)),
                Arguments.of(
                        power("tie", Pin.Mode.OUTPUT, 1, 25),
                        "I5 tie 01: im[tie,01] - ex[tie,01] = 25",
                        25 * (TIE_CNY - COAL_CNY)),
                Arguments.of(
                        power("gas", Pin.Mode.AT_LEAST, 3, 20),
                        "I6 gas 03: 20 <= 10 u[gas,03] + p[gas,03]",
                        20 * (GAS_CNY - COAL_CNY)),
                Arguments.of(
                        power("coal", Pin.Mode.AT_MOST, 1, 60),
                        "I7 coal 01: 50 u[coal,01] + p[coal,01] <= 60",
                        (LOAD_MW - 60) * (GAS_CNY - COAL_CNY)));
    }

    @ParameterizedTest
    @MethodSource("pins")
    void aPinIsARowAndCostsWhatItMoves(Pin pin, String row, double moreCny) {
        DispatchProblem day = Pinned.day(pin);
        for (Formulation formulation : Formulation.values()) {
            assertThat(DispatchModel.of(day, formulation).lp().toString().lines())
                    .contains(row);
        }
        assertThat(Toys.optimum(day).objective()).isCloseTo(FREE_CNY + moreCny, within(1e-4));
    }

    @Test
    void aStationIsPinnedByItsMachines() {
        DispatchProblem day = Pinned.dayWithStation(
                state("station", Pin.Mode.PUMPING, 1),
                state("station", Pin.Mode.OFF, 2),
                state("station", Pin.Mode.GENERATING, 3));
        assertThat(DispatchModel.of(day, Formulation.TIGHT).lp().toString().lines())
                .contains(
                        "I4 station 01: 1 <= np[station,a,01]",
                        "I2 station 02: ng[station,a,02] + np[station,a,02] = 0",
                        "I3 station 03: 1 <= ng[station,a,03]");
        AssetSchedule station = Toys.optimum(day).schedule().asset("station");
        assertThat(station.column("mode").toArray()).containsExactly(-1, 0, 1);
    }

    @Test
    void aPinHoldsAtEveryStepOfItsTimeAndNoOther() {
        Plan plan = Toys.optimum(Pinned.day(pin("coal", Pin.Mode.OFF, 2, 4, null)));
        assertThat(plan.schedule().asset("coal").column("on").toArray()).containsExactly(1, 0, 0);
    }

    /** Each schedule breaks what was decided and nothing else. */
    @Test
    void everyBrokenPinIsFoundByItsOwnRule() {
        Schedule free = Toys.optimum(Pinned.dayWithStation()).schedule();
        assertThat(broken(free, state("gas", Pin.Mode.ON, 1))).isEqualTo("I1");
        assertThat(broken(free, state("coal", Pin.Mode.OFF, 1))).isEqualTo("I2");
        assertThat(broken(free, state("shed", Pin.Mode.ON, 1))).isEqualTo("I1");
        assertThat(broken(free, state("station", Pin.Mode.GENERATING, 1))).isEqualTo("I3");
        assertThat(broken(free, state("station", Pin.Mode.PUMPING, 1))).isEqualTo("I4");
        assertThat(broken(free, power("coal", Pin.Mode.OUTPUT, 1, LOAD_MW - 0.001)))
                .isEqualTo("I5");
        assertThat(broken(free, power("coal", Pin.Mode.AT_LEAST, 1, LOAD_MW + 0.001)))
                .isEqualTo("I6");
        assertThat(broken(free, power("coal", Pin.Mode.AT_MOST, 1, LOAD_MW - 0.001)))
                .isEqualTo("I7");
        assertThat(broken(free, power("coal", Pin.Mode.OUTPUT, 1, LOAD_MW))).isEmpty();
        assertThat(broken(free, state("station", Pin.Mode.OFF, 1))).isEmpty();
    }

    private static String broken(Schedule schedule, Pin pin) {
        return String.join(" ", Mutants.allCodes(Pinned.dayWithStation(pin), schedule));
    }
}
