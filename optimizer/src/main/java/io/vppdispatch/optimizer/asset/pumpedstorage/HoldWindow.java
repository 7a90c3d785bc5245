package io.vppdispatch.optimizer.asset.pumpedstorage;

import io.vppdispatch.optimizer.system.ReserveProduct;
import java.util.List;

/**
 * How long the water of held reserve is kept: until the longest hold of its direction is over, because a product whose
 * own time has run out has used its water while a longer one goes on.
 *
 * @param products what may be held now
 * @param before what was held before the horizon
 */
record HoldWindow(List<ReserveProduct> products, List<HeldWater> before) {

    private static final double MINUTES_PER_HOUR = 60;

    /** Of reserve held in a step of the horizon, hours. */
    double hours(boolean isUp) {
        return products.stream()
                        .filter(product -> product.isUp() == isUp)
                        .mapToDouble(ReserveProduct::holdMinutes)
                        .max()
                        .orElse(0)
                / MINUTES_PER_HOUR;
    }

    /** Of reserve held in the step that began so many hours before the horizon; all of that step is called at once. */
    double hoursBefore(boolean isUp, double hoursAgo) {
        double given = before.stream()
                .filter(held -> held.hoursAgo() == hoursAgo && (isUp ? held.downM3PerS() : held.upM3PerS()) > 0)
                .mapToDouble(HeldWater::holdHours)
                .max()
                .orElse(0);
        return Math.max(given, hours(isUp));
    }
}
