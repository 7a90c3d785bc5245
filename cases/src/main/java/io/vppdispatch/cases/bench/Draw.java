package io.vppdispatch.cases.bench;

import java.util.Locale;
import java.util.SplittableRandom;

/** Draws from a seed, the same on every machine, and writes them to three decimals. */
final class Draw {

    private final SplittableRandom random;

    Draw(long seed) {
        this.random = new SplittableRandom(seed);
    }

    double between(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    static String decimal(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
