package io.vppdispatch.optimizer.asset.pumpedstorage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.optimizer.asset.Formulation;
import io.vppdispatch.optimizer.model.DispatchModel;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.problem.ProblemCheck;
import io.vppdispatch.optimizer.testing.Market;
import io.vppdispatch.optimizer.testing.Toys;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A station whose machines are written one by one can do what it can do by counts. */
class MachineByMachineTest {

    private static Station threeMachines() {
        Station station = Station.full(6);
        station.groups.set(0, new MachineGroup("a", 3, 50, 100, 90, 2, 3, 10, 20));
        return station;
    }

    private static DispatchProblem day(PumpedStorage station) {
        return Market.hourly(400, 500, 100, 50, 900, 300, 950).with(station);
    }

    @Test
    void everyMachineIsAGroupOfItsOwn() {
        PumpedStorage single = threeMachines().build().machineByMachine();
        assertThat(single.groups()).extracting(MachineGroup::id).containsExactly("a.1", "a.2", "a.3");
        assertThat(single.groups()).extracting(MachineGroup::count).containsOnly(1);
        assertThat(single.groups().get(2).startPumpCny()).isEqualTo(20);
    }

    @Test
    void countsOfTheBeginningGoToMachinesInTheirOrder() {
        Station station = threeMachines();
        station.states.add(new GroupInitial("a", 1, 0, List.of(new RecentRun(2, 0, 0.25))));
        List<GroupInitial> states = station.build().machineByMachine().initial().groups();
        assertThat(states).extracting(GroupInitial::generating).containsExactly(1, 0, 0);
        assertThat(states.get(1).machines().get(0).ran()).isEqualTo(MachineMode.GENERATING);
        assertThat(states.get(1).runs()).containsExactly(new RecentRun(1, 0, 0.25));
        assertThat(states.get(2).runs()).isEmpty();
    }

    @Test
    void statesOfMachinesStayWithThem() {
        Station station = threeMachines();
        MachineInitial pumps = new MachineInitial(MachineMode.PUMPING, 3, MachineMode.OFF, 2);
        station.states.add(
                new GroupInitial("a", 0, 1, List.of(), List.of(MachineInitial.AT_REST, pumps, MachineInitial.AT_REST)));
        GroupInitial second =
                station.build().machineByMachine().initial().groups().get(1);
        assertThat(second.pumping()).isEqualTo(1);
        assertThat(second.machines()).containsExactly(pumps);
    }

    @Test
    void theOptimumIsThatOfTheCounts() {
        Station station = threeMachines();
        station.groups.set(0, Station.startingAtMost(station.groups.get(0), 1));
        station.states.add(new GroupInitial("a", 1, 0, List.of(new RecentRun(2, 0, 0.25))));
        DispatchProblem byCounts = day(station.build());
        DispatchProblem single = day(station.build().machineByMachine());
        assertThat(ProblemCheck.issuesOf(single)).isEmpty();
        assertThat(Toys.optimum(single).objective())
                .isCloseTo(Toys.optimum(byCounts).objective(), within(1e-3));
    }

    @Test
    void everyModeOfAMachineIsABinary() {
        var lp = DispatchModel.of(day(threeMachines().build().machineByMachine()), Formulation.TEXTBOOK)
                .lp();
        for (int j = 0; j < lp.columns(); j++) {
            assertThat(lp.isInteger(j) ? lp.upper(j) : 1).isEqualTo(1);
        }
    }
}
