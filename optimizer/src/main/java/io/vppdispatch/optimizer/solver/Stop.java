package io.vppdispatch.optimizer.solver;

import java.time.Duration;

/**
 * When a search has to end: a time, or a cancel.
 *
 * @param atNanos the time, as of {@link System#nanoTime}
 */
public record Stop(long atNanos, ProgressListener listener) {

    /** Beyond any search: 100 years from the first use. */
    static final Stop NEVER = after(Duration.ofDays(36500), ProgressListener.NONE);

    /** The time limit from now on, or a cancel of the listener. */
    public static Stop after(Duration limit, ProgressListener listener) {
        return new Stop(System.nanoTime() + limit.toNanos(), listener);
    }

    public boolean isDue() {
        return System.nanoTime() - atNanos >= 0 || listener.isCancelled();
    }
}
