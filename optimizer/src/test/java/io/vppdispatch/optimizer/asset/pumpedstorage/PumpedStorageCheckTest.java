package io.vppdispatch.optimizer.asset.pumpedstorage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vppdispatch.optimizer.data.ProblemIssue;
import io.vppdispatch.optimizer.problem.ProblemCheck;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PumpedStorageCheckTest {

    @Test
    void acceptsEveryProperty() {
        assertThat(issues(station -> {})).isEmpty();
    }

    @Test
    void acceptsNoCapacityAtAll() {
        Station none = new Station();
        none.groups.add(new MachineGroup("a", 1, 0, 0, 0, 1, 1, 0, 0));
        none.upperMaxMillionM3 = 0;
        none.upperMillionM3 = 0;
        assertThat(ProblemCheck.issuesOf(Station.alone(none.build(), Station.halfHours(3))))
                .isEmpty();
    }

    @Test
    void refusesAStationWithoutMachines() {
        assertThat(issues(station -> station.groups.clear()))
                .extracting(ProblemIssue::path, ProblemIssue::code)
                .containsExactly(tuple("/assets/0/groups", "empty"));
    }

    @Test
    void refusesEnergyFromNothing() {
        assertRefused(
                station -> station.groups.add(new MachineGroup("b", 1, 0, 40, 50, 3.2, 3.1, 0, 0)),
                "/assets/0/groups/1/generate_mw_per_m3_per_s",
                "generate_mw_per_m3_per_s (3.2) of b must be at most pump_mw_per_m3_per_s (3.0) of a");
        assertThat(issues(station -> station.groups.add(new MachineGroup("b", 1, 0, 40, 50, 1.2, 1.1, 0, 0))))
                .extracting(ProblemIssue::path)
                .containsExactly(
                        "/assets/0/groups/0/generate_mw_per_m3_per_s", "/assets/0/groups/1/generate_mw_per_m3_per_s");
        assertThat(issues(station -> station.groups.add(new MachineGroup("b", 1, 0, 40, 0, 1.2, 1.1, 0, 0))))
                .isEmpty();
    }

    /** Pumping with b and generating with a would give 2 MWh for 1.9. */
    @Test
    void refusesEnergyFromNothingAcrossGroups() {
        assertRefused(
                station -> station.groups.add(new MachineGroup("b", 1, 0, 40, 50, 1.8, 1.9, 0, 0)),
                "/assets/0/groups/0/generate_mw_per_m3_per_s",
                "generate_mw_per_m3_per_s (2.0) of a must be at most pump_mw_per_m3_per_s (1.9) of b");
    }

    @Test
    void refusesMachinesThatPumpAtFirstAndCannot() {
        assertRefused(
                station -> {
                    station.groups.add(new MachineGroup("b", 1, 0, 40, 0, 1, 1.1, 0, 0));
                    station.states.add(new GroupInitial("b", 0, 1, List.of()));
                },
                "/assets/0/initial/groups/0/pumping",
                "pumping (1) must be 0 for machines that cannot pump (pump_mw 0.0)");
    }

    @Test
    void refusesTwoGroupsOfOneName() {
        assertRefused(
                station -> station.groups.add(station.groups.get(0)),
                "/assets/0/groups/1/id",
                "pumped_storage phs: the id a is used by another group already");
    }

    @Test
    void refusesANameThatCannotBeAColumn() {
        assertRefused(
                station -> station.groups.add(new MachineGroup("b c", 1, 0, 1, 1, 1, 2, 0, 0)),
                "/assets/0/groups/1/id",
                "id (b c) must be letters, digits");
    }

    @Test
    void refusesMinimumAboveMaximumOutput() {
        assertRefused(
                station -> station.groups.add(new MachineGroup("b", 1, 50, 40, 1, 1, 2, 0, 0)),
                "/assets/0/groups/1/generate_min_mw",
                "generate_min_mw (50.0) of b must be between 0 and generate_max_mw (40.0)");
    }

    @Test
    void refusesMachinesWithoutFlow() {
        assertRefused(
                station -> station.groups.add(new MachineGroup("b", 1, 0, 40, 1, 0, 3, 0, 0)),
                "/assets/0/groups/1/generate_mw_per_m3_per_s",
                "generate_mw_per_m3_per_s (0.0) must be between");
    }

    @Test
    void refusesVolumesOutsideTheUpperReservoir() {
        assertRefused(
                station -> station.upperMinMillionM3 = 2,
                "/assets/0/upper/min_million_m3",
                "(2.0) must be between 0 and max_million_m3 (1.0)");
        assertRefused(
                station -> station.upperMillionM3 = 1.5,
                "/assets/0/initial/upper_million_m3",
                "upper_million_m3 (1.5) must be between min_million_m3 (0.0) and max_million_m3 (1.0)");
        assertRefused(
                station -> station.endTargetUpperMillionM3 = 1.5,
                "/assets/0/end_target_upper_million_m3",
                "end_target_upper_million_m3 (1.5) must be between min_million_m3 (0.0) and max_million_m3 (1.0)");
    }

    @Test
    void refusesVolumesOutsideTheLowerReservoir() {
        assertRefused(
                station -> station.lower = new LowerReservoir(3, 2, 0),
                "/assets/0/lower/min_million_m3",
                "(3.0) must be between 0 and max_million_m3 (2.0)");
        assertRefused(
                station -> station.lowerMillionM3 = 2.5,
                "/assets/0/initial/lower_million_m3",
                "lower_million_m3 (2.5) must be between min_million_m3 (0.0) and max_million_m3 (2.0)");
    }

    @Test
    void wantsALowerVolumeExactlyWithALowerReservoir() {
        assertRefused(station -> station.lowerMillionM3 = null, "/assets/0/initial/lower_million_m3", "must be given");
        assertRefused(station -> station.lower = null, "/assets/0/initial/lower_million_m3", "must be absent");
    }

    @Test
    void refusesATargetWithoutAPrice() {
        assertRefused(
                station -> station.endTargetMissCnyPerThousandM3 = 0,
                "/assets/0/end_target_miss_cny_per_thousand_m3",
                "must be above 0 where end_target_upper_million_m3 is given");
    }

    @Test
    void refusesAStateOfAnUnknownGroup() {
        assertRefused(
                station -> station.states.add(new GroupInitial("aa", 0, 0, List.of())),
                "/assets/0/initial/groups/0/group",
                "group (aa) must be one of [a]. Maybe a was meant?");
        assertRefused(
                station -> station.states.addAll(List.of(GroupInitial.atRest("a"), GroupInitial.atRest("a"))),
                "/assets/0/initial/groups/1/group",
                "the group a has a state already");
    }

    @Test
    void refusesMoreMachinesThanThereAre() {
        assertRefused(
                station -> station.states.add(new GroupInitial("a", 3, 0, List.of())),
                "/assets/0/initial/groups/0/generating",
                "generating (3) must be between 0 and count (2)");
        assertRefused(
                station -> station.states.add(new GroupInitial("a", 0, 3, List.of())),
                "/assets/0/initial/groups/0/pumping",
                "pumping (3) must be between 0 and count (2)");
        assertRefused(
                station -> station.states.add(new GroupInitial("a", 0, 0, List.of(new RecentRun(0, 4, 0.1)))),
                "/assets/0/initial/groups/0/recent/0/pumping",
                "pumping (4) must be between 0 and count (2)");
    }

    @Test
    void refusesBothModesAtOnce() {
        assertRefused(
                station -> station.states.add(new GroupInitial("a", 1, 1, List.of())),
                "/assets/0/initial/groups",
                "must not generate and pump at once");
    }

    private static List<ProblemIssue> issues(Consumer<Station> change) {
        Station station = Station.full(3);
        change.accept(station);
        return ProblemCheck.issuesOf(Station.alone(station.build(), Station.halfHours(3)));
    }

    private static void assertRefused(Consumer<Station> change, String path, String message) {
        List<ProblemIssue> issues = issues(change);
        assertThat(issues).hasSize(1);
        assertThat(issues.get(0).path()).isEqualTo(path);
        assertThat(issues.get(0).message()).contains(message);
    }
}
