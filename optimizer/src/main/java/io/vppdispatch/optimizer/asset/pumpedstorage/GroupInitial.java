package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** State of a group of machines when the horizon begins, by counts alone or machine by machine. */
@Doc("State of a group of machines when the horizon begins, by counts alone or machine by machine.")
public record GroupInitial(
        @Doc("Id of the group.") String group,

        @Doc("Machines generating in the step before the horizon.") @Range(max = 1000) @Default("0")
        int generating,

        @Doc("Machines pumping in the step before the horizon.") @Range(max = 1000) @Default("0")
        int pumping,

        @Doc("Earlier steps with running machines, as far back as idle_hours; none where machines are given.")
        @Default("[]")
        List<RecentRun> recent,

        @Doc("State of each machine, in their order; none: the first machines generate and the last ones pump.")
        @Default("[]")
        List<MachineInitial> machines) {

    public GroupInitial {
        recent = List.copyOf(recent);
        machines = List.copyOf(machines);
    }

    /** A state by counts alone. */
    public GroupInitial(String group, int generating, int pumping, List<RecentRun> recent) {
        this(group, generating, pumping, recent, List.of());
    }

    static GroupInitial atRest(String group) {
        return new GroupInitial(group, 0, 0, List.of());
    }

    /** Earlier steps with running machines; of machines that are given, who has stopped up to so many hours ago. */
    List<RecentRun> runs() {
        return machines.isEmpty()
                ? recent
                : machines.stream()
                        .filter(MachineInitial::ranLately)
                        .map(MachineInitial::hours)
                        .distinct()
                        .sorted()
                        .map(this::runUpTo)
                        .toList();
    }

    private RecentRun runUpTo(double hours) {
        return new RecentRun(
                generating + stopped(MachineMode.GENERATING, hours),
                pumping + stopped(MachineMode.PUMPING, hours),
                hours);
    }

    private int stopped(MachineMode mode, double hours) {
        return (int) machines.stream()
                .filter(machine -> machine.ranLately() && machine.ran() == mode && machine.hours() <= hours)
                .count();
    }

    /** State of each of {@code count} machines; by counts alone, the first generated and the last pumped. */
    List<MachineInitial> machinesOf(int count) {
        return machines.isEmpty()
                ? IntStream.range(0, count)
                        .mapToObj(machine -> byCount(machine, count))
                        .toList()
                : machines;
    }

    /** The state of each machine of the group as that of a group of its own. */
    List<GroupInitial> machineByMachine(MachineGroup group) {
        List<MachineGroup> single = group.machines();
        List<MachineInitial> states = machinesOf(single.size());
        return IntStream.range(0, single.size())
                .mapToObj(machine -> alone(single.get(machine).id(), states.get(machine)))
                .toList();
    }

    private static GroupInitial alone(String id, MachineInitial state) {
        int generates = state.mode() == MachineMode.GENERATING ? 1 : 0;
        int pumps = state.mode() == MachineMode.PUMPING ? 1 : 0;
        return new GroupInitial(id, generates, pumps, List.of(), List.of(state));
    }

    private MachineInitial byCount(int machine, int count) {
        MachineMode now = mode(machine, count, generating, pumping);
        if (now != MachineMode.OFF) {
            return new MachineInitial(now, 0, MachineMode.OFF, 0);
        }
        return recent.stream()
                .filter(run -> mode(machine, count, run.generating(), run.pumping()) != MachineMode.OFF)
                .min(Comparator.comparingDouble(RecentRun::hoursAgo))
                .map(run -> new MachineInitial(
                        MachineMode.OFF, run.hoursAgo(), mode(machine, count, run.generating(), run.pumping()), 0))
                .orElse(MachineInitial.AT_REST);
    }

    private static MachineMode mode(int machine, int count, int generating, int pumping) {
        return machine < generating
                ? MachineMode.GENERATING
                : machine >= count - pumping ? MachineMode.PUMPING : MachineMode.OFF;
    }
}
