package io.vppdispatch.optimizer.asset.pumpedstorage;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.problem.ProblemCheck;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PumpedStorageOptionCheckTest {

    @Test
    void refusesAPumpThatCannotSlowDown() {
        assertRefused(
                station -> station.machines(group -> Station.variableSpeed(group, 90)),
                "/assets/0/groups/0/pump_min_mw",
                "pump_min_mw (90.0) of a must be between 0 and below pump_mw (90.0)");
    }

    @Test
    void refusesStartsOfCountsInTwoModes() {
        assertRefused(
                station -> station.machines(group -> Station.startingAtMost(group, 1)).hydraulicShortCircuit = true,
                "/assets/0/groups/0/max_starts_per_day",
                "list each of the 2 machines as a group of its own");
    }

    @Test
    void refusesReserveDataOfAStationWithoutReserve() {
        assertRefused(
                station -> station.machines(group -> Station.startingWithin(group, 5)),
                "/assets/0/groups/0/start_minutes",
                "start_minutes (5.0) of a must be absent unless holds_reserve is true");
        assertRefused(
                station -> station.held = List.of(new HeldWater(0.5, 1, 1, 0)),
                "/assets/0/initial/held",
                "held must be empty unless holds_reserve is true");
    }

    @Test
    void refusesBandsOutOfOrderOrOutOfReach() {
        assertRefused(
                station -> station.machines(
                        group -> Station.banded(group, HeadBand.of(0.5, 2, 3), HeadBand.of(0.4, 2, 3))),
                "/assets/0/groups/0/head_bands/1/from_upper_million_m3",
                "from_upper_million_m3 (0.4) must be above 0.5 and below max_million_m3 (1.0)");
    }

    @Test
    void refusesEnergyFromNothingAcrossBands() {
        assertRefused(
                station -> station.machines(group -> Station.banded(group, HeadBand.of(0.5, 3.1, 4))),
                "/assets/0/groups/0/head_bands/0/generate_mw_per_m3_per_s",
                "generate_mw_per_m3_per_s (3.1) of a must be at most pump_mw_per_m3_per_s (3.0) of a");
    }

    /** A half hour of all pumps and one of all turbines reach over 1.8 * (2 * 90 / 2.7 + 2 * 100 / 2.3) = 276.5 (1000 m3). */
    @Test
    void comparesBandsThatOneStepOfPumpingAndOneOfGeneratingJoin() {
        assertThat(issues(risingHead(0.3, 0.5, 0.6))).isEmpty();
        assertRefused(
                risingHead(0.3, 0.5, 0.57),
                "/assets/0/groups/0/head_bands/2/generate_mw_per_m3_per_s",
                "generate_mw_per_m3_per_s (2.9) of a must be at most pump_mw_per_m3_per_s (2.7) of a");
    }

    /** What is pumped from the upper band on is drawn from there: the lower turbine never meets it. */
    @Test
    void allowsPumpsThatTakeLessAboveThanTurbinesGiveBelow() {
        assertThat(issues(station -> station.machines(group -> Station.banded(
                        new MachineGroup("a", 2, 50, 100, 90, 2.9, 3, 10, 20), HeadBand.of(0.5, 2.5, 2.8)))))
                .isEmpty();
    }

    /** Of four bands, the last of which gives more than pumping in the first takes. */
    private static Consumer<Station> risingHead(double... fromMillionM3) {
        return station -> station.machines(group -> Station.banded(
                new MachineGroup("a", 2, 50, 100, 90, 2.3, 2.7, 10, 20),
                HeadBand.of(fromMillionM3[0], 2.5, 2.9),
                HeadBand.of(fromMillionM3[1], 2.7, 3.2),
                HeadBand.of(fromMillionM3[2], 2.9, 3.4)));
    }

    @Test
    void refusesEndsWithoutEffect() {
        assertRefused(
                station -> station.endRule = EndRule.CYCLIC,
                "/assets/0/end_target_upper_million_m3",
                "end_target_upper_million_m3 (0.6) must be absent with another end_rule than target");
        assertRefused(
                station -> station.weeklyTargetUpperMillionM3 = List.of(0.5),
                "/assets/0/weekly_target_upper_million_m3",
                "weekly_target_upper_million_m3 has 1 values");
        assertRefused(
                station -> station.endValueRule = EndValueRule.REPLACEMENT,
                "/assets/0/end_value_cny_per_thousand_m3",
                "end_value_cny_per_thousand_m3 (3.0) must be 0 where end_value_rule is replacement");
        assertRefused(
                station -> station.cycleUpperMillionM3 = 0.5,
                "/assets/0/initial/cycle_upper_million_m3",
                "must be absent unless end_rule is cyclic");
    }

    @Test
    void refusesMachinesThatDoNotAddUp() {
        assertRefused(
                station -> station.states.add(new GroupInitial(
                        "a", 1, 0, List.of(), List.of(MachineInitial.AT_REST, MachineInitial.AT_REST))),
                "/assets/0/initial/groups/0/generating",
                "generating (1) must be 0, as many machines as are in that mode");
        assertRefused(
                station -> station.states.add(new GroupInitial("a", 0, 0, List.of(), List.of(MachineInitial.AT_REST))),
                "/assets/0/initial/groups/0/machines",
                "machines has 1 values, must have count (2)");
    }

    private static void assertRefused(Consumer<Station> change, String path, String message) {
        List<ProblemIssue> issues = issues(change);
        assertThat(issues).hasSize(1);
        assertThat(issues.get(0).path()).isEqualTo(path);
        assertThat(issues.get(0).message()).contains(message);
    }

    private static List<ProblemIssue> issues(Consumer<Station> change) {
        Station station = Station.full(3);
        change.accept(station);
        return ProblemCheck.issuesOf(Station.alone(station.build(), Station.halfHours(3)));
    }
}
