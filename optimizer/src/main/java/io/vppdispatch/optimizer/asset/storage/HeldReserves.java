package io.vppdispatch.optimizer.asset.storage;

import io.vppdispatch.optimizer.asset.AssetSchedule;
import io.vppdispatch.optimizer.asset.Steps;
import io.vppdispatch.optimizer.system.ReserveProduct;
import io.vppdispatch.optimizer.time.Horizon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All reserve of one direction held in one step before the horizon.
 *
 * @param agoHours from the start of that step to the start of the horizon
 */
record HeldReserves(double agoHours, List<HeldReserve> reserves) {

    private static final double MINUTES = 60;
    private static final double LEAST_MW = 1e-6;

    /** By step, the latest first. */
    static List<HeldReserves> before(Storage storage, boolean up) {
        Map<Double, List<HeldReserve>> bySteps = new TreeMap<>();
        for (HeldReserve held : storage.initial().heldReserves()) {
            if (held.up() == up) {
                bySteps.computeIfAbsent(held.startedMinutesAgo(), ago -> new ArrayList<>())
                        .add(held);
            }
        }
        List<HeldReserves> all = new ArrayList<>();
        bySteps.forEach((ago, reserves) -> all.add(new HeldReserves(ago / MINUTES, reserves)));
        return all;
    }

    /** The longest hold time of a direction, that of reserve held before included. */
    static double longestHours(Storage storage, List<ReserveProduct> products, boolean up) {
        double longest = products.stream()
                .filter(product -> product.isUp() == up)
                .mapToDouble(ReserveProduct::holdMinutes)
                .max()
                .orElse(0);
        for (HeldReserve held : storage.initial().heldReserves()) {
            longest = held.up() == up ? Math.max(longest, held.holdMinutes()) : longest;
        }
        return longest / MINUTES;
    }

    /** Energy at the node once delivery has gone on for these hours. */
    double deliveredMwh(double hours) {
        return reserves.stream()
                .mapToDouble(held -> held.mw() * Math.min(hours, held.holdMinutes() / MINUTES))
                .sum();
    }

    /** What a schedule leaves to be backed in the horizon behind it. */
    static List<HeldReserve> after(
            Storage storage, AssetSchedule schedule, Horizon horizon, List<ReserveProduct> products) {
        Steps steps = new Steps(horizon);
        List<HeldReserve> left = new ArrayList<>();
        double end = steps.end(steps.count() - 1);
        for (HeldReserve held : storage.initial().heldReserves()) {
            double ago = held.startedMinutesAgo() / MINUTES + end;
            if (!Steps.atLeast(ago, longestHours(storage, products, held.up()))) {
                left.add(new HeldReserve(held.up(), ago * MINUTES, held.holdMinutes(), held.mw()));
            }
        }
        for (ReserveProduct product : products) {
            double longest = longestHours(storage, products, product.isUp());
            for (int t = 0; t < steps.count(); t++) {
                double mw = schedule.at(StorageColumns.reserve(product), t);
                double ago = end - steps.start(t);
                if (mw > LEAST_MW && !Steps.atLeast(ago, longest)) {
                    left.add(new HeldReserve(product.isUp(), ago * MINUTES, product.holdMinutes(), mw));
                }
            }
        }
        return left;
    }
}
