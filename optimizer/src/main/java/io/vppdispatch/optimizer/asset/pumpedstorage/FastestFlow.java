package io.vppdispatch.optimizer.asset.pumpedstorage;

import java.util.function.ToDoubleFunction;

/** Flow of all machines of a station at their fastest, each in its fastest head band, m3/s. */
final class FastestFlow {

    private FastestFlow() {}

    static double down(PumpedStorage station) {
        return fastest(station, limit -> limit.generateMaxMw() / limit.generateRate());
    }

    static double up(PumpedStorage station) {
        return fastest(station, limit -> limit.pumpMw() / limit.pumpRate());
    }

    private static double fastest(PumpedStorage station, ToDoubleFunction<MachineLimits> flowM3PerS) {
        return station.groups().stream()
                .mapToDouble(group -> group.count() * fastest(group, flowM3PerS))
                .sum();
    }

    private static double fastest(MachineGroup group, ToDoubleFunction<MachineLimits> flowM3PerS) {
        int own = group.headBands().size() + 1;
        return group.limits(own).stream().mapToDouble(flowM3PerS).max().orElse(0);
    }
}
