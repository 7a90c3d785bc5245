package io.vppdispatch.optimizer.solver;

/** Shows the bound of the whole while a part is searched. */
public record KnownBound(ProgressListener listener, double bound) implements ProgressListener {

    @Override
    public void onProgress(Progress progress) {
        listener.onProgress(new Progress(progress.phase(), progress.seconds(), progress.incumbent(), bound));
    }

    @Override
    public boolean isCancelled() {
        return listener.isCancelled();
    }
}
