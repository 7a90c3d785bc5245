package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.asset.Initial;
import io.vppdispatch.optimizer.data.Default;
import io.vppdispatch.optimizer.data.Doc;
import io.vppdispatch.optimizer.data.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** State of a station when the horizon begins. */
@Doc("State of a station when the horizon begins.")
public record PumpedStorageInitial(
        @Doc("Volume of the upper reservoir, 10^6 m3.") @Range(max = 1e5)
        double upperMillionM3,

        @Doc("Volume of the lower reservoir, 10^6 m3; given if the station has one.") @Range(max = 1e5) @Nullable
        Double lowerMillionM3,

        @Doc("Groups that run or have run lately; a group that is not listed is at rest.") @Default("[]")
        List<GroupInitial> groups,

        @Doc("Upper volume that a cyclic end comes back to, 10^6 m3; absent: that of the beginning.")
        @Range(max = 1e5)
        @Nullable
        Double cycleUpperMillionM3,

        @Doc("Reserve of the last steps that must still be deliverable.") @Default("[]")
        List<HeldWater> held)
        implements Initial {

    public PumpedStorageInitial {
        groups = List.copyOf(groups);
        held = List.copyOf(held);
    }

    /** A state without reserve, from which a cycle begins. */
    public PumpedStorageInitial(double upperMillionM3, @Nullable Double lowerMillionM3, List<GroupInitial> groups) {
        this(upperMillionM3, lowerMillionM3, groups, null, List.of());
    }

    PumpedStorageInitial withGroups(List<GroupInitial> newGroups) {
        return new PumpedStorageInitial(upperMillionM3, lowerMillionM3, newGroups, cycleUpperMillionM3, held);
    }

    /** The state of a group, at rest where it is not listed. */
    GroupInitial group(String id) {
        return groups.stream()
                .filter(group -> group.group().equals(id))
                .findFirst()
                .orElseGet(() -> GroupInitial.atRest(id));
    }

    /** Upper volume that a cyclic end comes back to, 10^6 m3. */
    double cycleMillionM3() {
        return cycleUpperMillionM3 == null ? upperMillionM3 : cycleUpperMillionM3;
    }
}
