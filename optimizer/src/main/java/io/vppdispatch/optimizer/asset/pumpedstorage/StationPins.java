package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.PinModes;
import io.vppdispatch.optimizer.lp.Expr;
import io.vppdispatch.optimizer.system.Pin;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Generating, pumping and standstill of the whole station; with hydraulic short circuit it may do both at once. */
final class StationPins implements PinModes<PumpedStorage, Commitment> {

    private static final int STANDSTILL = 0;
    private static final int GENERATING = 1;
    private static final int BOTH = 2;

    @Override
    public List<Pin.Mode> states(PumpedStorage station) {
        boolean pumps = station.groups().stream().anyMatch(group -> group.pumpMw() > 0);
        return pumps
                ? List.of(Pin.Mode.OFF, Pin.Mode.GENERATING, Pin.Mode.PUMPING)
                : List.of(Pin.Mode.OFF, Pin.Mode.GENERATING);
    }

    @Override
    public Held held(PumpedStorage station, Commitment commitments, Pin.Mode state, int step) {
        Expr machines = Expr.zero();
        for (MachineCounts group : commitments.counts()) {
            if (state != Pin.Mode.PUMPING) {
                machines.plus(group.generating()[step]);
            }
            if (state != Pin.Mode.GENERATING) {
                machines.plus(group.pumping()[step]);
            }
        }
        return state == Pin.Mode.OFF ? new Held(machines, 0, 0) : new Held(machines, 1, Double.POSITIVE_INFINITY);
    }

    @Override
    public boolean isIn(AssetSchedule schedule, Pin.Mode state, int step) {
        long mode = schedule.count(PumpedStorageColumns.MODE, step);
        return switch (state) {
            case OFF -> mode == STANDSTILL;
            case GENERATING -> mode == GENERATING || mode == BOTH;
            default -> mode < STANDSTILL || mode == BOTH;
        };
    }

    @Override
    public Reach reach(PumpedStorage station, Pin.@Nullable Mode state, int step) {
        if (state == Pin.Mode.OFF) {
            return new Reach(0, 0);
        }
        boolean both = station.hydraulicShortCircuit();
        double most = sum(station, MachineLimits::generateMaxMw);
        double least = -sum(station, MachineLimits::pumpMw);
        return new Reach(
                state == Pin.Mode.GENERATING && !both ? 0 : least, state == Pin.Mode.PUMPING && !both ? 0 : most);
    }

    /** Of all machines, each in the head band where it can do most. */
    private static double sum(PumpedStorage station, ToDoubleFunction<MachineLimits> limit) {
        Function<MachineGroup, List<MachineLimits>> limits =
                group -> group.limits(group.headBands().size() + 1);
        return station.groups().stream()
                .mapToDouble(group -> group.count()
                        * limits.apply(group).stream().mapToDouble(limit).max().orElse(0))
                .sum();
    }
}
