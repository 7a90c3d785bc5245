package io.vppdispatch.optimizer.asset.pumpedstorage;

import java.util.function.ToDoubleFunction;

/**
 * One power per flow for the whole station, MW per m3/s: the mean over its head bands, groups weighted by their capacity in
 * the lowest band.
 *
 * @param pump 0 where no machine can pump
 */
record MeanRates(double generate, double pump) {

    static MeanRates of(PumpedStorage station) {
        double pump = mean(station, MachineLimits::pumpRate, MachineGroup::pumpMw);
        double generate = mean(station, MachineLimits::generateRate, MachineGroup::generateMaxMw);
        return new MeanRates(
                generate > 0 ? generate : mean(station, MachineLimits::generateRate, group -> 1),
                station.groups().stream().anyMatch(group -> group.pumpMw() > 0) ? pump : 0);
    }

    private static double mean(
            PumpedStorage station, ToDoubleFunction<MachineLimits> rate, ToDoubleFunction<MachineGroup> weight) {
        double sum = 0;
        double weights = 0;
        for (MachineGroup group : station.groups()) {
            double mean = group.limits(station.bands()).stream()
                    .mapToDouble(rate)
                    .average()
                    .orElse(0);
            double machines = Math.max(1, group.count()) * weight.applyAsDouble(group);
            sum += machines * mean;
            weights += machines;
        }
        return weights > 0 ? sum / weights : 0;
    }
}
