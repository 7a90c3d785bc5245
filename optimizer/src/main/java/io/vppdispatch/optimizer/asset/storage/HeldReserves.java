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

    /** Names the k-th reserve by when it was held: {@code held45.1}. */
    String name(int k) {
        return "held" + Math.round(agoHours * MINUTES) + "." + (k + 1);
    }

    /** What a schedule leaves to be backed in the horizon behind it. */
    static List<HeldReserve> after(
            Storage storage, AssetSchedule schedule, Horizon horizon, List<ReserveProduct> products) {
        Steps steps = new Steps(horizon);
        double end = steps.end(steps.count() - 1);
        List<HeldReserve> left = new ArrayList<>();
        for (boolean up : new boolean[] {true, false}) {
            double longest = longestHours(storage, products, up);
            CutSoFar cuts = new CutSoFar(schedule, steps, up);
            for (HeldReserves held : before(storage, up)) {
                if (!Steps.atLeast(held.agoHours() + end, longest)) {
                    left.addAll(cuts.carried(held.reserves()));
                }
            }
            for (int t = 0; t < steps.count(); t++) {
                if (!Steps.atLeast(end - steps.start(t), longest)) {
                    left.addAll(cuts.carried(heldAt(schedule, products, up, t, -steps.start(t) * MINUTES)));
                }
            }
        }
        return left;
    }

    private static List<HeldReserve> heldAt(
            AssetSchedule schedule, List<ReserveProduct> products, boolean up, int t, double minutesAgo) {
        List<HeldReserve> held = new ArrayList<>();
        for (ReserveProduct product : products) {
            if (product.isUp() == up) {
                double mw = schedule.at(StorageColumns.reserve(product), t);
                if (mw > LEAST_MW) {
                    held.add(new HeldReserve(up, minutesAgo, product.holdMinutes(), mw));
                }
            }
        }
        return held;
    }
}
