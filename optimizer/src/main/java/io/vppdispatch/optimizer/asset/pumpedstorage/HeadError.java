package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.time.Horizon;
import io.vppdispatch.optimizer.time.Series;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** How far the constant head of a band is from a head that is linear between the middles of the bands. */
final class HeadError {

    private static final double VOLUME_PER_FLOW_HOUR = 3.6;
    private static final double THOUSANDS_PER_MILLION = 1000;

    private final PumpedStorage station;
    private final Horizon horizon;
    private final double[] middles;

    HeadError(PumpedStorage station, Horizon horizon) {
        this.station = station;
        this.horizon = horizon;
        List<Double> edges = station.bandEdgesMillionM3();
        this.middles = new double[edges.size() - 1];
        for (int b = 0; b < middles.length; b++) {
            middles[b] = THOUSANDS_PER_MILLION * (edges.get(b) + edges.get(b + 1)) / 2;
        }
    }

    /** Water raised at the linear head less water raised at the head of the band, 1000 m3 per step. */
    Series of(Map<String, Series> whole, Map<String, Series> groups) {
        Series upper = column(whole, PumpedStorageColumns.UPPER);
        Series band = column(whole, PumpedStorageColumns.HEAD_BAND);
        double first = THOUSANDS_PER_MILLION * station.initial().upperMillionM3();
        return Series.generate(horizon.steps(), t -> {
            double mean = (upper.at(t) + (t > 0 ? upper.at(t - 1) : first)) / 2;
            int held = (int) band.at(t) - 1;
            double flow = 0;
            for (MachineGroup group : station.groups()) {
                flow += error(group, groups, t, held, mean);
            }
            return VOLUME_PER_FLOW_HOUR * horizon.hours(t) * flow;
        });
    }

    private double error(MachineGroup group, Map<String, Series> groups, int t, int held, double volume) {
        List<MachineLimits> limits = group.limits(middles.length);
        MachineLimits now = limits.get(held);
        double pumped = group.isVariableSpeed()
                ? column(groups, PumpedStorageColumns.pumpMw(group)).at(t)
                : now.pumpMw()
                        * column(groups, PumpedStorageColumns.pumping(group)).at(t);
        double output = column(groups, PumpedStorageColumns.generateMw(group)).at(t);
        double linearPump = at(volume, limits, MachineLimits::pumpRate);
        double linearGenerate = at(volume, limits, MachineLimits::generateRate);
        return pumped * (1 / linearPump - 1 / now.pumpRate()) - output * (1 / linearGenerate - 1 / now.generateRate());
    }

    private double at(double volume, List<MachineLimits> limits, ToDoubleFunction<MachineLimits> rate) {
        int last = middles.length - 1;
        if (volume <= middles[0]) {
            return rate.applyAsDouble(limits.get(0));
        }
        for (int b = 1; b <= last; b++) {
            if (volume <= middles[b]) {
                double share = (volume - middles[b - 1]) / (middles[b] - middles[b - 1]);
                return (1 - share) * rate.applyAsDouble(limits.get(b - 1)) + share * rate.applyAsDouble(limits.get(b));
            }
        }
        return rate.applyAsDouble(limits.get(last));
    }

    private static Series column(Map<String, Series> columns, String name) {
        return Objects.requireNonNull(columns.get(name), name);
    }
}
