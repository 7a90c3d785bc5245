package io.vppdispatch.optimizer.asset.hvac;

import io.vppdispatch.optimizer.testing.Toys;
import io.vppdispatch.optimizer.time.Series;
import org.jspecify.annotations.Nullable;

/**
 * A hall whose distance to its balance halves every hour: R C = 1 h / ln 2. A MW of cooling moves 3 MW of heat, and each of these the
 * balance by R = 2 K, so 6 K in all and 3 K within an hour.
 */
final class Halls {

    static final double R = 2;
    static final double C = 1 / (R * Math.log(2));

    HvacMode mode = HvacMode.COOLING;
    double maxMw = 4;
    double outdoorC = 30;

    @Nullable
    Double gainMw;

    double minC = 20;
    double maxC = 26;

    @Nullable
    Double discomfortCny;

    @Nullable
    Double targetC;

    double targetCny;
    double initialC = 24;

    Hvac build(int steps) {
        return new Hvac(
                "hall",
                Toys.NODE,
                mode,
                maxMw,
                Series.constant(steps, 3),
                R,
                C,
                Series.constant(steps, outdoorC),
                gainMw == null ? null : Series.constant(steps, gainMw),
                Series.constant(steps, minC),
                Series.constant(steps, maxC),
                discomfortCny,
                targetC,
                targetCny,
                new HvacInitial(initialC));
    }
}
