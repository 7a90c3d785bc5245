package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pumped storage station: groups of identical machines between an upper and a lower reservoir. */
@Doc("A pumped storage station: groups of identical machines between an upper and a lower reservoir.")
public record PumpedStorage(
        @Doc("Unique name.") String id,
        @Doc("Node it injects into.") String node,

        @Doc("Groups of identical machines.") List<MachineGroup> groups,

        @Doc("Reservoir the machines generate from.") UpperReservoir upper,

        @Doc("Reservoir the machines pump from; absent: a river without limits.") @Nullable
        LowerReservoir lower,

        @Doc("Least time between generating and pumping of the same machine, hours; of machines with a limit on their"
                + " starts: between a stop and any start.")
        @Range(max = 1000)
        @Default("0")
        double idleHours,

        @Doc("Water wanted in the upper reservoir at the end of the horizon, 10^6 m3; absent: none.")
        @Range(max = 1e5)
        @Nullable
        Double endTargetUpperMillionM3,

        @Doc("Price of missing the target either way, CNY per 1000 m3.") @Range(max = 1e6) @Default("0")
        double endTargetMissCnyPerThousandM3,

        @Doc("Value of water in the upper reservoir at the end of the horizon, CNY per 1000 m3.")
        @Range(min = -1e5, max = 1e5)
        @Default("0")
        double endValueCnyPerThousandM3,

        @Doc("True where some machines may generate while others pump.") @Default("false")
        boolean hydraulicShortCircuit,

        @Doc("True where the station holds reserve.") @Default("false")
        boolean holdsReserve,

        @Doc("Which volume is wanted at the end of the horizon: the target, that of the beginning, or that of the"
                + " weekday.")
        @Default("\"target\"")
        EndRule endRule,

        @Doc("Water wanted at the end of each weekday, Monday first, 10^6 m3; for end_rule weekly.")
        @Range(max = 1e5)
        @Default("[]")
        List<Double> weeklyTargetUpperMillionM3,

        @Doc("Where the value of water at the end comes from: given, or what replacing it costs.") @Default("\"given\"")
        EndValueRule endValueRule,

        @Doc("State when the horizon begins.") PumpedStorageInitial initial)
        implements Asset {

    public PumpedStorage {
        groups = List.copyOf(groups);
        weeklyTargetUpperMillionM3 = List.copyOf(weeklyTargetUpperMillionM3);
    }

    /** A station in one mode at a time that holds no reserve, with its own target and value at the end. */
    public PumpedStorage(
            String id,
            String node,
            List<MachineGroup> groups,
            UpperReservoir upper,
            @Nullable LowerReservoir lower,
            double idleHours,
            @Nullable Double endTargetUpperMillionM3,
            double endTargetMissCnyPerThousandM3,
            double endValueCnyPerThousandM3,
            PumpedStorageInitial initial) {
        this(
                id,
                node,
                groups,
                upper,
                lower,
                idleHours,
                endTargetUpperMillionM3,
                endTargetMissCnyPerThousandM3,
                endValueCnyPerThousandM3,
                false,
                false,
                EndRule.TARGET,
                List.of(),
                EndValueRule.GIVEN,
                initial);
    }

    /** Volumes between which the head bands lie, from the least to the most, 10^6 m3; two where there is one band. */
    List<Double> bandEdgesMillionM3() {
        List<Double> edges = new ArrayList<>(List.of(upper.minMillionM3()));
        groups.stream()
                .filter(group -> !group.headBands().isEmpty())
                .findFirst()
                .ifPresent(group -> group.headBands().forEach(band -> edges.add(band.fromUpperMillionM3())));
        edges.add(upper.maxMillionM3());
        return edges;
    }

    int bands() {
        return bandEdgesMillionM3().size() - 1;
    }

    boolean isBanded() {
        return bands() > 1;
    }

    boolean hasTarget() {
        return endRule != EndRule.TARGET || endTargetUpperMillionM3 != null;
    }

    PumpedStorage startingFrom(PumpedStorageInitial state) {
        return with(groups, state);
    }

    /** The same station with every machine a group of its own. */
    PumpedStorage machineByMachine() {
        List<MachineGroup> machines =
                groups.stream().flatMap(group -> group.machines().stream()).toList();
        List<GroupInitial> states = groups.stream()
                .flatMap(group -> initial.group(group.id()).machineByMachine(group).stream())
                .toList();
        return with(machines, initial.withGroups(states));
    }

    private PumpedStorage with(List<MachineGroup> newGroups, PumpedStorageInitial state) {
        return new PumpedStorage(
                id,
                node,
                newGroups,
                upper,
                lower,
                idleHours,
                endTargetUpperMillionM3,
                endTargetMissCnyPerThousandM3,
                endValueCnyPerThousandM3,
                hydraulicShortCircuit,
                holdsReserve,
                endRule,
                weeklyTargetUpperMillionM3,
                endValueRule,
                state);
    }
}
