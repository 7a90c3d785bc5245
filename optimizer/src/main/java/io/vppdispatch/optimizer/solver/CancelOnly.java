package io.vppdispatch.optimizer.solver;

/** Passes a cancel on, but not the progress of a search that is not the plan's. */
public record CancelOnly(ProgressListener listener) implements ProgressListener {

    @Override
    public void onProgress(Progress progress) {}

    @Override
    public boolean isCancelled() {
        return listener.isCancelled();
    }
}
