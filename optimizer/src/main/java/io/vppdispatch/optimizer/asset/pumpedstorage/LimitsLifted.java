package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.asset.Cause;
import io.vppdispatch.optimizer.asset.Lifting;
import io.vppdispatch.optimizer.data.Changed;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A station with one of its limits lifted. As a store without limits it has reservoirs and pumps as large as could matter, each machine
 * taking at least what it took before; without modes its machines pump at any power up to theirs, start as often as they like, and
 * need not stand still in between.
 */
record LimitsLifted(PumpedStorage station, Lifting lifting) {

    private static final double MILLION_M3_PER_M3_PER_S_H = 0.0036;

    PumpedStorage of(Cause cause) {
        boolean canPump = station.groups().stream().anyMatch(group -> group.count() > 0 && group.pumpMw() > 0);
        if (!canPump) {
            return station;
        }
        return switch (cause) {
            case STORAGE -> withoutSize();
            case PUMP_MODE -> withoutModes();
            default -> station;
        };
    }

    private PumpedStorage withoutSize() {
        double most = station.upper().maxMillionM3() + mostMillionM3();
        PumpedStorageInitial initial = station.initial();
        return Changed.from(station)
                .set("groups", each(this::withoutPumpLimit))
                .set(
                        "upper",
                        Changed.from(station.upper()).set("maxMillionM3", most).get())
                .set("lower", null)
                .set(
                        "initial",
                        Changed.from(initial).set("lowerMillionM3", null).get())
                .get();
    }

    private double mostMillionM3() {
        double lowestRate = station.groups().stream()
                .flatMap(group -> group.limits(station.bands()).stream())
                .mapToDouble(MachineLimits::pumpRate)
                .min()
                .orElseThrow();
        return MILLION_M3_PER_M3_PER_S_H * lifting.mostMwh() / lowestRate;
    }

    private MachineGroup withoutPumpLimit(MachineGroup group) {
        if (group.pumpMw() == 0) {
            return group;
        }
        List<HeadBand> bands = group.headBands().stream()
                .map(band -> Changed.from(band)
                        .set("pumpMinMw", MachineLimits.of(group, band).pumpMinMw())
                        .set("pumpMw", MachineLimits.of(group, band).pumpMw() + lifting.mostMw())
                        .get())
                .toList();
        return Changed.from(group)
                .set("pumpMinMw", MachineLimits.of(group).pumpMinMw())
                .set("pumpMw", group.pumpMw() + lifting.mostMw())
                .set("headBands", bands)
                .get();
    }

    private PumpedStorage withoutModes() {
        return Changed.from(station)
                .set("groups", each(LimitsLifted::withoutLeastPower))
                .set("idleHours", 0.0)
                .get();
    }

    private static MachineGroup withoutLeastPower(MachineGroup group) {
        List<HeadBand> bands = group.headBands().stream()
                .map(band -> Changed.from(band).set("pumpMinMw", 0.0).get())
                .toList();
        return Changed.from(group)
                .set("pumpMinMw", 0.0)
                .set("maxStartsPerDay", null)
                .set("headBands", bands)
                .get();
    }

    private List<MachineGroup> each(UnaryOperator<MachineGroup> change) {
        return station.groups().stream().map(change).toList();
    }
}
