package io.vppdispatch.optimizer.stages;

import io.vppdispatch.optimizer.solver.Progress;
import io.vppdispatch.optimizer.solver.ProgressListener;
import java.time.Duration;

/** Ends a search that has found nothing by a share of the time; one that has found a plan may go on. */
final class Patience implements ProgressListener {

    private final ProgressListener listener;
    private final long until;
    private volatile boolean hasPlan;

    Patience(ProgressListener listener, long begin, double share, Duration time) {
        this.listener = listener;
        this.until = begin + (long) (share * time.toNanos());
    }

    @Override
    public void onProgress(Progress progress) {
        hasPlan |= Double.isFinite(progress.incumbent());
        listener.onProgress(progress);
    }

    @Override
    public boolean isCancelled() {
        return listener.isCancelled() || !hasPlan && System.nanoTime() - until > 0;
    }
}
