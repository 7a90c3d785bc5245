package io.vppdispatch.api.cli;

import io.vppdispatch.api.work.ChildEvents;
import io.vppdispatch.api.work.ChildProgress;
import io.vppdispatch.optimizer.solver.Progress;
import io.vppdispatch.optimizer.solver.ProgressListener;
import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Says to the parent where a run stands, a line per phase and at most five a second, and asks it whether to stop. */
final class ChildPrinter implements ProgressListener {

    private static final long NANOS_BETWEEN_LINES = TimeUnit.MILLISECONDS.toNanos(200);

    private final PrintWriter out;
    private final ParentWish wish;
    private String lastPhase = "";
    private long lastNanos;

    ChildPrinter(PrintWriter out, ParentWish wish) {
        this.out = out;
        this.wish = wish;
    }

    @Override
    public synchronized void onProgress(Progress progress) {
        long now = System.nanoTime();
        if (!progress.phase().equals(lastPhase) || now - lastNanos >= NANOS_BETWEEN_LINES) {
            lastPhase = progress.phase();
            lastNanos = now;
            out.println(ChildEvents.progress(of(progress)));
        }
    }

    @Override
    public boolean isCancelled() {
        return wish.isCancelled();
    }

    private static ChildProgress of(Progress progress) {
        return new ChildProgress(
                progress.phase(),
                progress.seconds(),
                finite(progress.incumbent()),
                finite(progress.bound()),
                finite(progress.gap()));
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
