package io.vppdispatch.optimizer.problem;

import static io.vppdispatch.optimizer.testing.Pinned.pin;
import static io.vppdispatch.optimizer.testing.Pinned.power;
import static io.vppdispatch.optimizer.testing.Pinned.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.system.Pin;
import io.vppdispatch.optimizer.testing.Pinned;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with a pin is said before anything is solved. */
class PinCheckTest {

    private static final Instant START = Pinned.HORIZON.startOf(0);

    private static List<ProblemIssue> issues(Pin... pins) {
        return ProblemCheck.issuesOf(Pinned.dayWithStation(pins));
    }

    private static String message(Pin... pins) {
        List<ProblemIssue> issues = issues(pins);
        assertThat(issues).hasSize(1);
        return issues.get(0).message();
    }

    @Test
    void namesTheNearestAsset() {
        assertThat(message(state("caol", Pin.Mode.OFF, 1)))
                .isEqualTo("pin of caol: asset (caol) must be the id of an asset. Maybe coal was meant?");
    }

    @Test
    void namesTheModesOfTheKind() {
        assertThat(message(state("tie", Pin.Mode.OFF, 1)))
                .isEqualTo("pin of tie: mode (off) must be one of [output, at_least, at_most] for tie_line");
        assertThat(message(state("coal", Pin.Mode.PUMPING, 1))).contains("[on, off, output, at_least, at_most]");
    }

    @Test
    void wantsPowerWithThePowerModesAlone() {
        assertThat(issues(
                        pin("coal", Pin.Mode.OUTPUT, 1, 2, null),
                        pin("coal", Pin.Mode.ON, 2, 3, 60.0),
                        power("gas", Pin.Mode.OUTPUT, 1, Double.NaN)))
                .extracting(ProblemIssue::path, ProblemIssue::code)
                .containsExactly(
                        tuple("/pins/0/power_mw", "missing"),
                        tuple("/pins/1/power_mw", "no_effect"),
                        tuple("/pins/2/power_mw", "not_finite"));
    }

    @Test
    void wantsTimesWhereStepsBeginAndEnd() {
        assertThat(issues(
                        new Pin("coal", START.plusSeconds(60), START.plusSeconds(3600), Pin.Mode.OFF, null),
                        new Pin("gas", START, START.plusSeconds(4 * 3600), Pin.Mode.OFF, null),
                        new Pin("gas", START.plusSeconds(3600), START.plusSeconds(3600), Pin.Mode.OFF, null)))
                .extracting(ProblemIssue::path, ProblemIssue::code)
                .containsExactly(
                        tuple("/pins/0/from", "time"), tuple("/pins/1/to", "time"), tuple("/pins/2/to", "order"));
        assertThat(message(new Pin("gas", START, START.plusSeconds(60), Pin.Mode.OFF, null)))
                .isEqualTo("pin of gas: to (2030-04-15T00:01:00Z) must be the end of a step between"
                        + " 2030-04-15T00:00:00Z and 2030-04-15T03:00:00Z");
    }

    @Test
    void refusesTwoPinsOfTheSame() {
        assertThat(message(pin("coal", Pin.Mode.ON, 1, 3, null), state("coal", Pin.Mode.OFF, 2)))
                .isEqualTo("pin of coal: mode (off) must not be pinned where /pins/0 pins on already");
        assertThat(issues(power("coal", Pin.Mode.AT_LEAST, 1, 60), power("coal", Pin.Mode.OUTPUT, 1, 70)))
                .hasSize(1);
        assertThat(issues(
                        power("coal", Pin.Mode.AT_LEAST, 1, 60),
                        power("coal", Pin.Mode.AT_MOST, 1, 70),
                        state("coal", Pin.Mode.ON, 1),
                        state("coal", Pin.Mode.OFF, 2)))
                .isEmpty();
    }

    @Test
    void refusesWhatTheAssetCannotDo() {
        assertThat(message(power("coal", Pin.Mode.OUTPUT, 2, 101)))
                .isEqualTo(
                        "pin of coal: power_mw (101.0, output) must agree with the other pins at 2030-04-15T01:00:00Z"
                                + " and with what the asset can do there, between 0.0 and 100.0 MW");
        assertThat(message(power("tie", Pin.Mode.AT_MOST, 1, -1))).contains("between 0.0 and 100.0 MW");
        assertThat(message(power("shed", Pin.Mode.OUTPUT, 1, 31))).contains("between 0.0 and 30.0 MW");
        assertThat(message(power("station", Pin.Mode.OUTPUT, 1, -81))).contains("between -80.0 and 80.0 MW");
    }

    @Test
    void refusesWhatContradictsAnotherPin() {
        assertThat(message(state("coal", Pin.Mode.OFF, 1), power("coal", Pin.Mode.OUTPUT, 1, 60)))
                .contains("power_mw (60.0, output)")
                .endsWith("between 0.0 and 0.0 MW");
        assertThat(message(power("station", Pin.Mode.OUTPUT, 1, 40), state("station", Pin.Mode.PUMPING, 1)))
                .contains("mode (pumping)")
                .endsWith("between -80.0 and 0.0 MW");
        assertThat(issues(power("coal", Pin.Mode.AT_LEAST, 1, 70), power("coal", Pin.Mode.AT_MOST, 1, 60)))
                .hasSize(1);
    }
}
