package io.vppdispatch.api.bench;

import org.jspecify.annotations.Nullable;

/**
 * A contender on an instance.
 *
 * @param measured null where the process left no figures
 * @param failure why it left none; null where it did, and where it was ended at its cap
 */
public record Cell(
        String instance,
        String contender,
        double capSeconds,
        @Nullable Measured measured,
        @Nullable String failure) {

    public boolean isOurs() {
        return contender.equals(CellRun.OURS);
    }

    /** True for a proof before the cap; a plan that breaks rules is no plan. */
    public boolean isProven() {
        return measured != null && measured.isProven() && !isBroken() && measured.seconds() <= capSeconds;
    }

    public boolean isFailed() {
        return failure != null;
    }

    /** True for a plan that breaks rules. */
    public boolean isBroken() {
        return measured != null && measured.violations() != null && measured.violations() > 0;
    }

    /** True for a run that would have needed more than {@link #seconds}. */
    public boolean isAtLeast() {
        return !isProven();
    }

    /**
     * For building and solving, no more than the cap. Without a proof ours counts at the cap, whenever it ended; a peer counts at the
     * cap only where it got there.
     */
    public double seconds() {
        return measured == null || isOurs() && !isProven() ? capSeconds : Math.min(measured.seconds(), capSeconds);
    }
}
