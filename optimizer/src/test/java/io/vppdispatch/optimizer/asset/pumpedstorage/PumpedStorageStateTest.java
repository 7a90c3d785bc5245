package io.vppdispatch.optimizer.asset.pumpedstorage;

import static org.assertj.core.api.Assertions.assertThat;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.time.Horizon;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PumpedStorageStateTest {

    private static final Horizon HORIZON = Station.halfHours(3);

    private final PumpedStorageType type = new PumpedStorageType();
    private final Station station = Station.full(3);

    @Test
    void carriesVolumesCountsAndWhoRanWithinTheIdleTime() {
        station.idleHours = 2;
        station.inflowM3PerS = null;
        station.states.add(new GroupInitial("a", 0, 1, List.of(new RecentRun(0, 2, 0.25), new RecentRun(0, 2, 0.5))));
        StationSchedule schedule = new StationSchedule(station.build(), HORIZON);
        schedule.generate(0, 1, 1, 60);
        schedule.generate(0, 2, 2, 120);
        double water = 1.8 * (60 / 2.0 + 120 / 2.0) / 1000;
        PumpedStorageInitial state = end(schedule);
        assertThat(state.upperMillionM3()).isCloseTo(0.5 - water, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(state.lowerMillionM3()).isCloseTo(1 + water, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(state.groups())
                .containsExactly(new GroupInitial(
                        "a",
                        2,
                        0,
                        List.of(),
                        List.of(
                                new MachineInitial(MachineMode.GENERATING, 1, MachineMode.OFF, 1),
                                new MachineInitial(MachineMode.GENERATING, 0.5, MachineMode.OFF, 1))));
    }

    @Test
    void carriesWhatMachinesThatAreOffDidLast() {
        station.states.add(new GroupInitial("a", 0, 1, List.of()));
        StationSchedule schedule = new StationSchedule(station.build(), HORIZON);
        schedule.generate(0, 0, 1, 60);
        assertThat(end(schedule).groups().get(0).machines())
                .containsExactly(
                        new MachineInitial(MachineMode.OFF, 1, MachineMode.GENERATING, 1),
                        new MachineInitial(MachineMode.OFF, 1.5, MachineMode.PUMPING, 0));
    }

    @Test
    void forgetsStartsAtMidnight() {
        Horizon evening = Horizon.uniform(Station.START.plusSeconds(23 * 3600), ZoneId.of("UTC"), 2, 30);
        station.inflowM3PerS = null;
        StationSchedule schedule = new StationSchedule(station.build(), evening);
        schedule.generate(0, 1, 1, 60);
        PumpedStorageInitial state = (PumpedStorageInitial)
                type.endState(station.build(), schedule.toSchedule().asset("phs"), evening);
        assertThat(state.groups().get(0).machines().get(0))
                .isEqualTo(new MachineInitial(MachineMode.GENERATING, 0.5, MachineMode.OFF, 0));
    }

    /** As the counts of the steps would say it: within half an hour one machine generated, within an hour two. */
    @Test
    void tellsEarlierRunsFromMachines() {
        GroupInitial state = new GroupInitial(
                "a",
                0,
                1,
                List.of(),
                List.of(
                        new MachineInitial(MachineMode.OFF, 0.5, MachineMode.GENERATING, 0),
                        new MachineInitial(MachineMode.OFF, 1, MachineMode.GENERATING, 0),
                        new MachineInitial(MachineMode.PUMPING, 2, MachineMode.OFF, 0)));
        assertThat(state.runs()).containsExactly(new RecentRun(1, 1, 0.5), new RecentRun(2, 1, 1));
    }

    @Test
    void bringsALastDigitBackIntoTheReservoirs() {
        AssetSchedule schedule = new StationSchedule(station.build(), HORIZON)
                .toSchedule()
                .asset("phs")
                .with("upper_thousand_m3", 2, 1000 + 1e-9)
                .with("lower_thousand_m3", 2, -1e-9);
        PumpedStorageInitial state = (PumpedStorageInitial) type.endState(station.build(), schedule, HORIZON);
        assertThat(state.upperMillionM3()).isEqualTo(1);
        assertThat(state.lowerMillionM3()).isZero();
    }

    @Test
    void changesNothingButTheState() {
        PumpedStorage before = station.build();
        station.upperMillionM3 = 0.7;
        station.lowerMillionM3 = 0.8;
        station.states.add(new GroupInitial("a", 1, 0, List.of()));
        assertThat(type.startingFrom(before, station.build().initial())).isEqualTo(station.build());
    }

    private PumpedStorageInitial end(StationSchedule schedule) {
        return (PumpedStorageInitial)
                type.endState(station.build(), schedule.toSchedule().asset("phs"), HORIZON);
    }
}
