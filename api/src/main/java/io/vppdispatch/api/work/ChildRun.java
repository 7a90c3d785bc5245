package io.vppdispatch.api.work;

import io.vppdispatch.api.process.TempFolder;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The life of one child, from its start to what it leaves. */
final class ChildRun {

    private static final long LISTEN_MILLIS = 500;
    private static final long LAST_WORDS_MILLIS = 2000;

    private final ChildProcess process;
    private final TempFolder folder;
    private final SolveChild.Limits limits;
    private final Guard guard;
    private final Thread guarding;
    private boolean isCancelled;

    /** A child that has started. */
    ChildRun(ChildProcess process, TempFolder folder, SolveChild.Limits limits, Duration grace) {
        this.process = process;
        this.folder = folder;
        this.limits = limits;
        this.guard = new Guard(process, limits, grace);
        this.guarding = new Thread(guard, "solve-child-" + process.pid());
        guarding.setDaemon(true);
    }

    /**
     * Tells the listener until the child has ended, and whatever happens leaves no process.
     *
     * @throws InterruptedException also if this process is ending
     */
    ChildEnd finish(SolveChild.Listener listener) throws IOException, InterruptedException {
        try (Hook hook = Hook.open(this::removeAtEnd)) {
            guarding.start();
            boolean isRunning = true;
            while (isRunning) {
                guarding.join(LISTEN_MILLIS);
                isRunning = guarding.isAlive();
                hook.check();
                tell(listener);
            }
            return end();
        } finally {
            process.kill();
            guarding.join(LAST_WORDS_MILLIS);
        }
    }

    private void tell(SolveChild.Listener listener) {
        if (guard.verdict() != null) {
            return;
        }
        for (ChildProgress progress : process.news().take()) {
            if (!listener.onProgress(progress)) {
                guard.end(Verdict.fenced());
                return;
            }
        }
        if (!isCancelled && guarding.isAlive() && listener.isCancelWanted()) {
            isCancelled = true;
            guard.cancel();
        }
    }

    private ChildEnd end() throws IOException {
        JsonNode result = process.news().result();
        Verdict verdict = guard.verdict();
        if (verdict == null) {
            verdict = result == null
                    ? Verdict.crashed(process.exitCode(), process.errors(), limits.memoryMb())
                    : Verdict.ended();
        }
        return end(verdict, result);
    }

    /** The files of a child without a result may be half written. */
    private ChildEnd end(Verdict verdict, @Nullable JsonNode result) throws IOException {
        Map<String, byte[]> files = result == null
                ? Map.of()
                : ChildFiles.read(new ChildFolder(folder.path()).out(), ChildFiles.MOST_BYTES);
        if (files == null) {
            return end(Verdict.tooManyFiles(ChildFiles.MOST_BYTES), null);
        }
        return new ChildEnd(verdict.reason(), process.exitCode(), result, files, verdict.message());
    }

    /** In the last moments of this process, whose other threads may not come to it. */
    private void removeAtEnd() {
        process.kill();
        try {
            guarding.join(LAST_WORDS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        folder.close();
    }
}
