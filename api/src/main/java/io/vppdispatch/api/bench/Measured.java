package io.vppdispatch.api.bench;

import io.vppdispatch.optimizer.ModelSize;
import org.jspecify.annotations.Nullable;

/**
 * What a process measured of one run.
 *
 * @param solver name and version
 * @param size of the linear program
 * @param buildSeconds for the model
 * @param solveSeconds for all stages, wall-clock
 * @param objective that of the last stage; null without a plan
 * @param bound proven bound of it; null where nothing is proven
 * @param isProven every stage as closely as asked
 * @param violations broken rules the audit found; null for the textbook, which has no schedule
 * @param peakMemoryMb most memory of the process; null where the system does not say
 */
public record Measured(
        String solver,
        ModelSize size,
        double buildSeconds,
        double solveSeconds,
        @Nullable Double objective,
        @Nullable Double bound,
        @Nullable Double gap,
        boolean isProven,
        @Nullable Integer violations,
        @Nullable Double peakMemoryMb) {

    double seconds() {
        return buildSeconds + solveSeconds;
    }
}
